import fc from 'fast-check';
import { BLANK_CELL, formulaCell, looksLikeFormula, numberCell, textCell, writtenText } from '../../src/plan/cells';
import { imageOfCell, imageOfContent, sameImage, writtenImage } from '../../src/plan/cellImage';
import type { CellImage } from '../../src/plan/cellImage';
import { packBlock, unpackBlock } from '../../src/plan/packing';

describe('texts that are written', () => {
  it.each(['=1+1', '+86', '-', '@市长', '\t=1', '\r=1', '＝A1', '＋1', '－', '＠', '  =1', '　=1'])(
    'takes %j for the start of a formula',
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
      expect(writtenText(text)).toBe(`'${text}`);
    },
  );

  it.each(['市财政局', '推进第3项工作', '（一）强化督办'])('writes the words %s plainly', (text) => {
    expect(looksLikeFormula(text)).toBe(false);
    expect(writtenText(text)).toBe(text);
  });

  it.each(['001', '3月15日', '2024/3/15', '上午9:00', '二〇二四年三月', 'TRUE', '#N/A', "'引号", '50%', 'March 5'])(
    'keeps Excel from reading %s as anything but text',
    (text) => expect(writtenText(text)).toBe(`'${text}`),
  );

  it('writes texts as they are under the text format', () => {
    expect(writtenImage("'=1+1", '@')).toBe('=1+1');
    expect(writtenImage("'=1+1", 'General')).toBe("'=1+1");
  });

  it('makes blank cells of empty texts and of what is no number', () => {
    expect(textCell('')).toBe(BLANK_CELL);
    expect(numberCell(Number.NaN)).toBe(BLANK_CELL);
    expect(textCell('一\r\n二')).toEqual({ kind: 'text', text: '一\n二' });
    expect(formulaCell('A1')).toEqual(formulaCell('=A1'));
  });
});

describe('what a cell holds', () => {
  it('tells the text =1+1 from the formula', () => {
    const text = imageOfCell({ value: '=1+1', formula: '=1+1', isError: false });
    const formula = imageOfCell({ value: 2, formula: '=1+1', isError: false });
    expect(sameImage(text, formula)).toBe(false);
    expect(sameImage(text, imageOfContent(textCell('=1+1')))).toBe(true);
  });

  it('tells the text #N/A from the error', () => {
    const error = imageOfCell({ value: '#N/A', formula: '#N/A', isError: true });
    expect(sameImage(error, imageOfContent(textCell('#N/A')))).toBe(false);
  });

  it('takes formulas for the same that differ only in blanks and case outside quotes', () => {
    expect(sameImage('=sum( A1,b1 )', '=SUM(A1,B1)')).toBe(true);
    expect(sameImage("='台账统计'!$B$2", '=台账统计!$B$2')).toBe(true);
    expect(sameImage('="a b"', '="A B"')).toBe(false);
  });
});

describe('packed blocks', () => {
  const image: fc.Arbitrary<CellImage> = fc.oneof(
    fc.constantFrom<CellImage>(
      null,
      true,
      0,
      45366,
      "'市财政局",
      '#REF!',
      '=A1+$B10',
      '=A1',
      '="B12"&B12',
      '=LOG10(A10)',
      '=R1',
    ),
    fc.integer(),
    fc.string().map((text) => `'${text}`),
  );
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(image, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    );

  it('unpack to what was packed, at whatever row they stand', () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 1, max: 20 }), (cells, top) => {
        expect(unpackBlock(packBlock(cells, top), top)).toEqual(cells);
      }),
    );
  });

  it('store a formula that was filled down once', () => {
    const cells = Array.from({ length: 100 }, (_, index) => [`=IF($G${index + 5}="","",$G${index + 5}-TODAY())`]);
    const packed = packBlock(cells, 5);
    expect(packed.contents).toHaveLength(1);
    expect(packed.runs).toEqual([0, 100]);
  });
});
