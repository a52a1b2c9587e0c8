import { fromIso, toIso } from '../../../src/ledger/day/day';
import { addWorkdays, createWorkCalendar, nextWorkday, workdaysBetween } from '../../../src/ledger/day/workdays';
import { STATE_COUNCIL_YEARS } from '../../../src/ledger/day/holidays';

const calendar = createWorkCalendar();
const iso = (text: string): number => fromIso(text) ?? Number.NaN;

const VECTORS = `
2024-03-11 +2 2024-03-13 | 2024-03-11 +5 2024-03-18 | 2024-03-11 +7 2024-03-20 | 2024-04-03 +2 2024-04-08
2024-04-03 +5 2024-04-11 | 2024-04-30 +5 2024-05-10 | 2024-09-12 +2 2024-09-14 | 2024-09-29 +5 2024-10-11
2024-09-29 +7 2024-10-14 | 2025-01-24 +5 2025-02-07 | 2025-09-26 +7 2025-10-13 | 2025-09-30 +5 2025-10-14
2026-02-13 +5 2026-02-27 | 2026-02-13 +7 2026-03-02 | 2026-09-18 +5 2026-09-24 | 2026-09-30 +5 2026-10-13
2024-02-08 +20 2024-03-13 | 2025-01-20 +20 2025-02-21 | 2026-02-09 +20 2026-03-13 | 2024-02-08 +40 2024-04-11
`;

describe('working days', () => {
  const vectors = VECTORS.trim().split(/\s*[|\n]\s*/).map((line) => line.split(' ')); // prettier-ignore

  it.each(vectors)('%s %s working days is %s', (start, count, due) => {
    const counted = addWorkdays(iso(String(start)), Number(count), calendar);
    expect(toIso(counted.day)).toBe(due);
    expect(counted.official).toBe(true);
    expect(workdaysBetween(iso(String(start)), counted.day, calendar)).toEqual({ days: Number(count), official: true });
  });

  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, days) => {
    const before = iso(`${year - 1}-12-31`);
    expect(workdaysBetween(before, iso(`${year}-12-31`), calendar).days).toBe(days);
  });

  it('rests every year from 2004 to 2026 on a notice', () => {
    expect(STATE_COUNCIL_YEARS.map((each) => each.year)).toEqual(
      Array.from({ length: 23 }, (_, index) => 2004 + index),
    );
    expect(calendar.noticeOf(2024)).toContain('国办发明电〔2023〕7号');
    expect(calendar.noticeOf(2027)).toBeNull();
    expect(calendar.unreadable).toEqual([]);
  });

  it('goes back with a negative count, and stays with none', () => {
    expect(toIso(addWorkdays(iso('2024-03-18'), -5, calendar).day)).toBe('2024-03-11');
    expect(toIso(addWorkdays(iso('2024-03-16'), 0, calendar).day)).toBe('2024-03-16');
    expect(workdaysBetween(iso('2024-03-18'), iso('2024-03-11'), calendar).days).toBe(-5);
  });

  it('is not official where it crosses a year without a notice, and leaves out the statutory days there', () => {
    const counted = addWorkdays(iso('2026-12-30'), 2, calendar);
    expect(counted).toEqual({ day: iso('2027-01-04'), official: false });
    expect(calendar.isWorkday(iso('2027-02-08'))).toBe(false);
    expect(calendar.isWorkday(iso('2027-02-09'))).toBe(true);
  });

  it('takes the table that an office typed, in place of the official one or beyond it', () => {
    const own = createWorkCalendar([
      {
        year: 2027,
        notice: '市政府办公室通知',
        off: ['2027-01-01..2027-01-03 元旦', '坏的一行'],
        work: ['2027-01-09', '2027-1-9'],
      },
    ]);
    expect(own.isOfficial(2027)).toBe(true);
    expect(own.noticeOf(2027)).toBe('市政府办公室通知');
    expect(own.isWorkday(iso('2027-01-09'))).toBe(true);
    expect(own.unreadable).toEqual(['坏的一行', '2027-1-9']);
    expect(own.offSpanAt(iso('2027-01-02'))).toEqual({ name: '元旦', from: iso('2027-01-01'), to: iso('2027-01-03') });
  });

  it('rolls a day off to the next working day', () => {
    expect(toIso(nextWorkday(iso('2024-10-01'), calendar).day)).toBe('2024-10-08');
    expect(toIso(nextWorkday(iso('2024-09-29'), calendar).day)).toBe('2024-09-29');
  });
});
