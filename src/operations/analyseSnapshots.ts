import { checkLedger } from '../ledger/checking/checkLedger';
import type { Day } from '../ledger/day/day';
import type { Ledger } from '../ledger/ledger';
import type { ConfirmedColumns } from '../ledger/reading/columns/headerFingerprint';
import { readWorkbook } from '../ledger/reading/readWorkbook';
import type { Settings } from '../ledger/settings';
import type { SheetSnapshot } from '../ledger/snapshot';
import { standingsOf } from '../ledger/standing/standings';
import { withoutManagedColumns } from '../plan/sheets/managedLayout';
import type { LedgerState, WorkbookState } from './workbookState';

/** What a conclusion depends on beside the cells. */
export interface Judgement {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly confirmed?: ConfirmedColumns;
}

/**
 * Reads, checks and judges sheets. Pure: no workbook, no clock. Our own managed columns are taken out first, so that a
 * managed ledger reads as it did before.
 * @example analyseSnapshots(snapshots, { asOf: 45366, settings: DEFAULT_SETTINGS }).ledgers.length
 */
export function analyseSnapshots(sheets: readonly SheetSnapshot[], judgement: Judgement): WorkbookState {
  const { asOf, settings } = judgement;
  const snapshots = sheets.map(withoutManagedColumns);
  const reading = readWorkbook(snapshots, judgement);
  const bySheet = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
  const judged = (ledger: Ledger): LedgerState[] => {
    const snapshot = bySheet.get(ledger.layout.sheet);
    if (!snapshot) return [];
    const { findings } = checkLedger(ledger, { asOf, settings, snapshot, unitTable: reading.unitTable });
    return [{ ledger, findings, standings: standingsOf(ledger.tasks, asOf, settings) }];
  };
  return { asOf, settings, reading, ledgers: reading.ledgers.flatMap(judged), snapshots };
}
