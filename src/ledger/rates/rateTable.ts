import type { Day } from '../day/day';
import type { Settings } from '../settings';
import { stateAt } from '../standing/standings';
import { onTimeRate, statesOf, type CountCell, type Counts } from './counts';
import { definitionOf, type RateDefinition } from './definition';
import { gathered, type Gathered } from './gathered';
import { groupingOf, type RateKey } from './grouping';
import { identitiesOf, type Identity } from './identities';
import type { LedgerStandings, TaskRef } from './judgedLedger';
import { rateText } from './rounding';

export { RATE_KEYS, type RateKey } from './grouping';
export type { LedgerStandings, TaskRef } from './judgedLedger';

/** One line of a statistics table. */
export interface RateLine extends Counts {
  readonly key: string;
  /** How many single meetings the tasks come from; null where they come from none. */
  readonly meetings: number | null;
  /** 完成率（落实率）in per cent; null where the total is 0. */
  readonly rate: number | null;
  readonly rateText: string;
  /** 按期办结率 in per cent; null where there is nothing to judge. */
  readonly onTimeRate: number | null;
  readonly onTimeRateText: string;
  /** By `rate`; equal rates share a rank (1, 2, 2, 4). Null for the total and where there is no rate. */
  readonly rank: number | null;
  /** All tasks of the line, long-term and excluded ones too. */
  readonly members: readonly TaskRef[];
}

/** A statistics table over some ledgers together. */
export interface RateTable {
  readonly asOf: Day;
  readonly by: RateKey;
  readonly definition: RateDefinition;
  readonly rows: readonly RateLine[];
  readonly total: RateLine;
  readonly identities: readonly Identity[];
}

function lineOf(key: string, gathered: Gathered, rank: number | null, settings: Settings): RateLine {
  const { counts, rate } = gathered;
  const onTime = onTimeRate(counts, settings);
  let members: readonly TaskRef[] | null = null;
  return {
    key,
    meetings: gathered.meetings > 0 ? gathered.meetings : null,
    ...counts,
    rate,
    rateText: rateText(rate, settings),
    onTimeRate: onTime,
    onTimeRateText: rateText(onTime, settings),
    rank,
    // Asked for few lines of few tables: a list of all tasks for each table would cost more than the counting.
    get members() {
      return (members ??= gathered.members());
    },
  };
}

/**
 * The rank of each rate, highest first; equal rates share a rank and the next rank is skipped. Null where there is no
 * rate.
 * @example ranksOf([90, 80, 80, 70, null]) // [1, 2, 2, 4, null]
 */
export function ranksOf(rates: readonly (number | null)[]): readonly (number | null)[] {
  const ordered = rates.flatMap((rate) => rate ?? []).sort((a, b) => b - a);
  return rates.map((rate) => (rate === null ? null : ordered.indexOf(rate) + 1));
}

/** The key of the last line. */
export const TOTAL_KEY = '合计';

/**
 * A statistics table: counts, rates and ranks of all ledgers together, from one pass over the tasks. A task that
 * stands in several lines (joint lead units) is counted once in the total.
 * @param by what the lines are: source, lead unit, leader, single meeting, quarter of the due day, category.
 * @example rateTable([{ledger, standings}], 'source', DEFAULT_SETTINGS, 45657).total.rateText // '95.4%'
 */
export function rateTable(ledgers: readonly LedgerStandings[], by: RateKey, settings: Settings, asOf: Day): RateTable {
  const all = ledgers.map(({ ledger }) => ledger);
  const grouping = groupingOf(all, by, settings);
  const { lines, total, disjoint } = gathered(ledgers, grouping, settings);
  const ranks = ranksOf(lines.map(({ rate }) => rate));
  const rows = lines.map((line, index) => lineOf(grouping.keys[index] as string, line, ranks[index] ?? null, settings));
  const totalLine = lineOf(TOTAL_KEY, total, null, settings);
  const tasks = all.reduce((sum, { tasks: { count } }) => sum + count, 0);
  return {
    asOf,
    by,
    definition: definitionOf(by, settings),
    rows,
    total: totalLine,
    identities: identitiesOf({ rows, total: totalLine, tasks, disjoint }, settings),
  };
}

/**
 * The tasks that one cell of a table counts, so that a click can show exactly those.
 * @example membersOf(table.rows[0], 'overdue', ledgers, settings).length === table.rows[0].overdue
 */
export function membersOf(
  line: RateLine,
  cell: CountCell,
  ledgers: readonly LedgerStandings[],
  settings: Pick<Settings, 'longTerm'>,
): readonly TaskRef[] {
  const states = statesOf(cell, settings);
  return line.members.filter(({ ledger, task }) => {
    const standings = ledgers[ledger]?.standings;
    return standings !== undefined && states.includes(stateAt(standings, task));
  });
}
