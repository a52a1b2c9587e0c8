import fc from 'fast-check';
import { anyHistory } from './history';
import { play } from './play';

/** `npm run histories` plays more. */
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
