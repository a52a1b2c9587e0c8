import { periodContaining, previousPeriod } from '../../../src/ledger/periods/period';
import type { PeriodRecord } from '../../../src/ledger/periods/periodRecord';
import { recordPeriod } from '../../../src/ledger/periods/recordPeriod';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { analyseSnapshots } from '../../../src/operations/analyseSnapshots';
import { day } from '../standing/ledgerOf';
import { papersOf, saidBy, sheetsOf } from './noticesOf';

const calls = (first: string, sheet = '工单'): string => `
# ${sheet}
2024年12345热线工单台账 | < | < | < | < | < | <
序号 | 诉求类型 | 诉求内容 | 承办单位 | 受理时间 | 办理时限 | 办理状态
1 | 投诉 | 小区停水三天 | 市住建局 | 2024-03-01 | 2024-03-08 | ${first}
2 | 咨询 | 公积金提取条件 | 市公积金中心 | 2024-03-02 | 2024-06-09 | 办理中
`;
const WORK = `
# 重点工作
2024年重点工作任务台账 | < | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限 | 办理状态
1 | 建设养老服务中心 | 市民政局 | 2024-03-31 | 已办结
2 | 修订财政管理办法 | 市财政局 | 2024-04-30 | 正在办理
`;

/** What the workbook was like when March was recorded, all its ledgers together. */
function march(text: string): PeriodRecord {
  const asOf = day('2024-03-31');
  const state = analyseSnapshots(sheetsOf(text), { asOf, settings: DEFAULT_SETTINGS });
  return recordPeriod(
    state.ledgers,
    previousPeriod(periodContaining(day('2024-04-20'), 'month')),
    asOf,
    DEFAULT_SETTINGS,
  );
}

describe('a notice of some ledgers', () => {
  it('is compared with the same ledgers at the last period, not with the whole workbook', () => {
    const [notice] = papersOf('hotline', calls('已办结') + WORK, '2024-04-20', {
      before: march(calls('办理中') + WORK),
    });
    expect(saidBy(notice)).toContain('与2024年3月相比，销号1件，办结率上升50个百分点。');
  });

  it('is not compared where the last period knows nothing of its ledger', () => {
    const before = march(calls('办理中', '老工单') + WORK);
    expect(saidBy(papersOf('hotline', calls('已办结') + WORK, '2024-04-20', { before })[0])).not.toContain('相比');
  });
});

describe('a 督查通报', () => {
  const work = (...states: readonly string[]): string => `
# 重点工作
2024年重点工作任务台账 | < | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限 | 办理状态
${states.map((state, index) => `${index + 1} | 任务${index + 1} | 市民政局 | 2024-12-31 | ${state}`).join('\n')}
`;
  it('lists what is open or was closed since the last period, and counts the rest', () => {
    const before = march(work('已办结', '正在办理', '正在办理'));
    const [notice] = papersOf('supervision', work('已办结', '已办结', '正在办理'), '2024-04-20', { before });
    expect(notice.attachments[0]?.table.rows.map((row) => row[2])).toEqual(['任务2', '任务3']);
    expect(saidBy(notice)).toContain('附件逐项列出未办结1项、上期以来办结1项。其余已办结的1项不再逐项列出。');
  });
});
