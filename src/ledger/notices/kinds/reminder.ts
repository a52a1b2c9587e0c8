import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';

/** 催办通知单: one per unit, its overdue items and those about to fall due, with a proposed new limit. */
export const reminder: NoticeSpec = {
  kind: 'reminder',
  period: 'month',
  mark: '督催',
  scope: 'unit',
  addresses: 'reminded',
  about: null,
  counts: ITEMS,
  title: '督办事项催办通知单',
  addressee: '{单位}：',
  nothing: '没有逾期未办结或临近时限的事项，不需要催办',
  parts: [
    {
      name: '正文',
      heading: '',
      text:
        '截至{截止日期}，你单位牵头的督办事项中，下列{列入}项[（{列入构成}）]需要抓紧办理。' +
        '请逐项核实，按限期完成时间办结；确有困难的，说明原因。请于{反馈日期}前填写本单并反馈。',
    },
  ],
  tables: [
    {
      name: '催办表',
      title: '催办事项',
      of: 'tasks',
      tasks: 'reminded',
      columns: [
        'index',
        'number',
        'source',
        'task',
        'assigned',
        'deadline',
        'late',
        'progress',
        'urged',
        'proposed',
        'owner',
      ],
    },
    { name: '签收栏', title: '', of: 'boxes', headers: ['承办单位签收', '反馈情况', '负责人签字'] },
  ],
  attachments: [],
};
