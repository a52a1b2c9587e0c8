import type { Steps } from '../../steps';

/** Something that looks at the cells of one column, a stretch of rows at a time, from the first row to the last. */
export interface ColumnPass {
  /** Looks at the rows `from` up to, not including, `to`. */
  look(from: number, to: number): void;
}

/** So many rows fit into a processor's own memory; measured: 256 and all rows take half as long again. */
const ROWS_AT_A_TIME = 2048;

/**
 * Lets every pass look at all rows, some rows of all columns at a time: a snapshot holds the cells of a row side by
 * side, so that going down one whole column after the other would fetch every row once per column.
 */
export function* lookTogether(passes: readonly ColumnPass[], count: number): Steps<void> {
  for (let from = 0; from < count; from += ROWS_AT_A_TIME) {
    const to = Math.min(count, from + ROWS_AT_A_TIME);
    for (const pass of passes) pass.look(from, to);
    yield;
  }
}
