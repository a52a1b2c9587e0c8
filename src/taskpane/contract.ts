import type { CellValue, Area, SheetSnapshot } from '../ledger/snapshot';
import type { Day } from '../ledger/day/day';
import type { Ledger, WorkbookReading } from '../ledger/ledger';
import type { Settings } from '../ledger/settings';
import type { Standings } from '../ledger/standing/standings';
import type { RuleId, Severity, RegisterId, Role } from '../ledger/vocabulary';
import type { Plan } from '../plan/plan';

export type ErrorCode =
  | 'cell-edit-mode'
  | 'protected-sheet'
  | 'access-denied'
  | 'payload-too-large'
  | 'session-lost'
  | 'host-busy'
  | 'stale'
  | 'sheet-not-found'
  | 'no-ledger'
  | 'aborted'
  | 'not-supported'
  | 'unexpected';
export interface OperationError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail?: string;
}
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: OperationError };

export interface Finding {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: { readonly value: CellValue; readonly says: string };
}
export interface LedgerState {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  readonly standings: Standings;
}
export interface WorkbookState {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly reading: WorkbookReading;
  readonly ledgers: readonly LedgerState[];
  readonly snapshots: readonly SheetSnapshot[];
}
export interface ConfirmedColumns {
  readonly [ledgerId: string]: {
    readonly register?: RegisterId;
    readonly roles: Readonly<Record<number, Role | null>>;
  };
}
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}
export interface PreparedPlan {
  readonly plan: Plan;
  readonly changes: readonly CellChange[];
  readonly changedCells: number;
  readonly refusals: readonly { readonly sheet: string; readonly area: Area; readonly why: string }[];
}
export interface JournalEntry {
  readonly id: string;
  readonly title: string;
  readonly at: string;
}
export interface UndoReport {
  readonly restored: number;
  readonly leftAlone: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly found: CellValue;
    readonly expected: CellValue;
  }[];
}
