import { columnLetter } from '../../ledger/address';
import type { Day } from '../../ledger/day/day';
import type { LedgerStandings } from '../../ledger/rates/rateTable';
import type { Settings } from '../../ledger/settings';
import type { Groupings } from './managedColumns';
import { managedOffset, type TableKey } from './managedLayout';
import { sheetReference } from './references';
import type { CountedRange } from './statisticsFormulas';

/** A ledger that is counted, with the first of its managed columns. */
export interface CountedLedger extends LedgerStandings {
  readonly managedLeft: number;
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
}

/** The managed columns of some ledgers that the statistics count. */
export function rangesOf(ledgers: readonly CountedLedger[], key: TableKey): readonly CountedRange[] {
  return ledgers.map(({ ledger: { layout }, managedLeft }) => {
    const column = (offset: number): string => {
      const letter = columnLetter(managedLeft + offset);
      return `${sheetReference(layout.sheet)}$${letter}$${layout.firstTaskRow}:$${letter}$${layout.lastTaskRow}`;
    };
    return { states: column(managedOffset('state')), keys: column(managedOffset(key)) };
  });
}
