import { columnLetter } from '../../ledger/address';
import type { Ledger } from '../../ledger/ledger';
import { STATE_COUNCIL_CALENDAR, type WorkCalendar } from '../../ledger/day/workdays';
import type { Grouping } from '../../ledger/rates/grouping';
import type { Settings } from '../../ledger/settings';
import type { SheetSnapshot } from '../../ledger/snapshot';
import { warnDaysOf, type Clock } from '../../ledger/standing/clock';
import type { CellContent } from '../plan';
import { BLANK_CELL, formulaCell, numberCell, textCell, valueCell } from '../cells';
import { DICTIONARY_AREA } from './dictionarySheet';
import {
  claimFormula,
  daysLeftFormula,
  finishedFormula,
  lightFormula,
  spareFormula,
  stateFormula,
  urgencyFormula,
  type RowCells,
} from './managedFormulas';
import {
  lastManagedRow,
  MANAGED_COLUMNS,
  managedOffset,
  NO_TASK,
  SPARE,
  TABLE_KEYS,
  type ManagedColumn,
  type TableKey,
} from './managedLayout';
import { nextRoundFormula, roundWarnDaysFormula } from './recurringFormulas';
import { LedgerRows } from './sourceCells';
import { keyCell } from './statisticsKeys';

/** A ledger on its sheet (the sheet without managed columns). */
export interface LedgerOnSheet {
  readonly ledger: Ledger;
  readonly snapshot: SheetSnapshot;
}

/** The groups of all ledgers that are managed together, one grouping per table of the statistics sheet. */
export type Groupings = Readonly<Record<TableKey, Grouping>>;

/** What the managed cells of one ledger are made from. */
export interface RowOptions {
  readonly settings: Settings;
  /** The office's working days; the State Council's where it keeps none. */
  readonly calendar?: WorkCalendar;
  readonly groupings: Groupings;
  /** The first of the managed columns. */
  readonly left: number;
  /** The ledger's index in the groupings. */
  readonly ledgerIndex: number;
  /** The number (编号) of each task. */
  readonly numbers: readonly string[];
  /** The state of each task at the end of the last recorded period, 新增 for those that were not there; none without a record. */
  readonly lastStates: readonly string[];
}

function rowCells(left: number, row: number): RowCells & { readonly daysLeft: string } {
  const cell = (id: ManagedColumn): string => `${columnLetter(left + managedOffset(id))}${row}`;
  return {
    due: cell('due'),
    daysLeft: cell('daysLeft'),
    state: cell('state'),
    claim: cell('claim'),
    finished: cell('finished'),
    clock: cell('clock'),
    judgedBy: cell('judgedBy'),
    statusRead: cell('statusRead'),
    claimRead: cell('claimRead'),
    deadlineRead: cell('deadlineRead'),
    finishedRead: cell('finishedRead'),
    finishedDay: cell('finishedDay'),
  };
}

/** Days of a 1904 workbook are 1462 smaller on its sheets. */
const shiftOf = (snapshot: SheetSnapshot): number => (snapshot.date1904 ? 1462 : 0);

/** How the formulas of a row go by its clock. */
interface LiveClock {
  readonly due: CellContent;
  readonly warnDays: number | string;
  /** The rounds of a recurring deadline are known no further than the holidays: beyond them all is 待识别. */
  readonly ends: boolean;
}

function liveClock(
  { due, warnDays, recurrence }: Clock,
  dueCell: string,
  shift: number,
  { settings, calendar = STATE_COUNCIL_CALENDAR }: Pick<RowOptions, 'settings' | 'calendar'>,
): LiveClock {
  if (recurrence === null || due === null)
    return { due: due === null ? BLANK_CELL : numberCell(due - shift), warnDays, ends: false };
  const round = formulaCell(nextRoundFormula(recurrence, due, calendar, shift));
  const { cycle } = recurrence;
  if (settings.warningUnit === 'day')
    return { due: round, warnDays, ends: cycle.every === 'months' && cycle.plusWorkdays === true };
  const warn = roundWarnDaysFormula(recurrence, dueCell, due, calendar, shift, (each) =>
    warnDaysOf(each, settings, calendar),
  );
  return { due: round, warnDays: warn, ends: true };
}

