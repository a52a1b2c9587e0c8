import fc from 'fast-check';
import { atRow, filledRuns, rowless } from '../../src/plan/filled';

const column = (...cells: readonly (string | number | null)[]) => {
  const area = { top: 5, left: 2, bottom: 4 + cells.length, right: 2 };
  return filledRuns(area, (row) => cells[row - 5] ?? null);
};

describe('formulas that are filled down', () => {
  it('are alike but for their own row', () => {
    expect(rowless('=A5+C5', 5)).toBe(rowless('=A6+C6', 6));
    expect(rowless('=A5+C5', 5)).not.toBe(rowless('=A6+C5', 6));
  });

  it.each([
    ['an absolute row', '=A$5+1', '=A$6+1'],
    ['a number', '=A5*15', '=A6*16'],
    ['a text', '=IF(A5="B5",1,0)', '=IF(A6="B6",1,0)'],
    ['the name of a sheet', "='表5'!A5", "='表6'!A6"],
    ['the name of a function', '=LOG5(A5)', '=LOG6(A6)'],
    ['a longer number', '=A55', '=A66'],
    ['a sheet without quotes', '=Sheet5!A1', '=Sheet6!A1'],
    ['a name', '=Rate5*A1', '=Rate6*A1'],
  ])('leave %s as it is', (_, one, other) => {
    expect(rowless(one, 5)).not.toBe(rowless(other, 6));
  });

  it('come back for their row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (row, other) => {
        const formula = (at: number) => `=IF(A${at}="","待识别",Sheet1!$C${at}+B$3)&"第${row}行"`;
        expect(atRow(rowless(formula(row), row), other)).toBe(formula(other));
      }),
    );
  });

  it('are written as one run from four cells on', () => {
    expect(column('=A5', '=A6', '=A7', '=A8')).toEqual([{ column: 2, top: 5, bottom: 8 }]);
    expect(column('=A5', '=A6', '=A7')).toEqual([]);
  });

  it('end where another formula, a value or a blank comes', () => {
    expect(column('=A5', '=A6', '=A7', '=A8', '=B9', '=A10', '=A11', '=A12', '=A13')).toEqual([
      { column: 2, top: 5, bottom: 8 },
      { column: 2, top: 10, bottom: 13 },
    ]);
    expect(column(1, 1, 1, 1, null, "'=A10")).toEqual([]);
  });
});
