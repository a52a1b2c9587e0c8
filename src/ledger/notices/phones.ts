/** Telephone numbers never appear in a notice, wherever in a cell they stand. */
const LABEL = '(?:(?:联系|办公|手机|固定)?(?:电话|手机号?|方式)(?:号码)?[:：]?\\s*)';
const MOBILE = '1[3-9]\\d(?:[-\\s]?\\d{4}){2}';
const LANDLINE = '0\\d{2,3}[-—\\s]?\\d{7,8}(?:[-转]\\d{1,6})?';
const PHONES = new RegExp(`${LABEL}?(?<!\\d)(?:${MOBILE}|${LANDLINE})(?!\\d)|${LABEL}\\d{6,8}(?!\\d)`, 'gu');

const toHalfWidth = (digits: string): string =>
  digits.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/**
 * A text without telephone numbers and the brackets that they leave empty.
 * @example withoutPhones('王某（13800000000）正在办理') // '王某正在办理'
 */
export function withoutPhones(text: string): string {
  const without = toHalfWidth(text).replace(PHONES, '');
  return without === toHalfWidth(text) ? text : without.replace(/[(（]\s*[,，、;；]?\s*[)）]/gu, '').trim();
}
