import { rateTable, type RateTable, type TaskRef } from '../rates/rateTable';
import { stateAt } from '../standing/standings';
import type { State } from '../vocabulary';
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
  return everyTask(ledgers).filter(({ ledger, task }) => {
    const standing = ledgers[ledger];
    return standing !== undefined && states.includes(stateAt(standing.standings, task));
  });
}

/** Tasks with the most days overdue first; equal ones in their order. */
export function longestOverdueFirst(ledgers: NoticeInput['ledgers'], tasks: readonly TaskRef[]): TaskRef[] {
  const days = ({ ledger, task }: TaskRef): number => ledgers[ledger]?.standings.daysOverdue[task] ?? 0;
  return [...tasks].sort((a, b) => days(b) - days(a));
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
