import { readKnownRows } from '../excel/rows/keyCells';
import { success, type Result } from '../excel/session/result';
import { followCells, putBackPlan, type PutBackCell } from '../plan/fixes/putBack';
import type { Plan } from '../plan/plan';
import { knownRows, locateRows, type KnownRows } from '../plan/rows/knownRows';

const nothing = (): null => null;

/**
 * The plan behind 恢复之前的内容: cells that somebody changed before an undo go back to what they held before the operation
 * of that title, in the rows where they stand by now. What cannot be told any more is left out and named.
 * @example await planPutBack('改正“文字不整齐”', canBePutBack(report.leftAlone))
 */
export async function planPutBack(title: string, cells: readonly PutBackCell[]): Promise<Result<Plan>> {
  const known = [
    ...new Map(cells.flatMap(({ sheet, change }) => (change.rows ? [[sheet, change.rows]] : []))).values(),
  ];
  if (known.length === 0) return success(putBackPlan(title, cells));
  const read = await readKnownRows(known);
  if (!read.ok) return read;
  const sheets = new Map(known.map((rows, index) => [rows.sheet, { rows, now: read.value[index] }] as const));
  const places = new Map(
    [...sheets].map(([sheet, { rows, now }]) => [sheet, now && locateRows(rows, now, () => false)] as const),
  );
  const followed = followCells(cells, ({ sheet, change }) =>
    change.rows ? (places.get(sheet)?.get(change.row) ?? null) : change.row,
  );
  const plan = putBackPlan(title, followed.cells);
  const rows = [...sheets].flatMap(
    ([
      sheet,
      {
        rows: { keys },
        now,
      },
    ]): KnownRows[] => {
      const here = followed.cells.flatMap((each) => (each.sheet === sheet ? [each.change.row] : []));
      return now && here.length > 0 ? [knownRows(sheet, keys, now, new Set(here), nothing)] : [];
    },
  );
  return success({ ...plan, rows, leftOut: [...followed.leftOut, ...(plan.leftOut ?? [])] });
}
