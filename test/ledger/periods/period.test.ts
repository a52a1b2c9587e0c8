import { toIso } from '../../../src/ledger/day/day';
import { parsePeriod, periodContaining } from '../../../src/ledger/periods/period';
import { day } from '../standing/ledgerOf';

describe('a reporting period', () => {
  it.each([
    ['2026Q3', '2026年第三季度', '2026-07-01', '2026-09-30'],
    ['2026q1', '2026年第一季度', '2026-01-01', '2026-03-31'],
    ['2026-09', '2026年9月', '2026-09-01', '2026-09-30'],
    ['2024-2', '2024年2月', '2024-02-01', '2024-02-29'],
    ['2026H1', '2026年上半年', '2026-01-01', '2026-06-30'],
    ['2026H2', '2026年下半年', '2026-07-01', '2026-12-31'],
    ['2026', '2026年度', '2026-01-01', '2026-12-31'],
  ])('%s is %s, from %s to %s', (text, label, start, end) => {
    const period = parsePeriod(text);
    expect(period && [period.label, toIso(period.start), toIso(period.end)]).toEqual([label, start, end]);
  });

  it.each(['2026Q5', '2026-13', '2026-0', '26Q1', '2026H3', '', '第三季度', '0000'])('%s is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('is found from a day inside it, both ends included', () => {
    expect(periodContaining(day('2024-09-30'), 'quarter').label).toBe('2024年第三季度');
    expect(periodContaining(day('2024-10-01'), 'quarter').label).toBe('2024年第四季度');
    expect(periodContaining(day('2024-06-30'), 'half').label).toBe('2024年上半年');
    expect(periodContaining(day('2024-12-31'), 'month').label).toBe('2024年12月');
    expect(periodContaining(day('2024-12-31'), 'year').label).toBe('2024年度');
  });
});
