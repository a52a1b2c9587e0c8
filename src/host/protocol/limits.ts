/**
 * Excel on the web: 5 MB for each request and each response; all platforms: 5,000,000 cells in one range operation.
 * Source: Office Add-ins documentation, "Resource limits and performance optimization" and "Excel performance".
 */
export const payloadLimit = 5 * 1024 * 1024;

/** See `payloadLimit`. */
export const cellLimit = 5_000_000;

/**
 * The length of a text on the wire, in UTF-8 bytes. Counted by hand: not every page of the tests has a TextEncoder.
 * @example byteLength('台账') // 6
 */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    // Each half of a surrogate pair counts two of the pair's four bytes.
    bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}
