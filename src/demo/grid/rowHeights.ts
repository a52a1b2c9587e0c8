import type { SheetModel, WorkbookModel } from '../../host/workbook/model';
import { styleAt } from '../../host/workbook/styles';
import { textOf } from '../../host/workbook/text';

/** Excel's own height of a row of 11-point text. */
const DEFAULT_POINTS = 15;
const DEFAULT_WIDTH = 54;

/**
 * Heights of rows that the file gives none: Excel fits them to wrapped text when it opens the file, so the grid does.
 * An estimate by character widths, in points; rows of one line are left out.
 */
export function fittedRowHeights(model: WorkbookModel, sheet: SheetModel): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [row, cells] of sheet.rows) {
    if (sheet.rowHeights.has(row)) continue;
    let tallest = 0;
    for (const [column, cell] of cells) {
      const style = styleAt(model, cell.style);
      if (!style.wrap || cell.value === undefined) continue;
      const width = (sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) - 6;
      const text = textOf(cell, style, model.date1904);
      tallest = Math.max(tallest, lines(text, width / style.font.size) * style.font.size * 1.36);
    }
    if (tallest > DEFAULT_POINTS) heights.set(row, Math.ceil(tallest) + 2);
  }
  return heights;
}

/** Lines of a text that is wrapped after so many full-width characters. */
function lines(text: string, characters: number): number {
  return text
    .split('\n')
    .map((line) =>
      Math.max(1, Math.ceil([...line].reduce((sum, each) => sum + (each > '⺀' ? 1 : 0.55), 0) / characters)),
    )
    .reduce((sum, count) => sum + count, 0);
}
