import { columnLetter } from '../../ledger/address';
import type { Ledger } from '../../ledger/ledger';
import { groupingOf, type Grouping } from '../../ledger/rates/grouping';
import type { Settings } from '../../ledger/settings';
import type { SheetSnapshot } from '../../ledger/snapshot';
import type { Claim } from '../../ledger/standing/claim';
import type { CellContent, CellStyle, Edit } from '../plan';
import { BLANK_CELL, formulaCell, numberCell, textCell, valueCell } from '../cells';
import { DICTIONARY_AREA, type SeenStatus } from './dictionarySheet';
import { BODY, DATE_FORMAT, HEADER, wordColours } from './look';
import {
  claimFormula,
  daysLeftFormula,
  finishedFormula,
  lightFormula,
  stateFormula,
  UNRECOGNISED,
  type RowCells,
} from './managedFormulas';
import {
  MANAGED_COLUMNS,
  managedOffset,
  managedRows,
  NO_TASK,
  TABLE_KEYS,
  VISIBLE_COLUMNS,
  type ManagedColumn,
  type TableKey,
} from './managedLayout';
import { LedgerRows } from './sourceCells';
import { keyCell } from './statisticsKeys';

/** A ledger on its sheet (the sheet without managed columns). */
export interface LedgerOnSheet {
  readonly ledger: Ledger;
  readonly snapshot: SheetSnapshot;
}

/** The groups of all ledgers that are managed together, one grouping per table of the statistics sheet. */
export type Groupings = Readonly<Record<TableKey, Grouping>>;

/**
 * The groupings that the statistics sheet counts by.
 * @example groupingsOf([ledger], DEFAULT_SETTINGS).unit.keys
 */
export function groupingsOf(ledgers: readonly Ledger[], settings: Settings): Groupings {
  const entries = TABLE_KEYS.map((key) => [key, groupingOf(ledgers, key, settings)] as const);
  return Object.fromEntries(entries) as Record<TableKey, Grouping>;
}

/** How the managed columns of one ledger are written. */
export interface ManagedOptions {
  readonly settings: Settings;
  readonly groupings: Groupings;
  /** The first of the managed columns. */
  readonly left: number;
  /** The ledger's index in the groupings. */
  readonly ledgerIndex: number;
  /** The look of the ledger's own header and rows; our own where the members are absent. */
  readonly headerStyle?: CellStyle;
  readonly bodyStyle?: CellStyle;
}

/**
 * The status texts of a ledger with what they claim, for the dictionary.
 * @example seenStatuses({ledger, snapshot}, settings) // [['已办结', 'done'], ['办理中', 'open']]
 */
export function seenStatuses({ ledger, snapshot }: LedgerOnSheet, settings: Settings): readonly SeenStatus[] {
  if (ledger.tasks.statusFrom !== 'status') return [];
  const rows = new LedgerRows(ledger, snapshot, settings);
  const seen = new Map<string, SeenStatus>();
  for (let index = 0; index < ledger.tasks.count; index++) {
    const { only } = rows.status(index);
    const claim: Claim = rows.meanings.claimAt(index);
    if (typeof only === 'string' && only !== '') seen.set(`${only} ${claim}`, [only, claim]);
  }
  return [...seen.values()];
}

