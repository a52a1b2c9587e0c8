import type { AreaModel, Cell, CellError, SheetModel } from './model';

/** The cell, or undefined when nothing was ever put there. Row and column count from 0. */
export function cellAt(sheet: SheetModel, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.get(column);
}

/** The cell, made empty with the default style when it was not there. */
export function ensureCell(sheet: SheetModel, row: number, column: number): Cell {
  let cells = sheet.rows.get(row);
  if (!cells) {
    cells = new Map();
    sheet.rows.set(row, cells);
  }
  let cell = cells.get(column);
  if (!cell) {
    cell = { style: 0 };
    cells.set(column, cell);
  }
  return cell;
}

/** Sets what the cell holds: a value, or a formula with its last result. Undefined for both empties it. */
export function setContent(cell: Cell, value: Cell['value'], formula?: string): void {
  if (value === undefined) delete cell.value;
  else cell.value = value;
  if (formula === undefined) delete cell.formula;
  else cell.formula = formula;
}

/** True for an error value such as #N/A. */
export function isCellError(value: Cell['value']): value is CellError {
  return typeof value === 'object';
}

/**
 * The smallest area that holds every cell with a value or formula, and every styled one unless `valuesOnly`; null for
 * an empty sheet. With `within` only the cells of that area are looked at.
 */
export function usedArea(sheet: SheetModel, valuesOnly = false, within?: AreaModel): AreaModel | null {
  let used: AreaModel | null = null;
  for (const [row, cells] of sheet.rows) {
    if (within && (row < within.top || row > within.bottom)) continue;
    for (const [column, cell] of cells) {
      if (within && (column < within.left || column > within.right)) continue;
      if (cell.value === undefined && cell.formula === undefined && (valuesOnly || cell.style === 0)) continue;
      if (!used) {
        used = { top: row, left: column, bottom: row, right: column };
        continue;
      }
      if (row < used.top) used.top = row;
      else if (row > used.bottom) used.bottom = row;
      if (column < used.left) used.left = column;
      else if (column > used.right) used.right = column;
    }
  }
  return used;
}

/** Takes cells out of an area: their contents and their styles. */
export function clearCells(sheet: SheetModel, area: AreaModel): void {
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const column of cells.keys()) {
      if (column >= area.left && column <= area.right) cells.delete(column);
    }
    if (cells.size === 0) sheet.rows.delete(row);
  }
}
