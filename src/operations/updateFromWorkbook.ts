import { success } from '../excel/session/result';
import type { Result } from '../excel/session/result';
import { readRows } from '../excel/snapshot/readRows';
import type { Area } from '../ledger/snapshot';
import { updateRows, type UpdatedState } from './updateRows';
import type { WorkbookState } from './workbookState';

/**
 * The state after cells of a sheet were edited in the open workbook: their rows are read and checked alone. Null where
 * the whole workbook has to be read again.
 * @example await updateFromWorkbook(state, '台账', [{ top: 57, left: 3, bottom: 57, right: 3 }])
 */
export async function updateFromWorkbook(
  state: WorkbookState,
  sheet: string,
  areas: readonly Area[],
): Promise<Result<UpdatedState | null>> {
  const taken = state.live?.taken.find(({ name }) => name === sheet);
  if (!taken) return success(null);
  const rows = await readRows(taken, areas);
  if (!rows.ok) return rows;
  const update = rows.value === null ? 'read-again' : updateRows(state, sheet, rows.value);
  return success(update === 'read-again' ? null : update);
}
