import { fromIso, toIso } from '../../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../../src/ledger/day/workdays';
import { countUnit } from '../../../../src/ledger/reading/deadlines/countedIn';
import { readDeadlineCell } from '../../../../src/ledger/reading/deadlines/cell';
import { resolveDeadline } from '../../../../src/ledger/reading/deadlines/resolve';
import type { DeadlineReading } from '../../../../src/ledger/ledger';
import type { CellValue } from '../../../../src/ledger/snapshot';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';

const assigned = fromIso('2024-03-11') ?? 0;
const context = { asOf: assigned, settings: DEFAULT_SETTINGS, calendar: createWorkCalendar() };
const reference = { assigned, meeting: null, received: null, year: 2024 };

function cell(value: CellValue, numberFormat = 'General', text = String(value), date1904 = false): DeadlineReading {
  return resolveDeadline(readDeadlineCell({ value, text, numberFormat, date1904 }), reference, context);
}

const said = ({ kind, date }: DeadlineReading): string => `${kind} ${date === null ? '-' : toIso(date)}`;

describe('a deadline cell that holds a number', () => {
  it.each([
    [45366, 'yyyy-mm-dd', '2024-03-15', 'date 2024-03-15'],
    [45366, 'm"月"d"日"', '3月15日', 'date 2024-03-15'],
    [45366, '[$-804]yyyy"年"m"月"d"日"', '2024年3月15日', 'date 2024-03-15'],
    [45366.5, 'yyyy/m/d h:mm', '2024/3/15 12:00', 'date 2024-03-15'],
    [45352, 'yyyy"年"m"月"', '2024年3月', 'period-end 2024-03-31'],
    [45292, 'yyyy"年"', '2024年', 'period-end 2024-12-31'],
    [45366, 'General', '45366', 'date 2024-03-15'],
    [20240315, 'General', '20240315', 'date 2024-03-15'],
    [20240230, 'General', '20240230', 'not-a-deadline -'],
    [202403, 'General', '202403', 'period-end 2024-03-31'],
    [2024, 'General', '2024', 'period-end 2024-12-31'],
    [2024.3, 'General', '2024.3', 'period-end 2024-03-31'],
    [2024.11, 'General', '2024.11', 'period-end 2024-11-30'],
    [2024.1, '0.00', '2024.10', 'period-end 2024-10-31'],
    [3.15, 'General', '3.15', 'date 2024-03-15'],
    [3.1, '0.00', '3.10', 'date 2024-03-10'],
    [3.4, 'General', '3.4', 'date 2024-03-04'],
    [12.31, 'General', '12.31', 'date 2024-12-31'],
    [13.5, 'General', '13.5', 'not-a-deadline -'],
    [0.75, '0%', '75%', 'not-a-deadline -'],
    [0.7083, 'h:mm', '17:00', 'not-a-deadline -'],
    [5, 'General', '5', 'ambiguous -'],
    [98, 'General', '98', 'not-a-deadline -'],
    [-3, 'General', '-3', 'not-a-deadline -'],
    [-3, 'yyyy-mm-dd', '###', 'not-a-deadline -'],
    [true, 'General', 'TRUE', 'not-a-deadline -'],
    ['5月底前', '@', '5月底前', 'period-end 2024-05-31'],
  ] as const)('%s in the format %s, shown as %s, is %s', (value, format, text, meaning) => {
    expect(said(cell(value, format, text))).toBe(meaning);
  });

  it('asks where Excel may have dropped a zero, and names both days', () => {
    expect(cell(2024.1)).toMatchObject({
      kind: 'ambiguous',
      date: null,
      candidates: [fromIso('2024-01-31'), fromIso('2024-10-31')],
    });
    expect(cell(3.1)).toMatchObject({
      kind: 'ambiguous',
      date: null,
      candidates: [fromIso('2024-03-01'), fromIso('2024-03-10')],
    });
    expect(cell(3.1).reason).toContain('2024年3月1日或2024年3月10日');
  });

  it('adds 1462 days in a workbook with the 1904 date system', () => {
    expect(said(cell(45366 - 1462, 'yyyy-mm-dd', '2024-03-15', true))).toBe('date 2024-03-15');
  });

  it.each([
    [45366, 'General', '45366', '“45366”是日期的序列号，即2024年3月15日'],
    [0.75, '0%', '75%', '“75%”是百分比，不是时限'],
    [5, '0%', '500%', '“500%”是百分比，不是时限'],
    [0.7083, 'h:mm', '17:00', '“17:00”只有钟点，没有日期'],
    [0.7083, 'mm:ss', '00:00', '“00:00”只有钟点，没有日期'],
    [60, 'yyyy-mm-dd', '1900-02-29', '“1900-02-29”不是可用的日期'],
    [61, 'yyyy-mm-dd', '1900-03-01', '即1900年3月1日；早于交办日2024年3月11日，请核对年份'],
    [2958465, 'yyyy-mm-dd', '9999-12-31', '“9999-12-31”即9999年12月31日'],
    [2958466, 'yyyy-mm-dd', '###', '“###”不是可用的日期'],
    [45366, 'm', '3', '即2024年3月15日'],
    [45352, 'mmm-yy', 'Mar-24', '“Mar-24”按2024年3月最后一天计，为2024年3月31日'],
    [45353, 'yyyy"年"m"月"', '2024年3月2', '即2024年3月2日'],
    [45353, 'yyyy', '2024', '即2024年3月2日'],
    [45293, 'yyyy', '2024', '即2024年1月2日'],
    [45292, 'yyyy', '2024', '按2024年最后一天计，为2024年12月31日'],
    [45323, 'yyyy', '2024', '即2024年2月1日'],
    [3.15, '0.0E+00', '3.2E+00', '“3.2E+00”即2024年3月15日'],
    [3.155, 'General', '3.155', '“3.155”是数字，不是时限'],
    [3.32, 'General', '3.32', '“3.32”是数字，不是时限'],
    [2.3, '0.00', '2.30', '“2.30”是数字，不是时限'],
    [2.3, 'General', '2.3', '“2.3”即2024年2月3日'],
    [2.2, '0.??', '2.2 ', '“2.2”即2024年2月2日'],
    [2024.13, 'General', '2024.13', '“2024.13”是数字，不是时限'],
    [1999.5, 'General', '1999.5', '“1999.5”是数字，不是时限'],
    [2099.5, 'General', '2099.5', '“2099.5”按2099年5月最后一天计，为2099年5月31日'],
    [0.5, 'General', '0.5', '“0.5”是数字，不是时限'],
    [true, 'General', 'TRUE', '“TRUE”不是时限'],
    [98, 'General', '', '“98”是数字，不是时限'],
  ] as const)('%s in the format %s, shown as “%s”: %s', (value, format, text, reason) => {
    expect(
      cell(value, format, text).reason.replaceAll('（台账没有写年份，按交办日之后最近的一次取次年）', ''),
    ).toContain(reason);
  });

  it('keeps the displayed text for the clerk', () => {
    expect(cell(45366, 'm"月"d"日"', '3月15日').text).toBe('3月15日');
  });
});

