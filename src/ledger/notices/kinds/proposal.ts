import { PIECES } from '../countWords';
import type { NoticeSpec } from '../spec';
import { registerOf } from './registerOf';
import { unitTableOfPieces } from './unitTables';

/** 建议提案办理情况: by unit, with the result classes and how content people are. */
export const proposal: NoticeSpec = {
  kind: 'proposal',
  period: 'year',
  mark: '督案',
  scope: 'office',
  about: registerOf('proposal', '人大代表建议、政协提案台账'),
  counts: PIECES,
  title: '关于{时段}人大代表建议、政协提案办理情况的通报',
  addressee: '各承办单位：',
  parts: [
    {
      name: '总体情况',
      heading: '总体情况',
      text:
        '截至{截止日期}，共承办建议、提案{总数}件，已办结{已办结}件[，办结率为{完成率}]；正在办理{未办结}件。' +
        '[按{按期口径}计算，按期办结率为{按期办结率}。]办理结果为{办理方式构成}。[已反馈意见中，满意率为{满意率}。]' +
        '与{上期}相比，{较上期}[，办结率{变化}]。',
    },
    { name: '单位情况', heading: '各单位办理情况', text: '各单位办理情况见{单位表}。全部办结的有{全部办结单位}。' },
    {
      name: '工作要求',
      heading: '工作要求',
      text:
        '[逾期未办结的{逾期}件：{逾期清单}，请承办单位限期答复代表、委员。]\n' +
        '[对尚未办结的{未办结}件（见{在办表}），各承办单位要加强与代表、委员沟通，按时限要求办理答复。]',
    },
  ],
  tables: [],
  attachments: [
    unitTableOfPieces('各单位建议、提案办理情况统计表', ['satisfaction']),
    {
      name: '在办表',
      title: '尚未办结的建议、提案',
      of: 'tasks',
      tasks: 'open',
      columns: ['index', 'number', 'proposal', 'lead', 'co', 'deadline', 'progress', 'state'],
    },
  ],
};
