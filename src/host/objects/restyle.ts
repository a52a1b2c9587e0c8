import { cellAt, ensureCell, usedArea } from '../workbook/cells';
import { commonArea } from '../workbook/areas';
import type { AreaModel, SheetModel, StyleModel } from '../workbook/model';
import { styleAt, styleIndex } from '../workbook/styles';
import type { Book } from './book';
import { isUnbounded, mayFormat, withinCellLimit } from './guards';

/**
 * The cells of an area that a format can be given to. The model has no formats of whole rows and columns: these are
 * cut down to the part of the sheet that is in use.
 */
export function formattable(sheet: SheetModel, area: AreaModel): AreaModel | null {
  if (!isUnbounded(area)) return area;
  const used = usedArea(sheet);
  return used && commonArea(area, used);
}

/** Gives every cell of an area a changed style. The change sees the style and where the cell is; equal results are shared. */
export function restyle(
  book: Book,
  sheet: SheetModel,
  area: AreaModel,
  change: (style: StyleModel) => StyleModel,
): void {
  mayFormat(book, sheet);
  const cells = formattable(sheet, area);
  if (!cells) return;
  withinCellLimit(cells);
  const known = new Map<number, number>();
  for (let row = cells.top; row <= cells.bottom; row++) {
    for (let column = cells.left; column <= cells.right; column++) {
      const cell = cellAt(sheet, row, column);
      const old = cell?.style ?? 0;
      let index = known.get(old);
      if (index === undefined) {
        index = styleIndex(book.model, change(styleAt(book.model, old)));
        known.set(old, index);
      }
      if (cell) cell.style = index;
      else if (index !== 0) ensureCell(sheet, row, column).style = index;
    }
  }
  book.note({ kind: 'format', sheet: sheet.id, area });
}

/** What all cells of the areas have in common by `read`; null when they differ, as the API says it. */
export function common<T>(
  book: Book,
  sheet: SheetModel,
  areas: readonly AreaModel[],
  read: (style: StyleModel) => T,
): T | null {
  let found: { readonly value: T } | null = null;
  for (const style of stylesIn(book, sheet, areas)) {
    const value = read(style);
    if (found && found.value !== value) return null;
    found = { value };
  }
  return found ? found.value : read(styleAt(book.model, 0));
}

/** Every style that occurs in the areas, each once. */
function stylesIn(book: Book, sheet: SheetModel, areas: readonly AreaModel[]): StyleModel[] {
  const indices = new Set<number>();
  for (const area of areas) {
    const cells = formattable(sheet, area);
    if (!cells) continue;
    for (let row = cells.top; row <= cells.bottom; row++) {
      const line = sheet.rows.get(row);
      if (!line) indices.add(0);
      else for (let column = cells.left; column <= cells.right; column++) indices.add(line.get(column)?.style ?? 0);
    }
  }
  return [...indices].map((index) => styleAt(book.model, index));
}

/** The style of one cell. */
export function cellStyle(book: Book, sheet: SheetModel, row: number, column: number): StyleModel {
  return styleAt(book.model, cellAt(sheet, row, column)?.style ?? 0);
}
