import { groupingOf, type RateKey } from '../../ledger/rates/grouping';
import type { WorkbookState } from '../../operations/workbookState';
import type { TaskRef } from '../../ledger/rates/rateTable';

/** What the list can be grouped by. */
export const LIST_GROUPS = ['unit', 'leader', 'meeting'] as const satisfies readonly RateKey[];
export type ListGroup = (typeof LIST_GROUPS)[number];

/** A run of the list under one heading; `label` is null where nothing is grouped. */
export interface TaskGroup {
  readonly label: string | null;
  /** Index of its first task in the list. */
  readonly from: number;
  readonly count: number;
}

/** The lines of the list in their order, and the headings between them. */
export interface ArrangedTasks {
  readonly tasks: readonly TaskRef[];
  readonly groups: readonly TaskGroup[];
}

/**
 * Tasks under headings, in the order and with the names of the statistics; a task with several lead units stands under
 * each, as it is counted there.
 * @example arrangeTasks(workbook, tasks, 'unit').groups[0] // {label: '市公安局', from: 0, count: 12}
 */
export function arrangeTasks(workbook: WorkbookState, tasks: readonly TaskRef[], by: ListGroup | null): ArrangedTasks {
  if (by === null) return { tasks, groups: [{ label: null, from: 0, count: tasks.length }] };
  const { keys, ledgers } = groupingOf(
    workbook.ledgers.map(({ ledger }) => ledger),
    by,
    workbook.settings,
  );
  const members = keys.map((): TaskRef[] => []);
  for (const ref of tasks) {
    const on = ledgers[ref.ledger];
    for (const group of on?.groups[on.codes[ref.task] ?? -1] ?? []) members[group]?.push(ref);
  }
  let from = 0;
  const groups = keys.flatMap((label, index): TaskGroup[] => {
    const count = members[index]?.length ?? 0;
    if (count === 0) return [];
    const group = { label, from, count };
    from += count;
    return [group];
  });
  return { tasks: members.flat(), groups };
}
