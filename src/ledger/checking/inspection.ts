import { columnLetter } from '../address';
import { at } from '../coded';
import type { Day } from '../day/day';
import type { Ledger, TaskTable, UnitTable } from '../ledger';
import type { Settings } from '../settings';
import type { SheetSnapshot } from '../snapshot';
import type { ReportedStatus, Role, RuleId } from '../vocabulary';
import { SEVERITIES } from './finding';
import type { Finding, Fix } from './finding';
import { cellsOf, isBlankText } from './sheetCells';
import type { SheetCells } from './sheetCells';

/** What checking needs beside the ledger. */
export interface CheckContext {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly snapshot: SheetSnapshot;
  readonly unitTable: UnitTable | null;
}

/** Where a task stands by what its row says of itself. */
type RowStanding = 'done' | 'open' | 'long-term' | 'outside';

/** A ledger opened for checking: its tasks, its cells, and where each task stands. */
export interface Inspection {
  readonly ledger: Ledger;
  readonly tasks: TaskTable;
  readonly context: CheckContext;
  readonly cells: SheetCells;
  readonly standings: readonly RowStanding[];
  /** Rows numbered in advance and still empty: they are no defects. */
  readonly reserved: readonly boolean[];
  /** The column of the first role that the ledger has, the last of several as in reading; null where it has none. */
  columnOf(...roles: readonly Role[]): number | null;
  /** All columns with a role, from left to right. */
  columnsOf(role: Role): readonly number[];
  /** Excel's row of task `index`. */
  rowOf(index: number): number;
  /** `第7行“完成时限”（H7）`. */
  place(row: number, column: number): string;
}

/**
 * Opens a ledger for checking.
 * @example inspect(ledger, context).columnOf('deadline') // 8
 */
export function inspect(ledger: Ledger, context: CheckContext): Inspection {
  const byRole = new Map<Role, number[]>();
  const headers = new Map<number, string>();
  for (const { column, role, header } of ledger.columns) {
    headers.set(column, header.split('/').at(-1) ?? header);
    if (role !== null) byRole.set(role, [...(byRole.get(role) ?? []), column]);
  }
  const cells = cellsOf(context.snapshot);
  const columnOf = (...roles: readonly Role[]): number | null => {
    for (const role of roles) {
      const column = byRole.get(role)?.at(-1);
      if (column !== undefined) return column;
    }
    return null;
  };
  return {
    ledger,
    tasks: ledger.tasks,
    context,
    cells,
    standings: standingsOf(ledger.tasks, context.settings),
    reserved: reservedRows(ledger, cells),
    columnOf,
    columnsOf: (role) => byRole.get(role) ?? [],
    rowOf: (index) => ledger.tasks.rows[index] as number,
    place: (row, column) =>
      `第${row}行“${headers.get(column) ?? columnLetter(column)}”（${columnLetter(column)}${row}）`,
  };
}

/** A finding of the inspected ledger, with the severity of its rule. */
export function finding(
  inspection: Inspection,
  rule: RuleId,
  row: number,
  column: number | null,
  message: string,
  fix?: Fix,
): Finding {
  const found = { sheet: inspection.ledger.layout.sheet, row, column, rule, severity: SEVERITIES[rule], message };
  return fix ? { ...found, fix } : found;
}

function standingsOf(tasks: TaskTable, settings: Settings): RowStanding[] {
  const ofStatus = tasks.status.dictionary.map((reading) =>
    reading.status === null ? null : standingOf(reading.status, settings),
  );
  return Array.from({ length: tasks.count }, (_, index) => {
    const said = ofStatus[tasks.status.codes[index] as number] ?? null;
    if (said !== null) return said;
    if (tasks.finished && at(tasks.finished, index).day !== null) return 'done';
    return at(tasks.deadline, index).kind === 'long-term' ? 'long-term' : 'open';
  });
}

/**
 * Where a reported status puts a task, under the office's settings.
 * @example standingOf('pending-review', DEFAULT_SETTINGS) // 'open'
 */
function standingOf(status: ReportedStatus, settings: Settings): RowStanding {
  switch (status) {
    case 'done':
    case 'done-early':
    case 'done-late':
    case 'other-result':
      return 'done';
    case 'basically-done':
      return settings.basicallyDone;
    case 'pending-review':
      return settings.pendingReview;
    case 'long-term':
      return 'long-term';
    case 'cancelled':
    case 'draft':
    case 'no-action':
      return 'outside';
    case 'suspended':
      return settings.suspended === 'open' ? 'open' : 'outside';
    case 'partially-done':
    case 'ahead':
    case 'in-progress':
    case 'behind':
    case 'not-started':
    case 'overdue':
    case 'near-due':
    case 'extended':
    case 'returned':
      return 'open';
  }
}

const NUMBERING_ROLES: ReadonlySet<Role> = new Set(['seq', 'item_no', 'group', 'category']);

function reservedRows(ledger: Ledger, cells: SheetCells): boolean[] {
  const content = ledger.columns.filter(({ role }) => role !== null && !NUMBERING_ROLES.has(role));
  return Array.from(ledger.tasks.rows, (row) =>
    content.every(({ column }) => cells.isContinued(row, column) || isBlankText(String(cells.value(row, column)))),
  );
}
