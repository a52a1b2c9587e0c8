import { invalidArgument } from '../protocol/apiError';
import { lastColumn, lastRow } from '../workbook/a1';
import type { AreaModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayFormat } from './guards';

/** True when all of a stretch is hidden, false when nothing is, null when some is. */
export function hiddenState(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  for (const index of hidden) if (index >= from && index <= to) count += 1;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

function mark(set: Set<number>, from: number, to: number, hidden: boolean): void {
  if (hidden) for (let index = from; index <= to; index++) set.add(index);
  else for (const index of [...set]) if (index >= from && index <= to) set.delete(index);
}

/** Hides or shows rows. Hiding every row of a sheet is refused: the host has no use for a million marks. */
export function setRowsHidden(book: Book, sheet: SheetModel, area: AreaModel, hidden: boolean): void {
  mayFormat(book, sheet);
  if (hidden && area.bottom - area.top === lastRow) throw invalidArgument('all rows');
  mark(sheet.hiddenRows, area.top, area.bottom, hidden);
  book.note({ kind: 'rows-hidden', sheet: sheet.id, area: { ...area, left: 0, right: lastColumn }, hidden });
}

/** Hides or shows columns. */
export function setColumnsHidden(book: Book, sheet: SheetModel, area: AreaModel, hidden: boolean): void {
  mayFormat(book, sheet);
  if (hidden && area.right - area.left === lastColumn) throw invalidArgument('all columns');
  mark(sheet.hiddenColumns, area.left, area.right, hidden);
  book.note({ kind: 'format', sheet: sheet.id, area: { ...area, top: 0, bottom: lastRow } });
}
