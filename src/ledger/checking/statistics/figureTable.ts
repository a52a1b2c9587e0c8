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

/** A table of counts by unit, source or the like (统计表), as a clerk keeps it beside the ledger. */
export interface FigureTable {
  readonly sheet: string;
  readonly cells: SheetCells;
  readonly figures: readonly { readonly column: number; readonly figure: Figure; readonly header: string }[];
  readonly lines: readonly FigureLine[];
  /** The 合计 line below or above the others; null where there is none. */
  readonly total: FigureLine | null;
}

const TOTAL_KEY = /^(?:合计|总计|总数|全市|全县|全区|小计)$/;
const NUMBERING = /^(?:序号|编号|项次|排名|名次)$/;

/**
 * The tables of figures on a sheet: one column of different names, and at least two columns whose heads say what they
 * count.
 * @example figureTablesOn(snapshot)[0].lines // [{row: 4, key: '市水利局'}, …]
 */
export function figureTablesOn(snapshot: SheetSnapshot): readonly FigureTable[] {
  const cells = cellsOf(snapshot);
  return findTables(snapshot).tables.flatMap((table): readonly FigureTable[] => {
    const figures = table.columns.flatMap(({ column, path }) => {
      const figure = figureOf(path);
      return figure === null ? [] : [{ column, figure, header: path.at(-1) ?? '' }];
    });
    const key = table.columns.find(
      ({ column, path }) => !NUMBERING.test(path.at(-1) ?? '') && !figures.some((each) => each.column === column),
    );
    const distinct = new Set(figures.map(({ figure }) => figure)).size === figures.length;
    if (figures.length < 2 || !distinct || key === undefined) return [];
    const totals = table.skipped.filter(({ as }) => as === 'subtotal').map(({ row }) => row);
    const lineAt = (row: number): FigureLine => ({ row, key: cells.shown(row, key.column).replace(/\s+/g, '') });
    const all = [...table.taskRows].map(lineAt);
    const lines = all.filter((line) => line.key !== '' && !TOTAL_KEY.test(line.key));
    const totalRows = [...totals, ...all.filter((line) => TOTAL_KEY.test(line.key)).map(({ row }) => row)];
    if (new Set(lines.map((line) => line.key)).size !== lines.length || lines.length === 0) return [];
    const [only] = totalRows;
    const total = totalRows.length === 1 && only !== undefined ? { row: only, key: '合计' } : null;
    return [{ sheet: snapshot.name, cells, figures, lines, total }];
  });
}

/** The count that stands under a figure in a row; null where there is none, or no whole number. */
export function countAt({ cells, figures }: FigureTable, row: number, figure: Figure): number | null {
  const column = figures.find((each) => each.figure === figure)?.column;
  const value = column === undefined ? null : cells.value(row, column);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}
