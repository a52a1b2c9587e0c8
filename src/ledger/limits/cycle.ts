import { fromYmd, monthEnd, ymdOf, type Day } from '../day/day';
import { addWorkdays, type WorkCalendar } from '../day/workdays';
import { addMonths } from '../day/day';
import type { RegisterId } from '../vocabulary';
import type { LimitSpan } from './limit';

/** What comes round: 督查、通报、调度、评估. */
export const CYCLE_KINDS = ['supervision', 'bulletin', 'dispatch', 'assessment'] as const;
export type CycleKind = (typeof CYCLE_KINDS)[number];

export const CYCLE_LABELS: Readonly<Record<CycleKind, string>> = {
  supervision: '督查',
  bulletin: '通报',
  dispatch: '调度',
  assessment: '评估',
};

/** The ends of what part of a year (每半月、每月底、每季度末、每半年末、每年底). */
export const CALENDAR_PARTS = ['half-month', 'month', 'quarter', 'half', 'year'] as const;
export type CalendarPart = (typeof CALENDAR_PARTS)[number];

export const CALENDAR_PART_LABELS: Readonly<Record<CalendarPart, string>> = {
  'half-month': '半月',
  month: '月',
  quarter: '季度',
  half: '半年',
  year: '年',
};

/** One line of the table of cycles, as data. */
export interface Cycle {
  readonly kind: CycleKind;
  /** The tasks that it is for; null: all. */
  readonly register: RegisterId | null;
  /** After the last time so long (三天一督查), or at the end of each part of the year (每月底). */
  readonly every:
    ({ readonly after: 'last' } & LimitSpan) | { readonly after: 'calendar'; readonly part: CalendarPart };
  /** The last time, where the office wrote it down for the whole cycle. */
  readonly last: Day | null;
  readonly source: string;
  readonly applied: boolean;
}

const all = { last: null, applied: true } as const;

/** The cycles that offices of this kind publish for themselves; each can be changed in the 时限表. */
export const DEFAULT_CYCLES: readonly Cycle[] = [
  { ...all, kind: 'supervision', register: 'project', every: { after: 'last', amount: 3, unit: 'day' }, source: '三天一督查，一周一通报（重点工程）' },
  { ...all, kind: 'bulletin', register: 'project', every: { after: 'last', amount: 7, unit: 'day' }, source: '三天一督查，一周一通报（重点工程）' },
  { ...all, kind: 'supervision', register: 'instruction', every: { after: 'last', amount: 3, unit: 'day' }, source: '三天一督查，一周一通报（领导批示）' },
  { ...all, kind: 'bulletin', register: 'instruction', every: { after: 'last', amount: 7, unit: 'day' }, source: '三天一督查，一周一通报（领导批示）' },
  { ...all, kind: 'dispatch', register: null, every: { after: 'last', amount: 15, unit: 'day' }, source: '半个月一调度' },
  { ...all, kind: 'dispatch', register: null, every: { after: 'calendar', part: 'month' }, source: '每月底调度当月重点工作完成情况' },
  { ...all, kind: 'bulletin', register: null, every: { after: 'calendar', part: 'quarter' }, source: '每个季度汇总工作进度并通报' },
  { ...all, kind: 'assessment', register: null, every: { after: 'calendar', part: 'half' }, source: '半年集中研究评估一次' },
]; // prettier-ignore

/**
 * The last day of the part of the year that holds a day.
 * @example partEnd(fromIso('2024-02-03'), 'half-month') // 2024-02-15
 */
export function partEnd(day: Day, part: CalendarPart): Day {
  const { year, month, day: dayOfMonth } = ymdOf(day);
  switch (part) {
    case 'half-month':
      return dayOfMonth <= 15 ? (fromYmd(year, month, 15) ?? day) : monthEnd(year, month);
    case 'month':
      return monthEnd(year, month);
    case 'quarter':
      return monthEnd(year, Math.ceil(month / 3) * 3);
    case 'half':
      return monthEnd(year, month <= 6 ? 6 : 12);
    case 'year':
      return monthEnd(year, 12);
  }
}

function after(last: Day, { amount, unit }: LimitSpan, calendar: WorkCalendar): Day {
  switch (unit) {
    case 'workday':
      return addWorkdays(last, amount, calendar).day;
    case 'month':
      return addMonths(last, amount);
    case 'day':
      return last + amount;
    case 'hour':
      return last + Math.ceil(amount / 24);
  }
}

/**
 * The next day of a cycle: for one that follows the last time, the day that follows it, which may lie in the past (it
 * was missed); for one of the calendar, the first end on or after the day.
 * @param last the last time; null: none was written down, the cycle has no day.
 * @example nextOfCycle(every3Days, fromIso('2024-06-01'), fromIso('2024-06-03'), calendar) // 2024-06-04
 */
export function nextOfCycle({ every }: Cycle, last: Day | null, day: Day, calendar: WorkCalendar): Day | null {
  if (every.after === 'calendar') return partEnd(day, every.part);
  return last === null ? null : after(last, every, calendar);
}
