import { isDateFormat } from '../reading/dates/readDateCell';
import type { CellValue } from '../snapshot';
import type { Role, SkippedAs } from '../vocabulary';
import { claimedCount, isGrandTotal } from './counts';
import type { Finding } from './finding';
import { finding, firstTaskFrom } from './inspection';
import type { Inspection } from './inspection';
import { comparingRows } from './rule';
import type { LedgerRules } from './rule';

/** Task indexes that a summary row may speak of: `from` up to, not including, `to`. */
interface Scope {
  readonly from: number;
  readonly to: number;
}

/** Columns whose summary is no sum. */
const NO_SUM: ReadonlySet<Role> = new Set(['seq', 'item_no', 'percent', 'planned_percent', 'rate', 'rank', 'score', 'deadline', 'assign_date', 'start_date', 'done_date', 'meeting_date', 'instruct_date', 'days_left', 'feedback_date']); // prettier-ignore

const NO_SUM_HEADER = /率|比例|占比|比重|进度|平均|人均|排名|序号|编号|年份|电话/;

/**
 * Totals against the rows: `total-mismatch`. The title (共26项), subtotal and total rows (共5项, a count beside the label,
 * sums of number columns) are recounted. A total that fits any reading of its reach (its group, all rows above, the
 * items where one item has several rows, the rows without the cancelled ones) is right.
 */
export const TOTAL_RULES: LedgerRules = comparingRows(
  (inspection) => [...titleTotal(inspection), ...subtotalRows(inspection)],
  (inspection) => (index) => {
    const { cells, ledger } = inspection;
    const row = inspection.rowOf(index);
    const counted = [inspection.isReserved(index), inspection.standingAt(index) === 'outside'];
    return JSON.stringify([...counted, ...ledger.columns.map(({ column }) => addend(cells.value(row, column)))]);
  },
);

/** What a cell means to a sum or a count: its number, or whether it is empty, a mark (-, √) or words. */
function addend(value: CellValue): number | readonly number[] {
  return typeof value === 'number' ? value : [Math.min(2, String(value).trim().length)];
}

function titleTotal(inspection: Inspection): Finding[] {
  const { layout } = inspection.ledger;
  const claimed = layout.title === null ? null : claimedCount(layout.title);
  if (claimed === null) return [];
  const { real, possible } = counted(inspection, { from: 0, to: inspection.tasks.count });
  if (possible.has(claimed)) return [];
  return [
    finding(
      inspection,
      'total-mismatch',
      layout.top,
      null,
      `第${layout.top}行标题写的是共 ${claimed} 项，台账实有 ${real} 项，相差 ${Math.abs(claimed - real)} 项。请核对是漏登还是标题未更新。`,
    ),
  ];
}

function subtotalRows(inspection: Inspection): Finding[] {
  const rows = inspection.ledger.layout.skipped
    .filter(({ as }) => as === 'subtotal')
    .map(({ row, text }) => ({ row, label: `${text} ${rowText(inspection, row)}` }));
  const firstPart = rows.find(({ label }) => !isGrandTotal(label))?.row ?? 0;
  const headTheirParts = firstTaskFrom(inspection.tasks, firstPart) === 0;
  return rows.flatMap(({ row, label }) => {
    const scopes = isGrandTotal(label) ? scopesOfTotal(inspection, row) : scopesOfPart(inspection, row, headTheirParts);
    const filled = scopes.filter(({ from, to }) => to > from);
    return [...countMismatch(inspection, row, label, filled), ...sumMismatches(inspection, row, filled)];
  });
}

function countMismatch(inspection: Inspection, row: number, label: string, scopes: readonly Scope[]): Finding[] {
  const claimed = claimedCount(label) ?? countBesideLabel(inspection, row);
  if (claimed === null) return [];
  const counts = scopes.map((scope) => counted(inspection, scope));
  const [nearest] = counts;
  if (nearest === undefined || counts.some(({ possible }) => possible.has(claimed))) return [];
  return [
    finding(
      inspection,
      'total-mismatch',
      row,
      null,
      `第${row}行写的是 ${claimed} 项，实有 ${nearest.real} 项。请核对是漏登还是合计未更新。`,
    ),
  ];
}

/** `小计 | 5`: a whole number alone in the row, in a column that holds words in the tasks. */
function countBesideLabel(inspection: Inspection, row: number): number | null {
  const { cells, ledger, tasks } = inspection;
  const numbers = ledger.columns.flatMap(({ column }) => {
    const value = cells.value(row, column);
    return typeof value === 'number' ? [{ column, value }] : [];
  });
  const [only] = numbers.length === 1 ? numbers : [];
  if (only === undefined || !Number.isInteger(only.value) || only.value < 0) return null;
  const words = Array.from(tasks.rows, (taskRow) => cells.value(taskRow, only.column));
  const worded = words.every((value) => typeof value === 'string' && value.trim() !== '');
  return worded ? only.value : null;
}

