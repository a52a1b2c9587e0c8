import { ITEMS } from '../countWords';
import { hasMeetings } from '../../rates/grouping';
import type { NoticeSpec } from '../spec';
import { OVERDUE_LIST } from './lists';

/** 会议议定事项落实情况通报: how far each series is carried out, and the last meeting before the day item by item. */
export const meeting: NoticeSpec = {
  kind: 'meeting',
  period: 'year',
  mark: '督会',
  scope: 'office',
  about: { includes: hasMeetings, called: '会议议定事项台账（有会议时间一列）' },
  counts: ITEMS,
  title: '关于{时段}会议议定事项落实情况的通报',
  addressee: '各责任单位：',
  parts: [
    {
      name: '上次会议',
      heading: '上次会议议定事项落实情况',
      each: 'previous-meetings',
      text: '{会议日期}{会议名称}议定{总数}项，已落实{已办结}项，详见{上次会议表}。[尚未落实{未办结}项，{在办分布}。]',
    },
    { name: '总体说明', heading: '总体落实情况', text: '截至{截止日期}，会议议定事项落实情况如下：' },
    {
      name: '各次会议',
      heading: '',
      each: 'series',
      text:
        '[{会次}次]{名称}议定的{总数}个事项，已落实{已办结}项[，落实率为{完成率}]' +
        '[；尚未落实{未办结}项，{在办分布}]。',
    },
    { name: '较上期', heading: '', text: '与{上期}相比，{较上期}[，落实率{变化}]。' },
    {
      name: '限期落实',
      heading: '需要限期落实的事项',
      each: 'series',
      text: '[{名称}议定事项中逾期未落实{逾期}项：{逾期事项}，请牵头单位限期落实到位。]',
    },
    {
      name: '明确时限',
      heading: '',
      text: '[对没有明确时间要求的{无时限}项事项，请各责任单位细化方案、明确时限，确保全部办结销号。]',
    },
  ],
  tables: [],
  attachments: [
    {
      name: '上次会议表',
      title: '{名称}议定事项落实情况',
      of: 'tasks',
      tasks: 'all',
      each: 'previous-meetings',
      columns: ['index', 'resolved', 'lead', 'co', 'deadline', 'carried', 'state'],
    },
    {
      name: '会议表',
      title: '会议议定事项落实情况统计表',
      of: 'lines',
      lines: 'series',
      order: 'ledger',
      columns: ['key', 'meetings', 'itemTotal', 'carried', 'carriedRate', 'open', 'overdue', 'noDeadline', 'notDue'],
    },
    OVERDUE_LIST,
  ],
};
