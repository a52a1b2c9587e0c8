import fc from 'fast-check';
import { rateOf, rateText } from '../../../src/ledger/rates/rounding';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';

describe('a rate', () => {
  it.each([
    [568, 587, '96.8%'],
    [188, 197, '95.4%'],
    [82, 92, '89.1%'],
    [351, 404, '86.9%'],
    [621, 693, '89.6%'],
    [321, 342, '93.9%'],
    [23, 80, '28.8%'],
    [41, 80, '51.3%'],
    [201, 400, '50.3%'],
    [1, 16, '6.3%'],
    [3, 4, '75%'],
    [28, 28, '100%'],
    [0, 5, '0%'],
    [1999, 2000, '99.9%'],
    [1, 5000, '0.1%'],
    [0, 0, '—'],
  ])('of %d in %d is written %s', (done, total, text) => {
    expect(rateText(rateOf(done, total, 1), DEFAULT_SETTINGS)).toBe(text);
  });

  it('keeps a trailing zero where the office wants it', () => {
    expect(rateText(rateOf(4, 5, 1), { decimals: 1, keepTrailingZero: true })).toBe('80.0%');
    expect(rateText(rateOf(4, 5, 0), { decimals: 0, keepTrailingZero: true })).toBe('80%');
  });

  it('is the exact fraction rounded half up, but never a false 100 or 0', () => {
    const fraction = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    fc.assert(
      fc.property(fraction, fc.constantFrom(0 as const, 1 as const, 2 as const), ([done, total], decimals) => {
        const rate = rateOf(done, total, decimals) as number;
        const steps = BigInt(Math.round(rate * 10 ** decimals));
        const whole = 100n * 10n ** BigInt(decimals);
        if (done === total) expect(steps).toBe(whole);
        else if (done === 0) expect(steps).toBe(0n);
        else {
          const exact = { over: BigInt(done) * whole, under: BigInt(total) };
          const halfUp = (2n * exact.over + exact.under) / (2n * exact.under);
          expect(steps).toBe(halfUp < 1n ? 1n : halfUp >= whole ? whole - 1n : halfUp);
        }
      }),
    );
  });
});
