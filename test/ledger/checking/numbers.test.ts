import { inspect } from '../../../src/ledger/checking/inspection';
import { numbersIn } from '../../../src/ledger/checking/numberedColumn';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { check, findingsOf, ledgerFromText } from './ledgerFromText';
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

describe('what is said of a list of numbers', () => {
  /** `5行2重3行` is the 2 in row 5 that stands in row 3 already; `7行前缺5、6` a gap before row 7. */
  const said = (numbers: string): string =>
    check(numbered(numbers))
      .filter(({ rule }) => rule.startsWith('number'))
      .map(({ row, message }) => {
        const [, twice, first] = /“([^”]*)”与第(\d+)行/.exec(message) ?? [];
        return twice === undefined
          ? `${row}行前缺${/编号 ([^。]*)/.exec(message)?.[1]}`
          : `${row}行${twice}重${first}行`;
      })
      .join('；');

  it.each([
    ['1 2 4', '5行前缺3'],
    ['0 1 2 4', '6行前缺3'],
    ['10 11 13 14', '5行前缺12'],
    ['1 2 3 5 6 9 10 11', '6行前缺4；8行前缺7、8'],
    ['1 2.5 3 4', '5行前缺2'],
    ['合计 1 2 3 5', '7行前缺4'],
    ['5 5 6', '4行5重3行'],
    ['1 2 3 2 4', '6行2重4行'],
    ['3 2 1 1', '6行1重5行'],
    ['第1项 第2项 第2项 第3项', '5行2重4行'],
    ['1 2 3 3 3 4 5 6 9 10', '6行3重5行；7行3重5行；11行前缺7、8'],
    ['A1 A2 A2 A3 B1 B2 B4 B5', '5行A2重4行；9行前缺B3'],
  ])('%s: %s', (numbers, expected) => expect(said(numbers)).toBe(expected));

  it.each([
    ['a gap beside as many repeated numbers is theirs, a wider one is not', '1 2 2 4', '5行2重4行'],
    ['a gap wider than the repeated number', '1 2 2 5', '5行2重4行；6行前缺3、4'],
    ['a gap between two repeated numbers', '1 2 2 5 5 6', '5行2重4行；7行5重6行'],
    ['two numbers show no list', '1 3', ''],
    ['three of five numbers do', '1 4 5', '4行前缺2、3'],
    ['three of six are an extract', '1 5 6', ''],
    ['five of ten are an extract, though one is repeated', '1 2 3 9 10 10', '8行10重7行'],
    ['a number as long as a barcode is no end of a list', '1 2 20240101000001', ''],
    ['a list and a far one are no list', '1 2 3 100 101 102', ''],
    ['less than every second number repeated: slips', '1 1 2 2 3', '4行1重3行；6行2重5行'],
    ['every second number repeated: it numbers groups of rows', '1 1 2 2 3 3', ''],
    ['one number on all rows', '7 7 7', ''],
    ['an extract may repeat a number too', '3 9 17 17 25 40', '6行17重5行'],
    ['one number on both rows', '5 5', '4行5重3行'],
    ['a second run 1, 2 is a list of its own', '1 2 3 1 2 4 5', '8行前缺3'],
    ['a 1 that no 2 follows is no second run', '1 2 3 1 3 4', '6行1重3行；7行3重5行'],
    ['a list that does not begin with 1 has no second run', '2 3 1 2 3', '6行2重3行；7行3重4行'],
    ['a number that Excel shows as an error is not missing', '1 2 #N/A 4 5', ''],
    ['what is missing beside it is', '1 2 #N/A 5 6', '6行前缺4'],
    ['an error in the first row says nothing of a number', '#N/A 2 3 4 6', '7行前缺5'],
    ['a 1.10 that the cell cut to 1.1', '1.7 1.8 1.9 1.1 1.11', ''],
    ['a 1.10 that the cell cut to 1.1, and a gap after it', '1.7 1.8 1.9 1.1 1.12', '7行前缺1.11'],
    ['a text 1.1 after 1.9 is no 1.10', '1.9、 1.1、 1.10、', ''],
    ['a 1 after 9 is no 10', '9 1 10', ''],
    [
      'a paper may be written with blanks',
      '政督〔\u30002024\u3000〕3号 政督〔\u30002024\u3000〕3号 政督〔\u30002024\u3000〕9号',
      '',
    ],
    ['one paper hands out several tasks', '政督〔2024〕3号 政督〔2024〕3号 政督(2024)5号 政督【2024】9号', ''],
  ])('%s (%s)', (_, numbers, expected) => expect(said(numbers)).toBe(expected));

  it('a number in a row that is no task is not missing', () => {
    const table = (note: string): string => `
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 市水利局
      2 | 完善医保方案 | 市医保局
      [注] ${note} | 本项另行部署
      4 | 清理存量资金 | 市财政局
      5 | 整治自建房安全 | 市住建局
    `;
    expect(findingsOf(table('3'))).toEqual([]);
    expect(findingsOf(table('三'))).toEqual([]);
    expect(findingsOf(table('注'))).toEqual(['6 序号 number-gap']);
  });

  it('begins anew with each meeting and each source', () => {
    const table = (second: string, third: string): string => `
      序号 | 会议时间 | 来源 | 任务 | 牵头单位
      1 | 2024-01-08 | 常务会 | 推进供水一体化 | 市水利局
      2 | 2024-01-08 | 常务会 | 完善医保方案 | 市医保局
      1 | ${second} | 清理存量资金 | 市财政局
      1 | ${third} | 整治自建房安全 | 市住建局
    `;
    expect(findingsOf(table('2024-02-19 | 常务会', '2024-02-19 | 专题会'))).toEqual([]);
    expect(findingsOf(table('2024-01-08 | 常务会', '2024-02-19 | 专题会'))).toEqual(['5 序号 number-duplicate']);
    expect(findingsOf(table('2024-02-19 | 常务会', '2024-02-19 | 常务会'))).toEqual(['6 序号 number-duplicate']);
  });

  it('begins anew under a heading that is written again', () => {
    const table = (heading: string): string => `
      序号 | 任务 | 牵头单位
      [分组] 一、产业
      1 | 推进供水一体化 | 市水利局
      2 | 完善医保方案 | 市医保局
      ${heading}
      1 | 清理存量资金 | 市财政局
    `;
    expect(findingsOf(table('[分组] 一、产业'))).toEqual([]);
    expect(findingsOf(table('[注] 以上为上半年'))).toEqual(['7 序号 number-duplicate']);
  });

  it('is said of each column of numbers', () => {
    expect(
      findingsOf(`
      序号 | 督办编号 | 任务 | 牵头单位
      1 | DB-1 | 推进供水一体化 | 市水利局
      2 | DB-2 | 完善医保方案 | 市医保局
      2 | DB-2 | 清理存量资金 | 市财政局
      4 | DB-5 | 整治自建房安全 | 市住建局
    `),
    ).toEqual(['5 序号 number-duplicate', '5 督办编号 number-duplicate', '6 督办编号 number-gap']);
  });

  it('counts the rows of a merged number once', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 市水利局
      ^ | 延伸供水管网 | 市住建局
      2 | 完善医保方案 | 市医保局
      3 | 清理存量资金 | 市财政局
    `),
    ).toEqual([]);
  });

  it('takes one number on the rows of one task, merged or written again, for no slip', () => {
    const table = (again: string): string => `
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 市水利局
      1 | ${again} | 市财政局
      2 | 完善医保方案 | 市医保局
      3 | 清理存量资金 | 市财政局
      4 | 整治自建房安全 | 市住建局
    `;
    expect(findingsOf(table('^'))).toEqual([]);
    expect(findingsOf(table('推进供水一体化 '))).not.toContain('4 序号 number-duplicate');
    expect(findingsOf(table('延伸供水管网'))).toEqual(['4 序号 number-duplicate']);
    expect(findingsOf(table(''))).toContain('4 序号 number-duplicate');
    expect(findingsOf(table('推进供水一体化\\n'))).not.toContain('4 序号 number-duplicate');
    expect(findingsOf(table('推进供水一体化').replace('推进供水一体化', '推进供水一体化\\n'))).not.toContain(
      '4 序号 number-duplicate',
    );
    expect(findingsOf(table('').replace('推进供水一体化', ''))).toContain('4 序号 number-duplicate');
  });
});

describe('the lists in which rows are numbered', () => {
  it('are told apart by group, source, meeting and heading together', () => {
    const rows = ['甲', '乙', '丙'].flatMap((group) =>
      ['常务会', '专题会'].flatMap((source) =>
        ['2024-01-08', '2024-02-19'].map((day) => `1 | ${group} | ${source} | ${day} | 推进供水一体化`),
      ),
    );
    const table = ['序号 | 重点工作 | 来源 | 会议时间 | 任务', ...rows, '[分组] 下半年', ...rows].join('\n');
    const { ledger, snapshot } = ledgerFromText(table);
    const context = { asOf: 45000, settings: DEFAULT_SETTINGS, snapshot, unitTable: null };
    const { numbered, errors } = numbersIn(inspect(ledger, context), 1);
    expect(new Set(numbered.scopes).size).toBe(2 * rows.length);
    expect(numbered.prefixNames).toEqual(['']);
    expect(errors).toEqual([]);
  });
});

describe('readItemNumber', () => {
  it.each([
    ['【3】', '', 3],
    ['[12]', '', 12],
    ['第 7 条', '', 7],
    ['3号', '', 3],
    ['3件', '', 3],
    ['二十三', '', 23],
    ['〇', '', 0],
    ['四.', '', 4],
    ['1:', '', 1],
    ['1,', '', 1],
    ['7)', '', 7],
    [' 5 ', '', 5],
    ['三1', '三', 1],
    ['1.2.3', '1.2.', 3],
    ['A-10', 'A-', 10],
    ['12345678901', '12', 345678901],
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
    expect(readItemNumber('A10B')).toBeNull();
    expect(readItemNumber('第三产业')).toBeNull();
  });
});
