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
  ])('%s with %p is %s', (header, value, meaning) => {
    expect(counted(header, value)).toBe(meaning);
  });

  it('stays doubtful where the header names several units or none', () => {
    expect(counted('处置时限（小时/工作日）', 30)).toBe('ambiguous -');
    expect(counted('整改期限', 30)).toBe('ambiguous -');
  });

  it('is a day where the cell is formatted as one', () => {
    expect(counted('整改期限（天）', 99, 'yyyy-mm-dd')).not.toMatch(/^relative/);
  });
});
