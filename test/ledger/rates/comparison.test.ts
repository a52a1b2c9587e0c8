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
    [10001, 10000, '基本持平'],
    [9999, 10000, '基本持平'],
    [10005, 10000, '+0.1%'],
    [9995, 10000, '−0.1%'],
    [3, 0, '—'],
    [3, null, '—'],
  ])('%s after %s is %s', (now, before, text) => {
    expect(compareCounts(now, before, DEFAULT_SETTINGS).text).toBe(text);
  });

  it('tells the change and the growth as numbers too, a fall below nothing', () => {
    expect(compareCounts(131, 200, DEFAULT_SETTINGS)).toMatchObject({ change: -69, growth: -34.5 });
    expect(compareCounts(9, 8, DEFAULT_SETTINGS)).toMatchObject({ change: 1, growth: 12.5 });
    expect(compareCounts(3, 0, DEFAULT_SETTINGS)).toMatchObject({ change: 3, growth: null });
    expect(compareCounts(3, null, DEFAULT_SETTINGS)).toMatchObject({ change: null, growth: null });
    expect(compareRates(86.9, 89.1, DEFAULT_SETTINGS)).toMatchObject({ change: -2.2, growth: null });
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
