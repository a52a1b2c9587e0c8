import { at } from '../coded';
import type { TaskTable } from '../ledger';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { LedgerRules, Verdict } from './rule';

/**
 * The same task for the same unit from the same source: `task-duplicate`. Measures and titles that differ make it another
 * row of one task.
 */
export const REPEATED_TASK_RULES: LedgerRules = {
  check: (inspection) => {
    const { task, count } = inspection.tasks;
    const marks = new Int32Array(count);
    for (let index = 0; index < count; index += 1) marks[index] = markOf(task[index] ?? null);
    return verdictOn(marks, repeatsAmong(inspection, marksSeenTwice(marks)));
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
  const column = inspection.columnOf('task', 'title', 'instruction');
  if (column === null) return [];
  const keyOf = keyReader(inspection);
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
function keyReader(inspection: Inspection): (index: number) => string | null {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('task', 'title', 'instruction');
  const apart = (['measures', 'standard', 'schedule', 'petitioner', 'instruct_leader'] as const).flatMap((role) =>
    inspection.columnsOf(role),
  );
  return (index) => {
    const row = inspection.rowOf(index);
    const task = compact(tasks.task[index] ?? '');
    if (column === null || task.length < 4 || cells.isContinued(row, column)) return null;
    if (inspection.standingAt(index) === 'outside') return null;
    const lead = at(tasks.leadUnits, index).lead.join('、');
    const resp = tasks.respUnits ? at(tasks.respUnits, index).lead.join('、') : '';
    const others = apart.map((other) => String(cells.value(row, other)));
    return [task, tasks.title?.[index] ?? '', at(tasks.source, index) ?? '', lead, resp, ...others].join('\u0000');
  };
}

function compact(text: string): string {
  return text.replace(/[\s。，,；;、]+/g, '');
}

/** A number made of a text's characters: equal texts have equal numbers, other texts hardly ever. */
function markOf(text: string | null): number {
  let mark = 0;
  if (text === null) return mark;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) mark = (Math.imul(mark, 31) + code) | 0;
  }
  return mark;
}

/** The tasks whose mark may stand twice, in order. The many that stand once cost one look at a small table of bits. */
function marksSeenTwice(marks: Int32Array): readonly number[] {
  let places = 1024;
  while (places < marks.length * 32) places *= 2;
  const once = new Int32Array(places >>> 5);
  const twice = new Int32Array(places >>> 5);
  const placeOf = (mark: number): number => (Math.imul(mark, 0x9e3779b1) >>> 7) & (places - 1);
  for (let index = 0; index < marks.length; index += 1) {
    const place = placeOf(marks[index] ?? 0);
    const bit = 1 << (place & 31);
    const word = place >>> 5;
    if (((once[word] ?? 0) & bit) === 0) once[word] = (once[word] ?? 0) | bit;
    else twice[word] = (twice[word] ?? 0) | bit;
  }
  const repeated: number[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const place = placeOf(marks[index] ?? 0);
    if (((twice[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0) repeated.push(index);
  }
  return repeated;
}

/** So many marks are found one by one faster than by asking of every place. */
const FEW_MARKS = 16;

/** The places, in order, at which one of some marks stands. */
function indexesWith(marks: Int32Array, wanted: readonly number[]): readonly number[] {
  if (wanted.length > FEW_MARKS) {
    const among = new Set(wanted);
    return Array.from(marks.keys()).filter((index) => among.has(marks[index] as number));
  }
  return [...new Set(wanted.flatMap((mark) => placesOf(marks, mark)))].sort((a, b) => a - b);
}

function placesOf(marks: Int32Array, mark: number): readonly number[] {
  const places: number[] = [];
  for (let index = marks.indexOf(mark); index >= 0; index = marks.indexOf(mark, index + 1)) places.push(index);
  return places;
}

/** A Chinese character, a digit or a Latin letter: what no reader would leave out. */
function isLetter(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 48 && code <= 57) || (code >= 65 && code <= 122);
}
