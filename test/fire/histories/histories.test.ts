import fc from 'fast-check';
import { anyHistory } from './history';
import { play } from './play';

/**
 * `npm run histories -- --count 10000 --seed 1` plays more. Faults that were planted to see a promise break:
 * - no last look before the writes (`lastLook`): an edit typed before the write is overwritten;
 * - rows taken to be where they were (`locateRows`): undo writes into the row that came up after a deletion;
 * - sheets always taken to be as they were read (`stillHolds`): what has become old is not known to be;
 * - what another pane stored in between is not given back (`updateState`): sheets stay behind after all is undone.
 * That no number is given twice is asked at every request in twoPanes.test.ts.
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
