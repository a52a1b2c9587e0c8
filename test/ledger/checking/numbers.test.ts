import { findingsOf } from './ledgerFromText';
import { readItemNumber } from '../../../src/ledger/checking/numbering';

const UNITS = ['市水利局', '市医保局', '市财政局', '市文旅局', '市住建局', '市应急局', '市民政局', '市教育局'];

/** A ledger with one row per number; `·` begins another group. */
function numbered(numbers: string): string {
  const rows = numbers
    .split(' ')
    .map((number, index) =>
      number === '·' ? `[分组] 第${index}组` : `${number} | 第${index}号任务的内容 | ${UNITS[index % UNITS.length]}`,
    );
  return ['序号 | 任务 | 牵头单位', ...rows].join('\n');
}

describe('number-duplicate', () => {
  it('names a number that stands twice in a list, and not the gap it leaves', () => {
    expect(findingsOf(numbered('1 2 3 4 4 6 7'))).toEqual(['7 序号 number-duplicate']);
    expect(findingsOf(numbered('（一） （二） （二） （四）'))).toEqual(['5 序号 number-duplicate']);
    expect(findingsOf(numbered('DB-2024-001 DB-2024-002 DB-2024-002 DB-2024-003'))).toEqual([
      '5 序号 number-duplicate',
    ]);
  });

  it('looks inside a group where numbers restart there', () => {
    expect(findingsOf(numbered('· 1 2 3 · 1 2 3'))).toEqual([]);
    expect(findingsOf(numbered('· 1 2 3 · 1 2 2 3'))).toEqual(['10 序号 number-duplicate']);
  });

  it('takes a number that its column repeats on purpose for the number of a group of rows', () => {
    expect(findingsOf(numbered('1 1 1 2 2 3 3 3'))).toEqual([]);
  });

  it('does not mind one number on the rows of one task', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 市水利局
      1 | 推进供水一体化 | 市财政局
      2 | 完善医保方案 | 市医保局
      3 | 清理存量资金 | 市财政局
      4 | 修缮文物保护单位 | 市文旅局
    `),
    ).toEqual([]);
  });
});

describe('number-gap', () => {
  it('names the numbers that a list skips', () => {
    expect(findingsOf(numbered('1 2 3 5 6'))).toEqual(['6 序号 number-gap']);
    expect(findingsOf(numbered('1.1 1.2 1.4 1.5'))).toEqual(['5 序号 number-gap']);
    expect(findingsOf(numbered('· 1 2 3 · 1 2 4 5'))).toEqual(['10 序号 number-gap']);
  });

  it('finds none in lists that run on, stand in another order, or are an extract', () => {
    expect(findingsOf(numbered('· 1 2 3 · 4 5 6'))).toEqual([]);
    expect(findingsOf(numbered('3 1 2 5 4'))).toEqual([]);
    expect(findingsOf(numbered('3 9 17 25'))).toEqual([]);
    expect(findingsOf(numbered('11 12 13'))).toEqual([]);
  });
});

describe('readItemNumber', () => {
  it.each([
    ['7', '', 7],
    ['7.', '', 7],
    ['7、', '', 7],
    ['（七）', '', 7],
    ['(12)', '', 12],
    ['十二', '', 12],
    ['第7项', '', 7],
    ['３', '', 3],
    ['1.2', '1.', 2],
    ['3-1', '3-', 1],
    ['DB-2026-007', 'DB-2026-', 7],
  ])('reads %s', (text, prefix, value) => {
    expect(readItemNumber(text)).toEqual({ prefix, value });
  });

  it('reads no number where there is none', () => {
    expect(readItemNumber('')).toBeNull();
    expect(readItemNumber('合计')).toBeNull();
  });
});
