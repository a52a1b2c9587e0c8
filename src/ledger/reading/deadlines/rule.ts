import type { Day } from '../../day/day';
import type { RoundCycle } from '../../day/recurrence';

/** A year as written: a number, or so many years from the year of the row (今年 0, 明年 1); null where none is written. */
export type WrittenYear = { readonly absolute: number } | { readonly shift: number } | null;

/** A month as written: 1 to 12, or so many months from the reference day's month (本月 0, 下月 1). */
export type WrittenMonth = number | { readonly shift: number };

/** A stretch of the calendar as written (时段); a day is the shortest. */
export type Stretch =
  | { readonly unit: 'serial'; readonly day: Day }
  /** `month: null` is a bare day of the month (15日前). */
  | { readonly unit: 'day'; readonly year: WrittenYear; readonly month: WrittenMonth | null; readonly day: number }
  /** 上旬 1, 中旬 2, 下旬 3. */
  | { readonly unit: 'ten-days'; readonly year: WrittenYear; readonly month: WrittenMonth; readonly part: number }
  | { readonly unit: 'month'; readonly year: WrittenYear; readonly month: WrittenMonth }
  | { readonly unit: 'quarter'; readonly year: WrittenYear; readonly quarter: WrittenMonth }
  | { readonly unit: 'half'; readonly year: WrittenYear; readonly half: WrittenMonth }
  | { readonly unit: 'year'; readonly year: WrittenYear }
  /** The n-th five-year plan (十四五 is 14). */
  | { readonly unit: 'plan'; readonly plan: number }
  | { readonly unit: 'week'; readonly shift: number }
  | { readonly unit: 'weekday'; readonly shift: number; readonly weekday: number };

/** What is counted in a relative deadline. */
export type CountUnit = 'day' | 'workday' | 'week' | 'month' | 'hour';

/** From which day a relative deadline counts. */
export type Base =
  | { readonly from: 'any' | 'assignment' | 'meeting' | 'instruction' | 'receipt' }
  | { readonly from: 'stretch'; readonly stretch: Stretch }
  /** An occasion that the ledger does not date: 批复后, 验收后. */
  | { readonly from: 'occasion'; readonly name: string };

/** One step of several in a cell (节点). */
export interface Step {
  readonly rule: TimeRule;
  readonly text: string;
}

/** A rule that gives a day, or a stretch of days. */
export type TimeRule =
  | {
      readonly type: 'moment';
      readonly stretch: Stretch;
      /** 前 was written directly after it: a day then includes itself, a bare period has two readings. */
      readonly before: boolean;
      /** 底, 末, 内 close a period: then 前 leaves no doubt. */
      readonly closed: boolean;
      /** 不含当日: the day before is the last. */
      readonly exclusive?: boolean;
      readonly note?: string;
    }
  | { readonly type: 'range'; readonly start: Stretch | 'reference'; readonly end: Stretch }
  | {
      readonly type: 'relative';
      readonly count: number;
      readonly unit: CountUnit;
      /** Days on top of whole months (一个半月). */
      readonly extraDays: number;
      readonly base: Base;
    }
  | {
      readonly type: 'event';
      readonly name: string;
      readonly year: WrittenYear;
      readonly edge: 'before' | 'on' | 'during' | 'after';
      /** Days (or working days) away from the event: 节前3天, 节后5个工作日. */
      readonly count: number;
      readonly workdays: boolean;
    }
  | { readonly type: 'recurring'; readonly cycle: RoundCycle };

/** What a deadline text means before it is set against the days of its row. */
export type Meaning =
  | TimeRule
  | {
      readonly type: 'words';
      readonly kind: 'immediate' | 'long-term' | 'none' | 'inherit' | 'not-a-deadline' | 'ambiguous';
      readonly why: string;
    }
  /** 全年持续推进: no end, reviewed at the end of the period. */
  | { readonly type: 'long-term-within'; readonly time: TimeRule }
  | {
      readonly type: 'composite';
      readonly time: TimeRule | null;
      readonly steps: readonly Step[];
      readonly with: 'immediate' | 'long-term' | 'recurring' | 'immediate-long-term';
    }
  | { readonly type: 'milestones'; readonly steps: readonly Step[] }
  /** 延期, 调整, 提前: the old deadline (null where it is not written) and the new one, or how much later it is. */
  | { readonly type: 'changed'; readonly original: TimeRule | null; readonly now: TimeRule | null }
  /** 一季度（3月20日前）: the bracket says more exactly what the words before it say. */
  | { readonly type: 'refined'; readonly outer: TimeRule; readonly inner: TimeRule }
  | { readonly type: 'choice'; readonly options: readonly TimeRule[]; readonly why: string }
  /** A start without an end: 即日起, 3月1日起. */
  | { readonly type: 'start-only'; readonly time: TimeRule | null };

/** A deadline text understood once; `resolveDeadline` sets it against a row's days. */
export interface DeadlineRule {
  readonly text: string;
  readonly meaning: Meaning;
}
