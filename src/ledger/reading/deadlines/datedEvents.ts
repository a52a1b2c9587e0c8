import { yearOf } from '../../day/day';
import type { Day } from '../../day/day';
import { referenceDay } from './context';
import type { DeadlineContext, DeadlineReference } from './context';

/** When an event of the office takes place. */
export interface Occurrence {
  readonly day: Day;
  readonly end?: Day;
}

const CLOSE = /(?:结束|闭幕|期满)$/;

/**
 * The office's own event of a name: in the written year; after the row's day; in the ledger's year; else the next one.
 * `汛期结束` is the last day of 汛期. Null where the office has dated none.
 * @example datedEvent('汛期', null, reference, context) // {day: 45444, end: 45565}
 */
export function datedEvent(
  name: string,
  written: number | null,
  reference: DeadlineReference,
  context: DeadlineContext,
): Occurrence | null {
  const exact = occurrencesOf(name, context);
  const closed = CLOSE.test(name) ? name.replace(CLOSE, '') : '';
  const all =
    exact.length > 0 || closed === ''
      ? exact
      : occurrencesOf(closed, context).flatMap(({ end }) => (end === undefined ? [] : [{ day: end }]));
  const first = (holds: (day: Day) => boolean): Occurrence | null => all.find(({ day }) => holds(day)) ?? null;
  const from = referenceDay(reference);
  if (written !== null) return first((day) => yearOf(day) === written);
  if (from !== null) return first((day) => day > from);
  return first((day) => yearOf(day) === reference.year) ?? first((day) => day > context.asOf);
}

/**
 * Events of that very name before those that contain it or are contained in it (市两会 for 两会), in time order. 会前 alone
 * names none.
 */
function occurrencesOf(name: string, context: DeadlineContext): readonly Occurrence[] {
  const events = context.events ?? [];
  const same = events.filter((event) => event.name === name);
  const like = events.filter(
    (event) => (name.length > 1 && event.name.includes(name)) || (name.includes(event.name) && !CLOSE.test(name)),
  );
  return [...(same.length > 0 ? same : like)].sort((one, other) => one.day - other.day);
}
