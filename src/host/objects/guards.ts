import { ApiError, invalidArgument } from '../protocol/apiError';
import { protectedSheet } from '../protocol/faults';
import { cellLimit } from '../protocol/limits';
import { lastColumn, lastRow } from '../workbook/a1';
import { areasMeet } from '../workbook/areas';
import { cellAt } from '../workbook/cells';
import type { AreaModel, SheetModel } from '../workbook/model';
import { styleAt } from '../workbook/styles';
import type { Book } from './book';

/** Throws AccessDenied when the workbook is open for reading only. */
export function mayChange(book: Book): void {
  if (book.readOnly) throw new ApiError('AccessDenied', 'You cannot perform the requested operation.');
}

/** Throws AccessDenied when the sheet is protected (its structure and formats cannot be changed then). */
export function mayFormat(book: Book, sheet: SheetModel): void {
  mayChange(book);
  if (sheet.protected) throw new ApiError('AccessDenied', protectedSheet);
}

/** Throws AccessDenied when the sheet is protected and a cell of the area is locked. */
export function mayWrite(book: Book, sheet: SheetModel, area: AreaModel): void {
  mayChange(book);
  if (!sheet.protected) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column);
      if (styleAt(book.model, cell?.style ?? 0).locked) throw new ApiError('AccessDenied', protectedSheet);
    }
  }
}

/** Whole rows or columns: cell-level properties read as null and cannot be written (docs: "unbounded ranges"). */
export function isUnbounded(area: AreaModel): boolean {
  return area.bottom - area.top === lastRow || area.right - area.left === lastColumn;
}

/** How many cells an area has. */
export function cellCount(area: AreaModel): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** Throws RangeExceedsLimit for areas of more cells than Excel handles in one operation. */
export function withinCellLimit(area: AreaModel): void {
  if (cellCount(area) <= cellLimit) return;
  throw new ApiError('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.');
}

/** Throws InvalidArgument for an area outside the grid. */
export function onGrid(area: AreaModel): AreaModel {
  const good =
    [area.top, area.left, area.bottom, area.right].every(Number.isInteger) &&
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom <= lastRow &&
    area.right <= lastColumn &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!good) throw invalidArgument();
  return area;
}

/** True when the cell lies in a merged area but is not its first cell. */
export function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  const cell = { top: row, left: column, bottom: row, right: column };
  return sheet.merges.some((merge) => areasMeet(merge, cell) && (merge.top !== row || merge.left !== column));
}
