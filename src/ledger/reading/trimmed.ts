/**
 * `text.trim()` for the many texts that have nothing to trim: these are told by their first and last character.
 * @example trimmed('　市财政局 ') // '市财政局'
 */
export function trimmed(text: string): string {
  if (text === '' || (isSolid(text.charCodeAt(0)) && isSolid(text.charCodeAt(text.length - 1)))) return text;
  return text.trim();
}

/** No character that `trim` takes away stands in these ranges (ECMAScript WhiteSpace and LineTerminator). */
function isSolid(code: number): boolean {
  return (code > 0x3000 && code < 0xfeff) || (code > 0x20 && code < 0xa0);
}
