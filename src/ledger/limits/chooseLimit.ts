import type { Day } from '../day/day';
import type { RegisterId } from '../vocabulary';
import type { TimeLimit } from './limit';

/**
 * The limits that hold for a row, one per stage, in the order of the table. A line with words that the row has comes
 * before one for all rows; of two lines alike the one that is valid from the later day.
 * @param text all that tells of the row: urgency, category, source, task.
 * @param start the day that the row starts from; null where it is not known.
 * @example limitsFor(limits, 'document', '特急 关于防汛的通知', start).map(({stage}) => stage) // ['审核', '签批', '办结']
 */
export function limitsFor(
  limits: readonly TimeLimit[],
  register: RegisterId,
  text: string,
  start: Day | null,
): readonly TimeLimit[] {
  const chosen = new Map<string, TimeLimit>();
  for (const limit of limits) {
    if (limit.register !== register || !limit.applied) continue;
    if (limit.validFrom !== null && start !== null && start < limit.validFrom) continue;
    if (limit.onlyWhere !== null && !wordsOf(limit.onlyWhere).some((word) => text.includes(word))) continue;
    const before = chosen.get(limit.stage);
    if (before === undefined || isCloser(limit, before)) chosen.set(limit.stage, limit);
  }
  return [...chosen.values()];
}

const wordsOf = (words: string): string[] => words.split(/[、，,；;\s]+/u).filter((word) => word !== '');

function isCloser(limit: TimeLimit, before: TimeLimit): boolean {
  if ((limit.onlyWhere === null) !== (before.onlyWhere === null)) return limit.onlyWhere !== null;
  return (limit.validFrom ?? 0) > (before.validFrom ?? 0);
}
