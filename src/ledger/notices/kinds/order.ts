import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';

/** 督查令: one for each item (一事一单), with level, colour and the order before it. */
export const order: NoticeSpec = {
  kind: 'order',
  period: 'month',
  mark: '督令',
  scope: 'item',
  addresses: 'overdue',
  about: null,
  counts: ITEMS,
  title: '督查令[（{级别}·{颜色}）]',
  addressee: '{责任单位}：',
  nothing: '没有需要签发督查令的事项（没有逾期未办结事项，或已签发的督查令还没有到期）',
  parts: [
    {
      name: '正文',
      heading: '',
      text:
        '你单位牵头的督办事项应于{完成时限}前办结，截至{截止日期}已逾期{逾期天数}天。[{签发依据}。]' +
        '现予督办，请于{办结时限}前办结，并于{反馈日期}前书面反馈办理措施。',
    },
  ],
  tables: [
    {
      name: '督办事项',
      title: '',
      of: 'card',
      rows: [
        ['事项编号', '{事项编号}'],
        ['督办事项', '{事项}'],
        ['任务来源', '{任务来源}'],
        ['级别、颜色', '{级别}·{颜色}'],
        ['签发依据', '{签发依据}'],
        ['责任单位', '{责任单位}[（配合：{配合单位}）]'],
        ['责任领导', '{责任领导}'],
        ['责任人', '{责任人}'],
        ['原定时限', '{完成时限}'],
        ['办结时限', '{办结时限}'],
        ['目前进展', '{目前进展}'],
        ['反馈要求', '{反馈日期}前书面反馈，办结后附佐证材料'],
        ['签发人', '{签发人}'],
      ],
    },
    { name: '签收栏', title: '', of: 'boxes', headers: ['签收人', '签收时间', '反馈情况'] },
  ],
  attachments: [],
};
