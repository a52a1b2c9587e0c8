import { fromYmd, halfEnd, monthEnd, monthStart, quarterEnd, yearEnd, ymdOf, type Day } from '../day/day';

/** The kinds of period that a notice can speak of. */
export type PeriodKind = 'month' | 'quarter' | 'half' | 'year';

/** A reporting period, both ends included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1 to 12, 1 to 4, 1 or 2; 1 for a year. */
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
  /** As notices write it: 「2026年第三季度」. */
  readonly label: string;
}

const NUMERALS = ['一', '二', '三', '四'] as const;

function labelOf(kind: PeriodKind, year: number, number: number): string {
  switch (kind) {
    case 'month':
      return `${year}年${number}月`;
    case 'quarter':
      return `${year}年第${NUMERALS[number - 1]}季度`;
    case 'half':
      return `${year}年${number === 1 ? '上半年' : '下半年'}`;
    case 'year':
      return `${year}年度`;
  }
}

function endOf(kind: PeriodKind, year: number, number: number): Day {
  switch (kind) {
    case 'month':
      return monthEnd(year, number);
    case 'quarter':
      return quarterEnd(year, number);
    case 'half':
      return halfEnd(year, number);
    case 'year':
      return yearEnd(year);
  }
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

function periodOf(kind: PeriodKind, year: number, number: number): Period {
  const start = monthStart(year, (number - 1) * MONTHS[kind] + 1);
  return { kind, year, number, start, end: endOf(kind, year, number), label: labelOf(kind, year, number) };
}

/**
 * Reads a period as the command's `--period` takes it: `2026Q3`, `2026-09`, `2026H1`, `2026`.
 * @returns null for any other text, and for periods that no year has (`2026Q5`, `2026-13`).
 * @example parsePeriod('2026Q3')?.label // '2026年第三季度'
 */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:Q([1-4])|H([12])|-(\d{1,2}))?$/u.exec(text.trim().toUpperCase());
  if (match === null) return null;
  const year = Number(match[1]);
  if (fromYmd(year, 3, 1) === null) return null;
  if (match[2] !== undefined) return periodOf('quarter', year, Number(match[2]));
  if (match[3] !== undefined) return periodOf('half', year, Number(match[3]));
  if (match[4] === undefined) return periodOf('year', year, 1);
  const month = Number(match[4]);
  return month >= 1 && month <= 12 ? periodOf('month', year, month) : null;
}

/**
 * The period of a kind that contains a day.
 * @example periodContaining(45366, 'quarter').label // '2024年第一季度'
 */
export function periodContaining(day: Day, kind: PeriodKind): Period {
  const { year, month } = ymdOf(day);
  return periodOf(kind, year, Math.ceil(month / MONTHS[kind]));
}

/**
 * A period in the words of the command's `--period`, by which it is stored.
 * @example periodId(periodContaining(46266, 'quarter')) // '2026Q3'
 */
export function periodId({ kind, year, number }: Period): string {
  switch (kind) {
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`;
    case 'quarter':
      return `${year}Q${number}`;
    case 'half':
      return `${year}H${number}`;
    case 'year':
      return String(year);
  }
}

/**
 * The period just before (上期), of the same kind.
 * @example previousPeriod(periodContaining(46054, 'quarter')).label // '2025年第四季度'
 */
export function previousPeriod({ kind, start }: Period): Period {
  return periodContaining(start - 1, kind);
}

/**
 * The same period of the year before (上年同期).
 * @example samePeriodLastYear(periodContaining(46054, 'quarter')).label // '2025年第一季度'
 */
export function samePeriodLastYear({ kind, year, number }: Period): Period {
  return periodOf(kind, year - 1, number);
}
