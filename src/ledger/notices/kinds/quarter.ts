import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';
import { NO_DEADLINE_LIST, OVERDUE_LIST } from './lists';
import { UNIT_TABLE } from './unitTables';

/** 季度通报: the sum, the sources, the ranking of the units, the late items by unit and number, what is asked. */
export const quarter: NoticeSpec = {
  kind: 'quarter',
  period: 'quarter',
  mark: '督通',
  scope: 'office',
  about: null,
  counts: ITEMS,
  title: '关于{时段}督办事项办理情况的通报',
  addressee: '各承办单位：',
  parts: [
    {
      name: '总体情况',
      heading: '总体情况',
      text:
        '截至{截止日期}，列入督办的事项共{总数}项，已办结{已办结}项[，完成率为{完成率}]；正在办理{未办结}项。' +
        '已办结事项中，{办结构成}。[按{按期口径}计算，按期办结率为{按期办结率}。]正在办理事项中，{在办构成}。' +
        '[另有长期坚持事项{长期坚持}项。][取消、并案等不计入统计的事项{不计入}项。]\n' +
        '与{上期}相比，{较上期}[，完成率{变化}]。',
    },
    {
      name: '来源情况',
      heading: '按任务来源办理情况',
      each: 'sources',
      joined: '；',
      text: '{名称}[（{会次}次）]{总数}项，已办结{已办结}项[，完成率为{完成率}]',
    },
    {
      name: '单位情况',
      heading: '各单位办理情况',
      text:
        '[共有{单位数}个单位承办督办事项，各单位办理情况及排名见{单位表}。]完成率达到100%的有{全部办结单位}。' +
        '完成率最低的是{末位单位}，为{末位完成率}。',
    },
    {
      name: '存在问题',
      heading: '存在的问题',
      text: '逾期未办结事项{逾期}项：{逾期清单}。\n没有明确完成时限的事项{无时限}项：{无时限清单}。',
    },
    {
      name: '工作要求',
      heading: '工作要求',
      text:
        '[对逾期未办结的{逾期}项事项，各牵头单位要逐项说明原因、明确责任人，限期落实到位，并及时报送办理结果。]\n' +
        '[对没有明确时限的{无时限}项事项，各责任单位要细化方案、明确时限，确保办结销号。]\n' +
        '[对正在办理的{未办结}项事项，各单位要对照时限要求抓紧推进，按时反馈进展情况。]',
    },
  ],
  tables: [],
  attachments: [UNIT_TABLE, OVERDUE_LIST, NO_DEADLINE_LIST],
};
