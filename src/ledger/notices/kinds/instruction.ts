import { PIECES } from '../countWords';
import { hasRole } from '../noticeInput';
import type { NoticeSpec } from '../spec';

/** 领导批示办理情况: by leader, with the open items. */
export const instruction: NoticeSpec = {
  kind: 'instruction',
  period: 'year',
  mark: '督批',
  scope: 'office',
  about: {
    includes: (ledger) => ledger.register === 'instruction' || hasRole(ledger, 'instruct_leader'),
    called: '领导批示件台账（有批示领导或批示内容一列）',
  },
  counts: PIECES,
  title: '关于{时段}领导批示办理情况的通报',
  addressee: '各承办单位：',
  parts: [
    {
      name: '总体情况',
      heading: '总体情况',
      text:
        '截至{截止日期}，共办理领导批示{总数}件，已办结{已办结}件[，办结率为{完成率}]；正在办理{未办结}件。' +
        '已办结的批示中，{办结构成}。[按{按期口径}计算，按期办结率为{按期办结率}。]与{上期}相比，{较上期}[，办结率{变化}]。',
    },
    {
      name: '各位领导',
      heading: '各位领导批示办理情况',
      each: 'leaders',
      joined: '；',
      text: '{名称}批示{总数}件，已办结{已办结}件[，办结率为{完成率}]',
    },
    { name: '说明', heading: '', text: '具体见{领导表}。' },
    {
      name: '工作要求',
      heading: '工作要求',
      text:
        '[逾期未办结的{逾期}件：{逾期清单}。]\n' +
        '[对尚未办结的{未办结}件批示（见{在办表}），各承办单位要盯住落实的人、抓住落实的事，办结后及时书面报告结果。]',
    },
  ],
  tables: [],
  attachments: [
    {
      name: '领导表',
      title: '领导批示办理情况统计表',
      of: 'lines',
      lines: 'leaders',
      order: 'ledger',
      key: '批示领导',
      columns: ['key', 'pieceTotal', 'done', 'open', 'overdueOpen', 'rate', 'onTimeRate'],
    },
    {
      name: '在办表',
      title: '尚未办结的领导批示',
      of: 'tasks',
      tasks: 'open',
      columns: ['index', 'number', 'instruction', 'instructed', 'lead', 'deadline', 'progress', 'state'],
    },
  ],
};
