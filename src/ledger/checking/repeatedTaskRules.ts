import { at } from '../coded';
import type { TaskTable } from '../ledger';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { LedgerRules, Verdict } from './rule';
import { indexesSeenTwice, indexesWith, markOf } from './taskMarks';

/**
 * The same task for the same unit from the same source: `task-duplicate`. Measures and titles that differ make it another
 * row of one task.
 */
export const REPEATED_TASK_RULES: LedgerRules = {
  check: (inspection) => {
    const { task, count } = inspection.tasks;
    const marks = new Int32Array(count);
    for (let index = 0; index < count; index += 1) marks[index] = markOf(task[index] ?? null);
    return verdictOn(marks, repeatsAmong(inspection, indexesSeenTwice(marks)));
  },
};

/** Keeps a number for each task's text, so that an edit is compared with the few rows that have the same one. */
function verdictOn(marks: Int32Array, findings: readonly Finding[]): Verdict {
  return {
    findings,
    again: (inspection, indexes) => {
      const now = withMarksOf(inspection.tasks.task, marks, indexes);
      const touched = [...new Set(indexes.flatMap((index) => [marks[index] ?? 0, now[index] ?? 0]))];
      const alike = indexesWith(now, touched);
      const judged = new Set([...indexes, ...alike].map(inspection.rowOf));
      const others = findings.filter(({ row }) => !judged.has(row));
      return verdictOn(now, [...others, ...repeatsAmong(inspection, alike)]);
    },
  };
}

/** The marks after the tasks at `indexes` were edited: the same ones where their texts stayed. */
function withMarksOf(task: TaskTable['task'], marks: Int32Array, indexes: readonly number[]): Int32Array {
  const changed = indexes.filter((index) => marks[index] !== markOf(task[index] ?? null));
  if (changed.length === 0) return marks;
  const now = marks.slice();
  for (const index of changed) now[index] = markOf(task[index] ?? null);
  return now;
}

/** The findings on the tasks at `indexes`, in order, that repeat another of them. */
function repeatsAmong(inspection: Inspection, indexes: readonly number[]): Finding[] {
  const column = inspection.taskColumn;
  if (column === null) return [];
  const keyOf = keyReader(inspection, column);
  const firstRows = new Map<string, number>();
  return indexes.flatMap((index) => {
    const key = keyOf(index);
    if (key === null) return [];
    const row = inspection.rowOf(index);
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row);
    if (first === undefined) return [];
    const message = `${inspection.place(row, column)}与第${first}行的任务、来源和单位都相同，可能重复登记。请核对，重复的删去一行。`;
    return [finding(inspection, 'task-duplicate', row, column, message)];
  });
}

/** All that tells one task from another; null for rows that cannot repeat one (too short, merged, cancelled). */
function keyReader(inspection: Inspection, column: number): (index: number) => string | null {
  const { tasks, cells } = inspection;
  const apart = (['measures', 'standard', 'schedule', 'petitioner', 'instruct_leader'] as const).flatMap((role) =>
    inspection.columnsOf(role),
  );
  return (index) => {
    const row = inspection.rowOf(index);
    const task = compact(tasks.task[index] ?? '');
    if (task.length < 4 || cells.isContinued(row, column)) return null;
    if (inspection.standingAt(index) === 'outside') return null;
    const { lead } = at(tasks.leadUnits, index);
    const resp = tasks.respUnits && at(tasks.respUnits, index).lead;
    const others = apart.map((other) => String(cells.value(row, other)));
    return JSON.stringify([task, tasks.title?.[index], at(tasks.source, index), lead, resp, others]);
  };
}

function compact(text: string): string {
  return text.replace(/[\s。，,；;、]/g, '');
}
