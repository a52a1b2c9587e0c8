import { readStatus } from '../../../../src/ledger/reading/statuses/readStatus';
import { examplesOf } from '../textFixture';

describe('wordings of status cells', () => {
  it.each(examplesOf('statuses', 'wordings.txt'))('reads “$text” as $expected', ({ text, expected }) => {
    const reading = readStatus(text, 2024);
    expect(expected.split('|')).toContain(reading.status ?? '-');
    expect(reading.text).toBe(text);
  });
});
