import { invalidArgument } from '../protocol/apiError';
import { areasMeet } from '../workbook/areas';
import { cellAt, ensureCell, isCellError, setContent } from '../workbook/cells';
import type { AreaModel, Cell, CellScalar, SheetModel } from '../workbook/model';
import { styleAt, styleIndex } from '../workbook/styles';
import { textOf } from '../workbook/text';
import type { Book } from './book';
import { cellCount, isCovered, isUnbounded, mayFormat, mayWrite, withinCellLimit } from './guards';
import { typedEntry } from './typedEntry';

/** A cell's value as the API gives it: an empty cell is the empty string, an error its text. */
export function apiValue(cell: Cell | undefined): CellScalar {
  const value = cell?.value;
  if (value === undefined) return '';
  return isCellError(value) ? value.error : value;
}

function matrix<T>(book: Book, sheet: SheetModel, area: AreaModel, read: (cell: Cell | undefined) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  withinCellLimit(area);
  book.counters.cellsRead += cellCount(area);
  const width = area.right - area.left + 1;
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) => {
    const cells = sheet.rows.get(area.top + row);
    return Array.from({ length: width }, (__, column) => read(cells?.get(area.left + column)));
  });
}

/** The values of an area; null for whole rows and columns. */
export function readValues(book: Book, sheet: SheetModel, area: AreaModel): CellScalar[][] | null {
  book.calculation.settle();
  return matrix(book, sheet, area, apiValue);
}

/** Formulas, or values where there is none; null for whole rows and columns. */
export function readFormulas(book: Book, sheet: SheetModel, area: AreaModel): CellScalar[][] | null {
  return matrix(book, sheet, area, (cell) => cell?.formula ?? apiValue(cell));
}

/** The texts that the cells show; null for whole rows and columns. */
export function readText(book: Book, sheet: SheetModel, area: AreaModel): string[][] | null {
  book.calculation.settle();
  return matrix(book, sheet, area, (cell) => textOf(cell, styleAt(book.model, cell?.style ?? 0), book.model.date1904));
}

/** The number formats of an area; null for whole rows and columns. */
export function readNumberFormats(book: Book, sheet: SheetModel, area: AreaModel): string[][] | null {
  return matrix(book, sheet, area, (cell) => styleAt(book.model, cell?.style ?? 0).numberFormat);
}

/** `Empty`, `String`, `Double`, `Boolean`, `Error` (Excel never answers `Integer` for cells: belief). */
export function readValueTypes(book: Book, sheet: SheetModel, area: AreaModel): Excel.RangeValueType[][] | null {
  book.calculation.settle();
  return matrix(book, sheet, area, (cell) => valueType(cell) as Excel.RangeValueType);
}

function valueType(cell: Cell | undefined): `${Excel.RangeValueType}` {
  const value = cell?.value;
  if (value === undefined) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/**
 * What was given for an area, cell by cell: one value for all cells, or rows of the area's shape.
 * Throws InvalidArgument for another shape, in Excel's words.
 */
function spread(given: unknown, area: AreaModel): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as unknown[];
  const width = area.right - area.left + 1;
  const fits =
    rows.length === area.bottom - area.top + 1 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) {
    throw invalidArgument(
      "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
  return (row, column) => (rows[row] as unknown[])[column];
}

function bounded(area: AreaModel): void {
  if (isUnbounded(area)) throw invalidArgument('cell-level properties of whole rows or columns cannot be set');
  withinCellLimit(area);
}

/**
 * Writes values or formulas, as `range.values = …` does. Null leaves a cell alone (docs: "null input"). Cells that a
 * merged area covers are passed over in silence, as in Excel (belief: what is written there is not kept).
 */
export function writeContent(book: Book, sheet: SheetModel, area: AreaModel, given: unknown): void {
  bounded(area);
  const content = spread(given, area);
  mayWrite(book, sheet, area);
  const before = apiValue(cellAt(sheet, area.top, area.left));
  const covered = sheet.merges.some((merge) => areasMeet(merge, area));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const input = content(row - area.top, column - area.left);
      if (input === null || input === undefined || (covered && isCovered(sheet, row, column))) continue;
      writeCell(book, sheet, row, column, input);
      book.counters.cellsWritten += 1;
    }
  }
  book.calculation.touch(sheet, area);
  book.note({
    kind: 'data',
    sheet: sheet.id,
    area,
    type: 'RangeEdited',
    ...(cellCount(area) === 1 ? { detail: { before, after: apiValue(cellAt(sheet, area.top, area.left)) } } : {}),
  });
}

function writeCell(book: Book, sheet: SheetModel, row: number, column: number, input: unknown): void {
  const known = cellAt(sheet, row, column);
  const style = styleAt(book.model, known?.style ?? 0);
  const entry = typedEntry(input, style.numberFormat, book.today);
  if (!known && entry.value === undefined && entry.formula === undefined) return;
  if (known?.style === 0 && entry.value === undefined && entry.formula === undefined) {
    sheet.rows.get(row)?.delete(column);
    return;
  }
  const cell = known ?? ensureCell(sheet, row, column);
  setContent(cell, entry.value, entry.formula);
  if (entry.numberFormat !== undefined && style.numberFormat === 'General') {
    cell.style = styleIndex(book.model, { ...style, numberFormat: entry.numberFormat });
  }
}

/** Writes number formats, as `range.numberFormat = …` does; null leaves a cell alone. */
export function writeNumberFormats(book: Book, sheet: SheetModel, area: AreaModel, given: unknown): void {
  bounded(area);
  const formats = spread(given, area);
  mayFormat(book, sheet);
  const known = new Map<string, number>();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const format = formats(row - area.top, column - area.left);
      if (format === null || format === undefined) continue;
      if (typeof format !== 'string') throw invalidArgument();
      const cell = cellAt(sheet, row, column);
      const old = cell?.style ?? 0;
      const key = `${old} ${format}`;
      const index =
        known.get(key) ??
        styleIndex(book.model, { ...styleAt(book.model, old), numberFormat: format === '' ? 'General' : format });
      known.set(key, index);
      if (cell) cell.style = index;
      else if (index !== 0) ensureCell(sheet, row, column).style = index;
    }
  }
  book.note({ kind: 'format', sheet: sheet.id, area });
}
