import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { isBlankText } from './sheetCells';

/**
 * Rows without a task, the same task twice, done without a result, and Excel's error values: `task-missing`,
 * `task-duplicate`, `result-missing`, `cell-error`.
 * @example checkContent(inspect(ledger, context)) // [{rule: 'task-missing', row: 7, …}]
 */
export function checkContent(inspection: Inspection): Finding[] {
  return [
    ...missingTasks(inspection),
    ...repeatedTasks(inspection),
    ...missingResults(inspection),
    ...errorCells(inspection),
  ];
}

function missingTasks(inspection: Inspection): Finding[] {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('task', 'title', 'instruction');
  if (column === null) return [];
  const wordings = [
    ...inspection.columnsOf('task'),
    ...inspection.columnsOf('title'),
    ...inspection.columnsOf('instruction'),
  ];
  const findings: Finding[] = [];
  for (let index = 0; index < tasks.count; index += 1) {
    if (inspection.reserved[index] || (tasks.task[index] ?? '') !== '' || (tasks.title?.[index] ?? '') !== '') continue;
    const row = inspection.rowOf(index);
    const said = wordings.some(
      (wording) => cells.isContinued(row, wording) || !isBlankText(String(cells.value(row, wording))),
    );
    if (said) continue;
    findings.push(
      finding(
        inspection,
        'task-missing',
        row,
        column,
        `${inspection.place(row, column)}没有填写任务内容，但本行有其他内容。请补填任务，或删去这一行。`,
      ),
    );
  }
  return findings;
}

/** The same task for the same unit from the same source; measures and titles that differ make it another row of one task. */
function repeatedTasks(inspection: Inspection): Finding[] {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('task', 'title', 'instruction');
  if (column === null) return [];
  const apart = [
    ...inspection.columnsOf('measures'),
    ...inspection.columnsOf('standard'),
    ...inspection.columnsOf('schedule'),
    ...inspection.columnsOf('petitioner'),
    ...inspection.columnsOf('instruct_leader'),
  ];
  const leads = tasks.leadUnits.dictionary.map(({ lead }) => lead.join('、'));
  const resps = tasks.respUnits?.dictionary.map(({ lead }) => lead.join('、')) ?? [];
  const firstRows = new Map<string, number>();
  const findings: Finding[] = [];
  for (const index of mayRepeat(tasks.task)) {
    const row = inspection.rowOf(index);
    const task = compact(tasks.task[index] ?? '');
    if (task.length < 4 || cells.isContinued(row, column) || inspection.standings[index] === 'outside') continue;
    const lead = leads[tasks.leadUnits.codes[index] as number] ?? '';
    const resp = tasks.respUnits ? (resps[tasks.respUnits.codes[index] as number] ?? '') : '';
    const others = apart.map((other) => String(cells.value(row, other)));
    const key = [task, tasks.title?.[index] ?? '', tasks.source.codes[index], lead, resp, ...others].join('\u0000');
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row);
    else
      findings.push(
        finding(
          inspection,
          'task-duplicate',
          row,
          column,
          `${inspection.place(row, column)}与第${first}行的任务、来源和单位都相同，可能重复登记。请核对，重复的删去一行。`,
        ),
      );
  }
  return findings;
}

function missingResults(inspection: Inspection): Finding[] {
  const { tasks, cells } = inspection;
  const column = inspection.columnsOf('progress').at(-1);
  if (column === undefined || tasks.statusFrom !== 'status') return [];
  const results = [...inspection.columnsOf('progress'), ...inspection.columnsOf('result_type')];
  const findings: Finding[] = [];
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    if (inspection.standings[index] !== 'done' || (tasks.progress?.[index] ?? '').trim().length > 1) continue;
    const said = results.some(
      (result) => cells.isContinued(row, result) || !isBlankText(String(cells.value(row, result))),
    );
    if (said) continue;
    findings.push(
      finding(
        inspection,
        'result-missing',
        row,
        column,
        `${inspection.place(row, column)}没有填写，但本行已办结。请补填办理结果，做到件件有着落。`,
      ),
    );
  }
  return findings;
}

function errorCells(inspection: Inspection): Finding[] {
  const { tasks, cells, ledger } = inspection;
  const findings: Finding[] = [];
  for (const { column, role } of ledger.columns) {
    if (role === null) continue;
    for (let index = 0; index < tasks.count; index += 1) {
      const row = inspection.rowOf(index);
      if (!cells.hasError(row, column)) continue;
      findings.push(
        finding(
          inspection,
          'cell-error',
          row,
          column,
          `${inspection.place(row, column)}的公式出错，显示为 ${String(cells.value(row, column))}。请改正公式，或直接填写内容。`,
        ),
      );
    }
  }
  return findings;
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
