import type { Ledger, WorkbookReading } from '../ledger/ledger';
import type { Day } from '../ledger/day/day';
import type { Finding } from '../ledger/checking/finding';
import type { Settings } from '../ledger/settings';
import type { SheetSnapshot } from '../ledger/snapshot';
import type { Standings } from '../ledger/standing/standings';

export type { Finding } from '../ledger/checking/finding';
export type { ConfirmedColumns } from '../ledger/reading/columns/headerFingerprint';
export type { PreparedPlan } from '../excel/apply/previewPlan';
export type { OperationError, Result } from '../excel/session/result';
export type { JournalEntry, UndoReport } from '../plan/journal';

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
