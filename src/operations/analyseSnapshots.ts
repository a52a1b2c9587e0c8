import { checkingLedger, type CheckedLedger } from '../ledger/checking/checkLedger';
import { earlierProgressOf } from '../ledger/checking/earlierProgress';
import type { CheckContext } from '../ledger/checking/inspection';
import { checkStatistics } from '../ledger/checking/statistics/checkStatistics';
import type { LedgerStandings } from '../ledger/rates/rateTable';
import { openingWorkbook } from '../ledger/reading/readWorkbook';
import type { SheetSnapshot } from '../ledger/snapshot';
import { standingsOf } from '../ledger/standing/standings';
import { atOnce, type Steps } from '../ledger/steps';
import { withoutManagedColumns } from '../plan/sheets/managedLayout';
import { officeCalendar } from './officeCalendar';
import type { Judgement, ReadSheets } from './judgement';
import type { LedgerState, WorkbookState } from './workbookState';

/**
 * Reads, checks and judges sheets. Pure: no workbook, no clock. Our own managed columns are taken out first, so that a
 * managed ledger reads as it did before.
 * @example analyseSnapshots(snapshots, { asOf: 45366, settings: DEFAULT_SETTINGS }).ledgers.length
 */
export function analyseSnapshots(sheets: readonly SheetSnapshot[], judgement: Judgement): WorkbookState {
  return atOnce(analysingSnapshots(sheets, judgement));
}

/** The same in steps, for a page that has to go on answering its clerk. */
export function* analysingSnapshots(sheets: readonly SheetSnapshot[], judgement: Judgement): Steps<WorkbookState> {
  const snapshots: SheetSnapshot[] = [];
  for (const sheet of sheets) {
    snapshots.push(withoutManagedColumns(sheet));
    yield;
  }
  const workbook = yield* openingWorkbook(snapshots, judgement);
  yield;
  const grounds = groundsOf({ taken: sheets, snapshots, workbook }, judgement);
  const checks: (CheckedLedger | null)[] = [];
  for (const { ledger, context } of grounds.ledgers) {
    yield;
    checks.push(context && (yield* checkingLedger(ledger, context)));
  }
  return conclude(grounds, checks);
}

/** All that follows from sheets that were read before their ledgers are checked. */
export interface Grounds {
  readonly read: ReadSheets;
  readonly judgement: Judgement;
  readonly ledgers: readonly LedgerGrounds[];
}

interface LedgerGrounds extends LedgerStandings, Pick<LedgerState, 'findings'> {
  /** What the check looks at beside the ledger; null where its sheet is not among those read. */
  readonly context: CheckContext | null;
}

/** States, and what statistics sheets beside the ledgers say of them. */
export function groundsOf(read: ReadSheets, judgement: Judgement): Grounds {
  const { asOf, settings, lastPeriod } = judgement;
  const { snapshots, workbook } = read;
  const { ledgers, unitTable } = workbook.reading;
  const bySheet = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
  const calendar = officeCalendar(workbook.reading);
  const standing = ledgers.map((ledger) => ({
    ledger,
    standings: standingsOf(ledger.tasks, asOf, settings, calendar),
  }));
  const withLedgers = new Set(ledgers.map(({ layout }) => layout.sheet));
  const others = snapshots.filter(({ name }) => !withLedgers.has(name));
  const ofStatistics = checkStatistics(others, { ledgers: standing, unitTable, settings });
  const earlier = lastPeriod ? earlierProgressOf(lastPeriod, standing) : [];
  return {
    read,
    judgement,
    ledgers: standing.map(({ ledger, standings }, which) => {
      const snapshot = bySheet.get(ledger.layout.sheet);
      const known = earlier[which];
      return {
        ledger,
        standings,
        findings: ofStatistics.get(ledger) ?? [],
        context: snapshot ? { asOf, settings, snapshot, unitTable, ...(known ? { earlier: known } : {}) } : null,
      };
    }),
  };
}

/** The state that the checks lead to; one for each ledger of the reading, null where it was not checked. */
export function conclude(
  { read, judgement, ledgers }: Grounds,
  checks: readonly (CheckedLedger | null)[],
): WorkbookState {
  const { asOf, settings } = judgement;
  return {
    asOf,
    settings,
    reading: read.workbook.reading,
    ledgers: ledgers.flatMap(({ ledger, standings, findings }, which): LedgerState[] => {
      const checked = checks[which] ?? null;
      return checked === null ? [] : [{ ledger, findings: [...checked.findings, ...findings], standings }];
    }),
    snapshots: read.snapshots,
    live: { ...read, judgement, checks },
  };
}
