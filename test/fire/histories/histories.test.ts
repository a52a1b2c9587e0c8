import fc from 'fast-check';
import { anyHistory } from './history';
import { play } from './play';

/**
 * `npm run histories -- --count 10000 --seed 1` plays more. That each promise is noticed when it is broken is shown in
 * ../plants; that no number is given twice is asked at every request in twoPanes.test.ts too.
 */
const HISTORIES = 60;

describe('two panes on one workbook, while people work in it by hand', () => {
  it('keep every promise, whatever comes between any two requests', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        expect(await play(history)).toEqual([]);
      }),
      { numRuns: HISTORIES, endOnFailure: false },
    );
  }, 240_000);
});
