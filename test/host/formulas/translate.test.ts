import { isBeyondEngine, isVolatile, translated } from '../../../src/host/formulas/translate';

const names = [
  { name: '今日起', formula: '=TODAY()-1', visible: true, scope: null },
  { name: '区域', formula: "='督办 台账'!$A$1:$A$9", visible: true, scope: null },
  { name: '区域', formula: '=乙!$B$1', visible: true, scope: '{2}' },
];
const on = (sheet: string) => ({ today: 45366, names, sheet });

describe('a formula for the engine', () => {
  it.each([
    ['=A1-TODAY()', '=A1-45366'],
    ['=IF(A1<today( ),"TODAY()",NOW())', '=IF(A1<45366,"TODAY()",45366.5)'],
    ['=TEXT(A1,"yyyy年m月d日")&"前"', '=TEXT(A1,"yyyy""年""m""月""d""日""")&"前"'],
    ['=TEXT(TODAY(),"m月")', '=TEXT(45366,"m""月""")'],
    ['=SUMPRODUCT(--(A1:A9="是"))', '=SUMPRODUCT(1*(A1:A9="是"))'],
    ['=A1--B1', '=A1--B1'],
    ['=COUNTA(区域)', "=COUNTA('督办 台账'!$A$1:$A$9)"],
    ['=今日起+1', '=(45366-1)+1'],
    ['=区域!A1', '=区域!A1'],
    ['="区域"', '="区域"'],
  ])('%s becomes %s', (formula, expected) => {
    expect(translated(formula, on('{1}'))).toBe(expected);
  });

  it("takes the name of its own sheet before the workbook's", () => {
    expect(translated('=区域', on('{2}'))).toBe('=乙!$B$1');
  });

  it('is volatile when it asks for the day, not when it speaks of it', () => {
    expect(isVolatile('=A1-TODAY()')).toBe(true);
    expect(isVolatile('="TODAY()"')).toBe(false);
  });

  it('is beyond the engine when it tests several cells at once', () => {
    expect(
      ['=SUMPRODUCT(ISNUMBER(A1:A3)*1)', '=COUNTIF(A:A,B1:B9)', '=SUMPRODUCT(1/COUNTIF(A1:A3,A1:A3))'].map(
        isBeyondEngine,
      ),
    ).toEqual([true, true, true]);
    expect(
      ['=ISNUMBER(A1)', '=COUNTIF(A1:A9,"是")', '=COUNTIFS(A1:A9,B1)', '="ISNUMBER(A1:A3)"'].map(isBeyondEngine),
    ).toEqual([false, false, false, false]);
  });
});
