import type { LedgerLayout } from '../../ledger/ledger';
import type { Area, CellValue, SheetSnapshot } from '../../ledger/snapshot';
import type { RateKey } from '../../ledger/rates/grouping';
import { CLOCK_KINDS } from '../../ledger/standing/clock';

/** The tables of the statistics sheet, and with them the key columns that a ledger gets. */
export const TABLE_KEYS = [
  'source', 'unit', 'leader', 'meeting', 'quarter', 'category', 'register',
] as const satisfies readonly RateKey[]; // prettier-ignore
export type TableKey = (typeof TABLE_KEYS)[number];

/** The header of the numbers that tasks are given. */
export const NUMBER_LABEL = '编号';

/**
 * The columns that we add to the right of a ledger (管理列). The first five are for the clerk; the rest are what the
 * formulas rest on: what was recognised, beside the cells it was recognised from, so that a changed cell shows as
 * 待识别 and never as a wrong state. They are hidden: a width of 0 hides a column.
 */
export const MANAGED_COLUMNS = [
  { id: 'due', label: '到期日', points: 72 },
  { id: 'state', label: '督办状态', points: 116 },
  { id: 'daysLeft', label: '剩余天数', points: 66 },
  { id: 'light', label: '灯', points: 40 },
  { id: 'number', label: NUMBER_LABEL, points: 40 },
  { id: 'claim', label: '判定', points: 0 },
  { id: 'finished', label: '办结日', points: 0 },
  { id: 'clock', label: '时限类', points: 0 },
  { id: 'judgedBy', label: '判期日', points: 0 },
  { id: 'claimRead', label: '原判定', points: 0 },
  { id: 'finishedDay', label: '原办结日', points: 0 },
  { id: 'statusRead', label: '状态原文', points: 0 },
  { id: 'deadlineRead', label: '时限原文', points: 0 },
  { id: 'finishedRead', label: '办结原文', points: 0 },
  { id: 'urgency', label: '急缓序', points: 0 },
  { id: 'lastState', label: '上期状态', points: 0 },
  { id: 'source', label: '统计来源', points: 0 },
  { id: 'unit', label: '统计单位', points: 0 },
  { id: 'leader', label: '统计领导', points: 0 },
  { id: 'meeting', label: '统计会议', points: 0 },
  { id: 'quarter', label: '统计季度', points: 0 },
  { id: 'category', label: '统计类别', points: 0 },
  { id: 'register', label: '统计台账类型', points: 0 },
] as const;
export type ManagedColumn = (typeof MANAGED_COLUMNS)[number]['id'];

/** How many columns a clerk sees of them. */
export const VISIBLE_COLUMNS = MANAGED_COLUMNS.filter(({ points }) => points > 0).length;

const LABELS = MANAGED_COLUMNS.map(({ label }) => label);
const FIRST_LABEL = MANAGED_COLUMNS[0].label;
const WIDTH = LABELS.length;

/** What stands in the clock column of a row that is no task. */
export const NO_TASK = '非事项';

/** What stands there in the empty rows below a ledger, kept for tasks that are typed later. */
export const SPARE = '备用';

/**
 * The offset of a managed column from the first one.
 * @example managedOffset('state') // 2
 */
export function managedOffset(id: ManagedColumn): number {
  return MANAGED_COLUMNS.findIndex((column) => column.id === id);
}

const CLOCK = managedOffset('clock');
const MARKS: readonly CellValue[] = [...CLOCK_KINDS, NO_TASK, SPARE];

/** The managed columns that stand on a sheet, each found by the labels of its header and the marks of its rows. */
export function managedAreas(snapshot: SheetSnapshot): readonly Area[] {
  const { origin, values } = snapshot;
  const corners: { readonly top: number; readonly left: number }[] = [];
  values.forEach((row, top) => {
    // Every cell of every sheet passes here: rows without the first label cost one look.
    for (let left = row.indexOf(FIRST_LABEL); left >= 0; left = row.indexOf(FIRST_LABEL, left + 1))
      if (LABELS.every((label, offset) => row[left + offset] === label)) corners.push({ top, left });
  });
  return corners.map(({ top, left }) => {
    const next = corners.find((corner) => corner.left === left && corner.top > top)?.top ?? values.length;
    let bottom = top;
    for (let row = top + 1; row < next; row++) {
      const mark = values[row]?.[left + CLOCK];
      if (mark !== undefined && MARKS.includes(mark)) bottom = row;
    }
    return {
      top: origin.row + top,
      left: origin.column + left,
      bottom: origin.row + bottom,
      right: origin.column + left + WIDTH - 1,
    };
  });
}

