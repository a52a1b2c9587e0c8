import { addDays, fromYmd, monthEnd, monthStart, weekday, ymdOf, yearOf } from '../../day/day';
import type { Day } from '../../day/day';
import type { DeadlineContext, DeadlineReference } from './context';
import { referenceDay } from './context';
import type { Stretch, WrittenMonth, WrittenYear } from './rule';

/** First and last day of a stretch; `rolled` when the next year was taken because the row's own would be long past. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
  readonly rolled: boolean;
}

/** Why a stretch has no days: the calendar lacks the day, or the row lacks the day that it counts from. */
export type NoSpan = 'impossible' | 'no-reference';

/** A ledger that names no year rolls into the next when its own would end this long or shorter after the roll. */
const ROLL_WITHIN = 183;
/** A ledger of a named year rolls only over the turn of the year: handed over on 28 December, due on 5 January. */
const ROLL_OVER_NEW_YEAR = 92;

/**
 * The days of a stretch, set against a row. `year` overrides the year of stretches that name none.
 * @example resolveStretch({ unit: 'month', year: null, month: 3 }, reference, context) // March of the ledger's year
 */
export function resolveStretch(
  stretch: Stretch,
  reference: DeadlineReference,
  context: DeadlineContext,
  year?: number,
): Span | NoSpan {
  if (stretch.unit === 'serial') return { start: stretch.day, end: stretch.day, rolled: false };
  if (stretch.unit === 'plan') {
    // 三五 was 1966 to 1970; every plan since has followed after five years.
    const last = 1970 + 5 * (stretch.plan - 3);
    return { start: monthStart(last - 4, 1), end: monthEnd(last, 12), rolled: false };
  }
  const from = referenceDay(reference);
  if (stretch.unit === 'week' || stretch.unit === 'weekday') return weekSpan(stretch, from);
  const near = from ?? reference.month ?? null;
  if (near === null && needsReference(stretch)) return 'no-reference';
  const anchor = near ?? context.asOf;
  const written = 'year' in stretch ? stretch.year : null;
  if (written === null && year === undefined) {
    if (reference.year === null) return rolling(stretch, yearOf(anchor), anchor, ROLL_WITHIN);
    if (from !== null && yearOf(from) === reference.year)
      return rolling(stretch, reference.year, from, ROLL_OVER_NEW_YEAR);
  }
  return spanIn(stretch, year !== undefined && written === null ? year : yearFor(written, reference, anchor), anchor);
}

/** The year a text without one means in this row: the ledger's, else the reference day's, else the given day's. */
function yearFor(written: WrittenYear, reference: DeadlineReference, anchor: Day): number {
  if (written !== null && 'absolute' in written) return written.absolute;
  if (written !== null)
    return (referenceDay(reference) === null ? (reference.year ?? yearOf(anchor)) : yearOf(anchor)) + written.shift;
  return reference.year ?? yearOf(anchor);
}

/** A stretch that some year holds, written or not. */
type StretchOfYear = Exclude<Stretch, { unit: 'serial' | 'plan' | 'week' | 'weekday' }>;

/** In the given year, or in the next where that lies shortly ahead of the anchor and this is past. */
function rolling(stretch: StretchOfYear, year: number, anchor: Day, within: number): Span | 'impossible' {
  const own = spanIn(stretch, year, anchor);
  if (own !== 'impossible' && own.end >= anchor) return own;
  const next = spanIn(stretch, year + 1, anchor);
  return next !== 'impossible' && next.end >= anchor && next.end - anchor <= within ? { ...next, rolled: true } : own;
}

function needsReference(stretch: StretchOfYear): boolean {
  switch (stretch.unit) {
    case 'day':
    case 'ten-days':
    case 'month':
      return typeof stretch.month !== 'number';
    case 'quarter':
      return typeof stretch.quarter !== 'number';
    case 'half':
    case 'year':
      return false;
  }
}

function spanIn(stretch: StretchOfYear, year: number, anchor: Day): Span | 'impossible' {
  switch (stretch.unit) {
    case 'year':
      return months(year, 1, 12);
    case 'half': {
      const half = typeof stretch.half === 'number' ? stretch.half : 1;
      return months(year, half * 6 - 5, half * 6);
    }
    case 'quarter': {
      const at = placed(stretch.quarter, year, Math.ceil(ymdOf(anchor).month / 3), 4, anchor);
      return months(at.year, at.place * 3 - 2, at.place * 3);
    }
    case 'month': {
      const at = placed(stretch.month, year, ymdOf(anchor).month, 12, anchor);
      return months(at.year, at.place, at.place);
    }
    case 'ten-days': {
      const at = placed(stretch.month, year, ymdOf(anchor).month, 12, anchor);
      const first = monthStart(at.year, at.place);
      const end = stretch.part === 3 ? monthEnd(at.year, at.place) : first + stretch.part * 10 - 1;
      return { start: first + (stretch.part - 1) * 10, end, rolled: false };
    }
    case 'day': {
      if (stretch.month === null) return nextDayOfMonth(stretch.day, anchor);
      const at = placed(stretch.month, year, ymdOf(anchor).month, 12, anchor);
      const day = fromYmd(at.year, at.place, stretch.day);
      return day === null ? 'impossible' : { start: day, end: day, rolled: false };
    }
  }
}

/** A month or quarter by number in a year, or counted from the one of the reference day. */
function placed(
  written: WrittenMonth,
  year: number,
  own: number,
  perYear: number,
  anchor: Day,
): { readonly year: number; readonly place: number } {
  if (typeof written === 'number') return { year, place: written };
  const index = yearOf(anchor) * perYear + own - 1 + written.shift;
  return { year: Math.floor(index / perYear), place: (index % perYear) + 1 };
}

function months(year: number, first: number, last: number): Span {
  return { start: monthStart(year, first), end: monthEnd(year, last), rolled: false };
}

/** 15日前: in the month of the reference day, or the next where that day is already past. */
function nextDayOfMonth(day: number, anchor: Day): Span | 'impossible' {
  const { year, month, day: today } = ymdOf(anchor);
  const first = day < today ? monthStart(year, month + 1) : monthStart(year, month);
  const at = ymdOf(first);
  const found = fromYmd(at.year, at.month, day);
  return found === null ? 'impossible' : { start: found, end: found, rolled: false };
}

/** Weeks begin on Monday; 下周 is the week after the reference day's. */
function weekSpan(stretch: Extract<Stretch, { unit: 'week' | 'weekday' }>, from: Day | null): Span | 'no-reference' {
  if (from === null) return 'no-reference';
  const monday = addDays(from, 1 - weekday(from) + stretch.shift * 7);
  if (stretch.unit === 'week') return { start: monday, end: monday + 6, rolled: false };
  return { start: monday + stretch.weekday - 1, end: monday + stretch.weekday - 1, rolled: false };
}
