import { columnLetter } from '../../ledger/address';
import { BLANK_CELL, formulaCell } from '../cells';
import type { CellContent } from '../plan';

/** One count of a row: the formulas that add up to it; none count nothing. */
export type Sum = readonly string[];

export interface CountedRow {
  readonly counts: readonly CellContent[];
  /** Cells beside the table that hold parts of counts whose formula would be too long; empty where none is. */
  readonly parts: readonly CellContent[];
}

/**
 * The cells of some counts of one row. A count of several formulas has them in cells beside the table, where many
 * ledgers would make one formula longer than Excel takes.
 * @param row the row in which the counts stand.
 * @param partsFrom the first column that is free for parts.
 * @example countCells([['COUNTIF(A1:A9,1)']], 5, 20).counts // [{kind: 'formula', formula: '=COUNTIF(A1:A9,1)'}]
 */
export function countCells(sums: readonly Sum[], row: number, partsFrom: number): CountedRow {
  const parts: CellContent[] = [];
  const counts = sums.map((sum): CellContent => {
    const [only = '0', ...more] = sum;
    if (more.length === 0) return formulaCell(only);
    const from = columnLetter(partsFrom + parts.length);
    parts.push(...sum.map(formulaCell));
    return formulaCell(`SUM(${from}${row}:${columnLetter(partsFrom + parts.length - 1)}${row})`);
  });
  return { counts, parts };
}

/**
 * Rows of parts as a block of one width.
 * @returns null where no row has any.
 */
export function partsBlock(rows: readonly (readonly CellContent[])[]): readonly (readonly CellContent[])[] | null {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return width === 0
    ? null
    : rows.map((row) => [...row, ...new Array<CellContent>(width - row.length).fill(BLANK_CELL)]);
}
