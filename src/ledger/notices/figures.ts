import { rateTable, type RateTable, type TaskRef } from '../rates/rateTable';
import { STATES, type State } from '../vocabulary';
import type { NoticeInput } from './noticeInput';

/** The figures that a notice's sentences and tables are both made from. */
export interface Figures {
  readonly bySource: RateTable;
  readonly byUnit: RateTable;
  readonly overdue: readonly TaskRef[];
  readonly noDeadline: readonly TaskRef[];
}

/** Every task of the ledgers, in their order. */
export function everyTask(ledgers: NoticeInput['ledgers']): TaskRef[] {
  return ledgers.flatMap(({ ledger }, index) =>
    Array.from({ length: ledger.tasks.count }, (_, task) => ({ ledger: index, task })),
  );
}

/** All tasks in one of some states, in the order of the ledgers. */
export function tasksIn(ledgers: NoticeInput['ledgers'], ...states: readonly State[]): TaskRef[] {
  const wanted = STATES.map((state) => states.includes(state));
  const found: TaskRef[] = [];
  ledgers.forEach(({ standings }, ledger) =>
    standings.states.forEach((state, task) => {
      if (wanted[state] === true) found.push({ ledger, task });
    }),
  );
  return found;
}

/** Tasks with the most days overdue first; equal ones in their order. */
export function longestOverdueFirst(ledgers: NoticeInput['ledgers'], tasks: readonly TaskRef[]): TaskRef[] {
  const byDays = new Map<number, TaskRef[]>();
  for (const ref of tasks) {
    const days = ledgers[ref.ledger]?.standings.daysOverdue[ref.task] ?? 0;
    const equal = byDays.get(days);
    if (equal === undefined) byDays.set(days, [ref]);
    else equal.push(ref);
  }
  return [...byDays.keys()].sort((a, b) => b - a).flatMap((days) => byDays.get(days) ?? []);
}

/**
 * The figures of all ledgers together; overdue tasks with the most days first.
 * @example figuresOf(input).byUnit.total.rateText // '83.3%'
 */
export function figuresOf({ ledgers, settings, asOf }: NoticeInput): Figures {
  return {
    bySource: rateTable(ledgers, 'source', settings, asOf),
    byUnit: rateTable(ledgers, 'unit', settings, asOf),
    overdue: longestOverdueFirst(ledgers, tasksIn(ledgers, 'overdue')),
    noDeadline: tasksIn(ledgers, 'no-deadline'),
  };
}
