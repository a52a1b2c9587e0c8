import fc from 'fast-check';
import { fromYmd, toIso } from '../../../../src/ledger/day/day';
import { expectedDay } from '../../../../src/ledger/reading/dates/expectedDay';
import { isDateFormat, readDateCell } from '../../../../src/ledger/reading/dates/readDateCell';
import { readDateText } from '../../../../src/ledger/reading/dates/readDateText';
import type { CellValue } from '../../../../src/ledger/snapshot';
import { examplesOf } from '../textFixture';

const cell = (value: CellValue, numberFormat = 'General', date1904 = false) =>
  readDateCell({ value, text: String(value), numberFormat, date1904, year: 2024 });

describe('date cells as clerks write them', () => {
  it.each(examplesOf('dates', 'cells.txt'))('reads “$text” as $expected', ({ text, expected }) => {
    const reading = cell(text, '@');
    const day = reading.day === null ? (reading.unreadable ? '不通' : '空') : toIso(reading.day);
    expect(`${day}${reading.monthOnly ? '月' : ''}`).toBe(expected);
  });

  it('reads a serial number, with a date format or without', () => {
    expect(cell(45366, 'yyyy/m/d').day).toBe(45366);
    expect(cell(45366, '[$-804]yyyy"年"m"月"d"日"').day).toBe(45366);
    expect(cell(45366.75, 'yyyy/m/d h:mm').day).toBe(45366);
    expect(cell(45366, 'General').day).toBe(45366);
  });

  it('adds 1462 days in a workbook that counts from 1904', () => {
    expect(cell(45366 - 1462, 'yyyy/m/d', true).day).toBe(45366);
    expect(cell(String(45366 - 1462), '@', true).day).toBe(45366);
    expect(cell('2024-03-15', '@', true).day).toBe(45366);
  });

  it('reads the number 20240301 as a date without separators', () => {
    expect(cell(20240301).day).toBe(fromYmd(2024, 3, 1));
    expect(cell(20240231)).toMatchObject({ day: null, unreadable: true });
    expect(cell(20240301, 'yyyy/m/d')).toMatchObject({ text: '20240301', day: fromYmd(2024, 3, 1), unreadable: false });
    expect(cell(2958465, 'yyyy/m/d').day).toBe(2958465);
    expect(cell(2958466, 'yyyy/m/d')).toMatchObject({ day: null, unreadable: true });
  });

  it('takes no text for a serial number because of its format', () => {
    expect(cell('5', 'yyyy/m/d')).toMatchObject({ day: null, unreadable: true });
    expect(cell(5, 'yyyy/m/d')).toMatchObject({ day: 5, unreadable: false });
  });

  it('takes a number without a format for a day only from 2000 to 2099', () => {
    expect([36525, 36526, 73050, 73051].map((value) => cell(value).day)).toEqual([null, 36526, 73050, null]);
    expect([36525, 36526, 73050, 73051].map((value) => cell(value).unreadable)).toEqual([true, false, false, true]);
    expect([0, 1, -1].map((value) => cell(value, 'yyyy/m/d').day)).toEqual([null, 1, null]);
    expect(cell(36525 - 1462, 'General', true)).toMatchObject({ day: null, unreadable: true });
  });

  it('shows what the cell shows, or its value where nothing is shown', () => {
    const shown = (value: CellValue, text: string) =>
      readDateCell({ value, text, numberFormat: 'm"月"d"日"', date1904: false, year: 2024 }).text;
    expect(shown(45366, '3月15日')).toBe('3月15日');
    expect(shown(45366, '')).toBe('45366');
    expect(shown(true, '')).toBe('true');
    expect(shown(20240301, '')).toBe('20240301');
  });

  it('calls a number that is no day unreadable', () => {
    expect(cell(12345678901)).toMatchObject({ day: null, unreadable: true });
    expect(cell(true)).toMatchObject({ day: null, unreadable: true });
  });

  it('has no day for a text without a year where the year is not known', () => {
    const reading = readDateCell({ value: '3月1日', text: '3月1日', numberFormat: '@', date1904: false, year: null });
    expect(reading).toMatchObject({ day: null, unreadable: true });
  });

  it('tells a day that no calendar has from a text that names none', () => {
    expect(readDateText('2024.2.30', 2024)).toEqual({ kind: 'impossible' });
    expect(readDateText('2024年13月', 2024)).toEqual({ kind: 'impossible' });
    expect(readDateText('3月1日', null)).toEqual({ kind: 'none' });
    expect(readDateText('3月', null)).toEqual({ kind: 'none' });
    expect(readDateText('第三次', 2024)).toEqual({ kind: 'none' });
  });

  it('tells date formats from number formats', () => {
    for (const format of [
      'yyyy/m/d',
      'm-d',
      'mmm',
      'D',
      '[h]:mm',
      'm"月"d"日"',
      'd-mmm-yy',
      '[$-F800]dddd, mmmm dd, yyyy',
      'yyyy-mm-dd;@',
      'mmm;@',
    ])
      expect(isDateFormat(format)).toBe(true);
    for (const format of [
      'General',
      '0',
      '0.00%',
      '#,##0.00',
      '@',
      '0"天"',
      '0"days"',
      '[Red]0',
      '0\\d',
      '0.0"m"',
      'mm:ss.0',
      'G/通用格式',
      '[$-409]General',
    ])
      expect(isDateFormat(format)).toBe(false);
  });

  it('reads back every day in every common form', () => {
    const forms = [
      (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
      (y: number, m: number, d: number) => `${y}.${m}.${d}`,
      (y: number, m: number, d: number) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      (y: number, m: number, d: number) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom(...forms),
        (y, m, d, form) => {
          const day = fromYmd(y, m, d);
          expect(cell(form(y, m, d), '@')).toMatchObject({ day, unreadable: day === null });
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double(), fc.boolean()),
        fc.string(),
        (value, format) => void cell(value, format),
      ),
    );
  });
});

