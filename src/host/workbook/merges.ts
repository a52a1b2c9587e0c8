import { areasMeet } from './areas';
import { cellAt } from './cells';
import type { AreaModel, SheetModel } from './model';

/**
 * Merges an area as Excel does: merged areas inside it or across its edge are dissolved into it, the upper left cell's
 * content stays and all others lose theirs. A single cell is not merged. With `across`, each row by itself.
 */
export function mergeArea(sheet: SheetModel, area: AreaModel, across = false): void {
  if (across) {
    for (let row = area.top; row <= area.bottom; row++) mergeArea(sheet, { ...area, top: row, bottom: row });
    return;
  }
  sheet.merges = sheet.merges.filter((each) => !areasMeet(each, area));
  if (area.top === area.bottom && area.left === area.right) return;
  sheet.merges = [...sheet.merges, { ...area }];
  for (let row = area.top; row <= area.bottom; row++) {
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      if (column < area.left || column > area.right || (row === area.top && column === area.left)) continue;
      delete cell.value;
      delete cell.formula;
    }
  }
}

/** Dissolves every merged area that shares a cell with the area; contents stay in the upper left cells. */
export function unmergeArea(sheet: SheetModel, area: AreaModel): void {
  sheet.merges = sheet.merges.filter((each) => !areasMeet(each, area));
}

/** The merged area that a cell belongs to; null when it stands alone. */
function mergeAt(sheet: SheetModel, row: number, column: number): AreaModel | null {
  const cell = { top: row, left: column, bottom: row, right: column };
  return sheet.merges.find((each) => areasMeet(each, cell)) ?? null;
}

/** The cell whose content a cell shows: its own, or the upper left one of its merged area. */
export function shownCell(sheet: SheetModel, row: number, column: number): ReturnType<typeof cellAt> {
  const merge = mergeAt(sheet, row, column);
  return merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, row, column);
}
