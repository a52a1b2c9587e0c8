import type { Settings } from '../settings';
import { STATES } from '../vocabulary';
import { completionRate, countsOf, type Counts } from './counts';
import { hasMeetings, meetingOf, type Grouping } from './grouping';
import type { LedgerStandings, TaskRef } from './judgedLedger';

/** What the tasks of one line of a table amount to. */
export interface Gathered {
  readonly counts: Counts;
  /** 完成率 in per cent; null where nothing is counted. */
  readonly rate: number | null;
  /** How many single meetings the tasks come from. */
  readonly meetings: number;
  /** The tasks, in the order of their ledgers. */
  readonly members: () => readonly TaskRef[];
}

/** All lines of a table. */
export interface GatheredLines {
  /** One for each group of the grouping. */
  readonly lines: readonly Gathered[];
  readonly total: Gathered;
  /** Whether every task stands in one line and no more. */
  readonly disjoint: boolean;
}

type Codes = Grouping['ledgers'][number];

const NO_TASKS: Codes = { codes: new Int32Array(0), groups: [] };

/**
 * Counts the tasks of all ledgers by their groups. Each task adds one to one small table, of what it is grouped by and
 * of its state; the lines are sums of that table.
 * @example gathered(ledgers, grouping, settings).total.counts.total // 587
 */
export function gathered(ledgers: readonly LedgerStandings[], grouping: Grouping, settings: Settings): GatheredLines {
  const codesOf = (ledger: number): Codes => grouping.ledgers[ledger] ?? NO_TASKS;
  const tallies = grouping.keys.map(() => new Int32Array(STATES.length));
  const all = new Int32Array(STATES.length);
  let disjoint = true;
  ledgers.forEach(({ standings: { states } }, ledger) => {
    const { codes, groups } = codesOf(ledger);
    tallyOf(codes, states, groups.length).forEach((times, place) => {
      if (times === 0) return;
      const state = place % STATES.length;
      const inGroups = groups[(place - state) / STATES.length] ?? [];
      if (inGroups.length !== 1) disjoint = false;
      addTo(all, state, times);
      for (const group of inGroups) addTo(tallies[group], state, times);
    });
  });
  const meetings = meetingsOf(ledgers, grouping, settings);
  const line = (tally: Int32Array, names: ReadonlySet<string> | undefined, members: Gathered['members']): Gathered => {
    const counts = countsOf(tally, settings);
    return { counts, rate: completionRate(counts, settings), meetings: names?.size ?? 0, members };
  };
  const tasksWhere = (isMember: (groups: readonly number[]) => boolean) => (): readonly TaskRef[] =>
    ledgers.flatMap((_, ledger) => {
      const { codes, groups } = codesOf(ledger);
      const wanted = groups.map(isMember);
      const members: TaskRef[] = [];
      codes.forEach((code, task) => {
        if (wanted[code] === true) members.push({ ledger, task });
      });
      return members;
    });
  return {
    lines: tallies.map((tally, group) =>
      line(
        tally,
        meetings?.lines[group],
        tasksWhere((groups) => groups.includes(group)),
      ),
    ),
    total: line(
      all,
      meetings?.total,
      tasksWhere(() => true),
    ),
    disjoint,
  };
}

/** How many tasks there are of each code in each state; the place of a pair is `code × states + state`. */
function tallyOf(codes: Int32Array, states: Uint8Array, codeCount: number): Int32Array {
  const tally = new Int32Array(codeCount * STATES.length);
  for (let task = 0; task < codes.length; task += 1) {
    const place = (codes[task] as number) * STATES.length + (states[task] as number);
    tally[place] = (tally[place] as number) + 1;
  }
  return tally;
}

function addTo(tally: Int32Array | undefined, state: number, times: number): void {
  if (tally !== undefined) tally[state] = (tally[state] as number) + times;
}

/** The names of the meetings of each line; null where no ledger tells of meetings. */
function meetingsOf(
  ledgers: readonly LedgerStandings[],
  grouping: Grouping,
  settings: Settings,
): { readonly lines: readonly ReadonlySet<string>[]; readonly total: ReadonlySet<string> } | null {
  if (!ledgers.some(({ ledger }) => hasMeetings(ledger))) return null;
  const lines = grouping.keys.map(() => new Set<string>());
  const total = new Set<string>();
  ledgers.forEach(({ ledger }, index) => {
    const { codes, groups } = grouping.ledgers[index] ?? NO_TASKS;
    codes.forEach((code, task) => {
      const meeting = meetingOf(ledger, task, settings);
      if (meeting === null) return;
      total.add(meeting);
      for (const group of groups[code] ?? []) lines[group]?.add(meeting);
    });
  });
  return { lines, total };
}
