import { at } from '../coded';
import type { TaskTable } from '../ledger';
import type { Settings } from '../settings';
import { stateAt } from '../standing/standings';
import { STATES, type State } from '../vocabulary';
import { countsOf, type Counts } from './counts';
import type { LedgerStandings, TaskRef } from './rateTable';

/** An item (事项) that a ledger splits into several contents (分解内容), each a row. */
export interface ParentItem {
  readonly name: string;
  readonly contents: readonly TaskRef[];
  /** Done only when every content is; overdue as soon as one is. */
  readonly state: State;
}

/** Items and contents counted apart: 145 items split into 222 contents. */
export interface ParentFigures {
  readonly definition: string;
  readonly items: Counts;
  readonly contents: Counts;
  readonly parents: readonly ParentItem[];
}

/** Of the states of an item's contents the first in this order is the item's. */
const WEIGHT: readonly State[] = [
  'overdue',
  'not-due',
  'no-deadline',
  'done-late',
  'done-undated',
  'done-on-time',
  'long-term',
  'excluded',
];

/**
 * The state of an item from those of its contents: open contents come before closed ones, closed ones before what is
 * outside the rates.
 * @example stateOfParent(['done-on-time', 'overdue', 'not-due']) // 'overdue'
 */
export function stateOfParent(states: readonly State[]): State {
  return WEIGHT.find((state) => states.includes(state)) ?? 'excluded';
}

/**
 * What a row has in common with the other contents of its item: the title over several tasks, or the number that
 * merged cells give to all of them. Null where the row stands for itself.
 */
function parentKey(tasks: TaskTable, index: number): string | null {
  const title = tasks.title?.[index] ?? null;
  if (title !== null && tasks.task[index] !== null && tasks.task[index] !== title) return title;
  return at(tasks.number, index);
}

/**
 * Items with their contents (父子项): neighbouring rows with one title, or with one number.
 * @example parentFigures(ledgers, settings).items.total // 145, of 222 contents
 */
export function parentFigures(ledgers: readonly LedgerStandings[], settings: Settings): ParentFigures {
  const parents = ledgers.flatMap(({ ledger: { tasks }, standings }, ledger) => {
    const runs: { key: string | null; name: string; contents: TaskRef[]; states: State[] }[] = [];
    for (let task = 0; task < tasks.count; task++) {
      const key = parentKey(tasks, task);
      const last = runs.at(-1);
      const own = { ref: { ledger, task }, state: stateAt(standings, task) };
      if (last !== undefined && key !== null && last.key === key && inOneGroup(tasks, task)) {
        last.contents.push(own.ref);
        last.states.push(own.state);
      } else {
        const name = tasks.title?.[task] ?? tasks.task[task] ?? key ?? '';
        runs.push({ key, name, contents: [own.ref], states: [own.state] });
      }
    }
    return runs.map(({ name, contents, states }) => ({ name, contents, state: stateOfParent(states) }));
  });
  const contents = ledgers.flatMap(({ standings }) => Array.from(standings.states, (code) => STATES[code] as State));
  return {
    definition: '事项按父项计数，一个父项的分解内容全部办结才算办结，有一项逾期即为逾期；分解内容按行计数。',
    items: counted(
      parents.map(({ state }) => state),
      settings,
    ),
    contents: counted(contents, settings),
    parents,
  };
}

/** Numbers begin anew in each group; the same number in the next group is another item. */
function inOneGroup(tasks: TaskTable, index: number): boolean {
  return at(tasks.group, index) === at(tasks.group, index - 1);
}

function counted(states: readonly State[], settings: Settings): Counts {
  const tally = new Int32Array(STATES.length);
  for (const state of states) {
    const code = STATES.indexOf(state);
    tally[code] = (tally[code] ?? 0) + 1;
  }
  return countsOf(tally, settings);
}
