import { zeroAdoption } from '../../../src/ledger/lists/adoptionList';
import { leadShares } from '../../../src/ledger/rates/leadShares';
import { measuresBy, measuresOf, type Measure } from '../../../src/ledger/rates/measures';
import { parentFigures, stateOfParent } from '../../../src/ledger/rates/parentItems';
import { rateTable } from '../../../src/ledger/rates/rateTable';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { ledgersFromText, workbookFromText } from '../lists/ledgersFromText';
import { standingsOf } from '../../../src/ledger/standing/standings';
import { day, ledgerOf, type TaskLine } from '../standing/ledgerOf';

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
    expect(measures.map(({ definition }) => definition)).toEqual([
      '按期办结÷（按期办结＋逾期办结＋逾期未办结）。',
      '按期办结÷（按期办结＋逾期办结）。',
      '按期办结÷（按期办结＋逾期办结＋办理中）。',
      '（满意＋基本满意）÷收回的评价数；未评价、未回访的不计。',
      '满意÷收回的评价数；未评价、未回访的不计。',
      '答复率＝已答复÷应答复；已办结或填有答复日期的为已答复，取消、并案等不计入的不在应答复之内。',
    ]);
  });

  it.each<[string, string]>([
    ['12345热线工单办理台账', '答复率 3 ÷ 3,4 = 50%'],
    ['信访事项办理台账', '答复率 3 ÷ 3,4 = 50%'],
    ['政府信息依申请公开办理台账', '答复率 3 ÷ 3,4 = 50%'],
    ['人大代表建议政协委员提案办理台账', '答复率 3 ÷ 3,4 = 50%'],
    ['重点工作任务台账', ''],
  ])('%s: %s', (title, expected) => {
    const text = `
${title}
序号 | 事项内容 | 承办单位 | 办理时限 | 答复时间 | 办理状态
1 | 甲 | 市水利局 | 2024-04-30 | 2024-03-20 | 办理中
2 | 乙 | 市水利局 | 2024-04-30 |  | 办理中
3 | 丙 | 市水利局 | 2024-04-30 |  | 取消
`;
    const answered = measuresOf(ledgersFromText(text, '2024-03-31'), DEFAULT_SETTINGS).filter(
      ({ id }) => id === 'answered',
    );
    expect(answered.map(shown).join()).toBe(expected);
  });

  it('count what is closed as answered in a ledger without days of answering', () => {
    const text = `
12345热线工单办理台账
序号 | 诉求内容 | 承办单位 | 办理时限 | 办理状态
1 | 路灯不亮 | 市城市管理局 | 2024-03-08 | 已办结
2 | 水管漏水 | 市水利局 | 2024-03-08 | 办理中
`;
    const found = measuresOf(ledgersFromText(text, '2024-03-31'), DEFAULT_SETTINGS).find(({ id }) => id === 'answered');
    expect(found && shown(found)).toBe('答复率 3 ÷ 3,4 = 50%');
  });

  it('count rows that are not yet due or have no day among all, not among those due', () => {
    const text = `
重点工作任务台账
序号 | 工作任务 | 责任单位 | 完成时限 | 完成时间 | 办理状态
1 | 修路 | 市交通局 | 2024-03-08 | 2024-03-06 | 已办结
2 | 架桥 | 市交通局 | 2024-12-31 |  | 办理中
3 | 植树 | 市林业局 |  |  | 办理中
4 | 清淤 | 市水利局 | 2024-03-08 |  | 已办结
5 | 防汛 | 市水利局 | 长期坚持 |  | 办理中
`;
    expect(measuresOf(ledgersFromText(text, '2024-03-31'), DEFAULT_SETTINGS).map(shown)).toEqual([
      '按期办结率（已到期） 3 ÷ 3 = 100%',
      '按期办结率（已办结） 3 ÷ 3 = 100%',
      '按期办结率（全部） 3 ÷ 3,4,5 = 33.3%',
    ]);
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
    const adopted = measuresOf(ledgers, DEFAULT_SETTINGS).find(({ id }) => id === 'adopted');
    expect(adopted && shown(adopted)).toBe('采用率 3 ÷ 3,4,5,6 = 25%');
    expect(adopted?.definition).toBe('采用率＝采用条数÷报送条数；一条被采用多次的计1条。');
    expect(zeroAdoption(ledgers, unitTable, DEFAULT_SETTINGS)).toMatchObject({
      sentInVain: [{ unit: '市农业农村局', pieces: [{ task: 1 }, { task: 2 }] }],
      silent: ['市统计局'],
    });
  });

  it('is told by the level of adoption where the ledger has neither day nor paper', () => {
    const byLevel = `
政务信息采用台账
序号 | 信息标题 | 报送单位 | 采用级别
1 | 甲县招商见闻 | 市商务局 | 省级
2 | 春耕备耕进展 | 市农业农村局 | 未采用
3 | 防汛准备情况 | 市农业农村局 |
`;
    const adopted = measuresOf(ledgersFromText(byLevel, '2024-03-31'), DEFAULT_SETTINGS).find(
      ({ id }) => id === 'adopted',
    );
    expect(adopted && shown(adopted)).toBe('采用率 3 ÷ 3,4,5 = 33.3%');
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
    const { units: shares, definition } = leadShares(ledgersFromText(text, '2024-03-31'), DEFAULT_SETTINGS);
    expect(definition).toBe(
      '牵头占比＝本单位牵头的事项数÷全部事项数；配合的不算牵头，共同牵头的各算1项，各单位之和可能大于100%。',
    );
    expect(shares[0]).toMatchObject({
      leads: [
        { ledger: 0, task: 0 },
        { ledger: 0, task: 2 },
      ],
      assists: [{ ledger: 0, task: 1 }],
      all: 3,
      rate: 66.7,
    });
    expect(shares.map(({ unit, leads, assists, rateText }) => [unit, leads.length, assists.length, rateText])).toEqual([
      ['市财政局', 2, 1, '66.7%'],
      ['市水利局', 1, 1, '33.3%'],
    ]);
  });
});

