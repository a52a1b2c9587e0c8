import type { Day } from '../day/day';
import type { WorkCalendar } from '../day/workdays';
import { at } from '../coded';
import { sayDay } from '../day/format';
import { listed } from '../lists/listing';
import type { LedgerOnSheet, ListedTask } from '../lists/taskList';
import { readProgress } from '../reading/progress/readProgress';
import { roleDays } from '../reading/tasks/roleColumns';
import { stateAt } from '../standing/standings';
import { CYCLE_LABELS, nextOfCycle, type Cycle } from './cycle';

/** The next day of a cycle and what is to be looked at on it (下一个督查日、通报日、调度日). */
export interface CycleDay {
  readonly cycle: Cycle;
  /** 「督查（三天一督查，一周一通报（领导批示））」. */
  readonly title: string;
  /** The earliest day on which something is due; null where no last time is known of any task. */
  readonly next: Day | null;
  /** The open tasks that are due on the day or were missed before it; `days` counts those missed. */
  readonly due: readonly ListedTask[];
  /** The open tasks that come later, the nearest first. */
  readonly later: readonly ListedTask[];
}

/** What is still to be done: closed and excluded tasks are in no round. */
const ROUNDS = new Set(['not-due', 'overdue', 'no-deadline', 'long-term']);

/**
 * For a given day, the next day of every applied cycle, with the tasks that it concerns. A task's last time is its
 * feedback day, else the last dated entry of its progress, else the day that it was assigned; the last time of the
 * whole cycle, where the office wrote it down, comes before them.
 * @example cycleDays(ledgers, DEFAULT_CYCLES, fromIso('2024-06-03'), calendar)[0].due.length
 */
export function cycleDays(
  ledgers: readonly LedgerOnSheet[],
  cycles: readonly Cycle[],
  day: Day,
  calendar: WorkCalendar,
): CycleDay[] {
  return cycles.flatMap((cycle) => {
    if (!cycle.applied) return [];
    if (cycle.register !== null && ledgers.every(({ ledger }) => ledger.register !== cycle.register)) return [];
    const tasks = tasksOfCycle(ledgers, cycle, day, calendar);
    const nexts = tasks.map(({ days }) => day - (days ?? 0));
    return [
      {
        cycle,
        title: `${CYCLE_LABELS[cycle.kind]}（${cycle.source}）`,
        next: nexts.length === 0 ? nextOfCycle(cycle, cycle.last, day, calendar) : Math.min(...nexts),
        due: tasks.filter(({ days }) => (days ?? 0) >= 0).sort((a, b) => (b.days ?? 0) - (a.days ?? 0)),
        later: tasks.filter(({ days }) => (days ?? 0) < 0).sort((a, b) => (b.days ?? 0) - (a.days ?? 0)),
      },
    ];
  });
}

/** The open tasks of a cycle; `days` is how long ago the task's day was, negative where it is still to come. */
function tasksOfCycle(ledgers: readonly LedgerOnSheet[], cycle: Cycle, day: Day, calendar: WorkCalendar): ListedTask[] {
  return listed(ledgers, ({ ledger, standings, snapshot }) => {
    const { tasks, register, layout } = ledger;
    const concerned = cycle.register === null || cycle.register === register;
    const feedback = concerned ? roleDays(ledger, snapshot, 'feedback_date') : null;
    return (task) => {
      if (!concerned || !ROUNDS.has(stateAt(standings, task))) return null;
      const progress = tasks.progress?.[task] ?? null;
      const own =
        feedback?.[task] ??
        (progress === null ? null : readProgress(progress, layout.year).lastFeedback) ??
        (tasks.assigned ? at(tasks.assigned, task).day : null);
      const last = cycle.last ?? own;
      const next = nextOfCycle(cycle, last, day, calendar);
      if (next === null) return null;
      const since = cycle.every.after === 'last' && last !== null ? `上次${sayDay(last)}，` : '';
      return { days: day - next, reason: `${since}应于${sayDay(next)}${CYCLE_LABELS[cycle.kind]}` };
    };
  });
}
