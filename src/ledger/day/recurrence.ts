import { daysInMonth, monthStart, weekday, yearOf, ymdOf, type Day } from './day';
import { addWorkdays, type WorkCalendar } from './workdays';

/** When something comes round again. Day 0 means the last day of the month. */
export type RoundCycle =
  | { readonly every: 'days'; readonly count: number }
  | { readonly every: 'weekdays'; readonly weekdays: readonly number[] }
  | {
      readonly every: 'months';
      /** Months of the year, 1 to 12, in which it comes round. */
      readonly months: readonly number[];
      readonly days: readonly number[];
      /** Days after those days (每月结束后5日内); before them where negative. */
      readonly plus: number;
      readonly plusWorkdays?: boolean;
    };

/** A cycle in a row (每月25日前, 三天一督查), with the day that it begins after. */
export interface Recurrence {
  readonly cycle: RoundCycle;
  /** Rounds come after this day (交办日); null where the row gives none. */
  readonly from: Day | null;
}

/**
 * The next round: on or after the given day, and after the day that the cycle begins with where that is later.
 * @returns null where it counts from a day that the row does not give.
 * @example nextRound({ cycle: { every: 'weekdays', weekdays: [2] }, from: null }, day, calendar) // the coming Tuesday
 */
export function nextRound({ cycle, from }: Recurrence, day: Day, calendar: WorkCalendar): Day | null {
  const earliest = from !== null && from > day ? from + 1 : day;
  switch (cycle.every) {
    case 'days':
      return from === null ? null : from + Math.max(1, Math.ceil((earliest - from) / stepOf(cycle))) * stepOf(cycle);
    case 'weekdays': {
      for (let next = earliest; next < earliest + 7; next += 1) if (cycle.weekdays.includes(weekday(next))) return next;
      return null;
    }
    case 'months':
      return nextInMonths(cycle, earliest, calendar);
  }
}

/**
 * The days between two rounds of a cycle that counts days: at least one.
 * @example stepOf({ every: 'days', count: 15 }) // 15
 */
export function stepOf({ count }: Extract<RoundCycle, { every: 'days' }>): number {
  return Math.max(1, Math.round(count));
}

/** A month has at least so many days, and so many working days at the least. */
const SHORTEST = { days: 28, workdays: 14 } as const;

/** A day beyond the month's end means its last day: 每月31日 in April is the 30th. */
function nextInMonths(
  cycle: Extract<RoundCycle, { every: 'months' }>,
  earliest: Day,
  calendar: WorkCalendar,
): Day | null {
  const { year, month } = ymdOf(earliest);
  const shortest = cycle.plusWorkdays ? SHORTEST.workdays : SHORTEST.days;
  const back = 1 + Math.ceil(Math.max(cycle.plus, 0) / shortest);
  for (let index = -back; index <= 13; index += 1) {
    const first = monthStart(year, month + index);
    const at = ymdOf(first);
    if (!cycle.months.includes(at.month)) continue;
    const length = daysInMonth(at.year, at.month);
    const days = cycle.days.map((each) => (each === 0 ? length : Math.min(each, length))).sort((a, b) => a - b);
    for (const each of days) {
      const round = shifted(first + each - 1, cycle, calendar);
      if (round >= earliest) return round;
    }
  }
  return null;
}

function shifted(
  day: Day,
  { plus, plusWorkdays = false }: Extract<RoundCycle, { every: 'months' }>,
  calendar: WorkCalendar,
): Day {
  if (!plusWorkdays) return day + plus;
  return addWorkdays(plus < 0 ? day + 1 : day, plus, calendar).day;
}

/**
 * The rounds from a day on, as long as the holidays of their years are known: which working days later ones have
 * nobody can say yet.
 * @param most so many at the most.
 * @example roundsKnown(recurrence, fromIso('2024-01-01'), calendar, 24).length // 24
 */
export function roundsKnown(recurrence: Recurrence, from: Day, calendar: WorkCalendar, most: number): readonly Day[] {
  const rounds: Day[] = [];
  let next = nextRound(recurrence, from, calendar);
  while (next !== null && rounds.length < most && calendar.isOfficial(yearOf(next))) {
    rounds.push(next);
    next = nextRound(recurrence, next + 1, calendar);
  }
  return rounds;
}
