import {
  areaAddress,
  columnIndex,
  columnLetters,
  parseArea,
  parseReference,
  sheetInFormula,
} from '../../../src/host/workbook/a1';
import { shiftedArea } from '../../../src/host/workbook/areas';
import {
  copiedFormula,
  formulaAfterRename,
  formulaAfterSheetDeleted,
  formulaAfterShift,
} from '../../../src/host/workbook/references';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
  });

  it.each(['A1', 'B3:D10', '2:5', 'C:E'])('%s reads and writes alike', (address) => {
    const area = parseArea(address);
    expect(area && areaAddress(area)).toBe(address);
  });

  it.each(['', 'A', '12', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'A-1', '序号'])(
    '%p is no address',
    (address) => {
      expect(parseArea(address)).toBeNull();
    },
  );

  it('reads a corner order of any kind and dollars', () => {
    expect(parseArea('$D$10:B3')).toEqual({ top: 2, left: 1, bottom: 9, right: 3 });
  });

  it('reads and quotes sheet names', () => {
    expect(parseReference("'甲''s 表'!A1")).toMatchObject({ sheet: "甲's 表" });
    expect(['台账', '2024台账', 'A1', "甲's", '督办 台账'].map(sheetInFormula)).toEqual([
      '台账',
      "'2024台账'",
      "'A1'",
      "'甲''s'",
      "'督办 台账'",
    ]);
  });
});

describe('formulas', () => {
  it.each([
    ['A1+$A$1+A$1+$A1', 2, 3, 'D3+$A$1+D$1+$A3'],
    ['SUM(A:A)+SUM(1:1)+SUM($A:B)', 1, 1, 'SUM(B:B)+SUM(2:2)+SUM($A:C)'],
    ['SUM($1:2)', 1, 0, 'SUM($1:3)'],
    ['"A1"&\'A1 表\'!A1&LOG10(A1)&A1B', 1, 0, '"A1"&\'A1 表\'!A2&LOG10(A2)&A1B'],
    ['[1]Sheet1!A1+表1[[#This Row],[A1]]', 1, 1, '[1]Sheet1!A1+表1[[#This Row],[A1]]'],
    ['A1', -1, 0, '#REF!'],
    ['1E5+A2', 1, 0, '1E5+A3'],
  ])('%s copied %i down and %i right reads %s', (formula, rows, columns, copied) => {
    expect(copiedFormula(formula, rows, columns)).toBe(copied);
  });

  it.each([
    ['=A1+A5+$A$5', 'insert', '=A1+A7+$A$7'],
    ['=SUM(A1:A5)', 'insert', '=SUM(A1:A7)'],
    ['=台账!A5+别处!A5', 'insert', '=台账!A7+别处!A5'],
    ['=SUM(A2:A3)', 'delete', '=#REF!'.replace('#REF!', 'SUM(A2)').replace('SUM(A2)', 'SUM(A2:A2)')],
    ['=A3+A4', 'delete', '=#REF!+#REF!'],
    ['=SUM(A:A)+SUM(3:6)', 'delete', '=SUM(A:A)+SUM(3:4)'],
  ] as const)('%s after %s of two rows at row 3 reads %s', (formula, kind, after) => {
    expect(formulaAfterShift(formula, '台账', '台账', { axis: 'rows', at: 2, count: 2, kind })).toBe(after);
  });

  it('follows a sheet that is renamed and shows one that was deleted', () => {
    expect(formulaAfterRename("=台账!A1+'台账'!B2+旧台账!A1", '台账', '2024 台账')).toBe(
      "='2024 台账'!A1+'2024 台账'!B2+旧台账!A1",
    );
    expect(formulaAfterSheetDeleted('=台账!A1+A1', '台账')).toBe('=#REF!+A1');
  });
});

describe('areas that rows or columns are put into or taken out of', () => {
  const area = { top: 2, left: 2, bottom: 5, right: 5 };
  it.each([
    ['insert', 0, 1, [3, 6]],
    ['insert', 3, 2, [2, 7]],
    ['insert', 6, 2, [2, 5]],
    ['delete', 0, 1, [1, 4]],
    ['delete', 1, 2, [1, 3]],
    ['delete', 4, 9, [2, 3]],
    ['delete', 2, 4, null],
  ] as const)('%s at %i of %i', (kind, at, count, rows) => {
    expect(shiftedArea(area, { axis: 'rows', at, count, kind })).toEqual(
      rows && { ...area, top: rows[0], bottom: rows[1] },
    );
    expect(shiftedArea(area, { axis: 'columns', at, count, kind })).toEqual(
      rows && { ...area, left: rows[0], right: rows[1] },
    );
  });
});
