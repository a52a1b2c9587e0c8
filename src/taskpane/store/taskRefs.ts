import { at } from '../../ledger/coded';
import { LIGHTS, STATES, type State } from '../../ledger/vocabulary';
import type { WorkbookState } from '../../operations/workbookState';
import type { TaskFilter, TaskRef } from './paneState';

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

const NOT_DUE = STATES.indexOf('not-due');
const YELLOW = LIGHTS.indexOf('yellow');

function isWarning(state: number | undefined, light: number | undefined): boolean {
  return state === NOT_DUE && light === YELLOW;
}

/**
 * The tasks that a filter lets through, in the order of the rows. The text is looked for in the task, its title,
 * number, source and units, without regard to case; several words must all occur.
 */
export function filterTasks(workbook: WorkbookState, filter: TaskFilter): readonly TaskRef[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return (filter.only?.members ?? allTasks(workbook)).filter((ref) => {
    const standings = workbook.ledgers[ref.ledger]?.standings;
    if (standings === undefined) return false;
    if (filter.state === 'warning' && !isWarning(standings.states[ref.task], standings.lights[ref.task])) return false;
    if (filter.state !== null && filter.state !== 'warning' && stateOf(workbook, ref) !== filter.state) return false;
    if (words.length === 0) return true;
    const text = searchableText(workbook, ref);
    return words.every((word) => text.includes(word));
  });
}

function searchableText(workbook: WorkbookState, ref: TaskRef): string {
  const tasks = workbook.ledgers[ref.ledger]?.ledger.tasks;
  if (tasks === undefined) return '';
  const units = at(tasks.leadUnits, ref.task);
  return [
    tasks.task[ref.task],
    tasks.title?.[ref.task],
    at(tasks.number, ref.task),
    at(tasks.source, ref.task),
    units.text,
    ...units.lead,
    tasks.coUnits === null ? '' : at(tasks.coUnits, ref.task).text,
  ]
    .join(' ')
    .toLowerCase();
}

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
