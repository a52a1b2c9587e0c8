import { at } from '../coded';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { LedgerRules } from './rule';

/**
 * The same task for the same unit from the same source: `task-duplicate`. Measures and titles that differ make it another
 * row of one task.
 */
export const REPEATED_TASK_RULES: LedgerRules = {
  reach: 'ledger',
  dependsOn: (inspection) => {
    const keyOf = keyReader(inspection);
    return (index) => keyOf(index) ?? '';
  },
  check: (inspection) => {
    const column = inspection.columnOf('task', 'title', 'instruction');
    if (column === null) return [];
    const keyOf = keyReader(inspection);
    const firstRows = new Map<string, number>();
    const findings: Finding[] = [];
    for (const index of mayRepeat(inspection.tasks.task)) {
      const key = keyOf(index);
      if (key === null) continue;
      const row = inspection.rowOf(index);
      const first = firstRows.get(key);
      if (first === undefined) {
        firstRows.set(key, row);
        continue;
      }
      const message = `${inspection.place(row, column)}与第${first}行的任务、来源和单位都相同，可能重复登记。请核对，重复的删去一行。`;
      findings.push(finding(inspection, 'task-duplicate', row, column, message));
    }
    return findings;
  },
};

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

/**
 * The tasks whose compact text may stand twice, in order. Texts are told apart by a number made of their characters, so
 * that the many that stand once cost one look; equal texts always have equal numbers.
 */
function mayRepeat(texts: readonly (string | null)[]): readonly number[] {
  let places = 1024;
  while (places < texts.length * 32) places *= 2;
  const seen = new Uint8Array(places);
  const marks = new Int32Array(texts.length);
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    let mark = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) mark = (Math.imul(mark, 31) + code) | 0;
    }
    const place = (Math.imul(mark, 0x9e3779b1) >>> 7) & (places - 1);
    marks[index] = place;
    if ((seen[place] ?? 0) < 2) seen[place] = (seen[place] ?? 0) + 1;
  }
  const repeated: number[] = [];
  for (let index = 0; index < texts.length; index += 1) if ((seen[marks[index] ?? 0] ?? 0) > 1) repeated.push(index);
  return repeated;
}

/** A Chinese character, a digit or a Latin letter: what no reader would leave out. */
function isLetter(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 48 && code <= 57) || (code >= 65 && code <= 122);
}
