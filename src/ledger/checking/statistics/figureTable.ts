import { findTables } from '../../reading/layout/findTables';
import type { SheetSnapshot } from '../../snapshot';
import { cellsOf } from '../sheetCells';
import type { SheetCells } from '../sheetCells';
import { figureOf } from './figureOf';
import type { Figure } from './figureOf';

/** One line of a table of figures: what it counts, and its numbers by column. */
export interface FigureLine {
  readonly row: number;
  readonly key: string;
}

/** A column of counts. */
export interface FigureColumn {
  readonly column: number;
  readonly figure: Figure;
  readonly header: string;
}

/** A table of counts by unit, source or the like (统计表), as a clerk keeps it beside the ledger. */
export interface FigureTable {
  readonly sheet: string;
  readonly cells: SheetCells;
  readonly figures: readonly FigureColumn[];
  readonly lines: readonly FigureLine[];
  /** The 合计 line below or above the others; null where there is none. */
  readonly total: FigureLine | null;
}

const TOTAL_KEY = /^(?:合计|总计|总数|小计)|^(?:全市|全县|全区)$/;
const NUMBERING = /^(?:序号|编号|项次|排名|名次)$/;
/** A header stands at most so far down. */
const DEEPEST_HEADER = 10;
const FEWEST_FIGURES = 2;

/** Where a table stands: its columns with their heads, and its rows. */
interface Outline {
  readonly columns: readonly { readonly column: number; readonly path: readonly string[] }[];
  readonly rows: readonly number[];
}

/**
 * The tables of figures on a sheet: one column of different names, and at least two columns whose heads say what they
 * count.
 * @example figureTablesOn(snapshot)[0].lines // [{row: 4, key: '市水利局'}, …]
 */
export function figureTablesOn(snapshot: SheetSnapshot): readonly FigureTable[] {
  const cells = cellsOf(snapshot);
  const found = findTables(snapshot).tables.map(({ columns, taskRows, skipped }): Outline => {
    const totals = skipped.filter(({ as }) => as === 'subtotal').map(({ row }) => row);
    return { columns, rows: [...taskRows, ...totals] };
  });
  const tables = found.flatMap((outline) => tableOf(snapshot.name, cells, outline) ?? []);
  if (tables.length > 0) return tables;
  const plain = plainOutline(snapshot, cells);
  return plain.flatMap((outline) => tableOf(snapshot.name, cells, outline) ?? []);
}

function tableOf(sheet: string, cells: SheetCells, { columns, rows }: Outline): FigureTable | null {
  const figures = columns.flatMap(({ column, path }) => {
    const figure = figureOf(path);
    return figure === null ? [] : [{ column, figure, header: path.at(-1) ?? '' }];
  });
  const key = columns.find(
    ({ column, path }) => !NUMBERING.test(path.at(-1) ?? '') && !figures.some((each) => each.column === column),
  );
  const distinct = new Set(figures.map(({ figure }) => figure)).size === figures.length;
  if (figures.length < FEWEST_FIGURES || !distinct || key === undefined) return null;
  const all = rows.map((row) => ({ row, key: cells.shown(row, key.column).replace(/\s/g, '') }));
  const isTotal = ({ row, key: name }: FigureLine): boolean =>
    TOTAL_KEY.test(name) || columns.some(({ column }) => TOTAL_KEY.test(cells.shown(row, column).replace(/\s/g, '')));
  const lines = all.filter((line) => line.key !== '' && !isTotal(line));
  if (new Set(lines.map((line) => line.key)).size !== lines.length || lines.length === 0) return null;
  const totals = all.filter(isTotal);
  return { sheet, cells, figures, lines, total: totals.length === 1 ? (totals[0] ?? null) : null };
}

/** A bare table without a title: one row of heads, figures among them, and rows up to the next blank one. */
function plainOutline({ origin, values }: SheetSnapshot, cells: SheetCells): readonly Outline[] {
  for (let row = origin.row; row < origin.row + Math.min(values.length, DEEPEST_HEADER); row += 1) {
    const columns = cells
      .line(row)
      .flatMap((head, step) =>
        typeof head === 'string' && head.trim() !== '' ? [{ column: origin.column + step, path: [head] }] : [],
      );
    if (columns.filter(({ path }) => figureOf(path) !== null).length < FEWEST_FIGURES) continue;
    const first = row + 1 - origin.row;
    const blank = values.findIndex((line, index) => index >= first && line.every((value) => value === ''));
    const count = (blank < 0 ? values.length : blank) - first;
    return [{ columns, rows: Array.from({ length: count }, (_, step) => row + 1 + step) }];
  }
  return [];
}

/** The column of a figure; null where the table does not have it. */
export function columnOf({ figures }: FigureTable, figure: Figure): number | null {
  return figures.find((each) => each.figure === figure)?.column ?? null;
}

/** The count that stands under a figure in a row; null where there is none, or no whole number. */
export function countAt(table: FigureTable, row: number, figure: Figure): number | null {
  const column = columnOf(table, figure);
  const value = column === null ? null : table.cells.value(row, column);
  return Number.isInteger(value) ? (value as number) : null;
}
