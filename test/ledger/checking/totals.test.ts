import { claimedCount, isGrandTotal } from '../../../src/ledger/checking/counts';
import { check, findingsOf } from './ledgerFromText';

const THREE = `
  序号 | 任务 | 牵头单位
  1 | 推进供水一体化 | 市水利局
  2 | 完善医保方案 | 市医保局
  3 | 清理存量资金 | 市财政局
`;

const groups = (first: string, second: string, total: string): string => `
  序号 | 任务 | 牵头单位 | 件数
  [分组] 一、产业
  1 | 推进供水一体化 | 市水利局 | 2
  2 | 完善医保方案 | 市医保局 | 3
  [小计] 小计 | ${first}
  [分组] 二、民生
  3 | 清理存量资金 | 市财政局 | 4
  [小计] 小计 | ${second}
  [小计] 合计 | ${total}
`;

describe('total-mismatch', () => {
  it('recounts the number in the title', () => {
    expect(findingsOf(THREE, { title: '2024年议定事项台账（共4项）' })).toEqual(['1 — total-mismatch']);
    expect(findingsOf(THREE, { title: '2024年议定事项台账（共3项）' })).toEqual([]);
    expect(findingsOf(THREE, { title: '2024年第3次常务会议定事项台账' })).toEqual([]);
  });

  it('counts an item with several rows once, if the title does', () => {
    expect(
      findingsOf(
        `
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 市水利局
      ^ | ^ | 市财政局
      2 | 完善医保方案 | 市医保局
    `,
        { title: '台账（共2项）' },
      ),
    ).toEqual([]);
  });

  it('recounts subtotals of groups and the total', () => {
    expect(findingsOf(groups('共2项', '共1项', '共3项'))).toEqual([]);
    expect(findingsOf(groups('共4项', '共1项', '共3项'))).toEqual(['6 — total-mismatch']);
    expect(findingsOf(groups('共2项', '共1项', '共5项'))).toEqual(['10 — total-mismatch']);
  });

  it('recounts a bare figure beside the label', () => {
    expect(findingsOf(groups('2', '1', '3'))).toEqual([]);
    expect(findingsOf(groups('2', '2', '3'))).toEqual(['9 — total-mismatch']);
  });

  it('adds number columns up and offers the sum', () => {
    expect(findingsOf(groups('| | 5', '| | 4', '| | 9'))).toEqual([]);
    const [found, ...more] = check(groups('| | 5', '| | 4', '| | 13'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ row: 10, column: 4, rule: 'total-mismatch', severity: 'error', fix: { value: 9 } });
  });
});

describe('what a total may count', () => {
  const title = (rows: string, count: number): string =>
    check(`序号 | 任务 | 牵头单位 | 状态\n${rows}`, { title: `台账（共${count}项）` })
      .filter(({ rule }) => rule === 'total-mismatch')
      .map(({ message }) => /实有 \d+ 项，相差 \d+ 项/.exec(message)?.[0])
      .join();
  const FIRST = '1 | 推进供水一体化 | 市水利局 | 办理中';

  it.each([
    ['all rows, or those that are not cancelled', `${FIRST}\n2 | 完善医保方案 | 市医保局 | 已取消`, [1, 2]],
    ['rows that are filled, not those numbered in advance', `${FIRST}\n2 | | |`, [1]],
    [
      'all rows, or those with a number',
      `${FIRST}\n | 延伸供水管网 | 市住建局 | 办理中\n2 | 完善医保方案 | 市医保局 | 办理中`,
      [2, 3],
    ],
    ['all rows, or the tasks of merged cells', `${FIRST}\n2 | ^ | 市住建局 | 办理中`, [1, 2]],
    ['all rows, or the numbers of merged cells', `${FIRST}\n^ | 延伸供水管网 | 市住建局 | 办理中`, [1, 2]],
    ['rows without any number', ' | 推进供水一体化 | 市水利局 |\n | 延伸供水管网 | 市住建局 |', [2]],
  ])('%s', (_, rows, right) => {
    expect([0, 1, 2, 3].filter((count) => title(rows, count) === '')).toEqual(right);
  });

  it('is told by the rows that are filled', () => {
    expect(title(`${FIRST}\n2 | | |`, 2)).toBe('实有 1 项，相差 1 项');
    expect(title(FIRST, 4)).toBe('实有 1 项，相差 3 项');
  });

  it('counts numbers of any kind, and tasks by their title or instruction', () => {
    const right = (table: string): number[] =>
      [1, 2, 3].filter((count) =>
        findingsOf(table, { title: `台账（共${count}项）` }).every((found) => !found.startsWith('1')),
      );
    const numbered = (second: string): number[] =>
      right(
        `督办编号 | 任务 | 牵头单位\nDB-1 | 推进供水一体化 | 市水利局\n${second} | 延伸供水管网 | 市住建局\nDB-2 | 完善医保方案 | 市医保局`,
      );
    expect(numbered('')).toEqual([2, 3]);
    expect(numbered('\u3000')).toEqual([2, 3]);
    expect(numbered('-')).toEqual([3]);
    expect(right('事项名称 | 牵头单位\n推进供水一体化 | 市水利局\n^ | 市住建局')).toEqual([1, 2]);
    expect(right('批示内容 | 牵头单位\n推进供水一体化 | 市水利局\n^ | 市住建局')).toEqual([1, 2]);
  });

  it('counts rows where there is no column of numbers', () => {
    const table = '任务 | 牵头单位\n推进供水一体化 | 市水利局\n完善医保方案 | 市医保局';
    expect(findingsOf(table, { title: '台账（共2项）' })).toEqual([]);
    expect(findingsOf(table, { title: '台账（共3项）' })).toEqual(['1 — total-mismatch']);
  });
});