function sumMismatches(inspection: Inspection, row: number, scopes: readonly Scope[]): Finding[] {
  const { cells, ledger } = inspection;
  return ledger.columns.flatMap(({ column, role, header }) => {
    const total = cells.value(row, column);
    if (
      typeof total !== 'number' ||
      (role !== null && NO_SUM.has(role)) ||
      NO_SUM_HEADER.test(header) ||
      isShare(inspection, row, column)
    )
      return [];
    const sums = scopes.flatMap((scope) => sumOf(inspection, column, scope) ?? []);
    const [nearest] = sums;
    if (nearest === undefined || sums.some((sum) => Math.abs(sum - total) <= 0.005 * Math.max(1, Math.abs(sum) / 1000)))
      return [];
    return [
      finding(
        inspection,
        'total-mismatch',
        row,
        column,
        `${inspection.place(row, column)}为 ${total}，按各行相加应为 ${rounded(nearest)}。请核对各行数字和求和公式。`,
        { value: rounded(nearest), says: `改为各行之和 ${rounded(nearest)}` },
      ),
    ];
  });
}

/** Percentages and dates are not added up. */
function isShare(inspection: Inspection, row: number, column: number): boolean {
  const { origin, numberFormats } = inspection.context.snapshot;
  const format = numberFormats[row - origin.row]?.[column - origin.column] ?? '';
  return format.includes('%') || isDateFormat(format);
}

/** The sum of a column of numbers; null where a task has words there, or none has a number. */
function sumOf(inspection: Inspection, column: number, { from, to }: Scope): number | null {
  let sum: number | null = null;
  for (let index = from; index < to; index += 1) {
    const value = inspection.cells.value(inspection.rowOf(index), column);
    if (typeof value === 'number') sum = (sum ?? 0) + value;
    else if (String(value).trim().length > 1) return null;
  }
  return sum;
}

/** The reaches of a total (合计), the likeliest first: all rows above, all rows, those since the last subtotal or heading. */
function scopesOfTotal(inspection: Inspection, row: number): Scope[] {
  const to = firstTaskFrom(inspection.tasks, row);
  const { lastSubtotal, groups } = bordersAbove(inspection, row);
  const near = groups.filter((group) => group > lastSubtotal);
  return [{ from: 0, to }, { from: 0, to: inspection.tasks.count }, ...since(inspection, row, [lastSubtotal, ...near])];
}

/** The reaches of a subtotal (小计), the likeliest first: it closes its part, or heads it. */
function scopesOfPart(inspection: Inspection, row: number, headTheirParts: boolean): Scope[] {
  const { lastSubtotal, groups } = bordersAbove(inspection, row);
  const above = since(inspection, row, [lastSubtotal, ...groups]);
  const closes = above.every(({ from, to }) => from < to);
  if (closes && !headTheirParts) return above;
  const below = belowRow(inspection, row);
  const isUnderHeading = groups.some((group) => group > lastSubtotal);
  return headTheirParts || isUnderHeading ? [...below, ...above] : [...above, ...below];
}

/** The subtotal and the headings of groups that stand above a row; 0 where there is no subtotal. */
function bordersAbove({ ledger }: Inspection, row: number): { lastSubtotal: number; groups: readonly number[] } {
  const rowsOf = (kind: SkippedAs): readonly number[] =>
    ledger.layout.skipped.filter((other) => other.as === kind && other.row < row).map((other) => other.row);
  return { lastSubtotal: rowsOf('subtotal').at(-1) ?? 0, groups: rowsOf('group') };
}

/** The tasks from each border to a row, from the nearest border on. */
function since({ tasks }: Inspection, row: number, borders: readonly number[]): Scope[] {
  const to = firstTaskFrom(tasks, row);
  const nearestFirst = [...borders].sort((one, other) => other - one);
  return nearestFirst.map((border) => ({ from: firstTaskFrom(tasks, border), to }));
}

/** A summary row that stands above its group speaks of the tasks up to the next border, or of all that follow. */
function belowRow({ tasks, ledger }: Inspection, row: number): Scope[] {
  const from = firstTaskFrom(tasks, row);
  const next = ledger.layout.skipped.find(
    (other) => other.row > row && (other.as === 'subtotal' || other.as === 'group'),
  );
  const ends = next === undefined ? [tasks.count] : [firstTaskFrom(tasks, next.row), tasks.count];
  return ends.map((to) => ({ from, to }));
}

/** How many tasks there are: rows that are not merely numbered in advance, and every count that is right as well. */
interface Counted {
  readonly real: number;
  readonly possible: ReadonlySet<number>;
}

/** Rows; numbered items, where one item has several rows; rows without the cancelled ones. */
function counted(inspection: Inspection, { from, to }: Scope): Counted {
  const { cells } = inspection;
  const number = inspection.columnOf('seq', 'item_no');
  const task = inspection.taskColumn;
  let numbered = 0;
  let worded = 0;
  let kept = 0;
  let real = 0;
  for (let index = from; index < to; index += 1) {
    const row = inspection.rowOf(index);
    if (inspection.isReserved(index)) continue;
    real += 1;
    if (number !== null && String(cells.value(row, number)).trim() !== '') numbered += 1;
    if (task === null || !cells.isContinued(row, task)) worded += 1;
    if (inspection.standingAt(index) !== 'outside') kept += 1;
  }
  return { real, possible: new Set([real, worded, kept, numbered || real]) };
}

function rowText(inspection: Inspection, row: number): string {
  return inspection.ledger.columns.map(({ column }) => inspection.cells.shown(row, column)).join(' ');
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
