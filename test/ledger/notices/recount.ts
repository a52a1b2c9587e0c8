import type { State } from '../../../src/ledger/vocabulary';

/** An item as a recount sees it: what its row says, and the state that follows. */
export interface Item {
  readonly number: string;
  readonly task: string;
  readonly units: readonly string[];
  readonly source: string;
  readonly leader: string;
  /** Excel's days. */
  readonly meeting: number | null;
  readonly assigned: number | null;
  readonly due: number | null;
  readonly finished: number | null;
  readonly state: State;
  readonly progress: string;
  readonly problem: string;
  readonly category: string;
  readonly way: string;
  readonly satisfaction: string;
  readonly level: string;
}

const DONE: readonly State[] = ['done-on-time', 'done-late', 'done-undated'];
const isDone = ({ state }: Item): boolean => DONE.includes(state);
export const isOpen = ({ state }: Item): boolean => ['not-due', 'overdue', 'no-deadline'].includes(state);

/** Per cent with one decimal, half up, 「.0」 dropped; never 100 unless all are counted. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  return `${(part < whole ? Math.min(tenths, 999) : tenths) / 10}%`;
}

/** What can be counted of some items, a line each: written without the add-in's own counting. */
export function recount(items: readonly Item[]) {
  const count = (is: (item: Item) => boolean): number => items.filter(is).length;
  const inState = (state: State): number => count((item) => item.state === state);
  const done = count(isDone);
  const open = count(isOpen);
  const onTime = inState('done-on-time');
  const late = inState('done-late');
  const undated = inState('done-undated');
  const overdue = inState('overdue');
  const asked = items.filter(({ satisfaction }) => satisfaction !== '');
  const adopted = count(({ level }) => level !== '');
  return {
    total: done + open,
    rows: items.length,
    done,
    open,
    onTime,
    late,
    undated,
    overdue,
    notDue: inState('not-due'),
    noDeadline: inState('no-deadline'),
    longTerm: inState('long-term'),
    excluded: inState('excluded'),
    rate: percent(done, done + open),
    onTimeRate: onTime + late === 0 && undated > 0 ? '—' : percent(onTime, onTime + late + overdue),
    meetings: new Set(items.flatMap(({ meeting, source }) => (meeting === null ? [] : [`${source} ${meeting}`]))).size,
    satisfaction: percent(asked.filter((item) => item.satisfaction !== '不满意').length, asked.length),
    said: (word: string) => count(({ satisfaction }) => satisfaction === word),
    adopted,
    adoptionRate: percent(adopted, items.length),
    share: (word: string) => count((item) => [item.category, item.way, item.level].includes(word)),
  };
}
export type Recount = ReturnType<typeof recount>;
