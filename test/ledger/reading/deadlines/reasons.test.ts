import { fromIso, toIso } from '../../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../../src/ledger/day/workdays';
import { createDeadlineReader } from '../../../../src/ledger/reading/deadlines/reader';
import type { DeadlineContext } from '../../../../src/ledger/reading/deadlines/context';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';

const iso = (text: string): number => fromIso(text) ?? Number.NaN;
const assigned = iso('2024-03-11');
const reference = { assigned, meeting: null, received: null, year: 2024 };
const usual: DeadlineContext = { asOf: assigned, settings: DEFAULT_SETTINGS, calendar: createWorkCalendar() };
const reader = (more: Partial<DeadlineContext> = {}) => createDeadlineReader({ ...usual, ...more });

describe('the reason of a deadline', () => {
  it.each([
    ['3月底前', '“3月底前”按3月最后一天计，为2024年3月31日'],
    ['3月15日前', '“3月15日前”即2024年3月15日，含当日'],
    ['5个工作日内', '“5个工作日内”自交办日2024年3月11日起第5个工作日（当日不计），为2024年3月18日'],
    ['一周内', '“一周内”自交办日2024年3月11日起1周（当日不计），为2024年3月18日'],
    ['10月前', '“10月前”有两种理解：2024年9月30日或2024年10月31日，请确认'],
    ['立行立改', '“立行立改”要求立即办理，没有具体日期'],
    ['长期坚持', '“长期坚持”是长期任务，没有截止日期'],
    ['春节前', '“春节前”春节是2025年1月29日，此前最后一天为2025年1月28日'],
    ['每月25日前', '“每月25日前”每月25日，下一次是2024年3月25日'],
    ['“十四五”末', '““十四五”末”按“十四五”规划期最后一天计，为2025年12月31日'],
    ['4月31日', '“4月31日”在日历上没有这一天'],
    ['1月20日前', '“1月20日前”即2024年1月20日，含当日；早于交办日2024年3月11日，请核对年份'],
  ])('of %s names the rule', (text, reason) => {
    expect(reader()(text, reference).reason).toBe(reason);
  });

  it('says which day is missing', () => {
    const nothing = { assigned: null, meeting: null, received: null, year: 2024 };
    expect(reader()('5个工作日内', nothing).reason).toContain('这一行没有交办日期');
    expect(reader()('会后5个工作日内', nothing).reason).toContain('这一行没有会议日期');
    expect(reader()('收文后3日内', nothing).reason).toContain('这一行没有收文日期');
    expect(reader()('省厅批复后10日内', reference).reason).toContain('不知道“省厅批复”是哪一天');
  });

  it('says that a year without a holiday notice is reckoned', () => {
    const late = { ...reference, assigned: iso('2026-12-30'), year: 2026 };
    const reading = reader()('5个工作日内', late);
    expect(reading).toMatchObject({ official: false, date: iso('2027-01-07') });
    expect(reading.reason).toContain('暂按周一至周五推算');
  });
});

describe('settings and tables of the office', () => {
  it('leaves the day out where the office reads 前 so', () => {
    const settings = { ...DEFAULT_SETTINGS, deadlineBeforeInclusive: false };
    expect(toIso(reader({ settings })('3月15日前', reference).date ?? 0)).toBe('2024-03-14');
    expect(toIso(reader({ settings })('3月15日', reference).date ?? 0)).toBe('2024-03-15');
    expect(toIso(reader({ settings })('3月底前', reference).date ?? 0)).toBe('2024-03-31');
  });

  it('rolls relative deadlines to a working day, but no written dates', () => {
    const settings = { ...DEFAULT_SETTINGS, rollNonWorkday: true };
    expect(toIso(reader({ settings })('5日内', reference).date ?? 0)).toBe('2024-03-18');
    expect(toIso(reader({ settings })('3月16日', reference).date ?? 0)).toBe('2024-03-16');
  });

  it('dates events from the table of the office', () => {
    const events = [
      { name: '汛期', day: iso('2024-05-01') },
      { name: '两会', day: iso('2024-03-04') },
      { name: '两会', day: iso('2025-03-04') },
      { name: '省厅批复', day: iso('2024-04-01') },
    ];
    expect(toIso(reader({ events })('汛期前', reference).date ?? 0)).toBe('2024-04-30');
    expect(toIso(reader({ events })('两会前', reference).date ?? 0)).toBe('2025-03-03');
    expect(toIso(reader({ events })('省厅批复后10日内', reference).date ?? 0)).toBe('2024-04-11');
  });
});
