import type { Day } from '../day/day';
import type { RegisterId } from '../vocabulary';

/** What a limit counts (日、工作日、月、小时). Cells hold days: hours count as whole days, begun ones included. */
export const LIMIT_UNITS = ['day', 'workday', 'month', 'hour'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

export const LIMIT_UNIT_LABELS: Readonly<Record<LimitUnit, string>> = {
  day: '日',
  workday: '工作日',
  month: '个月',
  hour: '小时',
};

/** What starts a clock (起算): the assigned (received) day, the meeting, the instruction, or the end of the stage before. */
export const LIMIT_STARTS = ['assigned', 'meeting', 'instructed', 'previous-stage'] as const;
export type LimitStart = (typeof LIMIT_STARTS)[number];

export const LIMIT_START_LABELS: Readonly<Record<LimitStart, string>> = {
  assigned: '交办（收到）之日',
  meeting: '会议之日',
  instructed: '批示之日',
  'previous-stage': '上一环节办完之日',
};

/** What stops a clock (暂停): 补正 lets it begin anew, 征求第三方意见 and 听证 are not counted. */
export const LIMIT_PAUSES = ['correction', 'third-party', 'hearing'] as const;
export type LimitPause = (typeof LIMIT_PAUSES)[number];

export const LIMIT_PAUSE_LABELS: Readonly<Record<LimitPause, string>> = {
  correction: '补正（重新起算）',
  'third-party': '征求第三方意见（不计）',
  hearing: '听证（不计）',
};

/** An amount of time, as limits and extensions have it. */
export interface LimitSpan {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** One line of the table of time limits (时限表): the law, or the office's own rule, as data. */
export interface TimeLimit extends LimitSpan {
  readonly register: RegisterId;
  /** 环节: 办结 is the whole task; 审核, 签批, 登记告知 are stages of it, in the order of the table. */
  readonly stage: string;
  /** Words of which a row must have one for the limit to hold (紧急、特急); null: for all rows that no other line fits. */
  readonly onlyWhere: string | null;
  readonly from: LimitStart;
  readonly pauses: readonly LimitPause[];
  /** The longest extension; null where there is none. */
  readonly extension: LimitSpan | null;
  /** The law, regulation or practice behind it, as a notice may cite it. */
  readonly source: string;
  /** Holds for tasks that start on this day or later; null: for all. */
  readonly validFrom: Day | null;
  /** False: another office's rule, offered and not applied until somebody says so (是否启用). */
  readonly applied: boolean;
}

/** The stage that is the task itself. */
export const WHOLE = '办结';

/**
 * A span as a sentence has it.
 * @example saySpan({ amount: 20, unit: 'workday' }) // '20个工作日'
 */
export function saySpan({ amount, unit }: LimitSpan): string {
  return unit === 'workday' ? `${amount}个工作日` : `${amount}${LIMIT_UNIT_LABELS[unit]}`;
}
