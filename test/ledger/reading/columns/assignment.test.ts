import fc from 'fast-check';
import { bestAssignment } from '../../../../src/ledger/reading/columns/assignment';

const sumOf = (scores: readonly (readonly number[])[], chosen: readonly number[]): number =>
  chosen.reduce((sum, column, row) => sum + (column < 0 ? 0 : (scores[row]?.[column] ?? 0)), 0);

/** Every way to give rows columns, tried out. */
function bestByTrying(scores: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  if (row === scores.length) return 0;
  let best = bestByTrying(scores, row + 1, taken);
  scores[row]?.forEach((score, column) => {
    if (!taken.includes(column)) best = Math.max(best, score + bestByTrying(scores, row + 1, [...taken, column]));
  });
  return best;
}

describe('the assignment of columns to roles', () => {
  it('gives a column its second role where that makes the sum greater', () => {
    expect(bestAssignment([[0.9, 0.8], [0.85, 0]])).toEqual([1, 0]); // prettier-ignore
  });

  it('leaves a column without a role where none speaks for it', () => {
    expect(bestAssignment([[0, 0], [0.4, 0]])).toEqual([-1, 0]); // prettier-ignore
    expect(bestAssignment([])).toEqual([]);
  });

  it('is the best of all ways, and uses no role twice', () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(
        fc.array(
          fc.integer({ min: 0, max: 20 }).map((n) => n / 10),
          { minLength: columns, maxLength: columns },
        ),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    );
    fc.assert(
      fc.property(matrix, (scores) => {
        const chosen = bestAssignment(scores);
        const used = chosen.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(sumOf(scores, chosen)).toBeCloseTo(bestByTrying(scores), 9);
      }),
    );
  });
});
