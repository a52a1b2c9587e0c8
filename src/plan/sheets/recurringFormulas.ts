import type { Day } from '../../ledger/day/day';
import { roundsKnown, stepOf, type Recurrence, type RoundCycle } from '../../ledger/day/recurrence';
import type { WorkCalendar } from '../../ledger/day/workdays';
import { AS_OF_CELL, UNRECOGNISED } from './managedFormulas';
import { quoted } from './references';

/**
 * `nextRound` of src/ledger/day/recurrence as a formula over the day of 台账统计: a deadline that comes again and again
 * moves to its next round by itself.
 */

type MonthCycle = Extract<RoundCycle, { every: 'months' }>;

/** Excel allows 64 levels in a formula; so many rounds are far enough for cycles that count working days. */
const MOST_ROUNDS = 48;

/** A formula for a day before the statistics' one must hold as well: the clerk may set the day back so far. */
const SET_BACK = 366;

/** On or after this day: the day of the statistics, or the first day after the cycle's begin. */
function earliestFormula(from: Day | null): string {
  return from === null ? AS_OF_CELL : `IF(${AS_OF_CELL}<${from},${from + 1},${AS_OF_CELL})`;
}

/** Months from a month of the year to the next round's: 0 in a round's own month, unless it is to come later. */
function monthsAhead(months: readonly number[], day: string, later: boolean): string {
  const ahead = Array.from({ length: 12 }, (_, index) =>
    Math.min(...months.map((month) => ((((month - 1 - index - (later ? 1 : 0)) % 12) + 12) % 12) + (later ? 1 : 0))),
  );
  const [first] = ahead;
  return ahead.every((each) => each === first) ? String(first) : `CHOOSE(MONTH(${day}),${ahead.join(',')})`;
}

/** The next day of the months' so-many-th, on or after a day; a day beyond the month's end means its last. */
function inMonths({ months }: MonthCycle, dayOfMonth: number, day: string): string {
  const ahead = monthsAhead(months, day, false);
  if (dayOfMonth === 0) return `EOMONTH(${day},${ahead})`;
  const dayAfter = (offset: string): string =>
    `MIN(EOMONTH(${day},${offset}-1)+${dayOfMonth},EOMONTH(${day},${offset}))`;
  const soon = dayAfter(ahead);
  return `IF(${soon}>=${day},${soon},${dayAfter(monthsAhead(months, day, true))})`;
}

function least(formulas: readonly string[]): string {
  const [only, ...others] = formulas;
  return only !== undefined && others.length === 0 ? only : `MIN(${formulas.join(',')})`;
}

/**
 * What holds for each of some rounds, chosen by a day: the first round that is not before it. 待识别 beyond them.
 * @example chooseRound("A1", [[45366, '3']]) // 'IF(A1<=45366,3,"待识别")'
 */
function chooseRound(day: string, rounds: readonly (readonly [round: Day, value: string])[]): string {
  return rounds.reduceRight(
    (beyond, [round, value]) => `IF(${day}<=${round},${value},${beyond})`,
    quoted(UNRECOGNISED),
  );
}

/**
 * The due day of a deadline that comes again and again: its next round, on any day. Where the cycle counts working days
 * (每月最后一个工作日) the rounds stand in the formula as far as the State Council has published the holidays, and 待识别
 * beyond them: a sheet's own WORKDAY does not know the weekends that are worked.
 * @param due a round that is known.
 * @param shift what the workbook's date system subtracts (1462 in a 1904 workbook).
 * @example nextRoundFormula({ cycle: { every: 'days', count: 3 }, from: 45366 }, due, calendar, 0)
 */
export function nextRoundFormula(recurrence: Recurrence, due: Day, calendar: WorkCalendar, shift: number): string {
  const { cycle } = recurrence;
  const from = recurrence.from === null ? null : recurrence.from - shift;
  const earliest = earliestFormula(from);
  switch (cycle.every) {
    case 'days': {
      const [begin, step] = [from ?? due - shift, stepOf(cycle)];
      return `${begin}+MAX(1,ROUNDUP((${AS_OF_CELL}-${begin})/${step},0))*${step}`;
    }
    case 'weekdays':
      return `${earliest}+${least(cycle.weekdays.map((weekday) => `MOD(${weekday}-WEEKDAY(${earliest},2),7)`))}`;
    case 'months': {
      if (cycle.plusWorkdays) {
        const rounds = roundsKnown(recurrence, due - SET_BACK, calendar, MOST_ROUNDS);
        const known = chooseRound(
          earliest,
          rounds.map((round) => [round - shift, String(round - shift)]),
        );
        return `IF(${AS_OF_CELL}<${due - SET_BACK - shift},${quoted(UNRECOGNISED)},${known})`;
      }
      const { plus, days } = cycle;
      const base = plus === 0 ? earliest : `(${earliest}${plus > 0 ? '-' : '+'}${Math.abs(plus)})`;
      const next = least(days.map((day) => inMonths(cycle, day, base)));
      return plus === 0 ? next : `${next}${plus > 0 ? '+' : '-'}${Math.abs(plus)}`;
    }
  }
}

/**
 * The calendar days before a round from which it is near, where the office warns by working days: they differ from round
 * to round, and are known as far as the holidays are.
 * @param due the cell with the round.
 * @param first a round that is known.
 */
export function roundWarnDaysFormula(
  recurrence: Recurrence,
  due: string,
  first: Day,
  calendar: WorkCalendar,
  shift: number,
  warnDaysOf: (round: Day) => number,
): string {
  const rounds = roundsKnown(recurrence, first, calendar, MOST_ROUNDS);
  return chooseRound(
    due,
    rounds.map((round) => [round - shift, String(warnDaysOf(round))]),
  );
}
