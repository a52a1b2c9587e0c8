import { fromIso } from '../../../../src/ledger/day/day';
import { readStatus } from '../../../../src/ledger/reading/statuses/readStatus';
import values from '../values.json';

interface StatusExample {
  readonly text: string | number;
  readonly status: string | null;
  readonly percent?: number;
  readonly expected?: string;
}

describe('every status of the collected values', () => {
  it.each(values.statuses as StatusExample[])('reads “$text” as $status', ({ text, status, percent, expected }) => {
    const cell = typeof text === 'number' ? { value: text, text: String(text), numberFormat: '0%' } : text;
    const reading = readStatus(cell, 2024);
    expect(reading.status).toBe(status);
    expect(reading.reason).not.toBe('');
    if (percent !== undefined) expect(reading.percent).toBe(percent);
    if (expected !== undefined) expect(reading.expected).toBe(fromIso(expected));
  });
});
