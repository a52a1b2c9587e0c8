import { fromIso, weekday, ymdOf } from './day';
import type { Day } from './day';
import { statutoryDays } from './events';
import type { HolidayYear } from './holidayYear';
import { STATE_COUNCIL_YEARS } from './holidays';

/** Days off of one festival, both ends included. */
interface OffSpan {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** Which days are worked (工作日历). Years without a table are reckoned, and said not to be official. */
export interface WorkCalendar {
  isWorkday(day: Day): boolean;
  /** True where a complete table of the year is known. */
  isOfficial(year: number): boolean;
  /** The notice that a year rests on; null for a year without a table. */
  noticeOf(year: number): string | null;
  /** The days off around a day (放假区间); null on other days and in years without a table. */
  offSpanAt(day: Day): OffSpan | null;
  /** Entries of the tables that are no dates, as they were written. */
  readonly unreadable: readonly string[];
}

/** A counted day, and whether every year on the way has an official table. */
export interface CountedDay {
  readonly day: Day;
  readonly official: boolean;
}

interface YearTable {
  readonly official: boolean;
  readonly notice: string;
  readonly off: ReadonlyMap<Day, OffSpan>;
  readonly work: ReadonlySet<Day>;
}

/**
 * A calendar of working days: the State Council's table (2004 on), in which the given years replace or extend the
 * official ones. In a year that no table covers, Monday to Friday are worked except the statutory holidays of the
 * 全国年节及纪念日放假办法 (2024-11-10 version).
 * @example createWorkCalendar().isWorkday(fromIso('2024-04-07')) // true, a make-up Sunday
 */
export function createWorkCalendar(extra: readonly HolidayYear[] = []): WorkCalendar {
  const tables = new Map<number, YearTable>(STATE_COUNCIL_TABLES);
  const unreadable = [...STATE_COUNCIL_UNREADABLE];
  for (const year of extra) tables.set(year.year, readTable(year, unreadable));
  const reckoned = new Map<number, ReadonlySet<Day>>();

  const statutory = (year: number): ReadonlySet<Day> => {
    let days = reckoned.get(year);
    if (!days) reckoned.set(year, (days = new Set(statutoryDays(year))));
    return days;
  };

  return {
    unreadable,
    isWorkday(day) {
      const { year } = ymdOf(day);
      const table = tables.get(year);
      const onWeekday = weekday(day) < 6;
      if (!table) return onWeekday && !statutory(year).has(day);
      return table.work.has(day) || (onWeekday && !table.off.has(day));
    },
    isOfficial: (year) => tables.get(year)?.official ?? false,
    noticeOf: (year) => tables.get(year)?.notice ?? null,
    offSpanAt: (day) => tables.get(ymdOf(day).year)?.off.get(day) ?? null,
  };
}

const SPAN = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?(?:\s+(.*))?$/;

function readTable(year: HolidayYear, unreadable: string[]): YearTable {
  const off = new Map<Day, OffSpan>();
  const work = new Set<Day>();
  for (const entry of year.off) {
    const match = SPAN.exec(entry.trim());
    const from = match ? fromIso(match[1] ?? '') : null;
    const to = match?.[2] === undefined ? from : fromIso(match[2]);
    if (from === null || to === null || to < from || to - from > 60) {
      unreadable.push(entry);
      continue;
    }
    const span = { name: match?.[3] ?? '', from, to };
    for (let day = from; day <= to; day += 1) off.set(day, span);
  }
  for (const entry of year.work) {
    const day = fromIso(entry.trim());
    if (day === null) unreadable.push(entry);
    else work.add(day);
  }
  return { official: year.official ?? true, notice: year.notice, off, work };
}

/** The published years are taken apart once: a calendar is made for every reading of a workbook. */
const STATE_COUNCIL_UNREADABLE: string[] = [];
const STATE_COUNCIL_TABLES: ReadonlyMap<number, YearTable> = new Map(
  STATE_COUNCIL_YEARS.map((year) => [year.year, readTable(year, STATE_COUNCIL_UNREADABLE)]),
);

/**
 * So many working days after a day; the start day is not counted (民法典第二百零一条). Negative counts go back. Zero gives
 * the day itself.
 * @example addWorkdays(fromIso('2024-04-03'), 2, calendar) // 2024-04-08: 04-04 to 04-06 are off, 04-07 is worked
 */
export function addWorkdays(start: Day, count: number, calendar: WorkCalendar): CountedDay {
  const step = count < 0 ? -1 : 1;
  let day = start;
  let left = Math.abs(Math.trunc(count));
  while (left > 0) {
    day += step;
    if (calendar.isWorkday(day)) left -= 1;
  }
  return { day, official: officialBetween(start, day, calendar) };
}

/**
 * Working days from a day to a later one: the start is not counted, the end is. Negative when the end is earlier.
 * @example workdaysBetween(fromIso('2024-03-11'), fromIso('2024-03-18'), calendar).days // 5
 */
export function workdaysBetween(
  start: Day,
  end: Day,
  calendar: WorkCalendar,
): { readonly days: number; readonly official: boolean } {
  const from = Math.min(start, end);
  const to = Math.max(start, end);
  let days = 0;
  for (let day = from + 1; day <= to; day += 1) if (calendar.isWorkday(day)) days += 1;
  return { days: end < start ? -days : days, official: officialBetween(start, end, calendar) };
}

/**
 * The day itself if it is worked, else the next working day (顺延, 民法典第二百零三条).
 * @example nextWorkday(fromIso('2024-10-01'), calendar).day // 2024-10-08
 */
export function nextWorkday(day: Day, calendar: WorkCalendar): CountedDay {
  let found = day;
  while (!calendar.isWorkday(found)) found += 1;
  return { day: found, official: officialBetween(day, found, calendar) };
}

function officialBetween(one: Day, other: Day, calendar: WorkCalendar): boolean {
  const first = ymdOf(Math.min(one, other)).year;
  const last = ymdOf(Math.max(one, other)).year;
  for (let year = first; year <= last; year += 1) if (!calendar.isOfficial(year)) return false;
  return true;
}

/** For whoever keeps no 节假日表 of its own. */
export const STATE_COUNCIL_CALENDAR = createWorkCalendar();
