import { sayDay } from '../../day/format';
import { STATE_LABELS } from '../../vocabulary';
import type { NoticeCell, NoticeColumn } from '../notice';
import type { Schedule } from '../schedule';
import type { ShownTask } from '../shownTask';

/** What a column shows of a task beside the task itself. */
export interface TaskCellContext {
  /** From 0. */
  readonly index: number;
  readonly schedule: Schedule;
}

/** A column of a list of tasks. */
export interface TaskColumn extends NoticeColumn {
  readonly cell: (task: ShownTask, context: TaskCellContext) => NoticeCell;
}

const column = (
  header: string,
  width: number,
  cell: TaskColumn['cell'],
  align: NoticeColumn['align'] = 'center',
): TaskColumn => ({ header, width, align, cell });

const empty = (): NoticeCell => '';

/** Every column that a list of tasks in a notice can have, under the name by which kinds ask for it. */
export const TASK_COLUMNS = {
  index: column('序号', 3, (_, { index }) => index + 1),
  number: column('事项编号', 5, ({ number }) => number),
  source: column('任务来源', 8, ({ source }) => source),
  meeting: column('会议日期', 6, ({ meeting }) => meeting),
  task: column('工作任务', 16, ({ task }) => task, 'left'),
  resolved: column('议定事项', 16, ({ task }) => task, 'left'),
  request: column('诉求内容', 16, ({ task }) => task, 'left'),
  proposal: column('建议提案内容', 16, ({ task }) => task, 'left'),
  instruction: column('批示事项', 16, ({ task }) => task, 'left'),
  information: column('信息标题', 20, ({ task }) => task, 'left'),
  leader: column('分管领导', 6, ({ leader }) => leader),
  instructed: column('批示领导', 6, ({ leader }) => leader),
  lead: column('牵头单位', 9, ({ leadUnits }) => leadUnits),
  co: column('配合单位', 8, ({ coUnits }) => coUnits),
  assigned: column('交办时间', 6, ({ assigned }) => assigned),
  deadline: column('完成时限', 7, ({ deadline }) => deadline),
  late: column('逾期天数', 4, ({ daysOverdue }) => (daysOverdue > 0 ? daysOverdue : '')),
  progress: column('目前进展', 14, ({ progress }) => progress, 'left'),
  carried: column('落实情况', 14, ({ progress }) => progress, 'left'),
  problem: column('存在问题', 14, ({ problem }) => problem, 'left'),
  cause: column('原因', 12, causeOf, 'left'),
  advice: column('建议', 12, ({ nextStep }) => nextStep, 'left'),
  state: column('状态', 5, ({ state }) => STATE_LABELS[state]),
  urged: column('催办次数', 4, ({ urged }) => urged),
  owner: column('责任人', 5, ({ owner }) => owner),
  proposed: column('限期完成时间', 7, (task, { schedule }) => sayDay(schedule.newLimit(task))),
  plan: column('序时要求', 6, (task, { schedule }) => schedule.planned(task)),
  actual: column('实际进度', 6, ({ percent, state }) => (percent === null ? STATE_LABELS[state] : `${percent}%`)),
  gap: column('差距', 6, (task, { schedule }) => schedule.gap(task)),
  opinion: column('评估意见', 8, (task, { schedule }) => schedule.opinion(task), 'left'),
  suggestedLimit: column('建议完成时限', 7, empty),
  detailedMeasures: column('细化措施', 10, empty),
  responsible: column('责任人', 5, empty),
  adjustment: column('调整建议', 8, empty),
  requested: column('提请协调事项', 12, empty),
} as const satisfies Readonly<Record<string, TaskColumn>>;
export type TaskColumnId = keyof typeof TASK_COLUMNS;

/** The reason as the row gives it; where it gives none, what the state says. */
function causeOf({ problem, daysOverdue, state }: ShownTask): string {
  if (problem !== '') return problem;
  return daysOverdue > 0 ? `已逾期${daysOverdue}天，台账未写明原因` : STATE_LABELS[state];
}
