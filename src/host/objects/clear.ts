import { invalidArgument } from '../protocol/apiError';
import { areaHolds, areasMeet } from '../workbook/areas';
import { clearCells, setContent } from '../workbook/cells';
import { unmergeArea } from '../workbook/merges';
import type { AreaModel, Cell, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayFormat, mayWrite } from './guards';
import { without } from './without';

function eachCell(sheet: SheetModel, area: AreaModel, act: (cell: Cell) => void): void {
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of cells) if (column >= area.left && column <= area.right) act(cell);
  }
}

/** The used part of an area decides whether a protected sheet refuses: blank locked cells are locked all the same. */
function mayEmpty(book: Book, sheet: SheetModel, area: AreaModel): void {
  if (sheet.protected && (area.bottom - area.top > 10_000 || area.right - area.left > 1_000)) mayFormat(book, sheet);
  mayWrite(book, sheet, area);
}

/**
 * Clears contents, formats or all, as `range.clear` does. Clearing formats also dissolves merged areas and takes
 * conditional formats away; clearing all takes data validation away too (Excel's 全部清除).
 */
export function clearArea(book: Book, sheet: SheetModel, area: AreaModel, applyTo: string): void {
  switch (applyTo) {
    case 'Contents':
    case 'ResetContents':
      mayEmpty(book, sheet, area);
      eachCell(sheet, area, (cell) => setContent(cell, undefined));
      break;
    case 'Formats':
      mayFormat(book, sheet);
      eachCell(sheet, area, (cell) => (cell.style = 0));
      clearLooks(sheet, area);
      break;
    case 'All':
      mayFormat(book, sheet);
      clearCells(sheet, area);
      clearLooks(sheet, area);
      sheet.dataValidations = without(sheet.dataValidations, area);
      break;
    case 'Hyperlinks':
    case 'RemoveHyperlinks':
      return;
    default:
      throw invalidArgument(applyTo);
  }
  book.calculation.touch(sheet, area);
  if (applyTo !== 'Formats') book.note({ kind: 'data', sheet: sheet.id, area, type: 'RangeEdited' });
  if (applyTo !== 'Contents' && applyTo !== 'ResetContents') book.note({ kind: 'format', sheet: sheet.id, area });
}

function clearLooks(sheet: SheetModel, area: AreaModel): void {
  unmergeArea(sheet, area);
  sheet.conditionalFormats = without(sheet.conditionalFormats, area);
}

/** True when the area holds some of the merged area but not all of it. */
export function cuts(area: AreaModel, merge: AreaModel): boolean {
  return areasMeet(area, merge) && !areaHolds(area, merge);
}
