import { LIGHTS, STATES, type State } from '../../ledger/vocabulary';
import type { WorkbookState } from '../../operations/workbookState';
import type { TaskFilter, TaskRef } from './paneState';
import { matchesWords, searchWords } from './taskSearch';

/**
 * Every task of the workbook, ledger by ledger, in the order of the rows.
 * @example allTasks(workbook).length // 197
 */
export function allTasks(workbook: WorkbookState): readonly TaskRef[] {
  return workbook.ledgers.flatMap((each, ledger) =>
    Array.from({ length: each.ledger.tasks.count }, (_, task) => ({ ledger, task })),
  );
}

/** How many tasks stand in each state, and how many are near their day (黄灯 and still open). */
export interface StateCounts {
  readonly total: number;
  readonly warning: number;
  readonly states: Readonly<Record<State, number>>;
}

/**
 * Counts by state over all ledgers.
 * @example countStates(workbook).states.overdue // 2
 */
export function countStates(workbook: WorkbookState): StateCounts {
  const states = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  let total = 0;
  let warning = 0;
  workbook.ledgers.forEach(({ ledger, standings }, index) => {
    for (let task = 0; task < ledger.tasks.count; task++) {
      states[stateOf(workbook, { ledger: index, task })]++;
      if (isWarning(standings.states[task], standings.lights[task])) warning++;
      total++;
    }
  });
  return { total, warning, states };
}

/**
 * The state of one task; `excluded` for a reference that no longer exists.
 * @example stateOf(workbook, {ledger: 0, task: 3}) // 'overdue'
 */
export function stateOf(workbook: WorkbookState, ref: TaskRef): State {
  return STATES[workbook.ledgers[ref.ledger]?.standings.states[ref.task] ?? -1] ?? 'excluded';
}

/** Whether a task is still to be done. */
export function isOpen(workbook: WorkbookState, ref: TaskRef): boolean {
  return OPEN.includes(stateOf(workbook, ref));
}

const OPEN: readonly State[] = ['not-due', 'overdue', 'no-deadline'];
const NOT_DUE = STATES.indexOf('not-due');
const YELLOW = LIGHTS.indexOf('yellow');

function isWarning(state: number | undefined, light: number | undefined): boolean {
  return state === NOT_DUE && light === YELLOW;
}

/**
 * The tasks that a filter lets through, in the order of the rows.
 * @example filterTasks(workbook, { ...NO_FILTER, text: 'ywfl' }).length // 3
 */
export function filterTasks(workbook: WorkbookState, filter: TaskFilter): readonly TaskRef[] {
  const words = searchWords(filter.text);
  return (filter.only?.members ?? allTasks(workbook)).filter((ref) => {
    const on = workbook.ledgers[ref.ledger];
    if (on === undefined) return false;
    const { standings } = on;
    if (filter.state === 'warning' && !isWarning(standings.states[ref.task], standings.lights[ref.task])) return false;
    if (filter.state !== null && filter.state !== 'warning' && stateOf(workbook, ref) !== filter.state) return false;
    return matchesWords(on.ledger.tasks, ref.task, words);
  });
}

/** One text per reference, for sets. */
export const keyOf = ({ ledger, task }: TaskRef): string => `${ledger}-${task}`;

/** Rows of one sheet. */
export interface SheetRows {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/**
 * The rows of some tasks on the sheet that has most of them, for Excel selects on one sheet only; null for no tasks.
 * @example rowsOf(workbook, [{ ledger: 0, task: 2 }]) // {sheet: '台账', rows: [7]}
 */
export function rowsOf(workbook: WorkbookState, members: readonly TaskRef[]): SheetRows | null {
  const bySheet = new Map<string, number[]>();
  for (const { ledger, task } of members) {
    const on = workbook.ledgers[ledger]?.ledger;
    const row = on?.tasks.rows[task];
    if (on === undefined || row === undefined) continue;
    const rows = bySheet.get(on.layout.sheet);
    if (rows) rows.push(row);
    else bySheet.set(on.layout.sheet, [row]);
  }
  const [most] = [...bySheet].sort(([, one], [, other]) => other.length - one.length);
  return most ? { sheet: most[0], rows: most[1] } : null;
}

/**
 * The task that stands in a row of a sheet, null where none does.
 * @example taskAtRow(workbook, '台账', 5) // {ledger: 0, task: 0}
 */
export function taskAtRow(workbook: WorkbookState, sheet: string, row: number): TaskRef | null {
  for (const [ledger, { ledger: each }] of workbook.ledgers.entries()) {
    if (each.layout.sheet !== sheet || row < each.layout.firstTaskRow || row > each.layout.lastTaskRow) continue;
    const task = each.tasks.rows.indexOf(row);
    if (task >= 0) return { ledger, task };
  }
  return null;
}
