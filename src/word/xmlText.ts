/** What XML 1.0 cannot hold, escaped or not, and halves of characters, which no file can: Word would call the file damaged. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/**
 * A text without the signs that no document can hold; cells can, through other programs and through formulas.
 * @example xmlText('修\u0000桥') // '修桥'
 */
export function xmlText(text: string): string {
  return text.replace(UNFIT, '');
}
