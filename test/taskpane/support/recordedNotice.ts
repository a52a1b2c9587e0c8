import type { Notice, NoticeKind } from '../../../src/ledger/notices/notice';
import type { Period } from '../../../src/ledger/periods/period';
import { RECORDED_DAY } from './recordedWorkbook';

/** A short notice with everything that a notice can have. */
export function recordedNotice(kind: NoticeKind, period: Period): Notice {
  const table = {
    caption: '各单位办理情况',
    columns: [
      { header: '排名', width: 4, align: 'center' as const },
      { header: '单位', width: 14, align: 'left' as const },
      { header: '总数', parent: '承办情况', width: 5, align: 'center' as const },
      { header: '已办结', parent: '承办情况', width: 5, align: 'center' as const },
      { header: '完成率', width: 6, align: 'center' as const },
    ],
    rows: [
      [1, '市公安局', 28, 27, '96.4%'],
      [2, '市财政局', 25, 23, '92%'],
      ['', '合计', 53, 50, '94.3%'],
    ],
    hasTotal: true,
  };
  return {
    kind,
    title: `关于${period.label}督办事项办理情况的通报`,
    number: '×政督〔2024〕3号',
    addressee: '各县（区）人民政府，市政府各部门：',
    paragraphs: [
      { kind: 'heading', level: 1, text: '一、总体情况' },
      {
        kind: 'body',
        text: '截至2024年4月1日，市政府督办事项共53项，已办结50项，完成率94.3%；办理中3项，其中逾期1项。',
      },
      { kind: 'heading', level: 1, text: '二、存在问题' },
      { kind: 'body', text: '市公安局牵头的“制定校园周边交通整治方案”应于3月31日前完成，已逾期1天。' },
    ],
    tables: [table],
    attachments: [{ title: '附件　逾期事项清单', table: { ...table, caption: '' } }],
    copies: null,
    signer: null,
    addressedTo: null,
    issuedFor: [],
    step: null,
    sender: '市政府督查室',
    date: RECORDED_DAY,
    period,
  };
}
