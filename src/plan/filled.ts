import type { Area } from '../ledger/snapshot';
import type { CellImage } from './cellImage';

/** Stands for the own row number of a formula; cannot occur in a workbook (XML forbids it). */
const OWN_ROW = '\u0001';

/** Texts and quoted sheet names, in which nothing refers to a row. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/u;

/** Before a row: the letters of a column that are no end of a name. Behind it: neither a name nor a sheet goes on. */
const COLUMN = String.raw`(?<=(?<![\p{L}\p{N}_.])[A-Za-z]{1,3})`;
const NO_NAME = String.raw`(?![\p{L}\p{N}_.(!])`;

/**
 * A formula with its own row left open: equal for cells that Excel fills from one another downwards.
 * Absolute rows stay, for filling does not move them.
 * @example rowless('=A5+$B$5', 5) // '=A\u0001+$B$5'
 */
export function rowless(formula: string, row: number): string {
  const own = new RegExp(`${COLUMN}${row}${NO_NAME}`, 'gu');
  const parts = formula.split(QUOTED);
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(own, OWN_ROW))).join('');
}

/**
 * The formula of a row.
 * @example atRow('=A\u0001+$B$5', 6) // '=A6+$B$5'
 */
export function atRow(formula: string, row: number): string {
  return formula.replaceAll(OWN_ROW, String(row));
}

/** Cells below one another whose formulas are filled down from the first. */
export interface FilledRun {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Fewer cells than these are written faster one by one. */
const SHORTEST_RUN = 4;

/** The runs of filled formulas of an area, column by column. */
export function filledRuns(area: Area, image: (row: number, column: number) => CellImage | undefined): FilledRun[] {
  const runs: FilledRun[] = [];
  for (let column = area.left; column <= area.right; column++) {
    let top = area.top;
    let last: string | null = null;
    for (let row = area.top; row <= area.bottom + 1; row++) {
      const here = row > area.bottom ? null : image(row, column);
      const formula = typeof here === 'string' && here.startsWith('=') ? rowless(here, row) : null;
      if (formula !== null && formula === last) continue;
      if (last !== null && row - top >= SHORTEST_RUN) runs.push({ column, top, bottom: row - 1 });
      [top, last] = [row, formula];
    }
  }
  return runs;
}
