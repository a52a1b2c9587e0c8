import fc from 'fast-check';
import type { Host } from '../../../src/host/host';
import { createWorkbook } from '../../../src/host/workbook/create';
import { ensureCell } from '../../../src/host/workbook/cells';
import type { SheetModel } from '../../../src/host/workbook/model';
import { styleAt, styleIndex } from '../../../src/host/workbook/styles';
import { mergeArea } from '../../../src/host/workbook/merges';
import { formulaCell, KEPT_CELL, numberCell, textCell, BLANK_CELL } from '../../../src/plan/cells';
import type { CellContent, CellStyle, Edit, Plan } from '../../../src/plan/plan';
import { open } from './workbooks';

/** Small sheets meet often: everything happens within these rows and columns. */
const SIZE = 6;

const text = fc.constantFrom(
  '',
  '修桥',
  '=1+1',
  '-',
  '001',
  '3月15日',
  '２０２４',
  '市财政局\n市税务局',
  "'引",
  'TRUE',
  '#REF!',
);
const number = fc.oneof(fc.integer({ min: -3, max: 50_000 }), fc.constantFrom(0.1, 0.5, 1e15));

export const anyContent: fc.Arbitrary<CellContent> = fc.oneof(
  text.map(textCell),
  number.map(numberCell),
  fc.constantFrom('=A1+1', '=SUM(A1:B2)', '="甲"&B$3', '=$C4').map(formulaCell),
  fc.constant(BLANK_CELL),
  fc.boolean().map((value): CellContent => ({ kind: 'boolean', value })),
);

/** What a block of a plan may say of a cell. */
const anyWish: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 5, arbitrary: anyContent },
  { weight: 2, arbitrary: fc.constant(KEPT_CELL) },
);

const area = fc
  .tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: SIZE }), fc.nat(2), fc.nat(2))
  .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }));

const color = fc.constantFrom('#FF0000', '#FFFF00', '#00B050');
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    fill: fc.oneof(color, fc.constant(null)),
    fontName: fc.constantFrom('仿宋_GB2312', '黑体'),
    fontSize: fc.constantFrom(10, 16),
    fontColor: color,
    bold: fc.boolean(),
    horizontal: fc.constantFrom('left', 'center', 'general'),
    vertical: fc.constantFrom('top', 'center'),
    wrap: fc.boolean(),
    numberFormat: fc.constantFrom('General', '@', 'yyyy/m/d', '0.0%'),
    borders: fc.oneof(fc.record({ color, weight: fc.constantFrom('thin', 'medium', 'hairline') }), fc.constant(null)),
  },
  { requiredKeys: [] },
);

const cellsEdit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.integer({ min: 1, max: SIZE }),
    fc.integer({ min: 1, max: SIZE }),
    fc
      .integer({ min: 1, max: 3 })
      .chain((width) =>
        fc.array(fc.array(anyWish, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
      ),
    fc.option(fc.array(fc.constantFrom(null, 'General', 'yyyy/m/d', '0%'), { minLength: 9, maxLength: 9 })),
  )
  .map(([top, left, cells, formats]) => {
    const edit = { kind: 'cells', sheet: '台账', top, left, cells } as const;
    if (formats === null) return edit;
    return { ...edit, formats: cells.map((row, down) => row.map((_, across) => formats[down * 3 + across] ?? null)) };
  });

/** Every other row of a long column: more scattered cells than are written one by one. */
const scatteredEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.integer({ min: 1, max: SIZE }), fc.array(anyWish, { minLength: 45, maxLength: 60 }))
  .map(([left, contents]) => ({
    kind: 'cells',
    sheet: '台账',
    top: 1,
    left,
    cells: contents.map((content, row) => [row % 2 === 0 ? content : KEPT_CELL]),
  }));

/** A sheet of our own, sometimes made anew. */
const ourSheet: fc.Arbitrary<readonly Edit[]> = fc
  .array(fc.array(anyContent, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((cells) => [
    { kind: 'add-sheet', sheet: '台账统计', visibility: 'visible' },
    { kind: 'cells', sheet: '台账统计', top: 1, left: 1, cells },
    { kind: 'merge', sheet: '台账统计', area: { top: 9, left: 1, bottom: 9, right: 1 + cells.length } },
  ]);

/** A plan for the sheet 台账, and sometimes for one of our own. Some of these plans are refused. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: cellsEdit },
      { weight: 1, arbitrary: scatteredEdit },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('style' as const), sheet: fc.constant('台账'), area, style }),
      },
      { weight: 1, arbitrary: area.map((each): Edit => ({ kind: 'merge', sheet: '台账', area: each })) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.integer({ min: 1, max: SIZE }), fc.constantFrom(60, 120))
          .map(([left, points]): Edit => ({ kind: 'column-width', sheet: '台账', left, right: left, points })),
      },
      { weight: 1, arbitrary: fc.constant<Edit>({ kind: 'name', name: '台账_统计日', formula: "='台账'!$A$1" }) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((edits) =>
    fc.option(ourSheet, { freq: 3 }).map((ours) => ({ title: '试', edits: [...edits, ...(ours ?? [])] })),
  );

interface AnySheet {
  readonly contents: readonly CellContent[][];
  readonly styles: readonly {
    readonly row: number;
    readonly column: number;
    readonly numberFormat: string;
    readonly fill: string | null;
  }[];
  readonly merge: { readonly top: number; readonly left: number } | null;
}

export const anySheet: fc.Arbitrary<AnySheet> = fc.record({
  contents: fc.array(fc.array(anyContent, { maxLength: SIZE }), { maxLength: SIZE }),
  styles: fc.array(
    fc.record({
      row: fc.nat(SIZE),
      column: fc.nat(SIZE),
      numberFormat: fc.constantFrom('General', '@', '0.00'),
      fill: fc.oneof(color, fc.constant(null)),
    }),
    { maxLength: 5 },
  ),
  merge: fc.option(fc.record({ top: fc.nat(SIZE - 2), left: fc.nat(SIZE - 2) })),
});

/** The sheet as an open workbook. */
export function build({ contents, styles, merge }: AnySheet): Host {
  const model = createWorkbook('台账');
  const sheet = model.sheets[0] as SheetModel;
  contents.forEach((row, down) =>
    row.forEach((content, across) => {
      if (content.kind === 'blank') return;
      const cell = ensureCell(sheet, down, across);
      if (content.kind === 'formula') cell.formula = content.formula;
      else if (content.kind === 'text') cell.value = content.text;
      else if (content.kind === 'number') cell.value = content.number;
      else if (content.kind === 'boolean') cell.value = content.value;
    }),
  );
  for (const { row, column, numberFormat, fill } of styles) {
    const cell = ensureCell(sheet, row, column);
    cell.style = styleIndex(model, { ...styleAt(model, cell.style), numberFormat, fill });
  }
  if (merge) mergeArea(sheet, { ...merge, bottom: merge.top + 1, right: merge.left + 1 });
  return open(model);
}
