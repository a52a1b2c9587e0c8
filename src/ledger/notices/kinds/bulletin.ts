import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';

/** 督查快报（专报）: problems with unit, cause and advice, under a running issue. */
export const bulletin: NoticeSpec = {
  kind: 'bulletin',
  period: 'month',
  mark: '督查快报',
  issues: true,
  scope: 'office',
  about: null,
  addresses: 'with-problems',
  counts: ITEMS,
  title: '关于{时段}督办事项存在问题的情况',
  addressee: '',
  nothing: '没有存在问题或逾期的事项，不需要编发快报',
  parts: [
    {
      name: '基本情况',
      heading: '基本情况',
      text: '截至{截止日期}，列入督办的事项共{总数}项，已办结{已办结}项[，完成率为{完成率}]；正在办理{未办结}项，{在办分布}。',
    },
    {
      name: '主要问题',
      heading: '主要问题',
      text: '存在问题或已经逾期的事项{列入}项，具体见{问题表}。逾期未办结事项：{逾期清单}。',
    },
    {
      name: '建议',
      heading: '建议',
      text:
        '一是由分管领导牵头，对存在困难的事项专题协调；二是请责任单位于{反馈日期}前报送整改措施；' +
        '三是对逾期未办结事项跟踪督办，直至销号。',
    },
  ],
  tables: [],
  attachments: [
    {
      name: '问题表',
      title: '督办事项存在问题清单',
      of: 'tasks',
      tasks: 'with-problems',
      columns: ['index', 'task', 'lead', 'cause', 'advice'],
    },
  ],
};
