import type { CellValue } from '../snapshot';
import type { RuleId, Severity } from '../vocabulary';

/** One defect of a ledger, where it stands and what to do about it. */
export interface Finding {
  readonly sheet: string;
  /** Excel's row. */
  readonly row: number;
  /** Counted from 1; null where the whole row is meant. */
  readonly column: number | null;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** In a clerk's words: what is there and what to do. */
  readonly message: string;
  /** Only where the right content follows with certainty from what is there. */
  readonly fix?: Fix;
}

/** What the cell should hold, and a sentence that says so. */
export interface Fix {
  readonly value: CellValue;
  readonly says: string;
}

/** How grave each rule is. An error is a wrong figure or a hole in the ledger; a warning is for a person to decide. */
export const SEVERITIES: Readonly<Record<RuleId, Severity>> = {
  'task-missing': 'error',
  'unit-missing': 'error',
  'deadline-missing': 'warning',
  'deadline-unreadable': 'error',
  'deadline-ambiguous': 'warning',
  'date-unreadable': 'error',
  'deadline-before-assigned': 'error',
  'finished-before-assigned': 'error',
  'finished-in-future': 'error',
  'assigned-in-future': 'warning',
  'done-without-date': 'warning',
  'dated-but-open': 'warning',
  'status-unknown': 'warning',
  'status-contradicts-progress': 'warning',
  'percent-out-of-range': 'error',
  'number-duplicate': 'error',
  'number-gap': 'warning',
  'task-duplicate': 'warning',
  'unit-unknown': 'warning',
  'unit-variant': 'warning',
  'unit-group-leads': 'warning',
  'result-missing': 'warning',
  'required-missing': 'warning',
  'secrecy-marking': 'error',
  'text-untidy': 'info',
  'cell-error': 'error',
  'total-mismatch': 'error',
};
