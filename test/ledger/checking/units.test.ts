import { check, findingsOf } from './ledgerFromText';

describe('unit-missing', () => {
  it('names a row without lead or responsible unit', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 责任单位
      1 | 推进供水一体化 | | /
      2 | 完善医保方案 | | 市医保局
      3 | 清理存量资金 | 市财政局 |
    `),
    ).toEqual(['3 牵头单位 unit-missing']);
  });

  it('accepts 同上, a group, a person, and a merged cell', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 市水利局
      2 | 完善医保方案 | 同上
      3 | 清理存量资金 | 张三
      4 | 修缮文物保护单位 | ^
    `),
    ).toEqual([]);
  });
});

describe('unit-group-leads', () => {
  it('names a group that leads', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 各县区
      2 | 完善医保方案 | 市直有关部门
      3 | 清理存量资金 | 市财政局、各县区
      4 | 整治自建房安全 | 各县区、市住建局
    `),
    ).toEqual(['3 牵头单位 unit-group-leads', '4 牵头单位 unit-group-leads', '6 牵头单位 unit-group-leads']);
  });

  it('does not mind groups that assist', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 配合单位
      1 | 推进供水一体化 | 市水利局 | 各县区、有关部门
    `),
    ).toEqual([]);
  });
});

describe('unit-unknown', () => {
  const unitTable = {
    sheet: '单位表',
    units: [
      { name: '市水利局', aliases: [] },
      { name: '市医疗保障局', aliases: ['市医保局', '医保局'] },
    ],
  };
  const table = `
    序号 | 任务 | 牵头单位 | 配合单位
    1 | 推进供水一体化 | 市水利局 | 市水力局
    2 | 完善医保方案 | 医保局 | 市水利局
  `;

  it('names a unit that the workbook’s table does not have, and the one it resembles', () => {
    const [found, ...more] = check(table, { unitTable });
    expect(found).toMatchObject({ row: 3, column: 4, rule: 'unit-unknown', severity: 'warning' });
    expect(found?.message).toContain('是不是“市水利局”');
    expect(more).toEqual([]);
  });

  it('is silent in a workbook without a unit table, or with an empty one', () => {
    expect(findingsOf(table)).toEqual([]);
    expect(findingsOf(table, { unitTable: { sheet: '单位表', units: [] } })).toEqual([]);
  });
});

describe('unit-variant', () => {
  it('names the rarer spelling and offers the commoner one', () => {
    const findings = check(`
      序号 | 任务 | 牵头单位 | 配合单位
      1 | 推进供水一体化 | 市发改委 |
      2 | 完善医保方案 | 市发改委 | 市财政局
      3 | 清理存量资金 | 市财政局 | 市发展改革委、市审计局
    `);
    expect(findings.map(({ row, column, rule }) => [row, column, rule])).toEqual([[5, 4, 'unit-variant']]);
    expect(findings[0]?.fix).toEqual({ value: '市发改委、市审计局', says: '把“市发展改革委”统一为“市发改委”' });
  });

  it('does not mind the shared level of a list, nor the same organ of another level', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 配合单位
      1 | 推进供水一体化 | 市发改委、财政局 |
      2 | 完善医保方案 | 市财政局 | 市发改委
      3 | 清理存量资金 | 市财政局 | 县财政局、省财政厅
    `),
    ).toEqual([]);
  });
});

describe('the usual spelling', () => {
  const variants = (...units: readonly string[]): string[] =>
    check(['任务 | 牵头单位', ...units.map((unit, index) => `推进第${index}号项目 | ${unit}`)].join('\n'))
      .filter(({ rule }) => rule === 'unit-variant')
      .map(
        ({ row, message, fix }) =>
          `${row} ${/写作“(.*?)”/.exec(message)?.[1]} → ${/多写作“(.*?)”/.exec(message)?.[1]} (${fix?.value ?? '—'})`,
      );

  it.each<[string, readonly string[], readonly string[]]>([
    ['is the commonest', ['市发改委', '市发改委', '市发展改革委'], ['5 市发展改革委 → 市发改委 (市发改委)']],
    [
      'is the full name where all are as common',
      ['市发改委', '市发展和改革委员会', '市发展改革委'],
      [
        '3 市发改委 → 市发展和改革委员会 (市发展和改革委员会)',
        '5 市发展改革委 → 市发展和改革委员会 (市发展和改革委员会)',
      ],
    ],
    ['may lack the level that the list shares', ['市财政局', '市财政局', '财政局'], []],
    ['may have the level that the others lack', ['财政局', '财政局', '市财政局'], []],
    ['is that of one level only', ['市发改委', '市发改委', '省发改委'], []],
    [
      'is put into the cell, whose other units stay',
      ['市发改委', '市发改委', '市审计局、市发展改革委'],
      ['5 市发展改革委 → 市发改委 (市审计局、市发改委)'],
    ],
    [
      'is not put in where the rare one stands twice',
      ['市发改委', '市发改委', '市发展改革委、市发展改革委'],
      ['5 市发展改革委 → 市发改委 (—)'],
    ],
    [
      'is told of a merged cell once',
      ['市发改委', '市发改委', '市发改委', '市发展改革委', '^'],
      ['6 市发展改革委 → 市发改委 (市发改委)'],
    ],
    ['is the first where others are as common', ['市发改委', '市发展改革委'], ['4 市发展改革委 → 市发改委 (市发改委)']],
    [
      'is not asked of merged cells',
      ['市发展改革委', '市发改委', '^', '^', '市发改委'],
      ['3 市发展改革委 → 市发改委 (市发改委)'],
    ],
  ])('%s', (_, units, expected) => expect(variants(...units)).toEqual(expected));
});

describe('a hotline', () => {
  it('needs no unit for a call that it answered itself', () => {
    const table = `
      序号 | 任务 | 牵头单位 | 进展
      1 | 咨询公交线路调整 | | 已直接答复。
      2 | 投诉道路坑洼不平 | | 已受理。
    `;
    expect(findingsOf(table, { register: 'hotline' })).toEqual(['4 牵头单位 unit-missing']);
  });
});
