import type { Settings } from '../settings';
import { STATES, type State } from '../vocabulary';
import { rateOf } from './rounding';

/** How many tasks of a group stand where. */
export interface Counts {
  /** Tasks that the rate speaks of: done + open, and long-term ones where the setting counts them. */
  readonly total: number;
  readonly done: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly doneUndated: number;
  readonly open: number;
  readonly notDue: number;
  readonly overdue: number;
  readonly noDeadline: number;
  readonly longTerm: number;
  readonly excluded: number;
}

/** The cells of a statistics table that a click can open. */
export type CountCell = keyof Counts;

const CODE = Object.fromEntries(STATES.map((state, code) => [state, code])) as Record<State, number>;

type LongTerm = Pick<Settings, 'longTerm'>;

/** Whether 长期坚持 tasks are part of the total. */
export function countsLongTerm({ longTerm }: LongTerm): boolean {
  return longTerm === 'done' || longTerm === 'open';
}

/**
 * The states that a cell counts, under the setting for 长期坚持.
 * @example statesOf('open', settings) // ['not-due', 'overdue', 'no-deadline']
 */
export function statesOf(cell: CountCell, settings: LongTerm): readonly State[] {
  const done: readonly State[] = ['done-on-time', 'done-late', 'done-undated'];
  const open: readonly State[] = ['not-due', 'overdue', 'no-deadline'];
  switch (cell) {
    case 'total':
      return countsLongTerm(settings) ? [...done, ...open, 'long-term'] : [...done, ...open];
    case 'done':
      return done;
    case 'doneOnTime':
      return ['done-on-time'];
    case 'doneLate':
      return ['done-late'];
    case 'doneUndated':
      return ['done-undated'];
    case 'open':
      return open;
    case 'notDue':
      return ['not-due'];
    case 'overdue':
      return ['overdue'];
    case 'noDeadline':
      return ['no-deadline'];
    case 'longTerm':
      return settings.longTerm === 'exclude' ? [] : ['long-term'];
    case 'excluded':
      return settings.longTerm === 'exclude' ? ['excluded', 'long-term'] : ['excluded'];
  }
}

/** The cells in the order of the tables. */
export const COUNT_CELLS = [
  'total', 'done', 'doneOnTime', 'doneLate', 'doneUndated', 'open', 'notDue', 'overdue', 'noDeadline', 'longTerm',
  'excluded',
] as const satisfies readonly CountCell[]; // prettier-ignore

/**
 * Counts from a tally of states.
 * @param tally how many tasks stand in each state, in the order of `STATES`.
 * @example countsOf(Int32Array.of(188, 0, 0, 0, 2, 7, 0, 0), settings).open // 9
 */
export function countsOf(tally: Int32Array, settings: LongTerm): Counts {
  const sum = (cell: CountCell): number =>
    statesOf(cell, settings).reduce((all, state) => all + (tally[CODE[state]] as number), 0);
  return Object.fromEntries(COUNT_CELLS.map((cell) => [cell, sum(cell)])) as Record<CountCell, number>;
}

/**
 * 完成率（落实率、办结率）: done ÷ total; long-term tasks count as done where the setting says so.
 * @returns null where nothing is counted.
 * @example completionRate(counts, DEFAULT_SETTINGS) // 95.4
 */
export function completionRate(counts: Counts, settings: Pick<Settings, 'longTerm' | 'decimals'>): number | null {
  const done = counts.done + (settings.longTerm === 'done' ? counts.longTerm : 0);
  return rateOf(done, counts.total, settings.decimals);
}

/** Numerator and denominator of 按期办结率. */
export interface OnTimeShare {
  readonly onTime: number;
  readonly of: number;
}

/**
 * What 按期办结率 divides. Tasks closed without a date are known to be neither on time nor late and stay out of both
 * numbers; where no closed task has a date there is nothing to judge and the share is empty.
 *
 * Of items due in the period (`due-in-period`): closed ones, those closed ahead of their day included, and overdue
 * ones. Of closed items (`closed`): closed ones. Of all items (`all`): everything in the total.
 * @example onTimeShare(counts, 'due-in-period') // {onTime: 188, of: 190} for 188 on time, 0 late, 2 overdue
 */
export function onTimeShare(counts: Counts, denominator: Settings['onTimeDenominator']): OnTimeShare {
  const dated = counts.doneOnTime + counts.doneLate;
  if (dated === 0 && counts.doneUndated > 0) return { onTime: 0, of: 0 };
  switch (denominator) {
    case 'due-in-period':
      return { onTime: counts.doneOnTime, of: dated + counts.overdue };
    case 'closed':
      return { onTime: counts.doneOnTime, of: dated };
    case 'all':
      return { onTime: counts.doneOnTime, of: counts.total - counts.doneUndated };
  }
}

/**
 * 按期办结率 in per cent.
 * @returns null where there is nothing to judge.
 * @example onTimeRate(counts, DEFAULT_SETTINGS) // 98.9
 */
export function onTimeRate(counts: Counts, settings: Pick<Settings, 'onTimeDenominator' | 'decimals'>): number | null {
  const share = onTimeShare(counts, settings.onTimeDenominator);
  return rateOf(share.onTime, share.of, settings.decimals);
}
