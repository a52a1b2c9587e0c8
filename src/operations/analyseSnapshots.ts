import { checkLedger } from '../ledger/checking/checkLedger';
import { earlierProgressOf } from '../ledger/checking/earlierProgress';
import { checkStatistics } from '../ledger/checking/statistics/checkStatistics';
import type { Day } from '../ledger/day/day';
import { createWorkCalendar } from '../ledger/day/workdays';
import type { PeriodRecord } from '../ledger/periods/periodRecord';
import type { ReadingDecisions } from '../ledger/reading/decisions';
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
  readonly decided?: ReadingDecisions;
  /** The period recorded last (记一期), against which progress that stands still is told. */
  readonly lastPeriod?: PeriodRecord;
}

/**
 * Reads, checks and judges sheets. Pure: no workbook, no clock. Our own managed columns are taken out first, so that a
 * managed ledger reads as it did before.
 * @example analyseSnapshots(snapshots, { asOf: 45366, settings: DEFAULT_SETTINGS }).ledgers.length
 */
export function analyseSnapshots(sheets: readonly SheetSnapshot[], judgement: Judgement): WorkbookState {
  const { asOf, settings, lastPeriod } = judgement;
  const snapshots = sheets.map(withoutManagedColumns);
  const reading = readWorkbook(snapshots, judgement);
  const { unitTable } = reading;
  const bySheet = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
  const calendar = createWorkCalendar(reading.holidays);
  const standing = reading.ledgers.map((ledger) => ({
    ledger,
    standings: standingsOf(ledger.tasks, asOf, settings, calendar),
  }));
  const withLedgers = new Set(reading.ledgers.map(({ layout }) => layout.sheet));
  const others = snapshots.filter(({ name }) => !withLedgers.has(name));
  const ofStatistics = checkStatistics(others, { ledgers: standing, unitTable, settings });
  const earlier = lastPeriod ? earlierProgressOf(lastPeriod, standing) : [];
  const ledgers = standing.flatMap(({ ledger, standings }, which): LedgerState[] => {
    const snapshot = bySheet.get(ledger.layout.sheet);
    if (!snapshot) return [];
    const known = earlier[which];
    const context = { asOf, settings, snapshot, unitTable, ...(known ? { earlier: known } : {}) };
    const { findings } = checkLedger(ledger, context);
    return [{ ledger, findings: [...findings, ...(ofStatistics.get(ledger) ?? [])], standings }];
  });
  return { asOf, settings, reading, ledgers, snapshots };
}