describe('a bare number under a header that names what it counts', () => {
  const counted = (header: string, value: CellValue, numberFormat = 'General'): string => {
    const rule = readDeadlineCell({
      value,
      text: String(value),
      numberFormat,
      date1904: false,
      countedIn: countUnit(header),
    });
    return said(resolveDeadline(rule, reference, context));
  };

  it.each([
    ['整改期限（天）', 30, 'relative 2024-04-10'],
    ['办理时限(个工作日)', 5, 'relative 2024-03-18'],
    ['限办天数', '15', 'relative 2024-03-26'],
    ['办理期限（单位：个月）', 3, 'relative 2024-06-11'],
    ['整改期限（天）', '4月底前', 'period-end 2024-04-30'],
    ['整改期限（天）', 45366, 'date 2024-03-15'],
    ['整改期限（天）', 999, 'relative 2026-12-05'],
    ['整改期限（天）', 1000, 'not-a-deadline -'],
    ['整改期限（天）', 0, 'not-a-deadline -'],
    ['整改期限（天）', ' 3 ', 'relative 2024-03-14'],
    ['整改期限（天）', '３', 'relative 2024-03-14'],
    ['整改期限（天）', '3.5', 'date 2024-03-05'],
    ['整改期限(周)', 2, 'relative 2024-03-25'],
    ['处置时限（小时）', 48, 'relative 2024-03-13'],
    ['办理期限（工作日）', 5, 'relative 2024-03-18'],
    ['办理期限（日）', 5, 'ambiguous -'],
  ])('%s with %p is %s', (header, value, meaning) => {
    expect(counted(header, value)).toBe(meaning);
  });

  it('shows the number where the cell shows nothing', () => {
    const cell = { value: 30, text: '', numberFormat: 'General', date1904: false, countedIn: '天' } as const;
    expect(readDeadlineCell(cell).text).toBe('30');
    expect(readDeadlineCell({ ...cell, text: '30天' }).text).toBe('30天');
  });

  it('stays doubtful where the header names several units or none', () => {
    expect(counted('处置时限（小时/工作日）', 30)).toBe('ambiguous -');
    expect(counted('整改期限', 30)).toBe('ambiguous -');
  });

  it('is a day where the cell is formatted as one', () => {
    expect(counted('整改期限（天）', 99, 'yyyy-mm-dd')).not.toMatch(/^relative/);
  });
});
