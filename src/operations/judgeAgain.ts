import type { Result } from '../excel/session/result';
import { analysingSnapshots } from './analyseSnapshots';
import { inSlices } from './inSlices';
import type { Judgement } from './judgement';
import type { WorkbookState } from './workbookState';

/**
 * The sheets of a state judged anew, under other answers or for another day; reads nothing from Excel. The period that
 * was recorded last stays known as long as it lies before the day.
 * @example await judgeAgain(state, { asOf: fromIso('2024-06-30'), settings })
 */
export function judgeAgain(
  { live, snapshots }: WorkbookState,
  { signal, ...judgement }: Judgement & { readonly signal?: AbortSignal },
): Promise<Result<WorkbookState>> {
  const lastPeriod = live?.judgement.lastPeriod;
  const isBefore = lastPeriod !== undefined && lastPeriod.day < judgement.asOf;
  const known = isBefore ? { ...judgement, lastPeriod } : judgement;
  return inSlices(analysingSnapshots(live?.taken ?? snapshots, known), signal);
}
