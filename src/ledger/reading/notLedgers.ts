import type { LedgerColumn } from '../ledger';
import type { Role } from '../vocabulary';
import type { ColumnToJudge } from './columns/columnToJudge';
import type { SheetGrid } from './layout/grid';

const TASK_ROLES: readonly Role[] = ['task', 'title', 'instruction'];
const UNIT_ROLES: readonly Role[] = ['lead_unit', 'resp_unit'];
const COUNT_ROLES: readonly Role[] = ['count_total', 'count_done', 'count_late', 'count_open', 'count_overdue', 'count_nodue', 'count_carry', 'rate', 'score', 'rank']; // prettier-ignore
const WORK_ROLES: readonly Role[] = ['deadline', 'status', 'progress', 'percent', 'done_date', 'assign_date', 'co_unit', 'measures', 'schedule', 'standard', 'meeting_date', 'instruct_date', 'adopt_level', 'adopt_media', 'adopt_date']; // prettier-ignore

/** Whether a column plays one of the roles. */
const plays =
  (roles: readonly (Role | null)[]) =>
  ({ role }: LedgerColumn): boolean =>
    roles.includes(role);

/** Why a sheet without any table is no ledger. */
export function whyNoTable(grid: SheetGrid): string {
  const { used, snapshot } = grid;
  if (!used) return '空白工作表';
  if (/说明|须知|要求|目录|封面/.test(snapshot.name) || /说明|须知/.test(grid.text(used.top, used.left))) {
    return '说明文字，没有任务表格';
  }
  return '没有找到表头：需要一行写明“工作任务”“责任单位”等栏目名称';
}

/** The reason why a table is no ledger, or null where it is one. */
export function whyNoLedger(
  columns: readonly LedgerColumn[],
  judged: readonly ColumnToJudge[],
  tasks: number,
): string | null {
  const counts = columns.filter(plays(COUNT_ROLES)).length;
  const task = columns.findIndex(plays(TASK_ROLES));
  const hasUnit = columns.some(plays(UNIT_ROLES));
  const work = columns.filter(plays(WORK_ROLES)).length;
  if ((counts >= 2 && counts > work) || (counts > 0 && work === 0)) return '统计表：各栏是件数和比率，不是逐项任务';
  if (task < 0 && !hasUnit) return '不是任务台账：没有任务内容一栏，也没有责任单位一栏';
  if (task < 0) return '不是任务台账：没有任务内容一栏（如“工作任务”“议定事项”）';
  if (!hasUnit) return '不是任务台账：没有牵头单位或责任单位一栏';
  if (columns[task]?.role === 'title' && !hasSureUnit(columns) && !columns.some(tellsOfWork))
    return '不是任务台账：像资产、车辆或活动登记，没有时限、状态和进展';
  const guessed = (columns[task]?.confidence ?? 0) < 0.6;
  if (work === 0 && (guessed || columns.some(plays(['phone']))))
    return '不是任务台账：像通讯录或名册，没有时限、状态和进展';
  const content = judged[task]?.content;
  if (content && content.filled > 2 && content.numbers > 0.7) return '统计表：任务一栏都是数字';
  if (tasks === 0) return '只有表头，还没有填写任务';
  return null;
}

/** What the words of a header must weigh to be more than a bare 单位 or 日期. */
const SURE_HEADER = 0.65;

const headerWeight = ({ evidence }: LedgerColumn): number =>
  Math.max(0, ...evidence.filter(({ kind }) => kind !== 'content').map(({ weight }) => weight));

/** 责任单位 or 牵头部门 by its words, not any 部门: 使用部门, 用车部门. */
const hasSureUnit = (columns: readonly LedgerColumn[]): boolean =>
  columns.some((column) => plays(UNIT_ROLES)(column) && headerWeight(column) >= SURE_HEADER);

/** A column of time limits, status, progress or adoption whose cells do not speak against it. */
const tellsOfWork = (column: LedgerColumn): boolean =>
  plays(WORK_ROLES)(column) &&
  headerWeight(column) >= SURE_HEADER &&
  column.evidence.every(({ weight }) => weight >= 0);
