import { invalidArgument } from '../protocol/apiError';
import { lastColumn, lastRow } from '../workbook/a1';
import { usedArea } from '../workbook/cells';
import type { AreaModel, SheetModel } from '../workbook/model';
import { styleAt } from '../workbook/styles';
import { textOf } from '../workbook/text';
import type { FormatTarget } from './formatTarget';

/** Points of a column that was never set: 72 pixels. */
export const plainWidth = 54;
/** Points of a row that was never set, in 宋体 11. */
export const plainHeight = 13.5;

/** The width of a column in points; a hidden one has none. */
export function widthOf(sheet: SheetModel, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth ?? plainWidth;
}

/** The height of a row in points; a hidden one has none. */
export function heightOf(sheet: SheetModel, row: number): number {
  if (sheet.hiddenRows.has(row)) return 0;
  return sheet.rowHeights.get(row) ?? sheet.defaultRowHeight ?? plainHeight;
}

/**
 * The sum of a stretch of columns or rows, both ends included. Only those that differ from the default are looked at
 * one by one, so that whole sheets cost nothing.
 */
export function span(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  plain: number,
  from: number,
  to: number,
): number {
  let sum = Math.max(0, to - from + 1) * plain;
  for (const [index, size] of sizes) if (index >= from && index <= to && !hidden.has(index)) sum += size - plain;
  for (const index of hidden) if (index >= from && index <= to) sum -= plain;
  return sum;
}

/** Left edge, top edge, width and height of an area, in points. */
export function placeOf(
  sheet: SheetModel,
  area: AreaModel,
): { left: number; top: number; width: number; height: number } {
  const across = (from: number, to: number) =>
    span(sheet.columnWidths, sheet.hiddenColumns, sheet.defaultColumnWidth ?? plainWidth, from, to);
  const down = (from: number, to: number) =>
    span(sheet.rowHeights, sheet.hiddenRows, sheet.defaultRowHeight ?? plainHeight, from, to);
  return {
    left: across(0, area.left - 1),
    top: down(0, area.top - 1),
    width: across(area.left, area.right),
    height: down(area.top, area.bottom),
  };
}

function same(values: Iterable<number>): number | null {
  let found: number | null = null;
  for (const value of values) {
    if (found !== null && value !== found) return null;
    found = value;
  }
  return found;
}

/** The width that all columns of the areas share; null when they differ. */
export function commonWidth({ sheet, areas }: FormatTarget): number | null {
  return same(
    areas.flatMap((area) => indices(area.left, area.right, lastColumn).map((column) => widthOf(sheet, column))),
  );
}

/** The height that all rows of the areas share; null when they differ. */
export function commonHeight({ sheet, areas }: FormatTarget): number | null {
  return same(areas.flatMap((area) => indices(area.top, area.bottom, lastRow).map((row) => heightOf(sheet, row))));
}

function indices(from: number, to: number, last: number): number[] {
  // A whole sheet's rows are not walked one by one: its first ones stand for all.
  const end = from === 0 && to === last ? Math.min(to, 4_095) : to;
  return Array.from({ length: end - from + 1 }, (_, index) => from + index);
}

/**
 * Sets the width of every column of the areas. Excel's widest column is 255 characters: 1,790 points. A width of 0
 * hides a column, which keeps the width it had; any other width shows it again.
 */
export function setWidths({ sheet, areas, book }: FormatTarget, points: number): void {
  if (!(points >= 0 && points <= 1_790)) throw invalidArgument();
  for (const area of areas) {
    if (area.left === 0 && area.right === lastColumn && points > 0) {
      sheet.defaultColumnWidth = points;
      sheet.columnWidths.clear();
      sheet.hiddenColumns.clear();
    } else setLines(sheet.columnWidths, sheet.hiddenColumns, indices(area.left, area.right, lastColumn), points);
    book.note({ kind: 'format', sheet: sheet.id, area });
  }
}

/** Whether the columns of the areas have the sheet's standard width; null where only some have. */
export function hasStandardWidth({ sheet, areas }: FormatTarget): boolean | null {
  const columns = areas.flatMap((area) => indices(area.left, area.right, lastColumn));
  const standard = columns.filter((column) => !sheet.columnWidths.has(column) && !sheet.hiddenColumns.has(column));
  if (standard.length === 0) return false;
  return standard.length === columns.length ? true : null;
}

/** Gives columns the sheet's standard width. */
export function clearWidths({ sheet, areas, book }: FormatTarget): void {
  for (const area of areas) {
    for (const column of indices(area.left, area.right, lastColumn)) {
      sheet.columnWidths.delete(column);
      sheet.hiddenColumns.delete(column);
    }
    book.note({ kind: 'format', sheet: sheet.id, area });
  }
}

/** Sets the height of every row of the areas. Excel's highest row is 409 points; 0 hides a row. */
export function setHeights({ sheet, areas, book }: FormatTarget, points: number): void {
  if (!(points >= 0 && points <= 409.5)) throw invalidArgument();
  for (const area of areas) {
    if (area.top === 0 && area.bottom === lastRow && points > 0) {
      sheet.defaultRowHeight = points;
      sheet.rowHeights.clear();
      sheet.hiddenRows.clear();
    } else setLines(sheet.rowHeights, sheet.hiddenRows, indices(area.top, area.bottom, lastRow), points);
    book.note({ kind: 'format', sheet: sheet.id, area });
  }
}

function setLines(sizes: Map<number, number>, hidden: Set<number>, lines: readonly number[], points: number): void {
  for (const line of lines) {
    if (points === 0) hidden.add(line);
    else {
      hidden.delete(line);
      sizes.set(line, points);
    }
  }
}

/** The width of a text at a font size, Chinese characters square and others half as wide; a rule of thumb. */
function textWidth(text: string, size: number): number {
  let half = 0;
  for (const sign of text) half += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1.1;
  return (half * size) / 2;
}

/** Fits columns to their longest text. A rule of thumb stands in for Excel's measuring of fonts. */
export function fitColumns({ book, sheet, areas }: FormatTarget): void {
  const used = usedArea(sheet);
  if (!used) return;
  for (const area of areas) {
    for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column++) {
      let widest = 0;
      for (const [row, cells] of sheet.rows) {
        const cell = cells.get(column);
        if (!cell || row < area.top || row > area.bottom) continue;
        const style = styleAt(book.model, cell.style);
        const lines = textOf(cell, style, book.model.date1904).split('\n');
        for (const line of lines) widest = Math.max(widest, textWidth(line, style.font.size));
      }
      if (widest > 0) sheet.columnWidths.set(column, Math.min(1_790, Math.round((widest + 6) * 4) / 4));
    }
    book.note({ kind: 'format', sheet: sheet.id, area });
  }
}

/** Fits rows to their wrapped texts, with the same rule of thumb. */
export function fitRows({ book, sheet, areas }: FormatTarget): void {
  for (const area of areas) {
    for (const [row, cells] of sheet.rows) {
      if (row < area.top || row > area.bottom) continue;
      let highest = 0;
      for (const [column, cell] of cells) {
        const style = styleAt(book.model, cell.style);
        const text = textOf(cell, style, book.model.date1904);
        const lines = style.wrap ? wrappedLines(text, style.font.size, widthOf(sheet, column)) : 1;
        highest = Math.max(highest, lines * style.font.size * 1.3);
      }
      if (highest > 0) sheet.rowHeights.set(row, Math.min(409.5, Math.ceil(highest * 4) / 4));
    }
    book.note({ kind: 'format', sheet: sheet.id, area });
  }
}

function wrappedLines(text: string, size: number, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, size) / Math.max(1, width - 4))), 0);
}
