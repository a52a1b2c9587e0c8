import { columnLetter } from '../../ledger/address';
import type { Day } from '../../ledger/day/day';
import type { PeriodRecord } from '../../ledger/periods/periodRecord';
import type { LedgerStandings } from '../../ledger/rates/rateTable';
import type { Settings } from '../../ledger/settings';
import type { Groupings } from './managedCells';
import type { Role } from '../../ledger/vocabulary';
import { UNRECOGNISED } from './managedFormulas';
import { managedOffset, type ManagedColumn, type TableKey } from './managedLayout';
import { quoted, sheetReference } from './references';
import { sumsOf, type CountedRange } from './statisticsFormulas';

/** A ledger that is counted, with the first of its managed columns and the last row that they cover. */
export interface CountedLedger extends LedgerStandings {
  readonly managedLeft: number;
  readonly lastRow: number;
}

/** What the statistics sheet is made from. */
export interface StatisticsInput {
  readonly ledgers: readonly CountedLedger[];
  readonly groupings: Groupings;
  readonly settings: Settings;
  /** The day of the figures that the sheet is laid out with. */
  readonly asOf: Day;
  /** The day that the sheet keeps to; null lets it follow today. */
  readonly fixedDay: Day | null;
  readonly date1904: boolean;
  /** The recorded periods before this day, the earliest first. */
  readonly periods: readonly PeriodRecord[];
}

/** One column beside a ledger's tasks and the rows kept below them, as a formula names it. */
function columnRange({ ledger: { layout }, lastRow }: CountedLedger, column: number): string {
  const letter = columnLetter(column);
  return `${sheetReference(layout.sheet)}$${letter}$${layout.firstTaskRow}:$${letter}$${lastRow}`;
}

/**
 * One managed column of a ledger, as a formula names it.
 * @example managedRange(counted, 'state') // "'台账'!$M$5:$M$140"
 */
export function managedRange(counted: CountedLedger, id: ManagedColumn): string {
  return columnRange(counted, counted.managedLeft + managedOffset(id));
}

/** The managed columns of some ledgers that the statistics count. */
export function rangesOf(ledgers: readonly CountedLedger[], key: TableKey): readonly CountedRange[] {
  return ledgers.map((counted) => ({ states: managedRange(counted, 'state'), keys: managedRange(counted, key) }));
}

const TASK_ROLES: readonly (Role | null)[] = ['task', 'title', 'instruction'];

/**
 * How many rows wait to be recognised: those that say so, and those put between the others since, which say nothing.
 * @returns formulas to be added up.
 */
export function unrecognisedSums(ledgers: readonly CountedLedger[]): readonly string[] {
  const terms = ledgers.flatMap((counted) => {
    const states = managedRange(counted, 'state');
    const task = counted.ledger.columns.find(({ role }) => TASK_ROLES.includes(role));
    const added = task
      ? [`SUMPRODUCT((${managedRange(counted, 'clock')}="")*(${columnRange(counted, task.column)}<>""))`]
      : [];
    return [`COUNTIFS(${states},${quoted(UNRECOGNISED)})`, ...added];
  });
  return sumsOf(terms);
}
