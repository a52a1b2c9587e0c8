import { PIECES } from '../countWords';
import type { NoticeSpec } from '../spec';
import { registerOf } from './registerOf';
import { unitTableOfPieces } from './unitTables';

/** 民生诉求（12345、市长信箱）办理情况: kinds of request, ways of answering, rates by unit; never a caller. */
export const hotline: NoticeSpec = {
  kind: 'hotline',
  period: 'month',
  mark: '督民',
  scope: 'office',
  about: registerOf('hotline', '12345热线、市长信箱等民生诉求台账'),
  counts: PIECES,
  title: '关于{时段}民生诉求办理情况的通报',
  addressee: '各承办单位：',
  parts: [
    {
      name: '基本情况',
      heading: '基本情况',
      text:
        '截至{截止日期}，共受理群众诉求{总数}件，已办结{已办结}件[，办结率为{完成率}]；正在办理{未办结}件。' +
        '[本期新受理{本期新增}件，办结{本期办结}件。]按诉求类型分，{类别构成}。按办理方式分，{办理方式构成}。' +
        '与{上期}相比，{较上期}[，办结率{变化}]。',
    },
    {
      name: '办理质量',
      heading: '办理质量',
      text:
        '[按{按期口径}计算，按期办结率为{按期办结率}。]已评价的诉求中，满意率为{满意率}' +
        '[，其中满意{满意数}件][、基本满意{基本满意数}件][、不满意{不满意数}件]。各单位办理情况见{单位表}。',
    },
    {
      name: '工作要求',
      heading: '工作要求',
      text:
        '[逾期未办结的{逾期}件：{逾期清单}，请承办单位立即办理并答复群众。]\n' +
        '各承办单位要按时签收、按时办结、按时答复，对群众不满意的事项重新办理。',
    },
  ],
  tables: [],
  attachments: [unitTableOfPieces('各单位民生诉求办理情况统计表', ['satisfaction'])],
};