describe('what a summary row speaks of', () => {
  const [A, B, C] = [
    '1 | 推进供水一体化 | 市水利局 | 1',
    '2 | 完善医保方案 | 市医保局 | 2',
    '3 | 清理存量资金 | 市财政局 | 4',
  ];
  /** `7: 实有 1; 7: 应为 4` where rows 7's count and sum are wrong. */
  const said = (...rows: readonly (string | undefined)[]): string =>
    check(['序号 | 任务 | 牵头单位 | 件数', ...rows].join('\n'))
      .map(({ row, message }) => `${row}: ${/实有 \d+|应为 [\d.]+/.exec(message)?.[0]}`)
      .join('; ');

  it.each<[string, readonly (string | undefined)[], string]>([
    ['the tasks since the last subtotal', [A, B, '[小计] 小计 | 共2项 | | 3', C, '[小计] 小计 | 共1项 | | 4'], ''],
    [
      'not those before it',
      [A, B, '[小计] 小计 | 共2项 | | 3', C, '[小计] 小计 | 共3项 | | 7'],
      '7: 实有 1; 7: 应为 4',
    ],
    ['all of them where it is the total', [A, B, '[小计] 小计 | 共2项 | | 3', C, '[小计] 合计 | 共3项 | | 7'], ''],
    [
      'no other number where it is the total',
      [A, B, '[小计] 小计 | 共2项 | | 3', C, '[小计] 合计 | 共4项 | | 8'],
      '7: 实有 3; 7: 应为 7',
    ],
    ['the tasks below, where it stands above all', ['[小计] 合计 | 共3项 | | 7', A, B, C], ''],
    ['no other number where it stands above all', ['[小计] 合计 | 共2项 | | 7', A, B, C], '3: 实有 3'],
    [
      'its group below, where it heads it',
      ['[分组] 一', '[小计] 小计 | 共1项', A, '[分组] 二', '[小计] 小计 | 共2项', B, C],
      '',
    ],
    [
      'the sum of its group below, where it heads it',
      ['[分组] 一', '[小计] 小计 | | | 1', A, '[分组] 二', '[小计] 小计 | | | 9', B, C],
      '7: 应为 6',
    ],
    [
      'all tasks above, where it is 累计',
      [A, B, '[小计] 小计 | 共2项', C, '[小计] 小计 | 共1项', '[小计] 累计 | 共3项'],
      '',
    ],
    ['no other number where it is 累计', [A, B, '[小计] 小计 | 共2项', '[小计] 累计 | 共4项'], '6: 实有 2'],
    [
      'no other number where it heads its group',
      ['[分组] 一', '[小计] 小计 | 共1项', A, '[分组] 二', '[小计] 小计 | 共4项', B, C],
      '7: 实有 2',
    ],
    [
      'the group, or the groups of one heading',
      ['[分组] 一', '[分组] （一）', A, '[分组] （二）', B, '[小计] 小计 | 共2项 | | 3'],
      '',
    ],
    ['the last group alone', ['[分组] 一', '[分组] （一）', A, '[分组] （二）', B, '[小计] 小计 | 共1项 | | 2'], ''],
    ['all tasks, also where the total stands among them', [A, '[小计] 总计 | 共3项 | | 7', B, C], ''],
    ['all groups below, where it stands above them', ['[小计] 共计 | 共3项', '[分组] 一', A, '[分组] 二', B, C], ''],
    [
      'no other number where it stands above all groups',
      ['[小计] 共计 | 共5项', '[分组] 一', A, '[分组] 二', B, C],
      '3: 实有 3',
    ],
    [
      'all, where 合计 stands above the first subtotal',
      ['[小计] 合计 | 共9项', A, B, '[小计] 小计 | 共2项', C],
      '3: 实有 3',
    ],
    [
      'the tasks below, where all subtotals head their part',
      ['[小计] 小计 | 共1项', A, '[小计] 小计 | 共2项', B, C],
      '',
    ],
    [
      'no other number where all subtotals head their part',
      ['[小计] 小计 | 共1项', A, '[小计] 小计 | 共3项', B, C],
      '5: 实有 2',
    ],
    [
      'the tasks above, where only the total heads them',
      ['[小计] 合计 | 共3项', A, B, '[小计] 小计 | 共1项', C],
      '6: 实有 2',
    ],
    ['its group, through a note', ['[分组] 一', '[小计] 小计 | 共2项', A, '[注] 另行部署', B, '[分组] 二', C], ''],
    ['not nothing', ['[分组] 一', '[小计] 小计 | 共0项', A], '4: 实有 1'],
    [
      'the tasks since the last subtotal, not its group',
      ['[分组] 一', A, '[小计] 小计 | 共1项', B, '[小计] 小计 | 共5项'],
      '7: 实有 1',
    ],
    [
      'all groups where it is the total, not the last two',
      [
        '[分组] 一',
        A,
        '[小计] 小计 | 共1项',
        '[分组] 二',
        B,
        '[小计] 小计 | 共1项',
        '[分组] 三',
        C,
        '[小计] 小计 | 共1项',
        '[小计] 合计 | 共2项',
      ],
      '12: 实有 3',
    ],
    [
      'its group where each group has its total',
      [A, '[小计] 合计 | 共1项', '[分组] 二', B, C, '[小计] 合计 | 共2项'],
      '',
    ],
    [
      'the chapter, below the subtotals of its parts',
      [
        '[分组] 一',
        '[分组] （一）',
        A,
        '[小计] 小计 | 共1项',
        '[分组] （二）',
        B,
        C,
        '[小计] 小计 | 共2项',
        '[小计] 小计 | 共3项',
      ],
      '',
    ],
    [
      'the group above, where it stands below the subtotal of its last part',
      ['[分组] 一', A, B, '[小计] 小计 | 共2项', '[小计] 小计 | 共9项', C],
      '7: 实有 2',
    ],
    [
      'the group below, where it heads one after others',
      ['[分组] 一', A, B, '[分组] 二', '[小计] 小计 | 共9项', C],
      '7: 实有 1',
    ],
    ['the nearest group', ['[分组] 一', A, B, '[分组] 二', C, '[小计] 小计 | 共9项'], '8: 实有 1'],
    [
      'the last of several groups, where each part has its total',
      [A, '[小计] 合计 | 共1项', '[分组] 二', B, '[分组] 三', C, '[小计] 合计 | 共1项'],
      '',
    ],
    ['all tasks above, where it stands among them', [A, '[小计] 小计 | 共1项', B, '[小计] 合计 | 共2项', C], ''],
    [
      'the tasks below, where it heads its group and others closed theirs',
      ['[分组] 一', A, '[小计] 小计 | 共1项', '[分组] 二', '[小计] 小计 | 共9项', B, C],
      '7: 实有 2',
    ],
    ['a count in two cells', [A, B, '[小计] 合计 | 5件'], '5: 实有 2'],
  ])('%s', (_, rows, expected) => expect(said(...rows)).toBe(expected));

  it.each<[string, string, string]>([
    ['a bare number in a column of words is a count', '[小计] 小计 | 3', '5: 实有 2'],
    ['two bare numbers are not', '[小计] 小计 | 3 | 4', ''],
    ['nothing is a count too', '[小计] 小计 | 0', '5: 实有 2'],
    ['a fraction is none', '[小计] 小计 | 2.5', ''],
    ['a number below nothing is none', '[小计] 小计 | -3', ''],
  ])('%s', (_, row, expected) => expect(said(A, B, row)).toBe(expected));

  const sums = (first: string, second: string, total: string): string =>
    said(
      `1 | 推进供水一体化 | 市水利局 | ${first}`,
      `2 | 完善医保方案 | 市医保局 | ${second}`,
      `[小计] 合计 | | | ${total}`,
    );

  it.each([
    ['a sum that was rounded', '0.333', '0.333', '0.67', ''],
    ['a sum that is off by more', '0.333', '0.333', '0.68', '5: 应为 0.666'],
    ['a large sum that was rounded', '100000.004', '100000', '200001', ''],
    ['a large sum that is off by more', '100000', '100000', '200002', '5: 应为 200000'],
    ['a dash adds nothing', '-', '5', '6', '5: 应为 5'],
    ['words cannot be added', '待定', '5', '6', ''],
    ['a sum that is off by half a hundredth', '0', '0', '0.005', ''],
    ['nothing cannot be added', '', '', '6', ''],
  ])('%s: %s and %s make %s', (_, first, second, total, expected) => expect(sums(first, second, total)).toBe(expected));

  it('is no sum under days and percentages', () => {
    for (const head of ['会议时间', '交办时间', '完成时限', '办结时间']) {
      const table = `任务 | 牵头单位 | ${head}\n推进供水一体化 | 市水利局 | 2024-03-11\n完善医保方案 | 市医保局 | 2024-03-12\n[小计] 合计 | | 2024-06-30`;
      expect(findingsOf(table)).toEqual([]);
    }
    const shares =
      '任务 | 牵头单位 | 督办编号 | 完成率\n推进供水一体化 | 市水利局 | 1 | 50\n完善医保方案 | 市医保局 | 2 | 60\n[小计] 合计 | | 2 | 55';
    expect(findingsOf(shares)).toEqual([]);
  });

  it('is no sum under heads of shares, ranks, years and numbers', () => {
    const heads = [
      '办结率',
      '投资比例',
      '占比',
      '比重',
      '进度',
      '平均分',
      '人均收入',
      '排名',
      '序号',
      '编号',
      '年份',
      '电话',
      '完成率',
      '项次=seq',
      '督字号=item_no',
      '完成百分比',
      '序时',
      '办结百分比',
      '名次',
      '得分',
      '剩余天数',
      '启动时间',
      '会议时间',
      '批示时间',
      '交办时间',
      '反馈时间',
      '办结时间',
      '完成时限',
    ];
    for (const head of heads) {
      const table = `任务 | 牵头单位 | ${head}\n推进供水一体化 | 市水利局 | 5\n完善医保方案 | 市医保局 | 5\n[小计] 合计 | | 11`;
      expect(findingsOf(table).filter((found) => found.endsWith('total-mismatch'))).toEqual([]);
    }
    const money =
      '任务 | 牵头单位 | 投资额\n推进供水一体化 | 市水利局 | 5\n完善医保方案 | 市医保局 | 5\n[小计] 合计 | | 11';
    expect(findingsOf(money)).toEqual(['5 投资额 total-mismatch']);
  });

  it('is no sum where Excel shows per cents or days', () => {
    const sum = (first: string, second: string, total: string): string[] =>
      findingsOf(
        `任务 | 牵头单位 | 到位资金\n推进供水一体化 | 市水利局 | ${first}\n完善医保方案 | 市医保局 | ${second}\n[小计] 合计 | | ${total}`,
      );
    expect(sum('50', '60', '55')).toEqual(['5 到位资金 total-mismatch']);
    expect(sum('\u3000-\u3000', '5', '6')).toEqual(['5 到位资金 total-mismatch']);
    expect(sum('50%', '60%', '55%')).toEqual([]);
    expect(sum('2024-03-11', '2024-03-12', '2024-06-30')).toEqual([]);
    expect(sum('50%', '60%', '55')).toEqual(['5 到位资金 total-mismatch']);
  });
});

