import { compareCounts, compareRates } from '../../../src/ledger/rates/comparison';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';

describe('a count beside an earlier one', () => {
  it.each([
    [60, 100, '−40%'],
    [131, 200, '−34.5%'],
    [9, 8, '+12.5%'],
    [17, 16, '+6.3%'],
    [15, 16, '−6.3%'],
    [8, 8, '持平'],
    [0, 8, '−100%'],
    [0, 0, '持平'],
    [3, 0, '—'],
    [3, null, '—'],
  ])('%s after %s is %s', (now, before, text) => {
    expect(compareCounts(now, before, DEFAULT_SETTINGS).text).toBe(text);
  });

  it('keeps the trailing zero where the office does', () => {
    expect(compareCounts(60, 100, { decimals: 1, keepTrailingZero: true }).text).toBe('−40.0%');
  });
});

describe('a rate beside an earlier one', () => {
  it.each([
    [95.4, 93.1, '上升2.3个百分点'],
    [86.9, 89.1, '下降2.2个百分点'],
    [100, 100, '持平'],
    [null, 93.1, '—'],
    [95.4, null, '—'],
  ])('%s after %s: %s', (now, before, text) => {
    expect(compareRates(now, before, DEFAULT_SETTINGS).text).toBe(text);
  });
});
