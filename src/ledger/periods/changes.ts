import type { Day } from '../day/day';
import type { LedgerStandings, TaskRef } from '../rates/rateTable';
import type { State } from '../vocabulary';
import { matchTasks } from './matchTasks';
import type { PeriodRecord, RecordedTask } from './periodRecord';
import { recordedTasks } from './recordPeriod';
import { NO_TEXT } from './textMark';

/** A deadline that was moved since the last period (变更时限). */
export interface MovedDeadline {
  readonly task: TaskRef;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What became of the tasks since a recorded period. One task can be in several lists (新增 and 办结). */
export interface PeriodChanges {
  /** The day of the earlier record. */
  readonly since: Day;
  /** 上期结转: open then. */
  readonly carried: number;
  /** 新增: not in the earlier record. */
  readonly added: readonly TaskRef[];
  /** 办结（销号）: closed now, and open then or not there. */
  readonly closed: readonly TaskRef[];
  /** 仍逾期: overdue then and now. */
  readonly stillOverdue: readonly TaskRef[];
  /** 新逾期: overdue now and not then. */
  readonly newlyOverdue: readonly TaskRef[];
  readonly movedDeadlines: readonly MovedDeadline[];
  /** 退回重办: closed then, open now. */
  readonly reopened: readonly TaskRef[];
  /** 取消、并案、转长期: open then, now outside the rates. */
  readonly takenOut: readonly TaskRef[];
  /** 恢复: outside the rates then, open now. */
  readonly takenUp: readonly TaskRef[];
  /** 删除: no longer in the ledger. */
  readonly removed: readonly RecordedTask[];
  /** 无新进展: open then and now, and the progress text is the same. */
  readonly withoutProgress: readonly TaskRef[];
  /** 上期结转＋新增＋退回＋恢复－取消－删除＝办结＋期末在办; where it fails the two sides. */
  readonly balance: { readonly holds: boolean; readonly left: number; readonly right: number };
}

type Group = 'open' | 'closed' | 'outside';

function groupOf(state: State): Group {
  switch (state) {
    case 'done-on-time':
    case 'done-late':
    case 'done-undated':
      return 'closed';
    case 'not-due':
    case 'overdue':
    case 'no-deadline':
      return 'open';
    case 'long-term':
    case 'excluded':
      return 'outside';
  }
}

/** One task now, and as it stood then; null where it was not there. */
interface Pair {
  readonly task: TaskRef;
  readonly now: RecordedTask;
  readonly then: RecordedTask | null;
}

/**
 * What became of the tasks since a recorded period (新增、办结、仍逾期、新逾期、变更时限、删除).
 * @returns null where the record no longer keeps its tasks.
 * @example changesSince(lastQuarter, ledgers)?.stillOverdue.length // 4
 */
export function changesSince(earlier: PeriodRecord, ledgers: readonly LedgerStandings[]): PeriodChanges | null {
  if (earlier.tasks === null) return null;
  const refs = ledgers.flatMap(({ ledger: { tasks } }, ledger) =>
    Array.from({ length: tasks.count }, (_, task): TaskRef => ({ ledger, task })),
  );
  const tasksNow = ledgers.flatMap(recordedTasks);
  const { earlierOf, gone } = matchTasks(earlier.tasks, tasksNow);
  const pairs = tasksNow.map((now, index): Pair => ({
    task: refs[index] as TaskRef,
    now,
    then: earlierOf[index] ?? null,
  }));
  const moves = (from: Group | null, to: Group): TaskRef[] =>
    refsWhere(pairs, ({ now, then }) => (then ? groupOf(then.state) : null) === from && groupOf(now.state) === to);
  const closedAtOnce = moves(null, 'closed');
  const added = refsWhere(pairs, ({ then }) => then === null);
  const closed = refsWhere(pairs, ({ now, then }) => {
    return groupOf(now.state) === 'closed' && (then === null || groupOf(then.state) !== 'closed');
  });
  const carried = earlier.tasks.filter(({ state }) => groupOf(state) === 'open').length;
  const reopened = moves('closed', 'open');
  const takenOut = moves('open', 'outside');
  const takenUp = moves('outside', 'open');
  const removedOpen = gone.filter(({ state }) => groupOf(state) === 'open').length;
  const entered = closedAtOnce.length + moves(null, 'open').length + moves('outside', 'closed').length;
  const left = carried + entered + reopened.length + takenUp.length - takenOut.length - removedOpen;
  const right = closed.length + pairs.filter(({ now }) => groupOf(now.state) === 'open').length;
  const overdueThen = ({ then }: Pair): boolean => then?.state === 'overdue';
  return {
    since: earlier.day,
    carried,
    added,
    closed,
    stillOverdue: refsWhere(pairs, (pair) => pair.now.state === 'overdue' && overdueThen(pair)),
    newlyOverdue: refsWhere(pairs, (pair) => pair.now.state === 'overdue' && !overdueThen(pair)),
    movedDeadlines: pairs.flatMap(({ task, now, then }) =>
      then !== null && then.due !== now.due ? [{ task, from: then.due, to: now.due }] : [],
    ),
    reopened,
    takenOut,
    takenUp,
    removed: gone,
    withoutProgress: refsWhere(pairs, unchangedAndOpen),
    balance: { holds: left === right, left, right },
  };
}

/** Open then and now, and no new word: an empty progress stays without progress. */
function unchangedAndOpen({ now, then }: Pair): boolean {
  if (then === null || groupOf(then.state) !== 'open' || groupOf(now.state) !== 'open') return false;
  return now.progress === NO_TEXT || now.progress === then.progress;
}

function refsWhere(pairs: readonly Pair[], holds: (pair: Pair) => boolean): TaskRef[] {
  return pairs.filter(holds).map(({ task }) => task);
}
