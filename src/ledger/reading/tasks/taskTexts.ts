import type { TaskTable } from '../../ledger';
import type { CellsOf, ColumnCells } from './columnCells';
import { textColumn } from './columnCells';

/**
 * The text of each task: the task column, else the instruction, else the title; and the title beside it, where the
 * ledger has one. A row that gives its title alone is named by it.
 */
export function taskTexts(count: number, cellsOf: CellsOf): Pick<TaskTable, 'task' | 'title'> {
  const [task, title, instruction, group] = (['task', 'title', 'instruction', 'group'] as const).map((role) => {
    const cells = cellsOf(role);
    return cells && textColumn(cells);
  });
  const main = task ?? instruction ?? title ?? group ?? new Array<string | null>(count).fill(null);
  const aside = main === title ? null : (title ?? null);
  const filled = aside ? main.map((text, index) => text ?? aside[index] ?? null) : main;
  return { task: filled, title: title ?? null };
}

/** The latest filled text of several progress columns (the newest last), row by row; null where there is none. */
export function latestTexts(columns: readonly ColumnCells[]): (string | null)[] | null {
  const texts = columns.map(textColumn);
  const newest = texts.pop();
  if (!newest) return null;
  for (const older of texts.reverse()) {
    for (let index = 0; index < newest.length; index++) newest[index] ??= older[index] ?? null;
  }
  return newest;
}
