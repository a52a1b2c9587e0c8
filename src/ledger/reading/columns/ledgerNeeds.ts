import type { Role } from '../../vocabulary';
import type { ColumnToJudge } from './columnToJudge';
import { headerScores } from './headerScores';
import { levelOf } from './levels';

/** What the ledger still lacks when its columns are looked at one by one. */
export interface Needs {
  readonly task: boolean;
  readonly deadline: boolean;
  readonly unit: boolean;
  /** A column that tells how the task stands: status, progress, per cent. */
  readonly report: boolean;
  /** A column that tells when a task was done, so that a class of result need not tell that it was. */
  readonly doneDate: boolean;
  /** A column with the day from which its limits (3个工作日) count. */
  readonly start: boolean;
  /** Clock roles that two columns with a level in their header claim (区交办, 市交办). */
  readonly contested: ReadonlySet<Role>;
}

/** What the columns surely hold, and what they do not: second meanings and content fill the gaps. */
export function needsOf(columns: readonly ColumnToJudge[]): Needs {
  const lacks = (roles: readonly Role[], enough: number): boolean =>
    !columns.some(({ path }) =>
      headerScores(path).some(({ role, weight }) => roles.includes(role) && weight >= enough),
    );
  const rowByRow = columns.filter((column) => !spansRows(column, columns));
  return {
    task: !rowByRow.some(({ path }) =>
      headerScores(path).some(({ role, weight }) => TASK_ROLES.includes(role) && weight >= 0.78),
    ),
    deadline: lacks(['deadline'], 0.7),
    unit: lacks(['lead_unit', 'resp_unit'], 0.55),
    report: lacks(['status', 'progress', 'percent'], 0.6),
    doneDate: lacks(['done_date'], 0.6),
    start:
      lacks(['assign_date', 'start_date', 'meeting_date', 'instruct_date'], 0.55) &&
      columns.some(({ content }) => content.filled > 0 && content.spans > 0.5),
    contested: contestedLevels(columns),
  };
}

const TASK_ROLES: readonly Role[] = ['task', 'title', 'instruction'];

/**
 * Whether a column holds one text for several rows each, beside a column with a text of its own in every row: then it
 * groups the rows (工作要点 beside 具体举措).
 */
export function spansRows({ content, column }: ColumnToJudge, columns: readonly ColumnToJudge[]): boolean {
  const merged = content.continued >= 0.2 * content.rows;
  const sparse = content.filled > 0 && content.filled <= 0.5 * content.rows;
  if (content.rows < 3 || !(merged || sparse)) return false;
  return columns.some(
    (other) =>
      other.column !== column &&
      other.content.filled >= 0.9 * content.rows &&
      other.content.distinct >= 0.8 * content.rows &&
      headerScores(other.path).some(({ role, weight }) => ITEM_ROLES.includes(role) && weight >= 0.5),
  );
}

const ITEM_ROLES: readonly Role[] = ['task', 'title', 'measures'];

function contestedLevels(columns: readonly ColumnToJudge[]): ReadonlySet<Role> {
  const claims = new Map<Role, number>();
  for (const column of columns) {
    if (levelOf(column.path.join('/')) === '') continue;
    for (const role of ['deadline', 'assign_date', 'done_date'] as const) {
      if (headerScores(column.path).some((score) => score.role === role && score.weight >= 0.55)) {
        claims.set(role, (claims.get(role) ?? 0) + 1);
      }
    }
  }
  return new Set([...claims].filter(([, count]) => count > 1).map(([role]) => role));
}
