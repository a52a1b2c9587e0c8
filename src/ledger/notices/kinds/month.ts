import { ITEMS } from '../countWords';
import type { NoticeSpec, TaskTableSpec } from '../spec';

/** One header for the three lists, so that it can head every page. */
const MONTH_COLUMNS: TaskTableSpec['columns'] = [
  'index', 'number', 'task', 'lead', 'deadline', 'late', 'progress', 'state', 'owner',
]; // prettier-ignore

/** 月调度表: what is due this month, what is late, what nobody has reported on. */
export const month: NoticeSpec = {
  kind: 'month',
  period: 'month',
  mark: '督调',
  scope: 'office',
  about: null,
  counts: ITEMS,
  title: '{时段}重点工作调度表',
  addressee: '',
  parts: [
    {
      name: '说明',
      heading: '',
      text:
        '截至{截止日期}，列入台账的事项共{总数}项，已办结{已办结}项[，完成率为{完成率}]。' +
        '[本月到期尚未办结的{本期到期}项。][逾期未办结的{逾期}项。][本月没有更新进展的{未更新}项。]',
    },
  ],
  tables: [
    {
      name: '到期表',
      title: '本月到期事项',
      of: 'tasks',
      tasks: 'due-in-period',
      columns: MONTH_COLUMNS,
    },
    {
      name: '逾期表',
      title: '逾期未办结事项',
      of: 'tasks',
      tasks: 'overdue',
      columns: MONTH_COLUMNS,
    },
    {
      name: '未更新表',
      title: '本月没有更新进展的事项',
      of: 'tasks',
      tasks: 'not-updated',
      columns: MONTH_COLUMNS,
    },
  ],
  attachments: [],
};
