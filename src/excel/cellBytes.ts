/**
 * Bytes of rows of cells as JSON in UTF-8: what a request or an answer weighs.
 * @example sizeOf([['市', 1]]) // 13
 */
export function sizeOf(rows: readonly (readonly unknown[])[]): number {
  let bytes = 2;
  for (const row of rows) {
    bytes += 3;
    for (const cell of row) bytes += 1 + (typeof cell === 'string' ? textBytes(cell) : String(cell).length);
  }
  return bytes;
}

/** Quotes and escapes included; Office.js leaves characters beyond ASCII as they are. */
function textBytes(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 34 || code === 92 || code === 10) bytes += 2;
    else if (code < 32) bytes += 6;
    else if (code < 0x80) bytes += 1;
    // A surrogate is half of a character of four bytes.
    else bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}
