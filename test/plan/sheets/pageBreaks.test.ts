import type { Edit } from '../../../src/plan/plan';
import { breaksBetween, type Block } from '../../../src/plan/sheets/pageBreaks';

/** Rows of 20 points, so that a page of 200 points surely holds nine of them. */
const ROWS: readonly Edit[] = [{ kind: 'row-height', sheet: '统计', top: 1, bottom: 500, points: 20 }];
const block = (top: number, bottom: number): Block => ({ top, bottom, ending: 3 });
const breaks = (...blocks: readonly Block[]): readonly number[] => breaksBetween(ROWS, 200, blocks);

describe('page breaks between tables', () => {
  it('leave tables together that fit on one page', () => {
    expect(breaks(block(1, 4), block(6, 9))).toEqual([]);
  });

  it('begin a page before a table that would be torn', () => {
    expect(breaks(block(1, 6), block(8, 12))).toEqual([8]);
  });

  it('tear a table that is longer than a page where the page ends', () => {
    expect(breaks(block(1, 15))).toEqual([10]);
  });

  it('never leave less than the ending rows of a long table alone', () => {
    expect(breaks(block(1, 10))).toEqual([8]);
    expect(breaks(block(1, 19))).toEqual([10, 17]);
  });

  it('count a row of which no height is known as Excel’s own', () => {
    expect(breaksBetween([], 200, [block(1, 5), block(7, 11)])).toEqual([7]);
  });
});
