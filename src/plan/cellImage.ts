import type { CellValue } from '../ledger/snapshot';
import { writtenText } from './cells';
import type { WrittenContent } from './plan';

/**
 * What a cell holds, as one small value that can be compared, stored and written back: `null` is blank, a string
 * starts with `'` (text), `=` (formula) or `#` (error). Unlike Excel's own values it tells the text `=1+1` from the
 * formula and the text `#N/A` from the error.
 */
export type CellImage = null | number | boolean | string;

/**
 * The image of a cell from what Excel answers for it.
 * @example imageOfCell({ value: 2, formula: '=1+1', isError: false }) // '=1+1'
 * @example imageOfCell({ value: '=1+1', formula: '=1+1', isError: false }) // "'=1+1"
 */
export function imageOfCell(cell: { value: CellValue; formula: CellValue; isError: boolean }): CellImage {
  const { value, formula, isError } = cell;
  // A text that begins with "=" reads back the same from both sides; a formula has a result beside it.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
  if (isError) return String(value);
  if (value === '') return null;
  return typeof value === 'string' ? `'${value}` : value;
}

/**
 * The image that a cell has once this content is written.
 * @example imageOfContent({ kind: 'text', text: '-' }) // "'-"
 */
export function imageOfContent(content: WrittenContent): CellImage {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'text':
      return content.text === '' ? null : `'${content.text}`;
    case 'number':
      return content.number;
    case 'boolean':
      return content.value;
    case 'formula':
      return content.formula;
  }
}

/**
 * What has to be written so that a cell has this image; null for an error, which nobody types.
 * @example contentOfImage("'市财政局") // { kind: 'text', text: '市财政局' }
 */
export function contentOfImage(image: CellImage): WrittenContent | null {
  if (image === null) return { kind: 'blank' };
  if (typeof image === 'number') return { kind: 'number', number: image };
  if (typeof image === 'boolean') return { kind: 'boolean', value: image };
  if (image.startsWith('=')) return { kind: 'formula', formula: image };
  return image.startsWith("'") ? { kind: 'text', text: image.slice(1) } : null;
}

/** The number format under which Excel takes whatever is written as text. */
export const TEXT_FORMAT = '@';

/**
 * What has to be handed to `Range.formulas` so that a cell of this number format gets this image. Under the text
 * format texts go as they are: there an apostrophe would stay part of the text.
 * @example writtenImage("'001", 'General') // "'001"
 * @example writtenImage("'001", '@') // '001'
 * @example writtenImage(null, 'General') // ''
 */
export function writtenImage(image: CellImage, numberFormat: string): CellValue {
  if (image === null) return '';
  if (!isTextImage(image)) return image;
  return numberFormat === TEXT_FORMAT ? image.slice(1) : writtenText(image.slice(1));
}

/** Whether the cell holds text. */
export function isTextImage(image: CellImage): image is string {
  return typeof image === 'string' && image.startsWith("'");
}

/**
 * An image as a clerk reads it in a message.
 * @example imageText("'市财政局") // '市财政局'
 * @example imageText(null) // '（空）'
 */
export function imageText(image: CellImage): string {
  if (image === null) return '（空）';
  if (typeof image === 'boolean') return image ? 'TRUE' : 'FALSE';
  return typeof image === 'string' && image.startsWith("'") ? image.slice(1) : String(image);
}

/**
 * Whether two images are the same content. Formulas are compared without what Excel tidies when it takes a formula:
 * blanks, letter case, and quotes around the names of sheets that need none.
 * @example sameImage('=sum(a1, b1)', '=SUM(A1,B1)') // true
 * @example sameImage("='台账'!A1", '=台账!A1') // true
 */
export function sameImage(left: CellImage, right: CellImage): boolean {
  if (left === right) return true;
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  return left.startsWith('=') && right.startsWith('=') && tidyFormula(left) === tidyFormula(right);
}

/** A formula without the differences that Excel makes none of; texts in double quotes stay as they are. */
function tidyFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\s']+/gu, '').toUpperCase()))
    .join('');
}
