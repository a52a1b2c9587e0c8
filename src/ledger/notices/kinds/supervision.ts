import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';

/**
 * 督查通报: the sum with its shares, the items that lag with number and unit, what is asked, the three orders. Items closed
 * long ago are counted, not listed: a year of them fills hundreds of pages.
 */
export const supervision: NoticeSpec = {
  kind: 'supervision',
  period: 'year',
  mark: '督',
  scope: 'office',
  about: null,
  counts: ITEMS,
  title: '关于{时段}督查事项落实情况的通报',
  addressee: '各责任单位：',
  parts: [
    {
      name: '总体情况',
      heading: '总体情况',
      text:
        '截至{截止日期}，列入督查的{总数}项事项中，已办结{已办结}项[，占{完成率}]；正在办理{未办结}项。' +
        '正在办理的事项中，{在办构成}。[另有长期坚持事项{长期坚持}项。]\n与{上期}相比，{较上期}[，办结率{变化}]。\n' +
        '{事项表}逐项列出{列表构成}。[其余已办结的{其余办结}项不再逐项列出。]',
    },
    {
      name: '存在问题',
      heading: '存在的主要问题',
      text:
        '一是落实不到位。逾期未办结{逾期}项：{逾期清单}。\n二是时限不明确。没有明确完成时限{无时限}项：{无时限清单}。\n' +
        '[三是反馈不及时。本期没有更新进展的事项{未更新}项。]',
    },
    {
      name: '工作要求',
      heading: '工作要求',
      text:
        '各责任单位要对照附件所列事项，逐项落实责任、倒排工期，于{反馈日期}前将整改措施和办理进展报送督查部门。\n' +
        '对逾期未办结和推进不力的事项，实行“蓝、黄、红”三单预警督办，直至办结销号。',
    },
  ],
  tables: [],
  attachments: [
    {
      name: '事项表',
      title: '督查事项落实情况表',
      of: 'tasks',
      tasks: 'open-or-just-closed',
      columns: ['index', 'number', 'task', 'lead', 'co', 'deadline', 'carried', 'state'],
    },
  ],
};
