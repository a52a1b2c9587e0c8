import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';
import { UNIT_TABLE } from './unitTables';

/** 年度汇总: the year's figures by source, meeting, leader and unit, for the report of the year. */
export const year: NoticeSpec = {
  kind: 'year',
  period: 'year',
  mark: '督汇',
  scope: 'office',
  about: null,
  counts: ITEMS,
  title: '{时段}督办工作汇总',
  addressee: '',
  parts: [
    {
      name: '总体情况',
      heading: '总体情况',
      text:
        '截至{截止日期}，全年列入督办的事项共{总数}项，已办结{已办结}项[，完成率为{完成率}]；正在办理{未办结}项。' +
        '已办结事项中，{办结构成}。[按{按期口径}计算，按期办结率为{按期办结率}。]正在办理事项中，{在办构成}。' +
        '[另有长期坚持事项{长期坚持}项。]\n与{上期}相比，{较上期}[，完成率{变化}]。',
    },
    {
      name: '来源情况',
      heading: '按任务来源落实情况',
      each: 'sources',
      text: '[{会次}次]{名称}确定的{总数}项事项，已落实{已办结}项[，落实率为{完成率}][；尚未落实{未办结}项，{在办分布}]。',
    },
    {
      name: '单位情况',
      heading: '各单位落实情况',
      text: '[共有{单位数}个单位承办督办事项，具体见{单位表}。]全部办结的有{全部办结单位}。完成率最低的是{末位单位}，为{末位完成率}。',
    },
    {
      name: '下步工作',
      heading: '下一步工作',
      text:
        '[对未按期办结的{逾期}项事项，限期落实到位。]' +
        '[对没有明确时间要求的{无时限}项事项，督促各责任单位细化方案、明确时限，确保全部办结销号。]' +
        '[对未到期的{未到期}项事项，转入下年度继续督办。]',
    },
  ],
  tables: [],
  attachments: [
    {
      name: '来源表',
      title: '按任务来源落实情况统计表',
      of: 'lines',
      lines: 'sources',
      order: 'ledger',
      columns: [
        'key',
        'meetings',
        'itemTotal',
        'carried',
        'carriedRate',
        'open',
        'overdue',
        'noDeadline',
        'notDue',
        'longTerm',
      ],
    },
    {
      name: '领导表',
      title: '按牵头领导办理情况统计表',
      of: 'lines',
      lines: 'leaders',
      order: 'ledger',
      columns: ['key', 'itemTotal', 'done', 'open', 'overdueOpen', 'rate', 'onTimeRate'],
    },
    UNIT_TABLE,
  ],
};
