import type { CellValue } from '../ledger/snapshot';
import type { CellContent, WrittenContent } from './plan';

/** The longest text that Excel keeps in a cell. */
export const LONGEST_TEXT = 32_767;

/** Characters that Excel, or somebody who copies the cell elsewhere, could take for the start of a formula. */
const FORMULA_START = /^[\s\u3000]*[=+\-@\t\r＝＋－＠]/u;

/** Text that starts with a Chinese character or an opening Chinese mark. */
const CHINESE_START = /^[\u4e00-\u9fff\u3400-\u4dbf《（【“「〔]/u;

/** What Excel's Chinese edition can read as a date, a time or an amount although it starts with a Chinese character. */
const CHINESE_DATE_OR_TIME = /[年月日时點点分秒:：]/u;
const SHORT = 40;

/**
 * Whether a text would be run as a formula if it were written as it stands: it begins, blanks aside, with `=`, `+`,
 * `-`, `@`, a tab or a carriage return, or with one of their full-width forms. Source: OWASP, CSV injection; the
 * full-width forms and leading blanks are our own addition.
 * @example looksLikeFormula('=1+1') // true
 * @example looksLikeFormula('　＝A1') // true
 * @example looksLikeFormula('市财政局') // false
 */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/**
 * A text as it has to be handed to Excel so that it stays this very text: with a leading apostrophe wherever Excel
 * could make a formula, a number, a date, a truth value or an error of it. Only texts that are surely words go plain.
 * @example writtenText('=1+1') // "'=1+1"
 * @example writtenText('001') // "'001"
 * @example writtenText('市财政局') // '市财政局'
 */
export function writtenText(text: string): string {
  if (text === '') return '';
  const surelyWords = CHINESE_START.test(text) && (text.length > SHORT || !CHINESE_DATE_OR_TIME.test(text));
  return surelyWords ? text : `'${text}`;
}

/** A cell of a block that is left as it is. */
export const KEPT_CELL: CellContent = { kind: 'kept' };

/** An empty cell. */
export const BLANK_CELL: WrittenContent = { kind: 'blank' };

/**
 * A cell that shows exactly this text, whatever it looks like; line ends become Excel's own, an empty text is a blank
 * cell.
 * @example textCell('-') // {kind: 'text', text: '-'}
 */
export function textCell(text: string): WrittenContent {
  const lines = text.replace(/\r\n?/gu, '\n');
  return lines === '' ? BLANK_CELL : { kind: 'text', text: lines };
}

/**
 * A cell that holds a number; dates are Excel's serial numbers. What is no finite number is a blank cell.
 * @example numberCell(45366) // {kind: 'number', number: 45366}
 */
export function numberCell(number: number): WrittenContent {
  return Number.isFinite(number) ? { kind: 'number', number } : BLANK_CELL;
}

/**
 * A cell that holds a value as it was read.
 * @example valueCell('') // {kind: 'blank'}
 */
export function valueCell(value: CellValue): WrittenContent {
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return typeof value === 'number' ? numberCell(value) : textCell(value);
}

/**
 * A cell that holds a formula of our own templates; the leading `=` is added where it is missing. Never pass anything
 * that comes from a cell.
 * @example formulaCell('TODAY()') // {kind: 'formula', formula: '=TODAY()'}
 */
export function formulaCell(formula: string): WrittenContent {
  return { kind: 'formula', formula: formula.startsWith('=') ? formula : `=${formula}` };
}