describe('牵头占比 over units in every place of a row', () => {
  it('counts a unit that leads and assists in one row as leading, and those that lead most come first', () => {
    const ledger = ledgerOf([
      { units: ['市财政局'], assistingInLead: ['市水利局'], responsible: ['市民政局'], assisting: ['市财政局'] },
      { units: ['市民政局', '市水利局'] },
      { units: ['市水利局'] },
    ]);
    const standings = standingsOf(ledger.tasks, day('2024-03-31'), DEFAULT_SETTINGS);
    const { units } = leadShares([{ ledger, standings }], DEFAULT_SETTINGS);
    expect(units.map(({ unit, leads, assists }) => [unit, leads.length, assists.length])).toEqual([
      ['市水利局', 2, 1],
      ['市财政局', 1, 0],
      ['市民政局', 1, 1],
    ]);
  });
});

describe('items with their contents', () => {
  it('an item is done when all its contents are, and overdue as soon as one is', () => {
    expect(stateOfParent(['done-on-time', 'done-late'])).toBe('done-late');
    expect(stateOfParent(['done-on-time', 'not-due'])).toBe('not-due');
    expect(stateOfParent(['done-on-time', 'overdue', 'not-due'])).toBe('overdue');
    expect(stateOfParent(['excluded', 'done-on-time'])).toBe('done-on-time');
    expect(stateOfParent(['done-undated', 'done-on-time'])).toBe('done-undated');
    expect(stateOfParent(['no-deadline', 'done-late'])).toBe('no-deadline');
    expect(stateOfParent(['excluded', 'long-term'])).toBe('long-term');
    expect(stateOfParent(['excluded', 'excluded'])).toBe('excluded');
    expect(stateOfParent([])).toBe('excluded');
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

describe('which rows are contents of one item', () => {
  const itemsOf = (lines: readonly TaskLine[]): readonly string[] => {
    const ledger = ledgerOf(lines);
    const standings = standingsOf(ledger.tasks, day('2024-03-31'), DEFAULT_SETTINGS);
    const { parents } = parentFigures([{ ledger, standings }], DEFAULT_SETTINGS);
    return parents.map(({ name, contents }) => `${name} ${contents.map(({ task }) => task + 1).join('、')}`);
  };

  it('those under one title, that says something else than the tasks', () => {
    const under = (title: string, ...tasks: readonly string[]) => tasks.map((task) => ({ title, task }));
    expect(itemsOf([...under('城市更新', '改造小区', '修建公园'), ...under('乡村振兴', '修建水渠')])).toEqual([
      '城市更新 1、2',
      '乡村振兴 3',
    ]);
    expect(itemsOf([...under('修路', '修路', '修路')])).toEqual(['修路 1', '修路 2']);
    expect(itemsOf([{ title: '修路' }, { title: '修路' }])).toEqual(['修路 1', '修路 2']);
  });

  it('those with one number, one below the other; a number alone names an item that has no other name', () => {
    const lines = [
      { number: '1', task: '修路' },
      { number: '1', task: '架桥' },
      { number: '2' },
      { number: '1', task: '植树' },
    ];
    expect(itemsOf(lines)).toEqual(['修路 1、2', '2 3', '植树 4']);
    expect(itemsOf([{ task: '修路' }, { task: '架桥' }, {}])).toEqual(['修路 1', '架桥 2', ' 3']);
  });

  it('not those of the next block, where numbers begin anew', () => {
    const blocks = [
      { group: '一、交通', number: '1', task: '修路' },
      { group: '二、水利', number: '1', task: '清淤' },
    ];
    expect(itemsOf(blocks)).toEqual(['修路 1', '清淤 2']);
  });

  it('not those of the next ledger, and the definition says how both are counted', () => {
    const ledgers = [0, 1].map(() => {
      const ledger = ledgerOf([{ number: '1', task: '修路', status: 'done' }]);
      return { ledger, standings: standingsOf(ledger.tasks, day('2024-03-31'), DEFAULT_SETTINGS) };
    });
    const { parents, items, definition } = parentFigures(ledgers, DEFAULT_SETTINGS);
    expect(parents.map(({ contents, state }) => [contents, state])).toEqual([
      [[{ ledger: 0, task: 0 }], 'done-on-time'],
      [[{ ledger: 1, task: 0 }], 'done-on-time'],
    ]);
    expect(items.done).toBe(2);
    expect(definition).toBe(
      '事项按父项计数，一个父项的分解内容全部办结才算办结，有一项逾期即为逾期；分解内容按行计数。',
    );
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
