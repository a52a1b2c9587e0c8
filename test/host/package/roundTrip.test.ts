import fc from 'fast-check';
import { openWorkbook } from '../../../src/host/package/open';
import { saveWorkbook } from '../../../src/host/package/save';
import { createWorkbook } from '../../../src/host/workbook/create';
import { mergeArea } from '../../../src/host/workbook/merges';
import type { Cell, SheetModel, StyleModel, WorkbookModel } from '../../../src/host/workbook/model';
import { plainStyle, styleAt, styleIndex } from '../../../src/host/workbook/styles';
import { richWorkbook } from '../../workbooks/make/richWorkbook';
import { opened } from './opened';

const color = fc.constantFrom('#FF0000', '#00B050', '#123ABC', '#000000');
const style: fc.Arbitrary<StyleModel> = fc.record({
  numberFormat: fc.constantFrom('General', '0.0%', 'yyyy"年"m"月"d"日"', '@', '#,##0.00', '[$-804]h:mm;@'),
  font: fc.record({
    name: fc.constantFrom('宋体', '仿宋_GB2312', 'Arial & <b>'),
    size: fc.constantFrom(9, 10.5, 16),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    color,
  }),
  fill: fc.option(color),
  borders: fc.record(
    {
      left: fc.record({ style: fc.constantFrom('thin', 'medium', 'double', 'hair'), color }),
      bottom: fc.record({ style: fc.constant('dashed'), color }),
    },
    { requiredKeys: [] },
  ),
  horizontal: fc.constantFrom('general', 'left', 'center', 'right', 'justify', 'distributed'),
  vertical: fc.constantFrom('top', 'center', 'bottom'),
  wrap: fc.boolean(),
  locked: fc.boolean(),
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ' 前后有空格 ',
    '第一行\n第二行',
    'a\tb',
    '_x000D_',
    '_x0041_字面',
    '\u0007铃',
    '回车\r换行',
    '=不是公式',
    ']]>',
    '"引号"&amp;',
    '𠮷',
  ),
);
const content = fc.oneof(
  fc.record({ value: text }),
  fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0) }),
  fc.record({ value: fc.boolean() }),
  fc.record({ value: fc.constantFrom('#N/A', '#REF!', '#DIV/0!').map((error) => ({ error })) }),
  fc.record({ value: text, formula: fc.constantFrom('=A1&"<年>"', "='单位 名录'!A1") }),
  fc.record({ formula: fc.constant('=SUM(A1:B2)'), value: fc.integer() }),
  fc.constant({}),
);
const place = fc.record({ row: fc.nat({ max: 30 }), column: fc.nat({ max: 30 }) });
const writes = fc.array(fc.tuple(place, content, fc.option(style)), { maxLength: 40 });
const areas = fc.array(
  fc
    .tuple(place, fc.nat({ max: 3 }), fc.nat({ max: 3 }))
    .map(([{ row, column }, down, right]) => ({ top: row, left: column, bottom: row + down, right: column + right })),
  { maxLength: 5 },
);

type Writes = readonly (readonly [{ row: number; column: number }, Partial<Cell>, StyleModel | null])[];

function put(model: WorkbookModel, sheet: SheetModel, list: Writes): void {
  for (const [{ row, column }, filling, look] of list) {
    const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
    sheet.rows.set(row, cells);
    cells.set(column, { ...filling, style: look ? styleIndex(model, look) : 0 });
  }
}

/** All cells with their looks spelt out: two workbooks may number equal styles differently. */
function contents(model: WorkbookModel, sheet: SheetModel): unknown {
  return [...sheet.rows]
    .flatMap(([row, cells]) => [...cells].map(([column, each]) => ({ row, column, ...each })))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ style: index, ...each }) => {
      const look = { ...styleAt(model, index), origin: 0 };
      return { ...each, look };
    });
}

function again(bytes: Uint8Array): WorkbookModel {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.model;
}

describe('writing and reading again', () => {
  it('gives the same cells, looks and merged areas for a new workbook', () => {
    fc.assert(
      fc.property(writes, areas, (list, merges) => {
        const model = createWorkbook();
        const sheet = model.sheets[0] as SheetModel;
        put(model, sheet, list);
        for (const area of merges) mergeArea(sheet, area);
        const read = again(saveWorkbook(model));
        const readSheet = read.sheets[0] as SheetModel;
        expect(contents(read, readSheet)).toEqual(contents(model, sheet));
        expect(readSheet.merges).toEqual(sheet.merges);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same cells and looks when they are written over a loaded workbook', () => {
    const bytes = richWorkbook();
    fc.assert(
      fc.property(writes, (list) => {
        const { model, package: from } = opened(bytes);
        const sheet = model.sheets[0] as SheetModel;
        put(model, sheet, list);
        const read = again(saveWorkbook(model, from));
        expect(contents(read, read.sheets[0] as SheetModel)).toEqual(contents(model, sheet));
        expect(contents(read, read.sheets[1] as SheetModel)).toEqual(contents(model, model.sheets[1] as SheetModel));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps heights, widths, hidden rows and columns', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.nat({ max: 40 }).map(String), fc.integer({ min: 1, max: 400 })),
        fc.uniqueArray(fc.nat({ max: 40 })),
        (sizes, hidden) => {
          const model = createWorkbook();
          const sheet = model.sheets[0] as SheetModel;
          for (const [index, size] of Object.entries(sizes)) {
            sheet.rowHeights.set(Number(index), size);
            sheet.columnWidths.set(Number(index), size * 0.75);
          }
          for (const index of hidden) {
            sheet.hiddenRows.add(index);
            sheet.hiddenColumns.add(index);
          }
          const read = again(saveWorkbook(model)).sheets[0] as SheetModel;
          expect([...read.rowHeights].sort()).toEqual([...sheet.rowHeights].sort());
          expect([...read.columnWidths].sort()).toEqual([...sheet.columnWidths].sort());
          expect([...read.hiddenRows].sort()).toEqual([...sheet.hiddenRows].sort());
          expect([...read.hiddenColumns].sort()).toEqual([...sheet.hiddenColumns].sort());
        },
      ),
      { numRuns: 40 },
    );
  });

  it('begins with the plain style', () => {
    expect(again(saveWorkbook(createWorkbook())).styles[0]).toEqual({ ...plainStyle, origin: 0 });
  });
});
