import { outcomesOf } from '../../../src/ledger/notices/outcomes';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { analyseSnapshots } from '../../../src/operations/analyseSnapshots';
import { day } from '../standing/ledgerOf';
import { sheetsOf } from './noticesOf';

const LEDGER = `
# 12345工单
序号 | 诉求内容 | 承办单位 | 受理时间 | 办理时限 | 办结时间 | 办理状态 | 满意度
1 | 小区停水三天无人维修 | 市住建局 | 2024-04-01 | 2024-04-08 | 2024-04-05 | 已办结 | 满意
2 | 咨询公积金提取条件 | 市公积金中心 | 2024-04-02 | 2024-04-09 | 2024-04-02 | 已办结 | 基本满意
3 | 夜间施工噪音扰民 | 市住建局 | 2024-04-03 | 2024-04-10 | 2024-04-15 | 已办结 | 不满意
4 | 道路破损 | 市住建局 | 2024-04-03 | 2024-04-10 | 2024-04-09 | 已办结 | 未评价
`;

describe('满意率 of a notice', () => {
  it.each([
    ['satisfied', '66.7%'],
    ['apart', '33.3%'],
  ] as const)('with 基本满意 %s is %s of the three who answered', (basicallySatisfied, rate) => {
    const settings = { ...DEFAULT_SETTINGS, basicallySatisfied };
    const { ledgers, snapshots } = analyseSnapshots(sheetsOf(LEDGER), { asOf: day('2024-04-30'), settings });
    const [snapshot] = snapshots;
    const withSheets = ledgers.map((each) => ({ ...each, ...(snapshot ? { snapshot } : {}) }));
    const tasks = [0, 1, 2, 3].map((task) => ({ ledger: 0, task }));
    expect(outcomesOf({ ledgers: withSheets, settings }).satisfactionRate(tasks)).toBe(rate);
  });
});
