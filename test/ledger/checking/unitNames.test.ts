import { fromYmd } from '../../../src/ledger/day/day';
import { check, findingsOf } from './ledgerFromText';

const unitTable = {
  sheet: '单位表',
  units: [
    {
      name: '市生态环境局',
      aliases: ['市环保局', '环境局'],
      former: [{ name: '市环保局', until: fromYmd(2024, 3, 1) }],
    },
    { name: '市水利局', aliases: ['市水务局'], former: [{ name: '市水务局', until: null }] },
  ],
};

describe('unit-former', () => {
  const table = `
    序号 | 任务 | 牵头单位 | 配合单位 | 交办时间
    1 | 整治黑臭水体 | 市环保局 | | 2024-02-28
    2 | 推进大气监测 | 市环保局 | | 2024-03-11
    3 | 开展噪声治理 | 市生态环境局 | | 2024-03-11
    4 | 排查入河排口 | 市水利局 | 市环保局 | 2024-04-02
  `;

  it('names the old name in a row of a day after the change, and offers the new one', () => {
    const found = check(table, { unitTable });
    expect(found.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [4, 3, 'unit-former'],
      [6, 4, 'unit-former'],
    ]);
    expect(found[0]?.fix?.value).toBe('市生态环境局');
    expect(found[0]?.message).toContain('2024-03-01');
  });

  it('takes the meeting for the day of the row, else the year of the ledger', () => {
    const rows = (meeting: string): string => `
      序号 | 会议时间 | 任务 | 牵头单位
      1 | ${meeting} | 整治黑臭水体 | 市环保局
    `;
    expect(findingsOf(rows('2024-03-01'), { unitTable })).toEqual(['3 牵头单位 unit-former']);
    expect(findingsOf(rows('2024-02-29'), { unitTable })).toEqual([]);
    expect(findingsOf(rows(''), { unitTable })).toEqual([]);
    expect(findingsOf(rows(''), { unitTable, year: 2025 })).toEqual(['3 牵头单位 unit-former']);
    expect(findingsOf(rows(''), { unitTable, year: null })).toEqual([]);
  });

  it('leaves names without a known day to unit-variant, and says nothing without a 单位表', () => {
    const rows = `
      序号 | 任务 | 牵头单位 | 交办时间
      1 | 整治黑臭水体 | 市水利局 | 2024-03-11
      2 | 推进供水一体化 | 市水利局 | 2024-03-11
      3 | 排查入河排口 | 市水务局 | 2024-03-11
    `;
    expect(findingsOf(rows, { unitTable })).toEqual(['5 牵头单位 unit-variant']);
    expect(findingsOf(table)).not.toContain('4 牵头单位 unit-former');
  });
});

describe('phone-in-unit', () => {
  it('names a number in a column of units, and does not repeat it', () => {
    const found = check(`
      序号 | 任务 | 牵头单位 | 配合单位
      1 | 推进供水一体化 | 市水利局 13912345678 | 市财政局
      2 | 完善医保方案 | 市医保局 | 市民政局（0571-8765432）
      3 | 清理存量资金 | 市财政局 | 12345热线办
    `);
    expect(found.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [3, 3, 'phone-in-unit'],
      [4, 4, 'phone-in-unit'],
    ]);
    expect(found.map(({ message }) => message).join()).not.toMatch(/13912345678|8765432/);
  });

  it('knows cells that pack unit, person and number by their layout', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 市水利局#张三#13912345678
    `),
    ).toEqual([]);
  });
});

describe('several-leads', () => {
  const table = `
    序号 | 任务 | 总负责领导 | 牵头单位 | 配合单位
    1 | 数字经济发展研究 | 张三 | 市发改委 | 市财政局、市商务局
    2 | 乡村治理研究 | 李四、王五 | 市民政局 | 市财政局
    3 | 水权改革研究 | 赵六 | 市水利局、市司法局 | 市财政局
    4 | 养老服务研究 | 孙七 | 市民政局牵头，市卫健委配合 |
  `;

  it('names a research topic with two leading units or two leaders in charge', () => {
    expect(findingsOf(table, { title: '2024年重点调研课题安排表' })).toEqual([
      '4 总负责领导 several-leads',
      '5 牵头单位 several-leads',
    ]);
  });

  const leading = (leaders: string, units: string, title = '调研课题'): string[] =>
    check(`任务 | 总负责领导 | 牵头单位\n推进供水一体化 | ${leaders} | ${units}`, { title })
      .filter(({ rule }) => rule === 'several-leads')
      .map(({ message }) => /（([^）]*)）。/.exec(message)?.[1] ?? '');

  it.each(['张三、李四', '张三/李四', '张三;李四', '张三；李四', '张三,李四', '张三，李四', '张三\\n李四'])(
    'hears two leaders in %s',
    (leaders) => expect(leading(leaders, '市水利局')).toEqual(['张三、李四']),
  );

  it.each(['张三', '张 三', '市政府、张三'])('hears one leader in %s', (leaders) =>
    expect(leading(leaders, '市水利局')).toEqual([]),
  );

  it.each([
    '市水利局牵头，市财政局配合',
    '市水利局会同市财政局',
    '市水利局（协助：市财政局）',
    '市水利局牵头、市财政局参与',
  ])('lets a cell say who assists: %s', (units) => expect(leading('张三', units)).toEqual([]));

  it('knows a list of topics by its title', () => {
    expect(leading('张三', '市水利局、市财政局', '2024年工作安排')).toEqual([]);
    expect(leading('张三', '市水利局、市财政局', '2024年课题安排')).toEqual(['市水利局、市财政局']);
  });

  it('lets other tasks be led jointly', () => {
    expect(findingsOf(table, { title: '2024年重点工作任务分解表' })).toEqual([]);
  });
});
