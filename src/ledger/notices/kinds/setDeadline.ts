import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';

/** 明确时限通知: the open items without a deadline, with empty columns for the units to fill. */
export const setDeadline: NoticeSpec = {
  kind: 'set-deadline',
  period: 'month',
  mark: '督函',
  scope: 'office',
  addresses: 'no-deadline',
  about: null,
  counts: ITEMS,
  title: '关于明确督办事项完成时限的通知',
  addressee: '各责任单位：',
  nothing: '没有缺少完成时限的在办事项，不需要发明确时限通知',
  parts: [
    {
      name: '正文',
      heading: '',
      text:
        '截至{截止日期}，列入督办的事项中，有{列入}项没有明确时间要求（见{事项表}）。' +
        '请各责任单位对照附件所列事项，细化方案、明确时限、落实责任人，填写建议完成时限、细化措施和责任人三栏，' +
        '于{反馈日期}前反馈。时限一经确定，即纳入督办，确保全部办结销号。',
    },
  ],
  tables: [],
  attachments: [
    {
      name: '事项表',
      title: '没有明确完成时限的事项清单',
      of: 'tasks',
      tasks: 'no-deadline',
      byUnit: true,
      columns: ['index', 'source', 'task', 'lead', 'suggestedLimit', 'detailedMeasures', 'responsible'],
    },
  ],
};
