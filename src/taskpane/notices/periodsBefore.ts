import type { Day } from '../../ledger/day/day';
import { periodContaining, type Period, type PeriodKind } from '../../ledger/periods/period';

/** Periods offered: the current one and those before it, over about a year. */
const OFFERED: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 5, half: 3, year: 3 };

/**
 * The period that contains a day and the ones before it, the latest first.
 * @example periodsBefore(45383, 'quarter')[1]?.label // '2024年第一季度'
 */
export function periodsBefore(day: Day, kind: PeriodKind): readonly Period[] {
  const periods = [periodContaining(day, kind)];
  while (periods.length < OFFERED[kind]) {
    const earliest = periods[periods.length - 1] as Period;
    periods.push(periodContaining(earliest.start - 1, kind));
  }
  return periods;
}
