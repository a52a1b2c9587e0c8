import type { LedgerStandings, TaskRef } from '../rates/rateTable';
import type { SheetSnapshot } from '../snapshot';

/** A ledger, where its tasks stand, and the sheet that it was read from. */
export interface LedgerOnSheet extends LedgerStandings {
  readonly snapshot: SheetSnapshot;
}

/** The lists that an office works through (清单). */
export const LIST_KINDS = [
  'overdue', 'due-soon', 'no-deadline', 'no-progress', 'coordination', 'leader', 'zero-adoption', 'cycle', 'stage',
] as const; // prettier-ignore
export type ListKind = (typeof LIST_KINDS)[number];

export const LIST_LABELS: Readonly<Record<ListKind, string>> = {
  overdue: '逾期清单',
  'due-soon': '临近到期清单',
  'no-deadline': '无明确时限清单',
  'no-progress': '长期无进展清单',
  coordination: '提请领导协调清单',
  leader: '领导分管事项清单',
  'zero-adoption': '零采用清单',
  cycle: '督查通报调度日清单',
  stage: '环节时限清单',
};

/** One task of a list, with the place where it stands and why it is listed. */
export interface ListedTask {
  readonly task: TaskRef;
  readonly sheet: string;
  /** Excel's row. */
  readonly row: number;
  /** In a clerk's words: 「完成时限2024年3月31日，已逾期91天」. */
  readonly reason: string;
  /** Days overdue, days left, or days without a word, as the list counts them; null where it counts none. */
  readonly days: number | null;
}

/** The tasks of one unit or one leader. */
export interface ListGroup {
  readonly key: string;
  readonly tasks: readonly ListedTask[];
}

/** A list: its groups, and what stands in it, in one sentence. */
export interface TaskList {
  readonly kind: ListKind;
  readonly title: string;
  readonly definition: string;
  readonly groups: readonly ListGroup[];
  /** Every task once, though joint lead units each have it in their group. */
  readonly count: number;
}
