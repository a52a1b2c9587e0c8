import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';

/** 半年评估表: every open item against its schedule, with a first opinion for the clerk to change. */
export const halfYear: NoticeSpec = {
  kind: 'half-year',
  period: 'half',
  mark: '督评',
  scope: 'office',
  about: null,
  addresses: 'open',
  counts: ITEMS,
  title: '{时段}督办事项评估表',
  addressee: '',
  nothing: '没有在办事项，不需要评估',
  parts: [
    {
      name: '说明',
      heading: '',
      text:
        '截至{截止日期}，列入督办的事项共{总数}项，已办结{已办结}项[，完成率为{完成率}]；对在办的{列入}项逐项评估如下。' +
        '与{上期}相比，{较上期}[，完成率{变化}]。',
    },
  ],
  tables: [
    {
      name: '评估表',
      title: '在办事项评估',
      of: 'tasks',
      tasks: 'open',
      byUnit: true,
      columns: ['lead', 'number', 'task', 'deadline', 'plan', 'actual', 'gap', 'opinion', 'adjustment'],
    },
  ],
  attachments: [],
};
