import fc from 'fast-check';
import { fromYmd } from '../../../src/ledger/day/day';
import { DAY_FORMS, parseDay, printDay, sayDay } from '../../../src/ledger/day/format';
import { chineseNumber } from '../../../src/ledger/day/numerals';

const FIRST = fromYmd(2000, 1, 1) ?? 0;
const LAST = fromYmd(2099, 12, 31) ?? 0;

describe('written days', () => {
  it('there are at least 20 forms', () => {
    expect(DAY_FORMS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(DAY_FORMS)('any day written as %s reads back as itself', (form) => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
        expect(parseDay(printDay(day, form))).toBe(day);
      }),
    );
  });

  it('names the forms as offices write them', () => {
    expect(sayDay(45366)).toBe('2024年3月15日');
    expect(printDay(45366, 'chinese-numerals')).toBe('二〇二四年三月十五日');
    expect(printDay(45366, 'chinese-weekday')).toBe('2024年3月15日（星期五）');
    expect(printDay(45366, 'short-year-dot')).toBe('24.3.15');
  });

  it.each([
    '2024.2.30',
    '20240431',
    '2024年13月1日',
    '2024-3',
    '3月15日',
    '2024.3-15',
    '二〇二三年二月二十九日',
    '',
    '市发改委',
  ])('does not read %s as a day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('reads Chinese numbers by place and by name', () => {
    expect(['二〇二四', '十五', '二十', '三十一', '廿三', '一百二十', '一百零五', '两'].map(chineseNumber)).toEqual([
      2024, 15, 20, 31, 23, 120, 105, 2,
    ]);
    expect(chineseNumber('三个')).toBeNull();
  });
});
