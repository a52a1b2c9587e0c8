import { sayDay } from '../../day/format';
import { STATE_LABELS } from '../../vocabulary';
import type { NoticeContext } from '../context';
import type { ShownTask } from '../shownTask';

/** What a sentence can say of one item, in papers that are written for an item (督查令). */
type TaskFact = (task: ShownTask, context: NoticeContext) => string;

/** The facts of an item, under the names by which templates ask for them. */
export const TASK_FACTS: Readonly<Record<string, TaskFact>> = {
  事项: ({ task }) => task,
  事项编号: ({ number }) => number,
  任务来源: ({ source }) => source,
  责任单位: ({ leadUnits }) => leadUnits,
  配合单位: ({ coUnits }) => coUnits,
  责任领导: ({ leader }) => leader,
  责任人: ({ owner }) => owner,
  交办时间: ({ assigned }) => assigned,
  完成时限: ({ deadline }) => deadline,
  逾期天数: ({ daysOverdue }) => String(daysOverdue),
  事项状态: ({ state }) => STATE_LABELS[state],
  目前进展: ({ progress }) => progress,
  办结时限: (task, { schedule }) => sayDay(schedule.newLimit(task)),
};
