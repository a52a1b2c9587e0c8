import { columnLetter } from '../../ledger/address';
import type { Ledger } from '../../ledger/ledger';
import { groupingOf, type Grouping } from '../../ledger/rates/grouping';
import type { Settings } from '../../ledger/settings';
import type { Area } from '../../ledger/snapshot';
import type { Claim } from '../../ledger/standing/claim';
import type { CellStyle, ConditionalRule, Edit } from '../plan';
import { textCell } from '../cells';
import type { SeenStatus } from './dictionarySheet';
import { BODY, DATE_FORMAT, HEADER, wordColours } from './look';
import { managedCells, type Groupings, type LedgerOnSheet, type RowOptions } from './managedCells';
import { UNRECOGNISED } from './managedFormulas';
import {
  lastManagedRow,
  MANAGED_COLUMNS,
  managedOffset,
  managedRows,
  TABLE_KEYS,
  VISIBLE_COLUMNS,
  type ManagedColumn,
  type TableKey,
} from './managedLayout';
import { LedgerRows } from './sourceCells';

/**
 * The groupings that the statistics sheet counts by.
 * @example groupingsOf([ledger], DEFAULT_SETTINGS).unit.keys
 */
export function groupingsOf(ledgers: readonly Ledger[], settings: Settings): Groupings {
  const entries = TABLE_KEYS.map((key) => [key, groupingOf(ledgers, key, settings)] as const);
  return Object.fromEntries(entries) as Record<TableKey, Grouping>;
}

/** How the managed columns of one ledger are written. */
export interface ManagedOptions extends RowOptions {
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

/** Grey where a row was put between the others after the ledger was read: it has no state yet. */
function addedRow(clockCell: string, { left, right, firstTaskRow }: Ledger['layout']): ConditionalRule {
  const own = `$${columnLetter(left)}${firstTaskRow}:$${columnLetter(right)}${firstTaskRow}`;
  return { formula: `=AND(${clockCell}="",COUNTA(${own})>0)`, fill: '#E7E6E6' };
}

/** Looks of the columns that the clerk sees: header and rows as the ledger's own, state and light in colour. */
function lookEdits({ ledger, snapshot }: LedgerOnSheet, options: ManagedOptions): readonly Edit[] {
  const { left, headerStyle, bodyStyle } = options;
  const { sheet, firstTaskRow, lastTaskRow, headerRows } = ledger.layout;
  const { top } = managedRows(ledger.layout);
  const lastHeaderRow = headerRows.at(-1) ?? top;
  const column = (id: ManagedColumn): number => left + managedOffset(id);
  const area = (from: ManagedColumn, to: ManagedColumn, bottom: number): Area => ({
    top: firstTaskRow,
    left: column(from),
    bottom,
    right: column(to),
  });
  const tasks = (from: ManagedColumn, to: ManagedColumn = from): Area => area(from, to, lastTaskRow);
  const all = (id: ManagedColumn): Area => area(id, id, lastManagedRow(ledger.layout, snapshot));
  const cell = (id: ManagedColumn): string => `$${columnLetter(column(id))}${firstTaskRow}`;
  const style = (where: Area, look: CellStyle): Edit => ({ kind: 'style', sheet, area: where, style: look });
  const header = { top, left, bottom: lastHeaderRow, right: left + VISIBLE_COLUMNS - 1 };
  return [
    style(header, { ...HEADER, ...headerStyle }),
    style(tasks('due', 'number'), { ...BODY, ...bodyStyle }),
    style(tasks('due'), { numberFormat: DATE_FORMAT }),
    style(tasks('daysLeft'), { numberFormat: '0"天";"逾期"0"天";"今天到期"' }),
    {
      kind: 'conditional-format',
      sheet,
      area: all('state'),
      rules: [
        ...wordColours(cell('state'), { [UNRECOGNISED]: 'grey', 逾期未办结: 'red' }),
        addedRow(cell('clock'), ledger.layout),
      ],
    },
    {
      kind: 'conditional-format',
      sheet,
      area: tasks('light'),
      rules: wordColours(cell('light'), { 红灯: 'red', 黄灯: 'yellow', 绿灯: 'green', [UNRECOGNISED]: 'grey' }),
    },
  ];
}

/**
 * The managed columns of one ledger: due day, state, days left and light as live formulas over the ledger's own cells
 * and the day in 台账统计, the number of each task, and the columns that the formulas rest on. Group, subtotal and
 * blank rows stay empty. Needs the dictionary and statistics sheets in the same plan.
 * @example managedColumnsEdits({ledger, snapshot}, {settings, groupings, ledgerIndex: 0, left: 12, numbers})
 */
export function managedColumnsEdits(on: LedgerOnSheet, options: ManagedOptions): readonly Edit[] {
  const { left } = options;
  const { sheet, firstTaskRow, headerRows } = on.ledger.layout;
  const { top } = managedRows(on.ledger.layout);
  const lastHeaderRow = headerRows.at(-1) ?? top;
  const visible = Array.from({ length: VISIBLE_COLUMNS }, (_, offset) => left + offset);
  const merges = visible.map((column): Edit => ({
    kind: 'merge',
    sheet,
    area: { top, left: column, bottom: lastHeaderRow, right: column },
  }));
  return [
    { kind: 'cells', sheet, top, left, cells: [MANAGED_COLUMNS.map(({ label }) => textCell(label))] },
    ...(lastHeaderRow > top ? merges : []),
    ...lookEdits(on, options),
    { kind: 'cells', sheet, top: firstTaskRow, left, cells: managedCells(on, options) },
    ...MANAGED_COLUMNS.map(({ points }, offset): Edit => ({
      kind: 'column-width',
      sheet,
      left: left + offset,
      right: left + offset,
      points,
    })),
  ];
}
