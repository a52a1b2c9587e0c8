import { at, type Coded } from '../../coded';
import type { TaskTable } from '../../ledger';

/** A task column's contents: plain texts and numbers, or readings, which name the text they were read from. */
type Content = string | number | null | { readonly text: string };

/**
 * A task table with some rows read anew: task `j` of `rows` takes the place `indexes[j]`. Columns in which nothing
 * changed are shared with `tasks`; the others are copies. Equal contents keep one code.
 * @example patchTasks(tasks, [56], rereadTask).progress?.[56] // '已完成'
 */
export function patchTasks(tasks: TaskTable, indexes: readonly number[], rows: TaskTable): TaskTable {
  const coded = <T extends Content>(column: Coded<T>, anew: Coded<T>): Coded<T> => patchCoded(column, indexes, anew);
  const maybe = <T extends Content>(column: Coded<T> | null, anew: Coded<T> | null): Coded<T> | null =>
    column && anew && coded(column, anew);
  return {
    count: tasks.count,
    rows: tasks.rows,
    number: coded(tasks.number, rows.number),
    group: coded(tasks.group, rows.group),
    source: coded(tasks.source, rows.source),
    category: coded(tasks.category, rows.category),
    meetingDate: maybe(tasks.meetingDate, rows.meetingDate),
    task: patchTexts(tasks.task, indexes, rows.task),
    title: tasks.title && rows.title && patchTexts(tasks.title, indexes, rows.title),
    leadUnits: coded(tasks.leadUnits, rows.leadUnits),
    respUnits: maybe(tasks.respUnits, rows.respUnits),
    coUnits: maybe(tasks.coUnits, rows.coUnits),
    leader: coded(tasks.leader, rows.leader),
    owner: coded(tasks.owner, rows.owner),
    assigned: maybe(tasks.assigned, rows.assigned),
    deadline: coded(tasks.deadline, rows.deadline),
    finished: maybe(tasks.finished, rows.finished),
    status: coded(tasks.status, rows.status),
    statusFrom: tasks.statusFrom,
    percent: maybe(tasks.percent, rows.percent),
    progress: tasks.progress && rows.progress && patchTexts(tasks.progress, indexes, rows.progress),
  };
}

function patchCoded<T extends Content>(column: Coded<T>, indexes: readonly number[], anew: Coded<T>): Coded<T> {
  const changed = indexes.flatMap((index, j) => (isSame(at(column, index), at(anew, j)) ? [] : [{ index, j }]));
  if (changed.length === 0) return column;
  const codes = column.codes.slice();
  let { dictionary } = column;
  for (const { index, j } of changed) {
    const content = at(anew, j);
    const known = dictionary.findIndex((each) => isSame(each, content));
    codes[index] = known >= 0 ? known : dictionary.length;
    if (known < 0) dictionary = [...dictionary, content];
  }
  return { codes, dictionary };
}

function patchTexts(
  texts: readonly (string | null)[],
  indexes: readonly number[],
  anew: readonly (string | null)[],
): readonly (string | null)[] {
  if (indexes.every((index, j) => texts[index] === anew[j])) return texts;
  const copy = texts.slice();
  indexes.forEach((index, j) => (copy[index] = anew[j] ?? null));
  return copy;
}

/** Readings are plain data made by one function: the same contents print the same. */
function isSame(one: Content, other: Content): boolean {
  return one === other || (textIn(one) === textIn(other) && JSON.stringify(one) === JSON.stringify(other));
}

function textIn(content: Content): Content | undefined {
  return typeof content === 'object' ? content?.text : content;
}
