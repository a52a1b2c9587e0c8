import type { Day } from '../../day/day';
import type { Recurrence } from '../../day/recurrence';
import type { DeadlineKind } from '../../vocabulary';

/** What a time rule gives in a row. `why` is the clause of the reason after 按. */
export interface Outcome {
  readonly kind: DeadlineKind;
  readonly date: Day | null;
  readonly start?: Day;
  readonly candidates?: readonly Day[];
  readonly recurrence?: Recurrence;
  readonly official?: boolean;
  readonly why: string;
}