describe('claimedCount', () => {
  it.each([
    ['2024年议定事项台账（共26项）', 26],
    ['XX同志分管单位6月底前需完成的重要事项明细表（共 8 项）', 8],
    ['小计 共三项', 3],
    ['合计：15件', 15],
    ['任务分解表（共5大类26项）', 26],
    ['第14次常务会议定事项', null],
    ['其中已完成3项', null],
    ['十件民生实事', null],
    ['共有26项', 26],
    ['总共 26 条', 26],
    ['总计为26宗', 26],
    ['小计是5项', 5],
    ['共26个', 26],
    ['共26个事项', 26],
    ['共26个任务', 26],
    ['共26个问题', 26],
    ['共6大项', 6],
    ['共5类6项', 6],
    ['共3个方面，共26项', 26],
    ['共3个领域9项', 9],
    ['共2大方面8项', 8],
    ['共3大板块9项', 9],
    ['共3个部分计9项', 9],
    ['共2部分、计10件', 10],
    ['共3章12条', 12],
    ['共26', null],
    ['共26名', null],
  ])('reads %s', (text, count) => {
    expect(claimedCount(text)).toBe(count);
  });
});

describe('a grand total', () => {
  it.each([
    ['合计', true],
    ['总 计', true],
    ['总数', true],
    ['累计', true],
    ['小计', false],
    ['小 计（合 计）', false],
    ['共计', false],
  ])('%s: %s', (text, grand) => expect(isGrandTotal(text)).toBe(grand));
});

describe('figures that are no totals', () => {
  it('does not take a lone amount of money for a count, nor add up rates', () => {
    expect(
      findingsOf(`
        序号 | 任务 | 牵头单位 | 投资 | 办结率
        1 | 推进供水一体化 | 市水利局 | | 50
        2 | 完善医保方案 | 市医保局 | | 70
        [小计] 合计 | | | 1200 | 60
      `),
    ).toEqual([]);
  });
});
