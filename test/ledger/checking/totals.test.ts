import { claimedCount } from '../../../src/ledger/checking/counts';
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
  ])('reads %s', (text, count) => {
    expect(claimedCount(text)).toBe(count);
  });
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
