/**
 * A short mark of a text by which a change is noticed (two FNV-1a passes, 64 bits in hexadecimal). It guards against
 * accidents, such as a clerk typing into the stored data, not against intent.
 * @example checksum('台账') === checksum('台账') // true
 */
export function checksum(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ (code + index), 0x85ebca6b);
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
