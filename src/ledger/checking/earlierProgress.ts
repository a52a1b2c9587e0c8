import type { Day } from '../day/day';

/** What the last recorded period knows of a ledger's progress texts. */
export interface EarlierProgress {
  /** The day that was recorded. */
  readonly day: Day;
  /** The mark (`textMark`) of the progress text of the task at `index` then; null where it was not there, or not open. */
  readonly markAt: (index: number) => string | null;
}
