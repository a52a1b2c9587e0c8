import type { SheetSnapshot } from '../../src/ledger/snapshot';
import { changedCellsOnly } from '../../src/plan/changedCells';
import { formulaCell, KEPT_CELL, numberCell, textCell } from '../../src/plan/cells';
import type { CellContent, Edit, Plan } from '../../src/plan/plan';

const SHEET: SheetSnapshot = {
  name: '台账',
  origin: { row: 2, column: 2 },
  values: [
    ['已办结', 3, '#N/A'],
    ['办理中', 4, '=1'],
  ],
  formulas: [
    ['已办结', '=1+2', '#N/A'],
    ['办理中', 4, '=1'],
  ],
  text: [],
  numberFormats: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  date1904: false,
};

const cells = (top: number, left: number, block: readonly (readonly CellContent[])[]): Edit => ({
  kind: 'cells',
  sheet: '台账',
  top,
  left,
  cells: block,
});
const changed = (...edits: Edit[]): readonly Edit[] =>
  changedCellsOnly({ title: '写入', edits } satisfies Plan, [SHEET]).edits;

describe('a plan with changed cells only', () => {
  it('leaves alone what the sheet holds already, and expects of the rest what was read', () => {
    expect(
      changed(
        cells(2, 2, [
          [textCell('已办结'), formulaCell('1+2')],
          [textCell('逾期'), numberCell(4)],
        ]),
      ),
    ).toEqual([
      {
        ...cells(2, 2, [
          [KEPT_CELL, KEPT_CELL],
          [textCell('逾期'), KEPT_CELL],
        ]),
        expected: [
          [null, null],
          [textCell('办理中'), null],
        ],
      },
    ]);
  });

  it('has no edit for cells of which all stand', () => {
    expect(changed(cells(3, 2, [[textCell('办理中'), numberCell(4)]]))).toEqual([]);
  });

  it('writes where a number stands in the place of a formula, and the other way round', () => {
    const [edit] = changed(cells(2, 3, [[numberCell(3)], [formulaCell('2+2')]]));
    expect(edit).toMatchObject({
      cells: [[numberCell(3)], [formulaCell('2+2')]],
      expected: [[formulaCell('1+2')], [numberCell(4)]],
    });
  });

  it('takes a text that begins like a formula for the text that it is', () => {
    expect(changed(cells(3, 4, [[textCell('=1')]]))).toEqual([]);
    expect(changed(cells(3, 4, [[formulaCell('1')]]))).toHaveLength(1);
  });

  it('writes what looks like an error anew, for it may be one, and expects nothing there', () => {
    expect(changed(cells(2, 4, [[textCell('#N/A')]]))).toMatchObject([
      { cells: [[textCell('#N/A')]], expected: [[null]] },
    ]);
  });

  it('expects cells beside all that is used to be blank', () => {
    expect(changed(cells(2, 9, [[textCell('新')]]))).toMatchObject([{ expected: [[{ kind: 'blank' }]] }]);
  });

  it('leaves sheets as they are that were not read, or that the plan makes', () => {
    const other: Edit = { ...cells(2, 2, [[textCell('已办结')]]), sheet: '别的表' } as Edit;
    const made: Edit = { kind: 'add-sheet', sheet: '台账', visibility: 'visible' };
    expect(changed(other)).toEqual([other]);
    const both = [made, cells(2, 2, [[textCell('已办结')]])];
    expect(changed(...both)).toEqual(both);
  });
});
