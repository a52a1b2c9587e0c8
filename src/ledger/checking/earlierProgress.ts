import type { Day } from '../day/day';
import { matchTasks } from '../periods/matchTasks';
import type { PeriodRecord } from '../periods/periodRecord';
import { recordedTasks } from '../periods/recordPeriod';
import type { LedgerStandings } from '../rates/rateTable';
import type { State } from '../vocabulary';

/** What the last recorded period knows of a ledger's progress texts. */
export interface EarlierProgress {
  /** The day that was recorded. */
  readonly day: Day;
  /** The mark (`textMark`) of the progress text of the task at `index` then; null where it was not there, or not open. */
  readonly markAt: (index: number) => string | null;
}

const OPEN: ReadonlySet<State> = new Set(['not-due', 'overdue', 'no-deadline']);

/**
 * What a recorded period knows of each ledger's progress texts, in the order of the ledgers; none where the record no
 * longer keeps its tasks. Tasks are known again by number and words, wherever their rows have moved.
 * @example earlierProgressOf(lastMonth, ledgers)[0]?.markAt(3)
 */
export function earlierProgressOf(
  record: PeriodRecord,
  ledgers: readonly LedgerStandings[],
): readonly EarlierProgress[] {
  if (record.tasks === null) return [];
  const { earlierOf } = matchTasks(record.tasks, ledgers.flatMap(recordedTasks));
  let from = 0;
  return ledgers.map(({ ledger }) => {
    const first = from;
    from += ledger.tasks.count;
    return {
      day: record.day,
      markAt: (index) => {
        const then = earlierOf[first + index] ?? null;
        return then !== null && OPEN.has(then.state) ? then.progress : null;
      },
    };
  });
}
