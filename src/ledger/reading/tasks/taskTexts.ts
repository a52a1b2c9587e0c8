import type { TaskTable } from '../../ledger';
import { at } from '../../coded';
import { shownText } from './codedCells';
import type { CellTexts } from './cellTexts';
import type { TaskColumns } from './taskColumns';

/**
 * The text of each task: the task column, else the instruction, else the title; and the title beside it, where the
 * ledger has one. A row that gives its title alone is named by it.
 */
export function taskTexts(count: number, columns: TaskColumns): Pick<TaskTable, 'task' | 'title'> {
  const title = columns.textsOf('title');
  const main = columns.textsOf('task') ?? columns.textsOf('instruction') ?? title ?? groupTexts(count, columns);
  const aside = main === title ? null : title;
  return { task: aside ? main.map((text, index) => text ?? aside[index] ?? null) : main, title };
}

function groupTexts(count: number, columns: TaskColumns): CellTexts {
  const group = columns.codedOf('group');
  return Array.from({ length: count }, (_, index) => group && shownText(at(group, index)));
}

/** The latest filled text of several progress columns (the newest last), row by row; null where there is none. */
export function latestTexts(columns: readonly CellTexts[]): CellTexts | null {
  const [newest, ...older] = [...columns].reverse();
  if (!newest || older.length === 0) return newest ?? null;
  return newest.map((text, index) => text ?? older.find((texts) => texts[index] !== null)?.[index] ?? null);
}
