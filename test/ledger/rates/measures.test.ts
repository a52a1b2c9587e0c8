import { zeroAdoption } from '../../../src/ledger/lists/adoptionList';
import { leadShares } from '../../../src/ledger/rates/leadShares';
import { measuresBy, measuresOf, type Measure } from '../../../src/ledger/rates/measures';
import { parentFigures, stateOfParent } from '../../../src/ledger/rates/parentItems';
import { rateTable } from '../../../src/ledger/rates/rateTable';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { ledgersFromText, workbookFromText } from '../lists/ledgersFromText';
import { day } from '../standing/ledgerOf';

const HOTLINE = `
12345热线工单办理台账
序号 | 派单时间 | 诉求内容 | 诉求类别 | 承办单位 | 办理时限 | 办结时间 | 办理状态 | 满意度
1 | 2024-03-01 | 路灯不亮 | 投诉 | 市城市管理局 | 2024-03-08 | 2024-03-06 | 已办结 | 满意
2 | 2024-03-01 | 水管漏水 | 投诉 | 市水利局 | 2024-03-08 | 2024-03-10 | 已办结 | 基本满意
3 | 2024-03-04 | 社保怎么办 | 咨询 | 市水利局 | 2024-03-11 | 2024-03-05 | 已办结 | 不满意
4 | 2024-03-04 | 噪音扰民 | 投诉 | 市城市管理局 | 2024-03-11 |  | 办理中 | 未评价
5 | 2024-03-20 | 井盖缺失 | 投诉 | 市城市管理局 | 2024-04-30 |  | 办理中 |
6 | 2024-03-20 | 重复来电 | 投诉 | 市城市管理局 | 2024-03-27 |  | 并案 |
`;
const rows = (refs: Measure['of']): string => refs.map(({ task }) => task + 3).join(',');
const shown = ({ label, counted, of, rateText }: Measure): string =>
  `${label} ${rows(counted)} ÷ ${rows(of)} = ${rateText}`;

describe('the measures of a hotline ledger', () => {
  const ledgers = ledgersFromText(HOTLINE, '2024-03-31');

  it('each carry their definition and the very rows of both sides', () => {
    const measures = measuresOf(ledgers, DEFAULT_SETTINGS);
    expect(measures.map(shown)).toEqual([
      '按期办结率（已到期） 3,5 ÷ 3,4,5,6 = 50%',
      '按期办结率（已办结） 3,5 ÷ 3,4,5 = 66.7%',
      '按期办结率（全部） 3,5 ÷ 3,4,5,6,7 = 40%',
      '满意率（含基本满意） 3,4 ÷ 3,4,5 = 66.7%',
      '满意率（不含基本满意） 3 ÷ 3,4,5 = 33.3%',
      '答复率 3,4,5 ÷ 3,4,5,6,7 = 60%',
    ]);
    for (const { definition } of measures) expect(definition).toMatch(/÷/);
  });

  it('agree with the statistics table under each of its three denominators', () => {
    const measures = measuresOf(ledgers, DEFAULT_SETTINGS);
    const pairs = [
      ['due-in-period', 'on-time-of-due'],
      ['closed', 'on-time-of-closed'],
      ['all', 'on-time-of-all'],
    ] as const;
    for (const [onTimeDenominator, id] of pairs) {
      const settings = { ...DEFAULT_SETTINGS, onTimeDenominator };
      const { total } = rateTable(ledgers, 'source', settings, day('2024-03-31'));
      expect(total.onTimeRate).toBe(measures.find((each) => each.id === id)?.rate);
    }
  });

  it('put 满意率 without 基本满意 first where the office shows it apart', () => {
    const apart = measuresOf(ledgers, { ...DEFAULT_SETTINGS, basicallySatisfied: 'apart' });
    expect(apart.filter(({ id }) => id.endsWith('satisfied')).map(({ id }) => id)).toEqual([
      'fully-satisfied',
      'satisfied',
    ]);
  });

  it('are told by unit, a group without an answer having no rate', () => {
    const byUnit = measuresBy(ledgers, 'unit', DEFAULT_SETTINGS).map(({ key, measures }) => {
      return `${key} ${measures.find(({ id }) => id === 'satisfied')?.rateText}`;
    });
    expect(byUnit).toEqual(['市城市管理局 100%', '市水利局 50%']);
    const byCategory = measuresBy(ledgers, 'category', DEFAULT_SETTINGS).map(({ key }) => key);
    expect(byCategory).toEqual(['投诉', '咨询']);
  });

  it('are left out where the ledger cannot say', () => {
    const [first] = ledgersFromText(HOTLINE.replaceAll(/ \| [^|\n]*\n/g, '\n'), '2024-03-31');
    expect(measuresOf(first ? [first] : [], DEFAULT_SETTINGS).some(({ id }) => id === 'satisfied')).toBe(false);
  });
});

