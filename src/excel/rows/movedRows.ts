import { cellBlocks } from '../../plan/blocks';
import type { Plan } from '../../plan/plan';
import { locateRows, type KeyCells } from '../../plan/rows/knownRows';
import type { PlanProblem } from '../../plan/validation';

/**
 * Rows of a plan that are no longer in their places: what was shown to the clerk would be written somewhere else.
 * @param cells what its rows are known by, as it stands now, one for each of `plan.rows`.
 */
export function movedRows({ edits, rows = [] }: Plan, cells: readonly KeyCells[]): PlanProblem[] {
  return rows.flatMap((known, index) => {
    const found = cells[index];
    if (!found) return [];
    const blocks = cellBlocks(
      edits.flatMap((edit) => (edit.kind === 'cells' && edit.sheet === known.sheet ? [edit] : [])),
    );
    const isWritten = (row: number, column: number): boolean =>
      blocks.some(({ area, cells: block }) => block[row - area.top]?.[column - area.left] !== undefined);
    const places = locateRows(known, found, isWritten);
    return known.rows.flatMap(({ row }): PlanProblem[] =>
      places.get(row) === row
        ? []
        : [
            {
              sheet: known.sheet,
              area: `${row}:${row}`,
              why: `“${known.sheet}”第 ${row} 行已被移动、删除，或和别的行分不清，请点“刷新”后再试`,
              because: 'stale',
            },
          ],
    );
  });
}
