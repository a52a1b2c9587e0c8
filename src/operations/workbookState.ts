import type { CheckedLedger } from '../ledger/checking/checkLedger';
import type { Finding } from '../ledger/checking/finding';
import type { Day } from '../ledger/day/day';
import type { Ledger, WorkbookReading } from '../ledger/ledger';
import type { Settings } from '../ledger/settings';
import type { SheetSnapshot } from '../ledger/snapshot';
import type { Standings } from '../ledger/standing/standings';
import type { Judgement, ReadSheets } from './judgement';

/** A ledger, what is wrong with it, and where its tasks stand on the day. */
export interface LedgerState {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  readonly standings: Standings;
}

/** All that is concluded of a workbook on a day; everything that is written or shown comes from it. */
export interface WorkbookState {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly reading: WorkbookReading;
  readonly ledgers: readonly LedgerState[];
  /** The sheets as their clerks keep them: without managed columns. */
  readonly snapshots: readonly SheetSnapshot[];
  /** What it takes to read edited rows again alone (`updateRows`); absent in a state that no sheets were read for. */
  readonly live?: LiveReading;
}

/** Sheets that were read, and all that their ledgers were read and checked by. */
export interface LiveReading extends ReadSheets {
  readonly judgement: Judgement;
  /** One for each ledger of the reading. */
  readonly checks: readonly (CheckedLedger | null)[];
}
