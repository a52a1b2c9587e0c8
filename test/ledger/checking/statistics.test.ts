import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookFromText } from '../lists/ledgersFromText';

const ELSEWHERE = `序号 | 工作任务 | 责任单位 | 完成时限 | 办理状态
1 | 举办全民健身运动会 | 市体育局 | 2024-09-30 | 办理中
2 | 修订地方志 | 市档案馆 | 2024-09-30 | 办理中
--- 统计表
`;

const CASES = readFileSync(join(__dirname, 'statistics.txt'), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((block) => {
    const [name = '', ...lines] = block.trim().split('\n');
    const arrow = lines.indexOf('=>');
    const sheets = lines
      .slice(0, arrow)
      .join('\n')
      .replace(/^--- 台账\n/, '');
    return {
      name,
      sheets: lines[0]?.startsWith('---') ? sheets : ELSEWHERE + sheets,
      expected: lines.slice(arrow + 1),
    };
  });

/** A ledger as text, with the units of its tasks; the first is done. */
const ledgerOf = (...units: readonly string[]): string =>
  [
    '序号 | 工作任务 | 责任单位 | 办理状态',
    ...units.map(
      (unit, index) => `${index + 1} | 推进第${index + 1}号项目建设 | ${unit} | ${index === 0 ? '已办结' : '办理中'}`,
    ),
  ].join('\n');

describe('what is wrong with a table of figures', () => {
  /** `台账: 统计表3行2列` for each finding on a sheet of figures, by the ledger that tells it. */
  const told = (...sheets: readonly string[]): string[] =>
    workbookFromText(sheets.join('\n--- '), '2024-06-30').ledgers.flatMap(({ ledger, findings }) =>
      findings
        .filter(({ sheet }) => sheet.startsWith('统计'))
        .map(({ sheet, row, column }) => `${ledger.layout.sheet}: ${sheet}${row}行${column}列`),
    );
  const FIRST = ledgerOf('市水利局', '市水利局', '市财政局');
  const SECOND = `下半年\n${ledgerOf('市医保局', '市医保局', '市住建局')}`;

  it('is told with the ledger that it speaks of', () => {
    const table = '统计表\n单位 | 总数 | 已办结\n市医保局 | 2 | 0\n市住建局 | 1 | 0';
    expect(told(FIRST, SECOND, table)).toEqual(['下半年: 统计表2行3列']);
  });

  it('is told with the first of several that it sums up', () => {
    const table =
      '统计表\n单位 | 总数 | 已办结\n市水利局 | 2 | 0\n市财政局 | 1 | 0\n市医保局 | 2 | 1\n市住建局 | 1 | 0';
    expect(told(FIRST, SECOND, table)).toEqual(['台账: 统计表2行3列']);
  });

  it('is told with the first of several that it fits alike, or with the one that it fits better', () => {
    const same = `下半年\n${ledgerOf('市水利局', '市水利局', '市财政局')}`;
    const table = '统计表\n单位 | 总数 | 已办结\n市水利局 | 2 | 0\n市财政局 | 1 | 0';
    expect(told(FIRST, same, table)).toEqual(['台账: 统计表2行3列']);
    const another = `下半年\n${ledgerOf('市水利局', '市财政局', '市财政局')}`;
    expect(told(FIRST, another, table)).toEqual(['台账: 统计表2行3列']);
    expect(told(another.replace('下半年\n', ''), `下半年\n${FIRST}`, table)).toEqual(['下半年: 统计表2行3列']);
  });

  it('is told of each table, in the order of the sheets', () => {
    const table = (name: string): string =>
      `${name}\n单位 | 总数 | 已办结 | 未办结\n市商务局 | 5 | 3 | 2\n市文旅局 | 4 | 4 | 0\n市教育局 | 7 | 3 | 3`;
    expect(told(FIRST, table('统计一'), table('统计二'))).toEqual(['台账: 统计一4行2列', '台账: 统计二4行2列']);
  });

  it('is not looked for without a ledger, nor on sheets of more than a thousand rows', () => {
    const long = (rows: number): string => {
      const units = Array.from({ length: rows - 1 }, (_, index) => `第${index + 1}组 | 5 | 3 | ${index === 9 ? 3 : 2}`);
      return `统计表\n组别 | 总数 | 已办结 | 未办结\n${units.join('\n')}`;
    };
    expect(told(FIRST, long(1000))).toEqual(['台账: 统计表11行2列']);
    expect(told(FIRST, long(1001))).toEqual([]);
    expect(told(long(20).replace('统计表\n', ''))).toEqual([]);
  });
});

describe('a table of figures beside the ledger', () => {
  it.each(CASES)('$name', ({ sheets, expected }) => {
    const { ledgers } = workbookFromText(sheets, '2024-06-30');
    const told = ledgers.flatMap(({ ledger, findings }) =>
      findings.filter(({ sheet }) => sheet !== ledger.layout.sheet && sheet !== '统计'),
    );
    expect(told.map(({ rule, message }) => `${rule} ${message}`)).toEqual(expected);
  });
});
