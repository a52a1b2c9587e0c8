import fc from 'fast-check';
import { HEADER_HEIGHTS, placeLines, TITLE_HEIGHT } from '../../../src/plan/sheets/statisticsPages';

const HEADER = HEADER_HEIGHTS.upper + HEADER_HEIGHTS.lower;
const of = (count: number, height = 20): number[] => Array.from({ length: count }, () => height);

describe('the lines of a table on the pages of a sheet', () => {
  it('stand one below the other where the table fits on a page', () => {
    expect(placeLines(of(3), 40, 5, 200)).toEqual({ rows: [8, 9, 10], headers: [], totalRow: 11 });
  });

  it('stand below a header on every page of a longer table', () => {
    expect(placeLines(of(9), 40, 5, 200)).toEqual({
      rows: [8, 9, 10, 11, 12, 13, 16, 17, 18],
      headers: [14],
      totalRow: 19,
    });
  });

  it('never leave the total and the definition alone', () => {
    const { rows, headers, totalRow } = placeLines(of(6), 40, 1, 200);
    expect({ headers, last: rows.at(-1), totalRow }).toEqual({ headers: [9], last: 11, totalRow: 12 });
  });

  it('fill no page beyond its room, however high the lines are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 18, max: 60 }), { minLength: 1, maxLength: 90 }), (heights) => {
        const [ending, room, top] = [60, 476, 5];
        const { rows, headers, totalRow } = placeLines(heights, ending, top, room);
        const starts = [top, ...headers];
        starts.forEach((start, page) => {
          const until = starts[page + 1] ?? Infinity;
          const here = heights.filter((_, index) => (rows[index] ?? 0) >= start && (rows[index] ?? 0) < until);
          const before = page === 0 ? TITLE_HEIGHT + HEADER : HEADER;
          const after = until === Infinity ? ending : 0;
          expect(here.length).toBeGreaterThan(0);
          expect(here.reduce((sum, height) => sum + height, before + after)).toBeLessThanOrEqual(room);
        });
        expect(totalRow).toBe((rows.at(-1) ?? 0) + 1);
      }),
    );
  });
});
