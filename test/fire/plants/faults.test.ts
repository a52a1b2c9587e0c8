import { failure, success, type Result } from '../../../src/excel/session/result';
import type { Operation } from '../faultedOperations';
import { fixAll } from '../operations';
import { underFaults } from '../underFaults';
import { onLedger } from './hands';

const cell =
  (address: string, text: string) =>
  (sheet: Excel.Worksheet): void =>
    void (sheet.getRange(address).values = [[text]]);

/** What a request of Excel throws, as a result. */
async function saying(message: string, act: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  try {
    return await act();
  } catch {
    return failure('unexpected', message);
  }
}

const twoCells = async (): Promise<Result<unknown>> => {
  await onLedger(cell('D3', '市交通局'));
  return onLedger(cell('D5', '市教育局'));
};

/** Operations that break a promise once a request fails, and what has to be said of them. */
const PLANTS: readonly (readonly [string, Operation['run'], string])[] = [
  ['an operation that stops half-way', () => saying('请再试一次', twoCells), 'whole'],
  ['a failure that is passed by in silence', async () => {
    await saying('', () => onLedger(cell('D3', '市交通局')));
    return success(undefined);
  }, 'whole'],
  ['a failure that says nothing', () => saying('出错了', () => onLedger(cell('D3', '市交通局'))), 'says what to do'],
  ['an operation that does nothing', () => Promise.resolve(success(undefined)), 'it does something'],
]; // prettier-ignore

describe('the promises about faults', () => {
  it.each(PLANTS)('notice %s', async (name, run, promise) => {
    const { broken } = await underFaults({ name, after: [], run });
    expect(broken).toContainEqual(expect.stringContaining(promise));
  });

  it('say nothing of an operation that keeps them', async () => {
    const { broken, failed } = await underFaults({ name: '改正', after: [], run: fixAll, inTurn: true });
    expect(broken).toEqual([]);
    expect(failed).toBeGreaterThan(0);
  });
});
