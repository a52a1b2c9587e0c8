import type { Day } from '../../day/day';
import type { DatedEvent } from '../../day/events';
import type { WorkCalendar } from '../../day/workdays';
import type { Settings } from '../../settings';

/** The days of a row that its deadline may count from; null where the row has none. */
export interface DeadlineReference {
  /** 交办日期. */
  readonly assigned: Day | null;
  /** 会议日期. */
  readonly meeting: Day | null;
  /** 收文日期. */
  readonly received: Day | null;
  /** 批示日期. */
  readonly instructed?: Day | null;
  /** The ledger's year, which texts without one mean. */
  readonly year: number | null;
  /** The first day of the month that the sheet is about (a sheet named 5月): what 20日前 means in a row without a day. */
  readonly month?: Day | null;
}

/** What all rows share: the given day, the settings, the calendar, and the events that the office has dated. */
export interface DeadlineContext {
  readonly asOf: Day;
  readonly settings: Pick<Settings, 'deadlineBeforeInclusive' | 'rollNonWorkday'>;
  readonly calendar: WorkCalendar;
  readonly events?: readonly DatedEvent[];
}

/**
 * The day a deadline counts from where the text names none: assigned, else meeting, instruction, receipt.
 * @example referenceDay({ assigned: null, meeting: 45366, received: null, year: 2024 }) // 45366
 */
export function referenceDay(reference: DeadlineReference): Day | null {
  return reference.assigned ?? reference.meeting ?? reference.instructed ?? reference.received;
}
