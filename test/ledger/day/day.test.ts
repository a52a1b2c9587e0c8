import {
  addDays, addMonths, daysInMonth, fromIso, fromYmd, halfEnd, monthEnd, monthStart, quarterEnd, toIso, weekday,
  yearEnd, ymdOf,
} from '../../../src/ledger/day/day'; // prettier-ignore
import fc from 'fast-check';

const iso = (text: string): number => fromIso(text) ?? Number.NaN;

describe('a plain day', () => {
  it("is Excel's number: 2024-03-15 is 45366 and 1900-03-01 is 61", () => {
    expect(fromYmd(2024, 3, 15)).toBe(45366);
    expect(fromYmd(1900, 3, 1)).toBe(61);
    expect(fromYmd(9999, 12, 31)).toBe(2958465);
  });

  it('does not exist before March 1900, where Excel counts a day that never was', () => {
    expect(fromYmd(1900, 2, 28)).toBeNull();
  });

  it.each([
    [2024, 2, 30], [2023, 2, 29], [2024, 4, 31], [2024, 13, 1], [2024, 0, 1], [2024, 1, 0], [2024, 1.5, 1], [1900, 2, 29],
  ])('never clamps the impossible %i-%i-%i', (year, month, day) => {
    expect(fromYmd(year, month, day)).toBeNull();
  }); // prettier-ignore

  it('gives back year, month and day for every day it can name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (day) => {
        const { year, month, day: dayOfMonth } = ymdOf(day);
        expect(fromYmd(year, month, dayOfMonth)).toBe(day);
        expect(fromIso(toIso(day))).toBe(day);
      }),
    );
  });

  it('falls on the right day of the week', () => {
    expect(weekday(iso('2024-03-11'))).toBe(1);
    expect(weekday(iso('2024-03-15'))).toBe(5);
    expect(weekday(iso('2024-03-16'))).toBe(6);
    expect(weekday(iso('2024-03-17'))).toBe(7);
  });

  it('moves by months to the same day, clipped to the end of the month', () => {
    expect(toIso(addMonths(iso('2023-11-30'), 3))).toBe('2024-02-29');
    expect(toIso(addMonths(iso('2024-12-31'), 6))).toBe('2025-06-30');
    expect(toIso(addMonths(iso('2024-03-31'), -1))).toBe('2024-02-29');
    expect(toIso(addMonths(iso('2024-03-11'), 12))).toBe('2025-03-11');
    expect(toIso(addDays(iso('2024-02-28'), 2))).toBe('2024-03-01');
  });

  it('knows the ends of months, quarters, halves and years', () => {
    expect(toIso(monthEnd(2024, 2))).toBe('2024-02-29');
    expect(toIso(monthEnd(2024, 14))).toBe('2025-02-28');
    expect(toIso(monthStart(2024, 0))).toBe('2023-12-01');
    expect(toIso(quarterEnd(2024, 3))).toBe('2024-09-30');
    expect(toIso(halfEnd(2024, 1))).toBe('2024-06-30');
    expect(toIso(yearEnd(2024))).toBe('2024-12-31');
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2000, 2)).toBe(29);
  });

  it('is not read from anything but an ISO date', () => {
    for (const text of ['2024-3-15', '2024-02-30', '', '20240315', '2024-03-15 ']) expect(fromIso(text)).toBeNull();
  });
});
