import { ApiError, invalidArgument } from '../protocol/apiError';
import { areaAddress, lastColumn, lastRow, parseArea, sheetInFormula } from '../workbook/a1';
import { areaHolds } from '../workbook/areas';
import { ensureCell } from '../workbook/cells';
import { rewriteFormulas } from '../workbook/formulas';
import type { AreaModel, Cell, SheetModel } from '../workbook/model';
import { mapReferences } from '../workbook/references';
import { shiftSheet } from '../workbook/shift';
import type { Book } from './book';
import { cuts } from './clear';
import { mayFormat } from './guards';

type Axis = 'rows' | 'columns';

function wholeAxis(area: AreaModel): Axis | null {
  if (area.left === 0 && area.right === lastColumn) return 'rows';
  return area.top === 0 && area.bottom === lastRow ? 'columns' : null;
}

const stretch = (area: AreaModel, axis: Axis) =>
  axis === 'rows'
    ? { at: area.top, count: area.bottom - area.top + 1 }
    : { at: area.left, count: area.right - area.left + 1 };

/**
 * Inserts blank cells at an area, as `range.insert` does: whole rows or columns move everything of the sheet, other
 * areas push their columns down or their rows right. New whole rows and columns look like the neighbour before them.
 */
export function insertCells(book: Book, sheet: SheetModel, area: AreaModel, direction: string): void {
  if (direction !== 'Down' && direction !== 'Right') throw invalidArgument(direction);
  mayFormat(book, sheet);
  const axis = wholeAxis(area);
  if (axis) {
    const shift = { axis, ...stretch(area, axis), kind: 'insert' as const };
    shiftSheet(book.model, sheet, shift);
    lookLikeNeighbour(sheet, area, axis);
    book.note({ kind: 'shifted', sheet: sheet.id, shift });
    book.note({ kind: 'data', sheet: sheet.id, area, type: axis === 'rows' ? 'RowInserted' : 'ColumnInserted' });
  } else {
    const down = direction === 'Down';
    moveStrip(book, sheet, down ? { ...area, bottom: lastRow } : { ...area, right: lastColumn }, {
      rows: down ? area.bottom - area.top + 1 : 0,
      columns: down ? 0 : area.right - area.left + 1,
    });
    book.note({ kind: 'data', sheet: sheet.id, area, type: 'CellInserted' });
  }
  book.calculation.touchAll();
}

/** Deletes an area's cells and closes the gap, as `range.delete` does. */
export function deleteCells(book: Book, sheet: SheetModel, area: AreaModel, direction: string): void {
  if (direction !== 'Up' && direction !== 'Left') throw invalidArgument(direction);
  mayFormat(book, sheet);
  const axis = wholeAxis(area);
  if (axis) {
    const shift = { axis, ...stretch(area, axis), kind: 'delete' as const };
    shiftSheet(book.model, sheet, shift);
    book.note({ kind: 'shifted', sheet: sheet.id, shift });
    book.note({ kind: 'data', sheet: sheet.id, area, type: axis === 'rows' ? 'RowDeleted' : 'ColumnDeleted' });
  } else {
    const up = direction === 'Up';
    checkNoCut(sheet, area);
    removeCells(sheet, area);
    moveStrip(
      book,
      sheet,
      up ? { ...area, top: area.bottom + 1, bottom: lastRow } : { ...area, left: area.right + 1, right: lastColumn },
      {
        rows: up ? area.top - area.bottom - 1 : 0,
        columns: up ? 0 : area.left - area.right - 1,
      },
    );
    book.note({ kind: 'data', sheet: sheet.id, area, type: 'CellDeleted' });
  }
  book.calculation.touchAll();
}

function lookLikeNeighbour(sheet: SheetModel, area: AreaModel, axis: Axis): void {
  if (axis === 'rows') {
    if (area.top === 0) return;
    for (const [column, cell] of sheet.rows.get(area.top - 1) ?? []) {
      if (cell.style === 0) continue;
      for (let row = area.top; row <= area.bottom; row++) ensureCell(sheet, row, column).style = cell.style;
    }
    return;
  }
  if (area.left === 0) return;
  for (const [row, cells] of sheet.rows) {
    const style = cells.get(area.left - 1)?.style ?? 0;
    if (style === 0) continue;
    for (let column = area.left; column <= area.right; column++) ensureCell(sheet, row, column).style = style;
  }
}

function checkNoCut(sheet: SheetModel, strip: AreaModel): void {
  const cut = sheet.merges.some((merge) => cuts(strip, merge)) || sheet.tables.some((table) => cuts(strip, table.area));
  if (!cut) return;
  throw new ApiError('InsertDeleteConflict', 'This operation is not allowed: it would cut a merged area or a table.');
}

function removeCells(sheet: SheetModel, area: AreaModel): Map<number, Map<number, Cell>> {
  const removed = new Map<number, Map<number, Cell>>();
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of [...cells]) {
      if (column < area.left || column > area.right) continue;
      cells.delete(column);
      const line = removed.get(row) ?? new Map<number, Cell>();
      removed.set(row, line.set(column, cell));
    }
  }
  return removed;
}

const moved = (area: AreaModel, by: { readonly rows: number; readonly columns: number }): AreaModel => ({
  top: area.top + by.rows,
  left: area.left + by.columns,
  bottom: Math.min(lastRow, area.bottom + by.rows),
  right: Math.min(lastColumn, area.right + by.columns),
});

/** Moves part of some rows or columns; references into it follow. */
function moveStrip(book: Book, sheet: SheetModel, strip: AreaModel, by: { rows: number; columns: number }): void {
  checkNoCut(sheet, strip);
  for (const [row, cells] of removeCells(sheet, strip)) {
    for (const [column, cell] of cells) {
      if (row + by.rows > lastRow || column + by.columns > lastColumn) continue;
      Object.assign(ensureCell(sheet, row + by.rows, column + by.columns), cell);
    }
  }
  sheet.merges = sheet.merges.map((merge) => (areaHolds(strip, merge) ? moved(merge, by) : merge));
  for (const table of sheet.tables) if (areaHolds(strip, table.area)) table.area = moved(table.area, by);
  rewriteFormulas(book.model, (formula, own) =>
    mapReferences(formula, (reference) => {
      const written = `${reference.sheet === null ? '' : `${sheetInFormula(reference.sheet)}!`}`;
      const area = parseArea(reference.address.replaceAll('$', ''));
      const here = (reference.sheet ?? own).toLowerCase() === sheet.name.toLowerCase();
      if (!area || !here || !areaHolds(strip, area)) return written + reference.address;
      return written + dressed(reference.address, areaAddress(moved(area, by)));
    }),
  );
}

/** The new address with the dollars of the old one. */
function dressed(old: string, address: string): string {
  const dollars = [...old.matchAll(/(\$?)[A-Za-z]+(\$?)\d+/g)];
  let index = 0;
  return address.replace(/([A-Z]+)(\d+)/g, (_, letters: string, digits: string) => {
    const marks = dollars[index];
    index += 1;
    return `${marks?.[1] ?? ''}${letters}${marks?.[2] ?? ''}${digits}`;
  });
}
