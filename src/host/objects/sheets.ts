import { ApiError, invalidArgument } from '../protocol/apiError';
import { createSheet } from '../workbook/create';
import type { SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayChange } from './guards';
import { sheetNamed } from './reference';

/**
 * Throws InvalidArgument for a name that a sheet cannot have: empty, over 31 characters, with `: \ / ? * [ ]`, with an
 * apostrophe at either end, or `History` (Excel help, "Rename a worksheet").
 */
export function checkSheetName(name: unknown): string {
  const good =
    typeof name === 'string' &&
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!good) throw invalidArgument();
  return name;
}

function checkFree(book: Book, name: string, own: SheetModel | null): void {
  const other = sheetNamed(book, name);
  if (other && other !== own) {
    throw new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}

/** Adds an empty sheet at the end (API: "appended to the end of existing worksheets", not activated). */
export function addSheet(book: Book, name: string | null | undefined): SheetModel {
  mayChange(book);
  let free = 1;
  while (sheetNamed(book, `Sheet${free}`)) free += 1;
  const wanted = name === null || name === undefined ? `Sheet${free}` : checkSheetName(name);
  checkFree(book, wanted, null);
  const sheet = createSheet(book.newId(), wanted);
  book.model.sheets.push(sheet);
  book.note({ kind: 'sheet-added', sheet: sheet.id, name: sheet.name });
  return sheet;
}

/** Deletes a sheet; the last visible one cannot go. Formulas that named it become #REF! when they are computed. */
export function deleteSheet(book: Book, sheet: SheetModel): void {
  mayChange(book);
  if (sheet.visibility === 'VeryHidden') {
    // Documented for Worksheet.delete: "an InvalidOperation error … change its visibility first".
    throw new ApiError('InvalidOperation', 'This operation is not permitted for the current object.');
  }
  checkOtherVisible(book, sheet);
  const position = book.model.sheets.indexOf(sheet);
  book.model.sheets.splice(position, 1);
  book.model.names = book.model.names.filter((name) => name.scope !== sheet.id);
  if (book.model.activeSheetId === sheet.id) activateNeighbour(book, position);
  book.calculation.touchAll();
  book.note({ kind: 'sheet-deleted', sheet: sheet.id, name: sheet.name });
}

function checkOtherVisible(book: Book, sheet: SheetModel): void {
  if (book.model.sheets.some((each) => each !== sheet && each.visibility === 'Visible')) return;
  throw new ApiError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
}

function activateNeighbour(book: Book, position: number): void {
  const visible = book.model.sheets.filter((each) => each.visibility === 'Visible');
  const next = visible.find((each) => book.model.sheets.indexOf(each) >= position) ?? visible.at(-1);
  if (next) activate(book, next);
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
  const wanted = checkSheetName(name);
  checkFree(book, wanted, sheet);
  const before = sheet.name;
  if (before === wanted) return;
  sheet.name = wanted;
  book.calculation.touchAll();
  book.note({ kind: 'sheet-renamed', sheet: sheet.id, before, after: wanted });
}

/** Moves a sheet to a position counted from 0. */
export function moveSheet(book: Book, sheet: SheetModel, position: number): void {
  mayChange(book);
  const { sheets } = book.model;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

/** Shows or hides a sheet; the last visible one stays. */
export function showSheet(book: Book, sheet: SheetModel, visibility: string): void {
  mayChange(book);
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden') throw invalidArgument();
  const before = sheet.visibility;
  if (before === visibility) return;
  if (visibility !== 'Visible') checkOtherVisible(book, sheet);
  sheet.visibility = visibility;
  if (book.model.activeSheetId === sheet.id && visibility !== 'Visible') {
    activateNeighbour(book, book.model.sheets.indexOf(sheet));
  }
  book.note({ kind: 'sheet-visibility', sheet: sheet.id, before, after: visibility });
}
