import type { Day } from '../day/day';
import { nextRound, type Recurrence } from '../day/recurrence';
import { addWorkdays, STATE_COUNCIL_CALENDAR, type WorkCalendar } from '../day/workdays';
import type { DeadlineReading } from '../ledger';
import type { Settings } from '../settings';

/** How a deadline binds: by a day, not at all, again and again (每月25日前), or without an end (长期坚持). */
export const CLOCK_KINDS = ['dated', 'none', 'recurring', 'long-term'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** A deadline as far as states and lights depend on it. */
export interface Clock {
  readonly kind: ClockKind;
  /** Overdue after this day, or the next round of a recurring deadline; null where the deadline gives none. */
  readonly due: Day | null;
  /** 按期 is judged by this day: the day before an extension, or after it, as the settings say. */
  readonly judgedBy: Day | null;
  /** Calendar days before `due` from which the task is near it; the working days of the settings are turned into them. */
  readonly warnDays: number;
  /** Steps on the way to `due`, in time order; they move the light, not the state. */
  readonly steps: readonly ClockStep[];
  /** What `due` is a round of; null where the deadline does not recur. */
  readonly recurrence: Recurrence | null;
}

/** One step of a deadline with several. */
export interface ClockStep {
  readonly day: Day;
  readonly warnDays: number;
}

/** What a clock depends on beside its deadline. */
type ClockSettings = Pick<Settings, 'warningDays' | 'warningUnit' | 'extensionOverdue' | 'extensionOnTime'>;

function kindOf(deadline: DeadlineReading): ClockKind {
  if (deadline.kind === 'long-term') return 'long-term';
  if (deadline.kind === 'recurring') return 'recurring';
  if (deadline.date !== null) return 'dated';
  // 立行立改，长期坚持: nothing dated remains of it but the lasting part.
  return deadline.kind === 'composite' ? 'long-term' : 'none';
}

/**
 * Calendar days before a due day from which a task is near it.
 * @example warnDaysOf(45382, DEFAULT_SETTINGS, calendar) // 3
 */
export function warnDaysOf(
  due: Day,
  { warningDays, warningUnit }: Pick<Settings, 'warningDays' | 'warningUnit'>,
  calendar: WorkCalendar,
): number {
  return warningUnit === 'day' ? warningDays : due - addWorkdays(due, -warningDays, calendar).day;
}

/**
 * The clock of a deadline. A composite deadline is judged on its dated part; an ambiguous or unreadable one binds
 * to no day until someone decides.
 * @param calendar the office's working days; the State Council's where it keeps none.
 * @param day the day on or after which the next round of a recurring deadline is asked; that of the reading without it.
 * @example clockOf({kind: 'period-end', date: 45382, …}, DEFAULT_SETTINGS)
 * // {kind: 'dated', due: 45382, judgedBy: 45382, warnDays: 3, steps: [], recurrence: null}
 */
export function clockOf(
  deadline: DeadlineReading,
  settings: ClockSettings,
  calendar: WorkCalendar = STATE_COUNCIL_CALENDAR,
  day: Day | null = null,
): Clock {
  const kind = kindOf(deadline);
  const { original } = deadline;
  const recurrence = (kind === 'recurring' ? deadline.recurrence : null) ?? null;
  const date = recurrence !== null && day !== null ? nextRound(recurrence, day, calendar) : deadline.date;
  const dated = kind === 'dated';
  const due =
    kind === 'long-term' ? null : dated && settings.extensionOverdue === 'original' ? (original ?? date) : date;
  const judgedBy = settings.extensionOnTime === 'original' ? (original ?? date) : date;
  return {
    kind,
    due,
    judgedBy: dated ? judgedBy : null,
    warnDays: due === null ? settings.warningDays : warnDaysOf(due, settings, calendar),
    recurrence,
    steps: (deadline.milestones ?? []).map(({ day }) => ({ day, warnDays: warnDaysOf(day, settings, calendar) })),
  };
}
