import type { ShownLine } from './statisticsTables';

/** A task as `read --json` tells it: all that counting by hand needs. */
export interface ToldTask {
  readonly leadUnits: readonly string[];
  /** 各县区: named as leading, but nobody in particular. */
  readonly unitGroups?: readonly string[];
  readonly state: string;
}

const FIGURE_OF: Readonly<Record<string, string>> = {
  'done-on-time': 'doneOnTime',
  'done-late': 'doneLate',
  'done-undated': 'doneUndated',
  'not-due': 'notDue',
  'due-soon': 'notDue',
  overdue: 'overdue',
  'no-deadline': 'noDeadline',
  'long-term': 'longTerm',
  excluded: 'excluded',
};

/** Per cent with one decimal, half up, in whole numbers; null of nothing. */
function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 2000 + whole) / (2 * whole)) / 10;
}

/** Whether a line of the table by lead unit speaks of a task. */
export function leads(key: string, { leadUnits, unitGroups = [] }: ToldTask): boolean {
  const named = [...leadUnits, ...unitGroups];
  return key === '合计' || (named.length === 0 ? key === '未注明' : named.includes(key));
}

/**
 * The figures of some tasks, counted one by one with nothing of the product's counting (`src/ledger/rates`): 完成率 is done
 * of done and open, 按期办结率 done on time of what was done with a day and what is overdue; nothing can be said where
 * of all that is done no day is known.
 */
export function countedByHand(tasks: readonly ToldTask[]): ShownLine['figures'] {
  const counts: Record<string, number> = { doneOnTime: 0, doneLate: 0, doneUndated: 0, notDue: 0, overdue: 0, noDeadline: 0, longTerm: 0, excluded: 0 }; // prettier-ignore
  for (const { state } of tasks) {
    const figure = FIGURE_OF[state];
    if (figure === undefined) throw new Error(`No figure counts the state ${state}.`);
    counts[figure] = (counts[figure] ?? 0) + 1;
  }
  const of = (...names: readonly string[]): number => names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  const done = of('doneOnTime', 'doneLate', 'doneUndated');
  const open = of('notDue', 'overdue', 'noDeadline');
  return {
    ...counts,
    total: done + open,
    done,
    open,
    rate: rateOf(done, done + open),
    onTimeRate:
      done > 0 && done === of('doneUndated') ? null : rateOf(of('doneOnTime'), of('doneOnTime', 'doneLate', 'overdue')),
  };
}
