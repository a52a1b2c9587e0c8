import type { Day } from '../day/day';
import type { Ledger } from '../ledger';
import type { Settings } from '../settings';
import { stateAt, type Standings } from '../standing/standings';
import { STATES } from '../vocabulary';
import { completionRate, countsOf, onTimeRate, statesOf, type CountCell, type Counts } from './counts';
import { definitionOf, type RateDefinition } from './definition';
import { groupingOf, hasMeetings, meetingOf, type RateKey } from './grouping';
import { identitiesOf, type Identity } from './identities';
import { rateText } from './rounding';

export { RATE_KEYS, type RateKey } from './grouping';

/** A ledger with the standings of its tasks on the table's day. */
export interface LedgerStandings {
  readonly ledger: Ledger;
  readonly standings: Standings;
}

/** One task: the index of its ledger among the table's ledgers, and its index in that ledger's table. */
export interface TaskRef {
  readonly ledger: number;
  readonly task: number;
}

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

/** What is gathered for one line in the pass over the tasks. */
interface Gathered {
  readonly tally: Int32Array;
  readonly members: TaskRef[];
  readonly meetings: Set<string>;
}

const gather = (): Gathered => ({ tally: new Int32Array(STATES.length), members: [], meetings: new Set() });

function add(line: Gathered, state: number, member: TaskRef, meeting: string | null): void {
  line.tally[state] = (line.tally[state] as number) + 1;
  line.members.push(member);
  if (meeting !== null) line.meetings.add(meeting);
}

function lineOf(key: string, gathered: Gathered, settings: Settings): RateLine {
  const counts = countsOf(gathered.tally, settings);
  const rate = completionRate(counts, settings);
  const onTime = onTimeRate(counts, settings);
  return {
    key,
    meetings: gathered.meetings.size > 0 ? gathered.meetings.size : null,
    ...counts,
    rate,
    rateText: rateText(rate, settings),
    onTimeRate: onTime,
    onTimeRateText: rateText(onTime, settings),
    rank: null,
    members: gathered.members,
  };
}

/**
 * Lines with their rank by rate, highest first; equal rates share a rank and the next rank is skipped.
 * @example ranked([{rate: 90}, {rate: 80}, {rate: 80}, {rate: 70}]).map(({rank}) => rank) // [1, 2, 2, 4]
 */
export function ranked<T extends { readonly rate: number | null }>(
  lines: readonly T[],
): (T & { rank: number | null })[] {
  const rates = lines.flatMap(({ rate }) => rate ?? []).sort((a, b) => b - a);
  return lines.map((line) => ({ ...line, rank: line.rate === null ? null : rates.indexOf(line.rate) + 1 }));
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
  const withMeetings = all.some(hasMeetings);
  const lines = grouping.keys.map(gather);
  const total = gather();
  let disjoint = true;
  ledgers.forEach(({ ledger, standings }, ledgerIndex) => {
    const { codes, groups } = grouping.ledgers[ledgerIndex] ?? { codes: new Int32Array(0), groups: [] };
    for (let task = 0; task < ledger.tasks.count; task++) {
      const member = { ledger: ledgerIndex, task };
      const meeting = withMeetings ? meetingOf(ledger, task, settings) : null;
      const state = standings.states[task] as number;
      const inGroups = groups[codes[task] as number] ?? [];
      if (inGroups.length !== 1) disjoint = false;
      add(total, state, member, meeting);
      for (const group of inGroups) add(lines[group] as Gathered, state, member, meeting);
    }
  });
  const rows = ranked(lines.map((line, index) => lineOf(grouping.keys[index] as string, line, settings)));
  const totalLine = lineOf(TOTAL_KEY, total, settings);
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
