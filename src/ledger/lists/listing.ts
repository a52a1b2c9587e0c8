import { groupingOf } from '../rates/grouping';
import type { Settings } from '../settings';
import type { LedgerOnSheet, ListedTask, ListGroup } from './taskList';

/** Why a task is listed, and the days that the list counts; null where it is not listed. */
export type Judged = { readonly reason: string; readonly days: number | null } | null;

/**
 * The tasks of some ledgers that a list takes up, in the order of their rows.
 * @example listed(ledgers, ({ standings }) => (task) => …)
 */
export function listed(
  ledgers: readonly LedgerOnSheet[],
  judge: (on: LedgerOnSheet) => (task: number) => Judged,
): ListedTask[] {
  return ledgers.flatMap((on, ledger) => {
    const judged = judge(on);
    const { tasks, layout } = on.ledger;
    return Array.from(tasks.rows).flatMap((row, task) => {
      const found = judged(task);
      return found === null ? [] : [{ task: { ledger, task }, sheet: layout.sheet, row, ...found }];
    });
  });
}

/** Most days first, or fewest; tasks without days last. Equal ones stay in the order of their rows. */
export type DaysOrder = 'most-first' | 'fewest-first';

function inOrder(tasks: readonly ListedTask[], order: DaysOrder): ListedTask[] {
  const sign = order === 'most-first' ? -1 : 1;
  const weight = ({ days }: ListedTask): number => (days === null ? Number.POSITIVE_INFINITY : sign * days);
  return [...tasks].sort((a, b) => (weight(a) === weight(b) ? 0 : weight(a) - weight(b)));
}

/**
 * Listed tasks by lead unit or leader: each group in the order of days, the groups by their first task. A task with
 * joint lead units stands in the group of each.
 * @example byGroup(tasks, ledgers, 'unit', 'most-first', settings)[0].key // the unit with the longest overdue task
 */
export function byGroup(
  tasks: readonly ListedTask[],
  ledgers: readonly LedgerOnSheet[],
  by: 'unit' | 'leader',
  order: DaysOrder,
  settings: Settings,
): ListGroup[] {
  const all = ledgers.map(({ ledger }) => ledger);
  const grouping = groupingOf(all, by, { ...settings, unitRole: 'lead' });
  const groups = new Map<string, ListedTask[]>();
  for (const each of inOrder(tasks, order)) {
    const grouped = grouping.ledgers[each.task.ledger];
    for (const group of grouped?.groups[grouped.codes[each.task.task] ?? -1] ?? []) {
      const key = grouping.keys[group] as string;
      const known = groups.get(key);
      if (known) known.push(each);
      else groups.set(key, [each]);
    }
  }
  return [...groups].map(([key, own]) => ({ key, tasks: own }));
}
