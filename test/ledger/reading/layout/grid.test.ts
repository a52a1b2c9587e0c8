import { gridOf, isFilled, type SheetGrid } from '../../../../src/ledger/reading/layout/grid';
import type { Area, CellValue, SheetSnapshot } from '../../../../src/ledger/snapshot';
import { textTable } from '../../../support/textTable';

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

function sheet(values: readonly (readonly CellValue[])[], more: Partial<SheetSnapshot> = {}): SheetGrid {
  return gridOf({ ...textTable('台账', []), values, text: [], numberFormats: [], ...more });
}

describe('a cell', () => {
  it.each<[CellValue | undefined, boolean]>([
    ['修路', true],
    [' 修路', true],
    ['　修路', true],
    ['!', true],
    [0, true],
    [false, true],
    ['', false],
    [' ', false],
    ['　', false],
    ['\n\t ', false],
    ['　 ', false],
    [undefined, false],
  ])('that holds %p is filled: %p', (value, filled) => {
    expect(isFilled(value)).toBe(filled);
  });
});

describe('a sheet as layout looks at it', () => {
  it('reaches as far as something stands there, from where its cells begin', () => {
    const values = [['', '', '', ''], ['', '修路', '', ''], ['', '', ' ', ''], ['', '', '架桥', ''], ['', '', '', '']]; // prettier-ignore
    expect(sheet(values).used).toEqual(area(2, 2, 4, 3));
    expect(sheet(values, { origin: { row: 11, column: 4 } }).used).toEqual(area(12, 5, 14, 6));
    expect(sheet([['修路', '架桥']]).used).toEqual(area(1, 1, 1, 2));
    expect(sheet([['', ''], [' ']])).toMatchObject({ used: null, emptyColumns: [] });
    expect(sheet([]).used).toBeNull();
  });

  it('is parted by the columns inside it that hold nothing, however short its rows are', () => {
    expect(sheet([['', '甲', '', '', '乙', ''], ['', '', '', '', '', '']]).emptyColumns).toEqual([3, 4]); // prettier-ignore
    expect(sheet([['甲'], ['乙', '', '丙']]).emptyColumns).toEqual([2]);
    expect(sheet([['甲', '', '丙'], ['', '乙']]).emptyColumns).toEqual([]); // prettier-ignore
    expect(sheet([['甲', '', '丙']], { origin: { row: 1, column: 4 } }).emptyColumns).toEqual([5]);
  });

  it('counts the filled cells of a row up to three', () => {
    const grid = sheet([['', ''], ['甲', ''], ['甲', ' ', '乙'], ['甲', '', 1, true], ['甲', '乙', '丙', '丁']]); // prettier-ignore
    expect([1, 2, 3, 4, 5, 6, 0].map((row) => grid.filledIn(row))).toEqual([0, 1, 2, 3, 3, 0, 0]);
  });

  it('knows rows that begin with a number, and those whose number shows its digits', () => {
    const rows = [[1, '修路'], ['', 2, '架桥'], ['1', 3], [3, '开渠'], [4]]; // prettier-ignore
    const grid = sheet(rows, { numberFormats: [['General'], [], ['@'], ['0"月"']] });
    expect([1, 2, 3, 4, 5, 6].map((row) => grid.beginsWithNumber(row))).toEqual([true, true, false, true, true, false]);
    expect([1, 2, 3, 4, 5, 6].map((row) => grid.beginsWithPlainNumber(row))).toEqual([true, true, false, false, true, false]); // prettier-ignore
    const moved = sheet(rows, { origin: { row: 11, column: 4 } });
    expect([moved.beginsWithNumber(11), moved.beginsWithNumber(13), moved.beginsWithPlainNumber(11)]).toEqual([true, false, true]); // prettier-ignore
  });

  it('gives values and what they show, blank beyond its cells', () => {
    const grid = sheet([[' 修路 ', 0.5, 12, true]], { text: [['', '50% ', '']], origin: { row: 3, column: 2 } });
    expect([2, 3, 4, 5, 6].map((column) => grid.value(3, column))).toEqual([' 修路 ', 0.5, 12, true, '']);
    expect([2, 3, 4, 5, 6].map((column) => grid.text(3, column))).toEqual(['修路', '50%', '12', 'true', '']);
    expect([grid.value(9, 2), grid.text(9, 2)]).toEqual(['', '']);
    expect(grid.cellsIn(3)).toEqual([' 修路 ', 0.5, 12, true]);
    expect(grid.cellsIn(4)).toEqual([]);
    expect(grid.firstColumn).toBe(2);
  });
});

describe('merged cells', () => {
  const values = Array.from({ length: 5000 }, () => ['甲', '乙', '丙']);
  const mergesOf = (...merges: Area[]): SheetGrid => sheet(values, { merges });

  it('are found from each of their cells, and told from the first one', () => {
    const merge = area(2, 1, 3, 2);
    const grid = mergesOf(merge);
    expect([grid.mergeOver(2, 1), grid.mergeOver(3, 2), grid.mergeOver(2, 2)]).toEqual([merge, merge, merge]);
    expect([grid.mergeOver(1, 1), grid.mergeOver(4, 1), grid.mergeOver(2, 3)]).toEqual([null, null, null]);
    expect([grid.mergeFrom(2, 1), grid.mergeFrom(2, 2), grid.mergeFrom(3, 1), grid.mergeFrom(5, 1)]).toEqual([merge, null, null, null]); // prettier-ignore
    expect(grid.lastMergedRow).toBe(3);
    expect(mergesOf(area(2, 1, 9, 1), merge).lastMergedRow).toBe(9);
    expect(mergesOf().lastMergedRow).toBe(0);
  });

  it('beyond what is filled are known as far as one column beside it', () => {
    const grid = mergesOf(area(1, 2, 9000, 9));
    expect(grid.mergeOver(5000, 2)).not.toBeNull();
    expect(mergesOf(area(1, 2, 1, 9)).mergeOver(1, 4)).not.toBeNull();
    expect(mergesOf(area(1, 2, 1, 9)).mergeOver(1, 5)).toBeNull();
    expect(mergesOf(area(4999, 1, 5002, 1)).mergeOver(5001, 1)).toBeNull();
    expect(sheet([['']], { merges: [area(1, 1, 2, 2)] }).mergeOver(1, 1)).toBeNull();
  });

  it('over very many cells are found from their first column alone', () => {
    const wide = area(2, 2, 2049, 3);
    expect([mergesOf(wide).mergeOver(2049, 2), mergesOf(wide).mergeOver(2049, 3)]).toEqual([wide, wide]);
    const wider = area(2, 2, 2050, 3);
    const grid = mergesOf(wider);
    expect([grid.mergeOver(2, 2), grid.mergeOver(2050, 2), grid.mergeOver(2050, 3)]).toEqual([wider, wider, null]);
    expect(grid.mergeOver(1, 2)).toBeNull();
    expect(grid.mergeOver(2051, 2)).toBeNull();
    expect(mergesOf(wider, area(4000, 1, 4001, 1)).mergeOver(2051, 2)).toBeNull();
  });
});