function rowCells(left: number, row: number): RowCells {
  const cell = (id: ManagedColumn): string => `${columnLetter(left + managedOffset(id))}${row}`;
  return {
    due: cell('due'),
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

function taskRow(
  index: number,
  left: number,
  rows: LedgerRows,
  { ledger, snapshot }: LedgerOnSheet,
  { settings, groupings, ledgerIndex }: ManagedOptions,
): Readonly<Record<ManagedColumn, CellContent>> {
  const cells = rowCells(left, ledger.tasks.rows[index] as number);
  const shift = shiftOf(snapshot);
  const onSheet = (day: number | null): CellContent => (day === null ? BLANK_CELL : numberCell(day - shift));
  const clock = rows.meanings.clockAt(index);
  const [status, deadline, finished] = [rows.status(index), rows.deadline(index), rows.finished(index)];
  const [statusCell] = status.addresses;
  const canLookUp = ledger.tasks.statusFrom === 'status' && status.addresses.length === 1 && statusCell !== undefined;
  const lookUp = canLookUp ? { cell: statusCell, dictionary: DICTIONARY_AREA } : null;
  const keys = TABLE_KEYS.map((key) => [key, textCell(keyCell(groupings[key], ledgerIndex, index))] as const);
  return {
    due: onSheet(clock.due),
    daysLeft: formulaCell(daysLeftFormula(cells)),
    state: formulaCell(stateFormula(cells, deadline.expressions)),
    light: formulaCell(
      lightFormula(
        cells,
        clock.steps.map((step) => step - shift),
        settings.warningDays,
      ),
    ),
    claim: formulaCell(claimFormula(cells, status.expressions, lookUp)),
    finished: formulaCell(finishedFormula(cells, finished.expressions, finished.addresses, shift)),
    clock: textCell(clock.kind),
    judgedBy: onSheet(clock.judgedBy),
    statusRead: valueCell(status.read),
    claimRead: textCell(rows.meanings.claimAt(index)),
    deadlineRead: valueCell(deadline.read),
    finishedRead: valueCell(finished.read),
    finishedDay: onSheet(rows.meanings.finishedAt(index)),
    ...(Object.fromEntries(keys) as Record<TableKey, CellContent>),
  };
}

/**
 * The managed columns of one ledger: due day, days left, state and light as live formulas over the ledger's own
 * cells and the day in 台账统计, with the columns that the formulas rest on. Group, subtotal and blank rows stay
 * empty. Needs the dictionary and statistics sheets in the same plan.
 * @example managedColumnsEdits({ledger, snapshot}, {settings, groupings, ledgerIndex: 0, left: 12})
 */
export function managedColumnsEdits(on: LedgerOnSheet, options: ManagedOptions): readonly Edit[] {
  const { ledger, snapshot } = on;
  const { left } = options;
  const { sheet, firstTaskRow, headerRows } = ledger.layout;
  const { top, bottom } = managedRows(ledger.layout);
  const rows = new LedgerRows(ledger, snapshot, options.settings);
  const taskAt = new Map(Array.from(ledger.tasks.rows, (row, index) => [row, index]));
  const block: CellContent[][] = [];
  for (let row = firstTaskRow; row <= bottom; row++) {
    const index = taskAt.get(row);
    const cells = index === undefined ? null : taskRow(index, left, rows, on, options);
    block.push(MANAGED_COLUMNS.map(({ id }) => cells?.[id] ?? (id === 'clock' ? textCell(NO_TASK) : BLANK_CELL)));
  }
  const lastHeaderRow = headerRows.at(-1) ?? top;
  const column = (id: ManagedColumn): number => left + managedOffset(id);
  const tasksOf = (from: ManagedColumn, to: ManagedColumn = from) => ({
    top: firstTaskRow,
    left: column(from),
    bottom,
    right: column(to),
  });
  const stateCell = `$${columnLetter(column('state'))}${firstTaskRow}`;
  const lightCell = `$${columnLetter(column('light'))}${firstTaskRow}`;
  const headerCells = MANAGED_COLUMNS.map(({ label }) => textCell(label));
  const merges = MANAGED_COLUMNS.slice(0, VISIBLE_COLUMNS).map(({ id }): Edit => ({
    kind: 'merge',
    sheet,
    area: { top, left: column(id), bottom: lastHeaderRow, right: column(id) },
  }));
  return [
    { kind: 'cells', sheet, top, left, cells: [headerCells] },
    ...(lastHeaderRow > top ? merges : []),
    {
      kind: 'style',
      sheet,
      area: { top, left, bottom: lastHeaderRow, right: left + VISIBLE_COLUMNS - 1 },
      style: { ...HEADER, ...options.headerStyle },
    },
    { kind: 'style', sheet, area: tasksOf('due', 'light'), style: { ...BODY, ...options.bodyStyle } },
    { kind: 'style', sheet, area: tasksOf('due'), style: { numberFormat: DATE_FORMAT } },
    { kind: 'style', sheet, area: tasksOf('daysLeft'), style: { numberFormat: '0"天";"逾期"0"天";"今天到期"' } },
    { kind: 'cells', sheet, top: firstTaskRow, left, cells: block },
    ...MANAGED_COLUMNS.map(({ id, points }): Edit => ({
      kind: 'column-width',
      sheet,
      left: column(id),
      right: column(id),
      points,
    })),
    {
      kind: 'conditional-format',
      sheet,
      area: tasksOf('state'),
      rules: wordColours(stateCell, { [UNRECOGNISED]: 'grey', 逾期未办结: 'red' }),
    },
    {
      kind: 'conditional-format',
      sheet,
      area: tasksOf('light'),
      rules: wordColours(lightCell, { 红灯: 'red', 黄灯: 'yellow', 绿灯: 'green' }),
    },
  ];
}