const inside = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/**
 * A sheet as its clerk keeps it: the managed columns blanked, so that reading never takes our columns for hers.
 * @example readWorkbook(snapshots.map(withoutManagedColumns), options)
 */
export function withoutManagedColumns(snapshot: SheetSnapshot): SheetSnapshot {
  const areas = managedAreas(snapshot);
  if (areas.length === 0) return snapshot;
  const { origin } = snapshot;
  const blanked = <T>(rows: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] =>
    rows.map((row, y) => {
      const here = areas.filter(({ top, bottom }) => y + origin.row >= top && y + origin.row <= bottom);
      if (here.length === 0) return row;
      return row.map((cell, x) =>
        here.some((area) => inside(area, y + origin.row, x + origin.column)) ? blank : cell,
      );
    });
  return {
    ...snapshot,
    values: blanked<CellValue>(snapshot.values, ''),
    text: blanked(snapshot.text, ''),
    numberFormats: blanked(snapshot.numberFormats, 'General'),
    ...(snapshot.formulas === undefined ? {} : { formulas: blanked<CellValue>(snapshot.formulas, '') }),
    merges: snapshot.merges.filter(({ top, left }) => !areas.some((area) => inside(area, top, left))),
    hiddenColumns: snapshot.hiddenColumns.filter(
      (column) => !areas.some(({ left, right }) => column >= left && column <= right),
    ),
  };
}

/** The rows of a ledger that the managed columns stand beside: its header and its tasks. */
export function managedRows(layout: LedgerLayout): { readonly top: number; readonly bottom: number } {
  return { top: layout.headerRows[0] ?? layout.top, bottom: layout.lastTaskRow };
}

/** So many empty rows below a ledger say 待识别 as soon as something is typed there; they fit the last page mostly. */
const SPARE_ROWS = 20;

/**
 * The last row that the managed columns cover: below a ledger that ends its sheet some empty rows are kept for tasks
 * typed later. Where anything stands below the ledger (a signature, another ledger) new rows are inserted above it.
 * @param snapshot the sheet without managed columns.
 * @example lastManagedRow(ledger.layout, snapshot) // 140 for a ledger whose last task stands in row 120
 */
export function lastManagedRow({ lastTaskRow }: LedgerLayout, { origin, values }: SheetSnapshot): number {
  const below = values.slice(lastTaskRow + 1 - origin.row);
  return below.every((row) => row.every((value) => value === '')) ? lastTaskRow + SPARE_ROWS : lastTaskRow;
}

/** The first column right of some ledgers from which a sheet is empty, wide enough for the managed columns. */
function freeLeft(layouts: readonly LedgerLayout[], { origin, values }: SheetSnapshot): number {
  const beyond = Math.max(...layouts.map(({ right }) => right)) + 1;
  const used = new Set<number>();
  for (const row of values) row.forEach((value, x) => value !== '' && used.add(origin.column + x));
  let left = beyond;
  for (let column = left; column < left + WIDTH; column++) if (used.has(column)) left = column + 1;
  return left;
}

const shareRows = (one: LedgerLayout, other: LedgerLayout): boolean =>
  managedRows(one).top <= managedRows(other).bottom && managedRows(other).top <= managedRows(one).bottom;

/**
 * Where the managed columns of a sheet's ledgers begin. Ledgers one below the other share their columns, because
 * widths belong to whole columns; ledgers beside each other get columns one after the other. Columns in which the
 * clerk has written anything are left alone, for some of ours have no width.
 * @param snapshot the sheet without managed columns.
 * @example managedLefts([ledger.layout], snapshot) // [12] for a ledger that ends in column K
 */
export function managedLefts(layouts: readonly LedgerLayout[], snapshot: SheetSnapshot): readonly number[] {
  const slots: LedgerLayout[][] = [];
  const placed = layouts.map((layout) => {
    const free = slots.findIndex((slot) => !slot.some((other) => shareRows(layout, other)));
    if (free < 0) return slots.push([layout]) - 1;
    slots[free]?.push(layout);
    return free;
  });
  const left = layouts.length === 0 ? 1 : freeLeft(layouts, snapshot);
  return placed.map((slot) => left + slot * WIDTH);
}
