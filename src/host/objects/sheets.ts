import { ApiError, invalidArgument } from '../protocol/apiError';
import type { SheetModel } from '../workbook/model';
import * as workbook from '../workbook/sheets';
import type { SheetNameFault } from '../workbook/sheets';
import type { Book } from './book';
import { mayChange } from './guards';

function checkName(fault: SheetNameFault | null): void {
  if (fault === 'taken') {
    throw new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
  if (fault) throw invalidArgument(`sheet name: ${fault}`);
}

/** Adds an empty sheet at the end; it is not activated. */
export function addSheet(book: Book, name: string | null | undefined): SheetModel {
  mayChange(book);
  if (typeof name === 'string') checkName(workbook.sheetNameFault(book.model, name));
  const sheet = workbook.addSheet(book.model, name ?? undefined);
  if (!sheet) throw invalidArgument();
  book.calculation.reopen();
  book.note({ kind: 'sheet-added', sheet: sheet.id, name: sheet.name });
  return sheet;
}

/** Deletes a sheet; the last visible one and very hidden ones cannot go. */
export function deleteSheet(book: Book, sheet: SheetModel): void {
  mayChange(book);
  if (sheet.visibility === 'VeryHidden') {
    // Documented at Worksheet.delete: "InvalidOperation … first change its visibility to hidden or visible".
    throw new ApiError('InvalidOperation', 'This operation is not permitted for the current object.');
  }
  const active = book.model.activeSheetId;
  if (!workbook.deleteSheet(book.model, sheet)) throw lastVisible();
  book.calculation.touchAll();
  book.note({ kind: 'sheet-deleted', sheet: sheet.id, name: sheet.name });
  if (book.model.activeSheetId !== active) {
    book.note({ kind: 'sheet-activated', sheet: book.model.activeSheetId, before: null });
  }
}

function lastVisible(): ApiError {
  return new ApiError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
}

/** Makes a sheet the active one and selects its first cell. */
export function activate(book: Book, sheet: SheetModel): void {
  const before = book.model.activeSheetId;
  if (before === sheet.id) return;
  book.model.activeSheetId = sheet.id;
  book.model.selection = { top: 0, left: 0, bottom: 0, right: 0 };
  book.note({ kind: 'sheet-activated', sheet: sheet.id, before });
}

/** Gives a sheet another name, also where formulas, names and charts speak of it. */
export function renameSheet(book: Book, sheet: SheetModel, name: unknown): void {
  mayChange(book);
  if (typeof name !== 'string') throw invalidArgument();
  checkName(workbook.sheetNameFault(book.model, name, sheet));
  const before = sheet.name;
  if (before === name) return;
  workbook.renameSheet(book.model, sheet, name);
  book.calculation.reopen();
  book.note({ kind: 'sheet-renamed', sheet: sheet.id, before, after: name });
}

/** Moves a sheet to a position counted from 0. */
export function moveSheet(book: Book, sheet: SheetModel, position: number): void {
  mayChange(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.model.sheets.length) throw invalidArgument();
  workbook.moveSheet(book.model, sheet, position);
}

/** Shows or hides a sheet; the last visible one stays, and an active sheet that is hidden hands over to a neighbour. */
export function showSheet(book: Book, sheet: SheetModel, visibility: string): void {
  mayChange(book);
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden') throw invalidArgument();
  const before = sheet.visibility;
  if (before === visibility) return;
  const { sheets, activeSheetId } = book.model;
  const others = sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
  if (visibility !== 'Visible' && others.length === 0) throw lastVisible();
  sheet.visibility = visibility;
  book.note({ kind: 'sheet-visibility', sheet: sheet.id, before, after: visibility });
  if (activeSheetId !== sheet.id || visibility === 'Visible') return;
  const place = sheets.indexOf(sheet);
  const next = others.find((each) => sheets.indexOf(each) > place) ?? others.at(-1);
  if (next) activate(book, next);
}
