import type { Ledger } from '../ledger';
import { withLimitDeadlines } from '../limits/limitDeadlines';
import type { SheetSnapshot } from '../snapshot';
import { atOnce } from '../steps';
import type { Role } from '../vocabulary';
import { sampledRows } from './columns/sampleColumns';
import { withEditedRows, type RowEdit } from './editedRows';
import { staysTask } from './layout/staysTask';
import { judgeTable, type JudgedTable, type OpenedLedger } from './readLedger';
import { readOfficeTables } from './tables/officeTables';
import { isDitto } from './tasks/ditto';
import { namesYear } from './tasks/ledgerYear';
import { patchTasks } from './tasks/patchTasks';
import { DATE_ROLES, readTasks } from './tasks/readTasks';

/** Rows near the top in which a table that the office keeps (单位表, 节假日表) may have its header. */
const ROWS_OF_KEPT_HEADERS = 12;

/**
 * A ledger with some of its rows edited, reading these rows alone: the answer is what reading the whole sheet again
 * would give. Columns in which nothing changed are shared with `opened`, which stays as it was.
 *
 * `read-again` where the edit may change more than its rows: the row was or becomes something else than an ordinary task
 * (a group, a total, a header, a blank), stands in a merge, or decides with others what a column or a year means.
 * Inserted and deleted rows are no edits of rows: read again.
 * @example rereadRows(opened, [{ row: 57, values, text, numberFormats }])
 */
export function rereadRows(opened: OpenedLedger, edits: readonly RowEdit[]): OpenedLedger | 'read-again' {
  const before = opened.sheet.snapshot;
  const snapshot = withEditedRows(before, edits);
  if (snapshot === null) return 'read-again';
  const { table, facts, context } = opened;
  const places = edits.map(({ row }) => indexOfRow(table.taskRows, row));
  const structureStays = edits.every(
    ({ row }, nth) =>
      places[nth] !== null && staysTask(before, snapshot, row, table) && staysNoTable(snapshot, row, opened),
  );
  if (!structureStays || !factsStay(opened, snapshot, edits)) return 'read-again';
  const judged = judgedAgain(opened, snapshot, edits);
  if (judged === null) return 'read-again';

  const sheet = { ...opened.sheet, snapshot };
  const indexes = withDittos(opened, snapshot, places);
  const rows = Int32Array.from(indexes, (index) => table.taskRows[index] as number);
  if (snapshot.merges.some(({ top, bottom }) => rows.some((row) => top <= row && row <= bottom))) return 'read-again';
  const { codes, dictionary } = table.groups;
  const groups = { codes: Int32Array.from(indexes, (index) => codes[index] as number), dictionary };
  const { tasks } = atOnce(readTasks({ ...sheet, rows, groups }, { ...context, ownLevel: judged.ownLevel }, facts));
  const reread = withLimitDeadlines({ ...opened.ledger, tasks }, snapshot, context);
  const ledger: Ledger = {
    ...opened.ledger,
    registerWhy: judged.registerWhy,
    columns: judged.columns,
    tasks: patchTasks(opened.ledger.tasks, indexes, reread.tasks),
  };
  return { ...opened, ledger, judged, sheet };
}

/** The task that stands in Excel's row, by halving; null where none does. */
function indexOfRow(rows: Int32Array, row: number): number | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? low : null;
}

function staysNoTable(snapshot: SheetSnapshot, row: number, { table }: OpenedLedger): boolean {
  return row > table.heading.top + ROWS_OF_KEPT_HEADERS || readOfficeTables([snapshot]).sheets.size === 0;
}

/** Whether the edits leave alone what the year and the percentages are told by. */
function factsStay(opened: OpenedLedger, snapshot: SheetSnapshot, edits: readonly RowEdit[]): boolean {
  const { sheet, facts } = opened;
  const { origin, values, numberFormats } = sheet.snapshot;
  const changed = (role: Role, counts: (nth: RowEdit, place: number) => boolean): boolean =>
    (sheet.columns.get(role) ?? []).some((column) => edits.some((edit) => counts(edit, column - origin.column)));
  const dates = DATE_ROLES.some((role) =>
    changed(role, ({ row, values: now, numberFormats: formats }, place) => {
      const r = row - origin.row;
      return now[place] !== values[r]?.[place] || formats[place] !== numberFormats[r]?.[place];
    }),
  );
  if (dates && !namesYear(sheet.title, snapshot.name)) return false;
  const exceeds = (value: unknown): boolean => typeof value === 'number' && value > 1;
  return !changed('percent', ({ row, values: now }, place) => {
    const earlier = exceeds(values[row - origin.row]?.[place]);
    return facts.percentsAreShares ? exceeds(now[place]) : earlier && !exceeds(now[place]);
  });
}

/** What the table is with the edited rows; null where that is something else than before. */
function judgedAgain(opened: OpenedLedger, snapshot: SheetSnapshot, edits: readonly RowEdit[]): JudgedTable | null {
  const { table, context, judged } = opened;
  const sampled = new Set(sampledRows(table.taskRows));
  if (!edits.some(({ row }) => sampled.has(row))) return judged;
  const again = judgeTable(snapshot, table, context);
  if ('why' in again) return null;
  const same =
    again.register === judged.register &&
    again.ownLevel === judged.ownLevel &&
    again.secondDeadline === judged.secondDeadline &&
    again.columns.every(({ role }, index) => role === judged.columns[index]?.role);
  return same ? again : null;
}

/** The edited tasks with those around them that are read with them: 同上 means the row above. In order. */
function withDittos(
  { table, sheet }: OpenedLedger,
  snapshot: SheetSnapshot,
  edited: readonly (number | null)[],
): number[] {
  const { origin, values } = snapshot;
  const columns = [...sheet.columns.values()].flat();
  if (sheet.secondDeadline !== null) columns.push(sheet.secondDeadline);
  const saysDitto = (index: number): boolean => {
    const cells = values[(table.taskRows[index] ?? 0) - origin.row] ?? [];
    return columns.some((column) => isDitto(cells[column - origin.column] ?? ''));
  };
  const indexes = new Set<number>();
  for (const index of edited) {
    if (index === null) continue;
    let from = index;
    let to = index + 1;
    while (from > 0 && saysDitto(from)) from--;
    while (to < table.taskRows.length && saysDitto(to)) to++;
    for (let each = from; each < to; each++) indexes.add(each);
  }
  return [...indexes].sort((a, b) => a - b);
}
