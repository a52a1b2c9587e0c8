import type { Day } from '../../ledger/day/day';
import type { WorkCalendar } from '../../ledger/day/workdays';
import type { PeriodRecord } from '../../ledger/periods/periodRecord';
import type { Settings } from '../../ledger/settings';
import type { Standings } from '../../ledger/standing/standings';
import { rowLightsEdit } from '../marks/rowLights';
import type { CellStyle, Plan } from '../plan';
import { dictionaryOf, dictionarySheetEdits } from './dictionarySheet';
import { leadersSheetEdits } from './leaders/leadersSheet';
import { lastPeriodOf } from './leaders/lastPeriod';
import type { LedgerOnSheet } from './managedCells';
import { groupingsOf, managedColumnsEdits, seenStatuses } from './managedColumns';
import { lastManagedRow, managedLefts } from './managedLayout';
import { taskNumbers } from './managedNumbers';
import { sheetLayoutEdit } from './managedSheet';
import { nameOurSheets } from './nameOurSheets';
import { SHEET_STATISTICS } from './names';
import { statisticsSheet } from './statisticsSheet';

/** A ledger to be managed: as read, with its standings, on its sheet without managed columns. */
export interface ManagedLedger extends LedgerOnSheet {
  readonly standings: Standings;
  /** The look of the ledger's own header and rows, where it is known. */
  readonly headerStyle?: CellStyle;
  readonly bodyStyle?: CellStyle;
  /** The numbers (编号) that an earlier run gave, by row. */
  readonly numbers?: ReadonlyMap<number, string>;
  /** How each task stood in the last recorded period; see `RowOptions`. */
  readonly lastStates?: readonly string[];
}

/** What managing a workbook needs besides its ledgers. */
export interface ManageOptions {
  readonly settings: Settings;
  /** The office's working days; the State Council's where it keeps none. */
  readonly calendar?: WorkCalendar;
  readonly asOf: Day;
  /** The day that states are judged by; null lets them follow today. */
  readonly fixedDay: Day | null;
  /** The recorded periods (记一期), the earliest first; the last one before the day is 上期. */
  readonly periods: readonly PeriodRecord[];
  /** Names of the workbook's sheets that are not ours; ours evade them. */
  readonly theirs?: readonly string[];
}

/** The first managed column of every ledger, worked out sheet by sheet. Ledgers of one sheet share its snapshot. */
export function leftsOf(ledgers: readonly LedgerOnSheet[]): readonly number[] {
  const lefts: number[] = [];
  for (const snapshot of new Set(ledgers.map((each) => each.snapshot))) {
    const here = ledgers.flatMap((each, index) => (each.snapshot === snapshot ? [index] : []));
    const layouts = here.flatMap((index) => ledgers[index]?.ledger.layout ?? []);
    managedLefts(layouts, snapshot).forEach((left, nth) => (lefts[here[nth] as number] = left));
  }
  return lefts;
}

/**
 * The plan behind 纳管台账: the dictionary, the managed columns of every ledger, and the statistics sheet over all of
 * them together. Sheets come first, so that no formula is written before the cells it names; where they exist already
 * they are made anew.
 * @example manageLedgersPlan([{ledger, snapshot, standings}], {settings, asOf, fixedDay: null})
 */
export function manageLedgersPlan(ledgers: readonly ManagedLedger[], options: ManageOptions): Plan {
  const { settings, asOf, fixedDay, calendar } = options;
  const groupings = groupingsOf(
    ledgers.map(({ ledger }) => ledger),
    settings,
  );
  const dictionary = dictionaryOf(
    ledgers.flatMap((each) => seenStatuses(each, settings)),
    settings,
  );
  const lefts = leftsOf(ledgers);
  const placed = ledgers.map((each, index) => ({
    ...each,
    left: lefts[index] as number,
    lastRow: lastManagedRow(each.ledger.layout, each.snapshot),
  }));
  const counted = placed.map(({ ledger, standings, left, lastRow }) => ({
    ledger,
    standings,
    managedLeft: left,
    lastRow,
  }));
  const columns = ledgers.flatMap(({ headerStyle, bodyStyle, numbers, lastStates = [], ...on }, ledgerIndex) =>
    managedColumnsEdits(on, {
      settings,
      ...(calendar ? { calendar } : {}),
      groupings,
      ledgerIndex,
      left: lefts[ledgerIndex] as number,
      lastStates,
      numbers: taskNumbers(on.ledger.tasks.rows, numbers ?? new Map()),
      ...(headerStyle ? { headerStyle } : {}),
      ...(bodyStyle ? { bodyStyle } : {}),
    }),
  );
  const sheets = [...new Set(placed.map(({ ledger }) => ledger.layout.sheet))];
  const layouts = sheets.flatMap((sheet) => {
    const here = placed.filter(({ ledger }) => ledger.layout.sheet === sheet);
    return [sheetLayoutEdit(sheet, here), rowLightsEdit(sheet, here, settings)];
  });
  const date1904 = ledgers.some(({ snapshot }) => snapshot.date1904);
  const periods = options.periods.filter(({ day }) => day < asOf);
  const last = periods.at(-1) ?? null;
  const input = { ledgers: counted, groupings, settings, asOf, fixedDay, date1904, periods };
  const statistics = statisticsSheet(input);
  const plan: Plan = {
    title: '纳管台账',
    manages: true,
    edits: [
      { kind: 'add-sheet', sheet: SHEET_STATISTICS, visibility: 'visible', tabColor: '#2F75B5' },
      ...dictionarySheetEdits(dictionary),
      ...columns,
      ...layouts,
      ...statistics.edits,
      ...leadersSheetEdits(input, statistics, last === null ? null : lastPeriodOf(last, settings)),
    ],
  };
  return nameOurSheets(plan, options.theirs ?? []);
}
