import fc from 'fast-check';
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { compactText, expandedText } from '../../src/excel/stored/compactText';

/** What was done to so many rows of a ledger, as the journal tells it. */
const entry = (rows: number): string =>
  JSON.stringify(Array.from({ length: rows }, (_, row) => ({ row, 到期日: 45_000 + (row % 300), 状态: '办理中' })));

const packed = (claimed: number, bytes: Uint8Array): string =>
  `~${claimed}~${btoa(strFromU8(deflateSync(bytes), true))}`;

describe('a stored text in little room', () => {
  it('is kept as it is while it is short, so that people can read it', () => {
    expect(compactText(entry(10))).toBe(entry(10));
    expect(expandedText(entry(10))).toBe(entry(10));
  });

  it('takes less than a fifth where a ledger is long, in letters that need no more than a byte', () => {
    const stored = compactText(entry(20_000));
    expect(stored.length).toBeLessThan(entry(20_000).length / 5);
    expect(stored).toMatch(/^[\x20-\x7e]+$/u);
  });

  it('is the same text again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), fc.integer({ min: 0, max: 9_000 }), (some, more) => {
        const json = JSON.stringify([some, '办'.repeat(more), '\ud800', entry(more)]);
        expect(expandedText(compactText(json))).toBe(json);
      }),
      { numRuns: 40 },
    ); // prettier-ignore
  });

  it('gives no JSON, and breaks nothing, where it was cut short or somebody wrote something else', () => {
    const stored = compactText(entry(2_000));
    const damaged = [stored.slice(0, 200), '~', '~~', '~30000~', '~30000~台账', '~x~AAAA', `~-1~${btoa('{}')}`];
    for (const each of damaged) expect(expandedText(each) ?? '').not.toMatch(/^[[{"]/u);
  });

  it('unpacks no more than it says, and says no more than fits', () => {
    const bomb = new Uint8Array(5 * 2 ** 20);
    expect(expandedText(packed(200 * 2 ** 20, bomb))).toBeNull();
    expect(expandedText(packed(30_000, bomb))?.length ?? 0).toBeLessThanOrEqual(30_000);
    expect(expandedText(packed(100, strToU8('{}')))).toBeNull();
  });
});
