import { columnLetter } from '../address';
import { at } from '../coded';
import type { Coded } from '../coded';
import type { Day } from '../day/day';
import type { Ledger, TaskTable, UnitTable } from '../ledger';
import { severityIn } from '../registers/severities';
import { claimOf } from '../standing/claim';
import type { Claim } from '../standing/claim';
import { claimWithPercent } from '../standing/standing';
import type { Settings } from '../settings';
import type { SheetSnapshot } from '../snapshot';
import type { Role, RuleId } from '../vocabulary';
import type { EarlierProgress } from './earlierProgress';
import type { Finding, Fix } from './finding';
import { cellsOf } from './sheetCells';
import type { SheetCells } from './sheetCells';

/** What checking needs beside the ledger. */
export interface CheckContext {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly snapshot: SheetSnapshot;
  readonly unitTable: UnitTable | null;
  /** The progress texts of the last recorded period; without them nothing is said of `progress-stale`. */
  readonly earlier?: EarlierProgress;
}

/** Where a task stands by what its row says of itself. */
type RowStanding = 'done' | 'open' | 'long-term' | 'outside';

/** A ledger opened for checking: its tasks, its cells, and where each task stands. */
export interface Inspection {
  readonly ledger: Ledger;
  readonly tasks: TaskTable;
  readonly context: CheckContext;
  readonly cells: SheetCells;
  standingAt(index: number): RowStanding;
  /** Whether a row is numbered in advance and still empty: that is no defect. */
  isReserved(index: number): boolean;
  /** The column of the first role that the ledger has, the last of several as in reading; null where it has none. */
  columnOf(...roles: readonly Role[]): number | null;
  /** The column that words the tasks: 任务, else 事项名称, else 批示内容. */
  readonly taskColumn: number | null;
  /** All columns with a role, from left to right. */
  columnsOf(role: Role): readonly number[];
  /** The words over a column, with those over them. */
  headerOf(column: number): string;
  /** Excel's row of task `index`. */
  rowOf(index: number): number;
  /** The task that stands in Excel's row; null where none does. */
  indexOf(row: number): number | null;
  /** `第7行“完成时限”（H7）`. */
  place(row: number, column: number): string;
}

/**
 * Opens a ledger for checking; no work is done per row. What an `earlier` inspection of the same sheet knows of its
 * merged cells is taken over where they are the same.
 * @example inspect(ledger, context).columnOf('deadline') // 8
 */
export function inspect(ledger: Ledger, context: CheckContext, earlier?: Inspection): Inspection {
  const byRole = new Map<Role, number[]>();
  const headers = new Map<number, string>();
  for (const { column, role, header } of ledger.columns) {
    headers.set(column, header.split('/').at(-1) ?? header);
    if (role !== null) byRole.set(role, [...(byRole.get(role) ?? []), column]);
  }
  const sameMerges = earlier?.context.snapshot.merges === context.snapshot.merges;
  const cells = cellsOf(context.snapshot, sameMerges ? earlier?.cells.continued : undefined);
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
    standingAt: standingReader(ledger.tasks, context.settings),
    isReserved: reservedReader(ledger, cells),
    columnOf,
    taskColumn: columnOf('task', 'title', 'instruction'),
    headerOf: (column) => ledger.columns.find((each) => each.column === column)?.header ?? '',
    columnsOf: (role) => byRole.get(role) ?? [],
    rowOf: (index) => ledger.tasks.rows[index] as number,
    indexOf: (row) => {
      const index = firstTaskFrom(ledger.tasks, row);
      return ledger.tasks.rows[index] === row ? index : null;
    },
    place: (row, column) =>
      `第${row}行“${headers.get(column) ?? columnLetter(column)}”（${columnLetter(column)}${row}）`,
  };
}

/** A column of the ledger with what its cells mean, row by row. */
export interface ReadColumn<T> {
  readonly column: number;
  readonly contents: Coded<T>;
}

/**
 * The column of the first of some roles with its contents; none where the ledger lacks it.
 * @example readColumn(inspection, tasks.finished, 'done_date') // [{column: 9, contents: …}]
 */
export function readColumn<T>(
  inspection: Inspection,
  contents: Coded<T> | null,
  ...roles: readonly Role[]
): readonly ReadColumn<T>[] {
  const column = inspection.columnOf(...roles);
  return column === null || contents === null ? [] : [{ column, contents }];
}

/** A finding of the inspected ledger, as grave as its rule is in this kind of ledger. */
export function finding(
  inspection: Inspection,
  rule: RuleId,
  row: number,
  column: number | null,
  message: string,
  fix?: Fix,
): Finding {
  const { layout, register } = inspection.ledger;
  const found = { sheet: layout.sheet, row, column, rule, severity: severityIn(register, rule), message };
  return fix ? { ...found, fix } : found;
}

/** The claim of the row, as the states are concluded from it; a silent row is judged by its dates. */
function standingReader(tasks: TaskTable, settings: Settings): (index: number) => RowStanding {
  const claims: Claim[] = [];
  return (index) => {
    const code = tasks.status.codes[index] as number;
    const said = (claims[code] ??= claimOf(at(tasks.status, index), settings));
    const claim = tasks.percent === null ? said : claimWithPercent(said, at(tasks.percent, index));
    switch (claim) {
      case 'done':
      case 'done-on-time':
      case 'done-late':
        return 'done';
      case 'open':
        return 'open';
      case 'long-term':
        return 'long-term';
      case 'excluded':
        return 'outside';
      case 'silent':
        if (tasks.finished && at(tasks.finished, index).day !== null) return 'done';
        return at(tasks.deadline, index).kind === 'long-term' ? 'long-term' : 'open';
    }
  };
}

/** The first task that stands in `row` or below, by halving; the count of tasks where none does. */
export function firstTaskFrom({ rows, count }: TaskTable, row: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NUMBERING_ROLES: ReadonlySet<Role> = new Set(['seq', 'item_no', 'group', 'category']);

function reservedReader(ledger: Ledger, cells: SheetCells): (index: number) => boolean {
  const content = ledger.columns.filter(({ role }) => role !== null && !NUMBERING_ROLES.has(role));
  return (index) => {
    const row = ledger.tasks.rows[index] as number;
    return content.every(({ column }) => cells.isContinued(row, column) || cells.isEmpty(row, column));
  };
}
