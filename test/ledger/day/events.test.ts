import { fromIso, toIso } from '../../../src/ledger/day/day';
import { festivalDay, isFestival, statutoryDays } from '../../../src/ledger/day/events';

describe('festivals', () => {
  it.each([
    ['春节', 2025, '2025-01-29'],
    ['除夕', 2024, '2024-02-09'],
    ['端午节', 2024, '2024-06-10'],
    ['中秋节', 2026, '2026-09-25'],
    ['清明节', 2026, '2026-04-05'],
    ['重阳节', 2024, '2024-10-11'],
    ['国庆节', 2040, '2040-10-01'],
    ['春节', 2030, '2030-02-03'],
  ] as const)('%s of %i is %s', (name, year, day) => {
    expect(festivalDay(name, year)).toBe(fromIso(day));
  });

  it('does not guess a moving festival beyond its table', () => {
    expect(festivalDay('春节', 2060)).toBeNull();
    expect(isFestival('两会')).toBe(false);
  });

  it('counts the thirteen statutory days of the 2024 rules', () => {
    expect(statutoryDays(2027).map(toIso)).toEqual([
      '2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-05-01', '2027-05-02',
      '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03',
    ]); // prettier-ignore
  });
});
