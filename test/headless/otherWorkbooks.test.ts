import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataOf, plainWorkbook, type PlainSheet } from '../workbooks/make/plainWorkbook';
import { answerOf } from './ledgerCommand';

interface Reading {
  readonly ledgers: readonly { readonly sheet: string; readonly tasks: readonly unknown[] }[];
  readonly otherSheets: readonly { readonly sheet: string; readonly why: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'other-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readingOf(name: string, bytes: Uint8Array): Reading {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  return answerOf<Reading>('read', file, '--as-of', '2024-06-30');
}

const table = (name: string, ...lines: readonly string[]): PlainSheet => ({
  name,
  rows: lines.map((line) =>
    line.split('|').map((cell) => (/^\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell.trim())),
  ),
});

/** Sheets that offices keep beside their ledgers. */
const OFFICE_SHEETS: readonly PlainSheet[] = [
  table('发票', '发票号码|开票日期|销售方|金额|税额|价税合计', '00123|45418|某某公司|1000|130|1130'),
  table('日历', '2024年6月', '日|一|二|三|四|五|六', '|||||| 1', '2|3|4|5|6|7|8'),
  table('值班表', '日期|带班领导|值班人员|值班电话', '6月1日|张某某|李某某|2210001', '6月2日|王某某|赵某某|2210001'),
  table('成绩', '考号|姓名|语文|数学|总分|名次', '1|张某某|88|90|178|1', '2|李某某|85|86|171|2'),
  table('透视', '行标签|计数项:事项|求和项:办结', '市财政局|12|10', '市教育局|8|8', '总计|20|18'),
  table(
    '工资',
    '序号|姓名|部门|基本工资|津贴|应发',
    '1|张某某|综合科|4200|1800|6000',
    '2|李某某|督查科|4000|1700|5700',
  ),
  table('坐标', 'x|y|z', '1|2|3', '4|5|6', '7|8|9'),
  table('日志', '2024-06-01 08:00:00 INFO started', '2024-06-01 08:00:01 WARN slow', '2024-06-01 08:00:02 INFO done'),
  table('English', 'Id|Name|Price|Qty', '1|Pen|2.5|10', '2|Paper|20|3'),
  table('预算', '科目|年初预算|调整预算|执行数|执行率', '办公费|20|22|12|55%', '差旅费|50|50|18|36%'),
  table('题库', '题号|题目|选项A|选项B|答案', '1|督查的主要方式有哪些|实地|书面|A', '2|公文办理时限是几天|三|五|B'),
  table('会议通知', '关于召开督查工作会议的通知', '时间：6月20日下午3点', '地点：第一会议室', '参会单位：市直各部门'),
  { name: '空白' },
  table('一格', '42'),
  table('长文', '督查工作是推动决策落实的重要手段。'.repeat(200)),
  { name: '隐藏', state: 'hidden', rows: [['密码'], ['123456']] },
  { name: '深藏', state: 'veryHidden', rows: [['缓存', 1, 2, 3]] },
  { name: '保护', rows: [['请勿修改'], [1]], behind: '<sheetProtection sheet="1" objects="1" scenarios="1"/>' },
];

const LEDGER: PlainSheet = table(
  '台账',
  '序号|工作任务|责任单位|完成时限|进展情况',
  '1|修订应急预案|市应急管理局|2024年9月底前|正在修订',
  '2|检修防洪闸门|市水利局|2024年5月底前|已检修完毕，完成',
);

const column = (index: number): string =>
  (index >= 702 ? String.fromCharCode(64 + Math.floor((index - 26) / 676)) : '') +
  (index >= 26 ? String.fromCharCode(65 + (Math.floor((index - 26) / 26) % 26)) : '') +
  String.fromCharCode(65 + (index % 26));

describe('workbooks that are no ledgers', () => {
  it('tells of each of eighteen unlike sheets why it is none', () => {
    const { ledgers, otherSheets } = readingOf('office', plainWorkbook(OFFICE_SHEETS));
    expect(ledgers).toEqual([]);
    expect(otherSheets.map(({ sheet }) => sheet)).toEqual(OFFICE_SHEETS.map(({ name }) => name));
    for (const { why } of otherSheets) expect(why).toMatch(/[\u4e00-\u9fff]{4}/);
  }, 60_000);

  it('reads the ledger among them', () => {
    const { ledgers, otherSheets } = readingOf('mixed', plainWorkbook([...OFFICE_SHEETS, LEDGER]));
    expect(ledgers.map(({ sheet, tasks }) => [sheet, tasks.length])).toEqual([['台账', 2]]);
    expect(otherSheets).toHaveLength(OFFICE_SHEETS.length);
  }, 60_000);

  it('answers for a sheet of 16,384 filled columns', () => {
    const cells = Array.from({ length: 16_384 }, (_, index) => `<c r="${column(index)}1"><v>${index}</v></c>`);
    const wide: PlainSheet = { name: '很宽', data: `<row r="1">${cells.join('')}</row>` };
    const { ledgers, otherSheets } = readingOf('wide', plainWorkbook([wide, LEDGER]));
    expect(ledgers).toHaveLength(1);
    expect(otherSheets).toMatchObject([{ sheet: '很宽' }]);
  }, 60_000);

  it('is not slowed by formats over the whole sheet and a stray blank in its last cell', () => {
    const lastRow = (cell: string): string => `<row r="1048576" ht="20" customHeight="1">${cell}</row>`;
    const formatted = (name: string, last: string): PlainSheet => ({
      name,
      before: '<cols><col min="1" max="16384" width="12"/></cols>',
      data: dataOf(LEDGER.rows ?? []) + lastRow(last),
    });
    const { ledgers } = readingOf(
      'formats',
      plainWorkbook([
        formatted('有格式', '<c r="XFD1048576" s="0"/>'),
        formatted('有空格', '<c r="XFD1048576" t="inlineStr"><is><t xml:space="preserve"> </t></is></c>'),
      ]),
    );
    expect(ledgers.map(({ sheet, tasks }) => [sheet, tasks.length])).toEqual([['有格式', 2], ['有空格', 2]]); // prettier-ignore
  }, 30_000);

  it('answers for sheets of a chart alone and of a picture alone', () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>';
    const sheets: readonly PlainSheet[] = [
      { name: '图片', behind: '<drawing r:id="rId1"/>', drawing: '../drawings/drawing1.xml' },
      { name: '图表页', isChart: true, behind: '<drawing r:id="rId1"/>', drawing: '../drawings/drawing2.xml' },
      LEDGER,
    ];
    const type = (place: string): string =>
      `<Override PartName="/xl/drawings/${place}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`;
    const { ledgers, otherSheets } = readingOf(
      'pictures',
      plainWorkbook(sheets, {
        parts: { 'xl/drawings/drawing1.xml': drawing, 'xl/drawings/drawing2.xml': drawing },
        types: type('drawing1') + type('drawing2'),
      }),
    );
    expect(ledgers).toHaveLength(1);
    expect(otherSheets.map(({ sheet }) => sheet)).toContain('图片');
  }, 60_000);
});
