import { invalidArgument, itemNotFound } from '../protocol/apiError';
import { areaAddress, lastColumn, lastRow, parseReference, sheetInFormula } from '../workbook/a1';
import type { AreaModel, SheetModel } from '../workbook/model';
import { sheetByName } from '../workbook/sheets';
import type { Book } from './book';

/** The whole grid of a sheet. */
export const wholeSheet: AreaModel = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

/**
 * The address as `range.address` gives it, with its sheet.
 * @example fullAddress(sheet, { top: 0, left: 0, bottom: 2, right: 1 }) // '台账!A1:B3'
 */
export function fullAddress(sheet: SheetModel, area: AreaModel): string {
  return `${sheetInFormula(sheet.name)}!${areaAddress(area)}`;
}

/**
 * The area that a name stands for: sheet-level names of this sheet first; null when there is none or when the name
 * holds no plain reference.
 */
export function namedArea(
  book: Book,
  sheet: SheetModel | null,
  name: string,
): { sheet: SheetModel; area: AreaModel } | null {
  const wanted = name.toLowerCase();
  const named = book.model.names.filter((each) => each.name.toLowerCase() === wanted);
  const found = named.find((each) => each.scope === sheet?.id) ?? named.find((each) => each.scope === null);
  if (!found) return null;
  const reference = parseReference(found.formula.replace(/^=/, ''));
  const target = reference?.sheet === null || !reference ? sheet : sheetByName(book.model, reference.sheet);
  return reference && target ? { sheet: target, area: reference.area } : null;
}

/**
 * What `worksheet.getRange(text)` means: an address of this sheet, with or without its name, or a defined name. Throws
 * InvalidArgument for anything else (as Excel does for `getRange("nonsense")`) and ItemNotFound for another sheet's.
 */
export function areaOf(book: Book, sheet: SheetModel, text: string | null | undefined): AreaModel {
  if (text === null || text === undefined || text === '') return wholeSheet;
  const reference = parseReference(text);
  if (reference) {
    if (reference.sheet !== null && sheetByName(book.model, reference.sheet) !== sheet) throw itemNotFound();
    return reference.area;
  }
  const named = namedArea(book, sheet, text);
  if (!named || named.sheet !== sheet) throw invalidArgument(text);
  return named.area;
}
