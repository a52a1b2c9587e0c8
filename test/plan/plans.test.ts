import fc from 'fast-check';
import { cellBlocks, rectangles } from '../../src/plan/blocks';
import { numberCell, textCell } from '../../src/plan/cells';
import type { CellStyle, Edit, Plan } from '../../src/plan/plan';
import { layeredStyles } from '../../src/plan/styles';
import { planProblems } from '../../src/plan/validation';

const planOf = (...edits: Edit[]): Plan => ({ title: '试', edits });
const cell = (top: number, left: number, text = '甲'): Edit => ({
  kind: 'cells',
  sheet: '台账',
  top,
  left,
  cells: [[textCell(text)]],
});

describe('a plan', () => {
  it('has no problems when it fits the sheet', () => {
    expect(planProblems(planOf(cell(1, 1), cell(1_048_576, 16_384)))).toEqual([]);
  });

  it.each([
    ['begins above the sheet', cell(0, 1)],
    ['ends below the sheet', cell(1_048_577, 1)],
    ['ends right of the sheet', cell(1, 16_385)],
    ['holds a text too long for a cell', cell(1, 1, '字'.repeat(32_768))],
    ['names a sheet as Excel does not allow', { kind: 'add-sheet', sheet: '一/二', visibility: 'visible' }],
    [
      'names a sheet with more than 31 characters',
      { kind: 'add-sheet', sheet: '字'.repeat(32), visibility: 'visible' },
    ],
    ['gives a workbook name that looks like a cell', { kind: 'name', name: 'A1', formula: '=1' }],
    ['gives a workbook name with a blank', { kind: 'name', name: '统 计', formula: '=1' }],
  ] satisfies [string, Edit][])('is refused when it %s', (_, edit) => {
    expect(planProblems(planOf(edit))).toHaveLength(1);
  });

  it('is refused when it writes a number under the text format', () => {
    const area = { top: 1, left: 1, bottom: 5, right: 1 };
    const style: Edit = { kind: 'style', sheet: '台账', area, style: { numberFormat: '@' } };
    expect(planProblems(planOf(style, cell(2, 1)))).toEqual([]);
    const number: Edit = { kind: 'cells', sheet: '台账', top: 2, left: 1, cells: [[numberCell(1)]] };
    expect(planProblems(planOf(style, number))).toMatchObject([{ sheet: '台账', area: 'A2' }]);
  });

  it('is refused when its rows differ in width, with the place', () => {
    const ragged: Edit = {
      kind: 'cells',
      sheet: '台账',
      top: 3,
      left: 2,
      cells: [[textCell('甲'), textCell('乙')], [textCell('丙')]],
    };
    expect(planProblems(planOf(ragged))).toMatchObject([{ area: 'B4' }]);
  });
});

describe('edits that overlap', () => {
  it('write each cell once, the later one wins', () => {
    const blocks = cellBlocks([
      { kind: 'cells', sheet: '台账', top: 1, left: 1, cells: [[textCell('甲'), textCell('乙')]] },
      { kind: 'cells', sheet: '台账', top: 1, left: 2, cells: [[textCell('丙')]] },
    ]);
    expect(blocks.map(({ cells }) => cells)).toEqual([[["'甲", undefined]], [["'丙"]]]);
  });

  const area = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.nat(3), fc.nat(3))
    .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }));

  it('lay styles over one another as if they were put on one by one', () => {
    const style: fc.Arbitrary<CellStyle> = fc.record(
      { bold: fc.boolean(), fontSize: fc.constantFrom(10, 16), fill: fc.constantFrom('#FFFFFF', null) },
      { requiredKeys: [] },
    );
    const edit = fc.record({ kind: fc.constant('style' as const), sheet: fc.constant('台账'), area, style });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const layers = layeredStyles(edits);
        for (let row = 1; row <= 10; row++) {
          for (let column = 1; column <= 10; column++) {
            const covers = ({
              area: { top, left, bottom, right },
            }: {
              area: { top: number; left: number; bottom: number; right: number };
            }): boolean => top <= row && row <= bottom && left <= column && column <= right;
            const wanted = edits.filter(covers).reduce((sum, each) => ({ ...sum, ...each.style }), {});
            const found = layers.filter(covers);
            expect(found.length).toBe(edits.some(covers) ? 1 : 0);
            expect(found[0]?.style ?? {}).toEqual(wanted);
          }
        }
      }),
    );
  });

  it('come to rectangles that hold just the chosen cells, each once', () => {
    const whole = { top: 1, left: 1, bottom: 8, right: 6 };
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 48, maxLength: 48 }), (flags) => {
        const chosen = (row: number, column: number): boolean => flags[(row - 1) * 6 + column - 1] ?? false;
        const times = new Map<string, number>();
        for (const { top, left, bottom, right } of rectangles(whole, chosen)) {
          for (let row = top; row <= bottom; row++) {
            for (let column = left; column <= right; column++) {
              times.set(`${row}:${column}`, (times.get(`${row}:${column}`) ?? 0) + 1);
            }
          }
        }
        for (let row = 1; row <= 8; row++) {
          for (let column = 1; column <= 6; column++) {
            expect(times.get(`${row}:${column}`) ?? 0).toBe(chosen(row, column) ? 1 : 0);
          }
        }
      }),
    );
  });
});
