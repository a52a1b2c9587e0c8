import { checkLedger, type CheckedLedger } from '../ledger/checking/checkLedger';
import { earlierProgressOf } from '../ledger/checking/earlierProgress';
import type { CheckContext } from '../ledger/checking/inspection';
import { checkStatistics } from '../ledger/checking/statistics/checkStatistics';
import { createWorkCalendar } from '../ledger/day/workdays';
import { openWorkbook } from '../ledger/reading/readWorkbook';
import type { SheetSnapshot } from '../ledger/snapshot';
import { standingsOf } from '../ledger/standing/standings';
import { withoutManagedColumns } from '../plan/sheets/managedLayout';
import type { Judgement, ReadSheets } from './judgement';
import type { LedgerState, WorkbookState } from './workbookState';

/**
 * Reads, checks and judges sheets. Pure: no workbook, no clock. Our own managed columns are taken out first, so that a
 * managed ledger reads as it did before.
 * @example analyseSnapshots(snapshots, { asOf: 45366, settings: DEFAULT_SETTINGS }).ledgers.length
 */
export function analyseSnapshots(sheets: readonly SheetSnapshot[], judgement: Judgement): WorkbookState {
  const snapshots = sheets.map(withoutManagedColumns);
  const read = { taken: sheets, snapshots, workbook: openWorkbook(snapshots, judgement) };
  return conclude(read, judgement, (which, context) => {
    const ledger = read.workbook.reading.ledgers[which];
    return ledger ? checkLedger(ledger, context) : null;
  });
}

/** The check of one ledger of the reading, null where there is none. */
export type CheckOfLedger = (which: number, context: CheckContext) => CheckedLedger | null;

/** What follows from sheets that were read: findings, states, and what statistics sheets say beside them. */
export function conclude(read: ReadSheets, judgement: Judgement, check: CheckOfLedger): WorkbookState {
  const { asOf, settings, lastPeriod } = judgement;
  const { snapshots, workbook } = read;
  const { reading } = workbook;
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
  const checks: (CheckedLedger | null)[] = [];
  const ledgers = standing.flatMap(({ ledger, standings }, which): LedgerState[] => {
    const snapshot = bySheet.get(ledger.layout.sheet);
    const known = earlier[which];
    const context = snapshot && { asOf, settings, snapshot, unitTable, ...(known ? { earlier: known } : {}) };
    const checked = context ? check(which, context) : null;
    checks.push(checked);
    if (checked === null) return [];
    return [{ ledger, findings: [...checked.findings, ...(ofStatistics.get(ledger) ?? [])], standings }];
  });
  return { asOf, settings, reading, ledgers, snapshots, live: { ...read, judgement, checks } };
}
