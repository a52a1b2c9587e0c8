/**
 * A plain day: the whole number that Excel's 1900 date system gives it (2024-03-15 is 45366). Never a JavaScript
 * `Date`, so no time zone can move it.
 */
export type Day = number;

/** Year, month (1 to 12) and day of the month (1 to 31). */
export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Excel's number of 1970-01-01, where the civil-calendar arithmetic below has its zero. */
const EPOCH = 25569;

/** 1900-03-01. Before it Excel counts a 29 February 1900 that never was, so no earlier day is accepted. */
const FIRST_YEAR_DAY = 61;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * How many days a month has. Months outside 1 to 12 have none.
 * @example daysInMonth(2024, 2) // 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * The day of a year, month and day of the month; null where the calendar has no such day (never clamped to a
 * neighbour), and before March 1900, where Excel's numbering is wrong.
 * @example fromYmd(2024, 3, 15) // 45366
 * @example fromYmd(2024, 2, 30) // null
 */
export function fromYmd(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1900 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
  const serial = civilDays(year, month, day) + EPOCH;
  return serial < FIRST_YEAR_DAY ? null : serial;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; the year begins in March, so leap days come last. */
function civilDays(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/**
 * Year, month and day of the month of a day.
 * @example ymdOf(45366) // { year: 2024, month: 3, day: 15 }
 */
export function ymdOf(day: Day): Ymd {
  const shifted = Math.floor(day) - EPOCH + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * The calendar year of a day.
 * @example yearOf(45366) // 2024
 */
export function yearOf(day: Day): number {
  return ymdOf(day).year;
}

/**
 * Day of the week, Monday 1 to Sunday 7 (星期一 to 星期日).
 * @example weekday(45366) // 5
 */
export function weekday(day: Day): number {
  const fromSaturday = ((Math.floor(day) % 7) + 7) % 7;
  return fromSaturday < 2 ? fromSaturday + 6 : fromSaturday - 1;
}

/**
 * So many calendar days later (earlier when negative).
 * @example addDays(45366, 3) // 45369
 */
export function addDays(day: Day, days: number): Day {
  return day + days;
}

/**
 * The same day of the month so many months later, clipped to that month's last day (民法典第二百零二条: a month that has
 * no such day ends on its last day).
 * @example addMonths(fromYmd(2023, 11, 30), 3) // 2024-02-29
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = ymdOf(day);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = target - targetYear * 12 + 1;
  return dayIn(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/**
 * The first day of a month; months beyond 12 run into the following years.
 * @example monthStart(2024, 13) // 2025-01-01
 */
export function monthStart(year: number, month: number): Day {
  const index = year * 12 + month - 1;
  const realYear = Math.floor(index / 12);
  return dayIn(realYear, index - realYear * 12 + 1, 1);
}

/**
 * The last day of a month (月底); months beyond 12 run into the following years.
 * @example monthEnd(2024, 2) // 2024-02-29
 */
export function monthEnd(year: number, month: number): Day {
  return monthStart(year, month + 1) - 1;
}

/**
 * The last day of a quarter 1 to 4 (季度末).
 * @example quarterEnd(2024, 1) // 2024-03-31
 */
export function quarterEnd(year: number, quarter: number): Day {
  return monthEnd(year, quarter * 3);
}

/**
 * The last day of a half-year 1 or 2 (半年末).
 * @example halfEnd(2024, 1) // 2024-06-30
 */
export function halfEnd(year: number, half: number): Day {
  return monthEnd(year, half * 6);
}

/**
 * The last day of a year (年底).
 * @example yearEnd(2024) // 2024-12-31
 */
export function yearEnd(year: number): Day {
  return monthEnd(year, 12);
}

/** For days whose parts are known to be possible. */
function dayIn(year: number, month: number, day: number): Day {
  return civilDays(year, month, day) + EPOCH;
}

/**
 * The ISO form of a day, as JSON prints it.
 * @example toIso(45366) // '2024-03-15'
 */
export function toIso(day: Day): string {
  const { year, month, day: dayOfMonth } = ymdOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day of an ISO date; null for anything else and for impossible dates.
 * @example fromIso('2024-03-15') // 45366
 */
export function fromIso(text: string): Day | null {
  const match = ISO.exec(text);
  return match ? fromYmd(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