describe('the day that a text expects', () => {
  it.each([
    ['正在征求意见，预计6月底完成', '2024-06-30'],
    ['力争2024年5月20日前办结', '2024-05-20'],
    ['计划于3月中旬开工', '2024-03-20'],
    ['预计年底完成', '2024-12-31'],
    ['预计三季度完成', '2024-09-30'],
    ['预计3月开工，预计上半年完工', '2024-06-30'],
    ['预计3月上旬完成', '2024-03-10'],
    ['预计3月下旬完成', '2024-03-31'],
    ['预计3月份完成', '2024-03-31'],
    ['力争今年3月末完成', '2024-03-31'],
    ['争取明年3月完成', '2025-03-31'],
    ['拟次年一季度完成', '2025-03-31'],
    ['有望来年上半年完成', '2025-06-30'],
    ['将于2025年二季度完成', '2025-06-30'],
    ['确保2025年底完成', '2025-12-31'],
    ['计划年内完成', '2024-12-31'],
    ['预计第4季度完成', '2024-12-31'],
    ['预计12月31号完成', '2024-12-31'],
    ['预计2月30日完成', null],
    ['预计13月完成', null],
    ['预计能够按照要求在规定的时间内做到6月完成', null],
    ['预计。6月完成', null],
    ['预计5月完成，预计尽快', '2024-05-31'],
    ['确保2025上半年完成', '2025-06-30'],
    ['计划投资5亿元，6月已开工', null],
  ])('finds in “%s” %s', (text, expected) => {
    const day = expectedDay(text, 2024);
    expect(day === null ? null : toIso(day)).toBe(expected);
  });

  it('needs a year for a day without one', () => {
    expect(expectedDay('预计6月底完成', null)).toBeNull();
    expect(expectedDay('预计年底完成', null)).toBeNull();
    expect(expectedDay('预计明年三季度完成', null)).toBeNull();
    expect(expectedDay('预计2025年6月底完成', null)).toBe(fromYmd(2025, 6, 30));
  });

  it('expects nothing of a text about the past', () => {
    expect(expectedDay('已于6月底完成', 2024)).toBeNull();
  });
});
