import { fromYmd, type Day } from '../../ledger/day/day';

/**
 * The day that a moment falls on in a time zone. The clock gives a moment, the office's zone makes a day of it: a
 * computer that stands elsewhere, or is set to another zone, does not move it.
 * @example todayIn('Asia/Shanghai', new Date('2024-03-31T17:00:00Z')) // 2024-04-01
 */
export function todayIn(timeZone: string, moment: Date): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const [year, month, day] = parts.format(moment).split('-').map(Number);
  return fromYmd(year ?? 0, month ?? 0, day ?? 0) ?? 0;
}
