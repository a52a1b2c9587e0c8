import { at } from '../ledger/coded';
import type { Ledger } from '../ledger/ledger';
import type { ReadingDecisions } from '../ledger/reading/decisions';
import type { WorkbookState } from './workbookState';

/** Sheets whose ledgers hold mostly the same tasks: a copied sheet, last month's beside this month's, a unit's own part. */
export interface RepeatedLedgers {
  /** The one that seems the first of them, before the others. */
  readonly sheets: readonly string[];
  /** How many tasks too many are counted. */
  readonly tooMany: number;
}

/** More than this part of the smaller of two ledgers stands in the other one; else they merely share some tasks. */
const MOSTLY = 1 / 2;

/** Each task is compared with this many sheets before it: a hundred copies all hang on the first. */
const MOST_COMPARED = 8;

/** ` (2)`: how Excel ends the name of a copied sheet. */
const COPY = /^(.*?) ?\((\d+)\)$/u;

/**
 * Groups of sheets that count the same tasks more than once; none where the clerk has decided that all of them count.
 * @param decided where not what the state was read by.
 * @example repeatedLedgers(state)[0]?.sheets // ['台账', '台账 (2)']
 */
export function repeatedLedgers(
  { ledgers, live }: Pick<WorkbookState, 'ledgers' | 'live'>,
  decided: ReadingDecisions | undefined = live?.judgement.decided,
): readonly RepeatedLedgers[] {
  const answers = decided?.sheets ?? {};
  const names = [...new Set(ledgers.map(({ ledger }) => ledger.layout.sheet))];
  if (names.length < 2) return [];
  const tasks = names.map((sheet) =>
    countTasks(ledgers.flatMap(({ ledger }) => (ledger.layout.sheet === sheet ? [ledger] : []))),
  );
  const shared = sharedTasks(tasks);
  const counted = (index: number): boolean => answers[names[index] ?? ''] === 'counted';
  const edges = [...shared].filter(([one, other, count]) => {
    const smaller = Math.min(sizeOf(tasks[one]), sizeOf(tasks[other]));
    return count > smaller * MOSTLY && !(counted(one) && counted(other));
  });
  return groupsOf(edges).map((group) => ({
    sheets: group.map((index) => names[index] ?? '').sort(firstBefore(names)),
    tooMany: tooMany(group.flatMap((index) => [...(tasks[index] ?? [])])),
  }));
}

type TaskCounts = ReadonlyMap<string, number>;

/** How often each task stands in some ledgers, by its words and its unit. */
function countTasks(ledgers: readonly Ledger[]): TaskCounts {
  const counts = new Map<string, number>();
  for (const { tasks } of ledgers) {
    for (let index = 0; index < tasks.count; index++) {
      const words = `${tasks.title?.[index] ?? ''}|${tasks.task[index] ?? ''}`;
      if (words === '|') continue;
      const key = `${words}|${at(tasks.leadUnits, index).lead.join('、')}`.replace(/\s+/gu, '');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const sizeOf = (counts: TaskCounts | undefined): number =>
  [...(counts ?? [])].reduce((sum, [, count]) => sum + count, 0);

/** How many tasks each two of the sheets share. */
function* sharedTasks(tasks: readonly TaskCounts[]): Generator<readonly [number, number, number]> {
  const shared = new Map<number, number>();
  const seen = new Map<string, number[]>();
  tasks.forEach((counts, index) => {
    for (const [key, count] of counts) {
      const before = seen.get(key) ?? [];
      for (const other of before) {
        const pair = other * tasks.length + index;
        shared.set(pair, (shared.get(pair) ?? 0) + Math.min(count, tasks[other]?.get(key) ?? 0));
      }
      if (before.length < MOST_COMPARED) seen.set(key, [...before, index]);
    }
  });
  for (const [pair, count] of shared) yield [Math.floor(pair / tasks.length), pair % tasks.length, count];
}

/** Sheets that hang together. */
function groupsOf(edges: readonly (readonly [number, number, number])[]): readonly (readonly number[])[] {
  let groups: readonly (readonly number[])[] = [];
  for (const [one, other] of edges) {
    const touched = groups.filter((group) => group.includes(one) || group.includes(other));
    const joined = [...new Set([...touched.flat(), one, other])].sort((a, b) => a - b);
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups;
}

function tooMany(tasks: readonly (readonly [string, number])[]): number {
  const most = new Map<string, number>();
  let all = 0;
  for (const [key, count] of tasks) {
    all += count;
    most.set(key, Math.max(most.get(key) ?? 0, count));
  }
  return all - [...most.values()].reduce((sum, count) => sum + count, 0);
}

/** Excel puts a copy before its original: a name tells which it is, else the order of the sheets. */
function firstBefore(names: readonly string[]): (one: string, other: string) => number {
  const isCopy = (name: string): number => (names.includes(COPY.exec(name)?.[1] ?? '') ? 1 : 0);
  return (one, other) => isCopy(one) - isCopy(other) || names.indexOf(one) - names.indexOf(other);
}

/**
 * What is said of figures that count tasks more than once; null where none do.
 * @example sayRepeated(state) // '“台账”、“台账 (2)”里的事项大多相同，合计多算 46 项'
 */
export function sayRepeated(state: WorkbookState): string | null {
  const repeated = repeatedLedgers(state).map(({ sheets, tooMany: count }) => {
    const names = sheets.map((sheet) => `“${sheet}”`).join('、');
    return `${names}里的事项大多相同，合计多算 ${count} 项`;
  });
  return repeated.length === 0 ? null : repeated.join('；');
}