function taskRow(
  index: number,
  left: number,
  rows: LedgerRows,
  { ledger, snapshot }: LedgerOnSheet,
  options: RowOptions,
): Readonly<Record<ManagedColumn, CellContent>> {
  const { settings, groupings, ledgerIndex, numbers, lastStates } = options;
  const cells = rowCells(left, ledger.tasks.rows[index] as number);
  const shift = shiftOf(snapshot);
  const onSheet = (day: number | null): CellContent => (day === null ? BLANK_CELL : numberCell(day - shift));
  const clock = rows.meanings.clockAt(index);
  const live = liveClock(clock, cells.due, shift, options);
  const [status, deadline, finished] = [rows.status(index), rows.deadline(index), rows.finished(index)];
  const [statusCell] = status.addresses;
  const canLookUp = ledger.tasks.statusFrom === 'status' && status.addresses.length === 1 && statusCell !== undefined;
  const lookUp = canLookUp ? { cell: statusCell, dictionary: DICTIONARY_AREA } : null;
  const keys = TABLE_KEYS.map((key) => [key, textCell(keyCell(groupings[key], ledgerIndex, index))] as const);
  return {
    due: live.due,
    daysLeft: formulaCell(daysLeftFormula(cells)),
    state: formulaCell(stateFormula(cells, deadline.expressions)),
    light: formulaCell(
      lightFormula(
        cells,
        clock.steps.map(({ day, warnDays }) => ({ day: day - shift, warnDays })),
        live.warnDays,
        settings,
        live.ends,
      ),
    ),
    claim: formulaCell(claimFormula(cells, status.expressions, lookUp)),
    finished: formulaCell(finishedFormula(cells, finished.expressions, finished.addresses, shift)),
    number: textCell(numbers[index] ?? ''),
    clock: textCell(clock.kind),
    judgedBy: onSheet(clock.judgedBy),
    statusRead: valueCell(status.read),
    claimRead: textCell(rows.meanings.claimAt(index)),
    deadlineRead: valueCell(deadline.read),
    finishedRead: valueCell(finished.read),
    urgency: formulaCell(urgencyFormula(cells, ledgerIndex, live.warnDays)),
    lastState: textCell(lastStates[index] ?? ''),
    finishedDay: onSheet(rows.meanings.finishedAt(index)),
    ...(Object.fromEntries(keys) as Record<TableKey, CellContent>),
  };
}

type ManagedRow = Readonly<Partial<Record<ManagedColumn, CellContent>>>;

const NOT_A_TASK: ManagedRow = { clock: textCell(NO_TASK) };

/**
 * The cells of the managed columns from a ledger's first task row to the last managed row. Group, subtotal and blank
 * rows stay empty; rows kept below the ledger say 待识别 once something stands there.
 */
export function managedCells(on: LedgerOnSheet, options: RowOptions): readonly (readonly CellContent[])[] {
  const { ledger, snapshot } = on;
  const { left } = options;
  const { firstTaskRow, lastTaskRow, right } = ledger.layout;
  const rows = new LedgerRows(ledger, snapshot, options.settings, options.calendar);
  const taskAt = new Map(Array.from(ledger.tasks.rows, (row, index) => [row, index]));
  const contents = (row: number): ManagedRow => {
    const index = taskAt.get(row);
    if (index !== undefined) return taskRow(index, left, rows, on, options);
    if (row <= lastTaskRow) return NOT_A_TASK;
    const own = `${columnLetter(ledger.layout.left)}${row}:${columnLetter(right)}${row}`;
    return { state: formulaCell(spareFormula(own)), clock: textCell(SPARE) };
  };
  const bottom = lastManagedRow(ledger.layout, snapshot);
  return Array.from({ length: bottom - firstTaskRow + 1 }, (_, down) => {
    const cells = contents(firstTaskRow + down);
    return MANAGED_COLUMNS.map(({ id }) => cells[id] ?? BLANK_CELL);
  });
}
