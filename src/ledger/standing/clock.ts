import type { Day } from '../day/day';
import type { DeadlineReading } from '../ledger';

/** How a deadline binds: by a day, not at all, again and again (每月25日前), or without an end (长期坚持). */
export const CLOCK_KINDS = ['dated', 'none', 'recurring', 'long-term'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** A deadline as far as states and lights depend on it. */
export interface Clock {
  readonly kind: ClockKind;
  /** Overdue after this day; null where the deadline gives none. */
  readonly due: Day | null;
  /** 按期 is judged by this day: the day before an extension, else `due`. */
  readonly judgedBy: Day | null;
  /** Steps on the way to `due`, in time order; they move the light, not the state. */
  readonly steps: readonly Day[];
}

function kindOf(deadline: DeadlineReading): ClockKind {
  if (deadline.kind === 'long-term') return 'long-term';
  if (deadline.kind === 'recurring') return 'recurring';
  if (deadline.date !== null) return 'dated';
  // 立行立改，长期坚持: nothing dated remains of it but the lasting part.
  return deadline.kind === 'composite' ? 'long-term' : 'none';
}

/**
 * The clock of a deadline. A composite deadline is judged on its dated part; an ambiguous or unreadable one binds
 * to no day until someone decides.
 * @example clockOf({kind: 'period-end', date: 45382, …}) // {kind: 'dated', due: 45382, judgedBy: 45382, steps: []}
 */
export function clockOf(deadline: DeadlineReading): Clock {
  const kind = kindOf(deadline);
  const due = kind === 'long-term' ? null : deadline.date;
  return {
    kind,
    due,
    judgedBy: kind === 'dated' ? (deadline.original ?? due) : null,
    steps: (deadline.milestones ?? []).map((milestone) => milestone.day),
  };
}
