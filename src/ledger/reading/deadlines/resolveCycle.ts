import { daysInMonth, monthStart, weekday, ymdOf } from '../../day/day';
import type { Day } from '../../day/day';
import { addWorkdays } from '../../day/workdays';
import type { DeadlineContext, DeadlineReference } from './context';
import { referenceDay } from './context';
import type { Cycle } from './rule';

/**
 * The next time a cycle comes round: on or after the given day, and after the assignment where that is later. Null
 * where it counts from an assignment that the row does not give.
 * @example nextOccurrence({ every: 'weekdays', weekdays: [2] }, reference, context) // the coming Tuesday
 */
export function nextOccurrence(cycle: Cycle, reference: DeadlineReference, context: DeadlineContext): Day | null {
  const from = referenceDay(reference);
  const earliest = from !== null && from > context.asOf ? from + 1 : context.asOf;
  switch (cycle.every) {
    case 'days': {
      if (from === null) return null;
      const step = Math.max(1, Math.round(cycle.count));
      return from + Math.max(1, Math.ceil((earliest - from) / step)) * step;
    }
    case 'weekdays': {
      for (let day = earliest; day < earliest + 7; day += 1) if (cycle.weekdays.includes(weekday(day))) return day;
      return null;
    }
    case 'months':
      return nextInMonths(cycle, earliest, context);
  }
}

/** A day beyond the month's end means its last day: 每月31日 in April is the 30th. */
function nextInMonths(cycle: Extract<Cycle, { every: 'months' }>, earliest: Day, context: DeadlineContext): Day | null {
  const { year, month } = ymdOf(earliest);
  for (let index = -1; index <= 13; index += 1) {
    const first = monthStart(year, month + index);
    const at = ymdOf(first);
    if (!cycle.months.includes(at.month)) continue;
    const length = daysInMonth(at.year, at.month);
    const days = cycle.days.map((day) => (day === 0 ? length : Math.min(day, length))).sort((a, b) => a - b);
    for (const day of days) {
      const occurrence = shifted(first + day - 1, cycle.plus, cycle.plusWorkdays ?? false, context);
      if (occurrence >= earliest) return occurrence;
    }
  }
  return null;
}

function shifted(day: Day, plus: number, workdays: boolean, context: DeadlineContext): Day {
  if (!workdays) return day + plus;
  return addWorkdays(plus < 0 ? day + 1 : day, plus, context.calendar).day;
}
