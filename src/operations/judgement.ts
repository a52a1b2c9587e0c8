import type { Day } from '../ledger/day/day';
import type { PeriodRecord } from '../ledger/periods/periodRecord';
import type { ConfirmedColumns } from '../ledger/reading/columns/headerFingerprint';
import type { ReadingDecisions } from '../ledger/reading/decisions';
import type { OpenedWorkbook } from '../ledger/reading/readWorkbook';
import type { Settings } from '../ledger/settings';
import type { SheetSnapshot } from '../ledger/snapshot';

/** What a conclusion depends on beside the cells. */
export interface Judgement {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly confirmed?: ConfirmedColumns;
  readonly decided?: ReadingDecisions;
  /** The period recorded last (记一期), against which progress that stands still is told. */
  readonly lastPeriod?: PeriodRecord;
}

/** Sheets as they were taken, and what was read of them. */
export interface ReadSheets {
  /** As they stand in the workbook, managed columns included. */
  readonly taken: readonly SheetSnapshot[];
  /** The same without managed columns. */
  readonly snapshots: readonly SheetSnapshot[];
  readonly workbook: OpenedWorkbook;
}
