import { failure, success, type Result } from '../excel/session/result';
import type { Plan } from '../plan/plan';
import { limitTablePlan } from '../plan/sheets/limitTableSheet';
import { SHEET_LIMITS } from '../plan/sheets/names';
import type { WorkbookState } from './workbookState';

/**
 * The plan behind 写出时限表: the limits and cycles that hold, on a sheet that the clerk then edits. A workbook that has
 * such a sheet keeps it.
 * @example planLimitTable(state)
 */
export function planLimitTable({ snapshots, reading }: WorkbookState): Result<Plan> {
  if (snapshots.some(({ name }) => name === SHEET_LIMITS))
    return failure('not-supported', `工作簿里已经有“${SHEET_LIMITS}”，请直接在那张表上修改，改后点“刷新”。`);
  const date1904 = snapshots.some((snapshot) => snapshot.date1904);
  return success(limitTablePlan({ limits: reading.limits, cycles: reading.cycles, date1904 }));
}
