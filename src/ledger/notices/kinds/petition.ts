import { PIECES } from '../countWords';
import type { NoticeSpec } from '../spec';
import { registerOf } from './registerOf';
import { unitTableOfPieces } from './unitTables';

/** 信访办理情况: figures and units; the people who wrote are never named, their letters never quoted. */
export const petition: NoticeSpec = {
  kind: 'petition',
  period: 'month',
  mark: '督信',
  scope: 'office',
  about: registerOf('petition', '信访、来信来访台账'),
  counts: PIECES,
  title: '关于{时段}信访事项办理情况的通报',
  addressee: '各承办单位：',
  parts: [
    {
      name: '基本情况',
      heading: '基本情况',
      text:
        '截至{截止日期}，共受理信访事项{总数}件，已办结{已办结}件[，办结率为{完成率}]；正在办理{未办结}件，{在办分布}。' +
        '[本期新受理{本期新增}件，办结{本期办结}件。]按类别分，{类别构成}。[按{按期口径}计算，按期办结率为{按期办结率}。]' +
        '与{上期}相比，{较上期}[，办结率{变化}]。',
    },
    { name: '单位情况', heading: '各单位办理情况', text: '各单位办理情况见{单位表}。全部办结的有{全部办结单位}。' },
    {
      name: '工作要求',
      heading: '工作要求',
      text:
        '[逾期未办结的{逾期}件：{逾期清单}，请承办单位限期办结并答复信访人。]\n' +
        '各承办单位要依法按时限受理、办理、答复，落实领导包案责任，做好政策解释和群众工作。',
    },
  ],
  tables: [],
  attachments: [unitTableOfPieces('各单位信访事项办理情况统计表')],
};