describe('adoption of information', () => {
  const text = `
政务信息报送与采用台账
序号 | 信息标题 | 报送单位 | 报送级别 | 报送时间 | 采用时间 | 采用刊物名称
1 | 甲县招商见闻 | 市商务局 | 省办 | 2024-03-01 | 2024-03-05 | 政务要闻第3期
2 | 春耕备耕进展 | 市农业农村局 | 省办 | 2024-03-02 |  |
3 | 防汛准备情况 | 市农业农村局 | 市办 | 2024-03-03 |  | 未采用
4 | 外贸运行分析 | 市商务局 | 市办 | 2024-03-04 |  |
--- 单位表
单位全称 | 简称
市商务局 | 商务局
市农业农村局 | 农业农村局
市统计局 | 统计局
`;
  it('counts pieces taken up, and tells units that sent in vain from units that sent none', () => {
    const ledgers = ledgersFromText(text, '2024-03-31');
    const { unitTable } = workbookFromText(text, '2024-03-31').reading;
    expect(measuresOf(ledgers, DEFAULT_SETTINGS).find(({ id }) => id === 'adopted')?.rateText).toBe('25%');
    expect(zeroAdoption(ledgers, unitTable, DEFAULT_SETTINGS)).toMatchObject({
      sentInVain: [{ unit: '市农业农村局', pieces: [{ task: 1 }, { task: 2 }] }],
      silent: ['市统计局'],
    });
  });

  it('says nothing of ledgers without adoption', () => {
    expect(zeroAdoption(ledgersFromText(HOTLINE, '2024-03-31'), null, DEFAULT_SETTINGS)).toBeNull();
  });
});

describe('牵头占比', () => {
  it('counts what a unit leads, not what it assists, of all items that count', () => {
    const text = `
重点工作任务分解台账
序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 | 办理状态
1 | 修路 | 市财政局 | 市水利局 | 2024-12-31 | 办理中
2 | 架桥 | 市水利局 | 市财政局 | 2024-12-31 | 办理中
3 | 植树 | 市财政局 |  | 2024-12-31 | 办理中
4 | 评比 | 市财政局 |  | 2024-12-31 | 取消
`;
    const { units: shares } = leadShares(ledgersFromText(text, '2024-03-31'), DEFAULT_SETTINGS);
    expect(shares.map(({ unit, leads, assists, rateText }) => [unit, leads.length, assists.length, rateText])).toEqual([
      ['市财政局', 2, 1, '66.7%'],
      ['市水利局', 1, 1, '33.3%'],
    ]);
  });
});

describe('items with their contents', () => {
  it('an item is done when all its contents are, and overdue as soon as one is', () => {
    expect(stateOfParent(['done-on-time', 'done-late'])).toBe('done-late');
    expect(stateOfParent(['done-on-time', 'not-due'])).toBe('not-due');
    expect(stateOfParent(['done-on-time', 'overdue', 'not-due'])).toBe('overdue');
    expect(stateOfParent(['excluded', 'done-on-time'])).toBe('done-on-time');
  });

  it('counts items and contents apart', () => {
    const text = `
2024年重点工作任务分解表
序号 | 重点工作 | 具体任务 | 责任单位 | 完成时限 | 办理状态
1 | 城市更新 | 改造小区 | 市住建局 | 2024-06-30 | 已完成
1 | 城市更新 | 修建公园 | 市城管局 | 2024-02-28 | 办理中
2 | 乡村振兴 | 修建水渠 | 市水利局 | 2024-06-30 | 已完成
2 | 乡村振兴 | 硬化道路 | 市交通局 | 2024-06-30 | 已完成
3 | 招商引资 | 引进企业 | 市商务局 | 2024-06-30 | 办理中
`;
    const { items, contents, parents } = parentFigures(ledgersFromText(text, '2024-03-31'), DEFAULT_SETTINGS);
    expect(items).toMatchObject({ total: 3, done: 1, overdue: 1, notDue: 1 });
    expect(contents).toMatchObject({ total: 5, done: 3, overdue: 1, notDue: 1 });
    expect(parents.map(({ contents: own }) => own.length)).toEqual([2, 2, 1]);
  });
});

describe('a table by register', () => {
  it('has one line for each kind of ledger', () => {
    const ledgers = ledgersFromText(
      `${HOTLINE}--- 批示
市领导批示件台账
序号 | 批示领导 | 批示内容 | 承办单位 | 完成时限 | 办理状态
1 | 王市长 | 尽快修复 | 市城管局 | 2024-12-31 | 办理中
`,
      '2024-03-31',
    );
    const { rows: lines, identities } = rateTable(ledgers, 'register', DEFAULT_SETTINGS, day('2024-03-31'));
    expect(lines.map(({ key, total }) => [key, total])).toEqual([
      ['12345与民生诉求', 5],
      ['领导批示件', 1],
    ]);
    expect(identities.every(({ holds }) => holds)).toBe(true);
  });
});
