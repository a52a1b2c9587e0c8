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
  /** How the new value is to be shown; like the other cells of its column where absent. */
  readonly numberFormat?: string;
  readonly says: string;
}
