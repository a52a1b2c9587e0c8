import { at } from '../coded';
import { mayBeFinished, mayBeOngoing, saysFinished, saysOngoing } from '../reading/progress/readProgress';
import { isLight } from '../reading/statuses/exactWords';
import type { ReportedStatus } from '../vocabulary';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { isBlankText } from './sheetCells';

const REPORTED_DONE: ReadonlySet<ReportedStatus> = new Set(['done', 'done-early', 'done-late']);
/** Open, and not merely waiting for review or extended: a finished date beside them is a contradiction. */
const PLAINLY_OPEN: ReadonlySet<ReportedStatus> = new Set(['in-progress', 'behind', 'ahead', 'not-started', 'overdue', 'near-due', 'partially-done', 'basically-done', 'returned', 'suspended', 'extended']); // prettier-ignore
/** Open without any word of being nearly done. */
const UNDER_WAY: ReadonlySet<ReportedStatus> = new Set(['in-progress', 'behind', 'not-started', 'overdue', 'near-due']);

/**
 * Statuses against their text, date and percentage: `status-unknown`, `done-without-date`, `dated-but-open`,
 * `status-contradicts-progress`, `percent-out-of-range`. They speak of a status column; one derived from the progress
 * text cannot contradict it.
 * @example checkStatuses(inspect(ledger, context)) // [{rule: 'done-without-date', row: 10, column: 11, …}]
 */
export function checkStatuses(inspection: Inspection): Finding[] {
  const percents = outOfRange(inspection);
  const column = inspection.columnOf('status');
  if (inspection.tasks.statusFrom !== 'status' || column === null) return percents;
  return [
    ...unknownStatuses(inspection, column),
    ...finishedDates(inspection, column),
    ...contradictions(inspection, column),
    ...percents,
  ];
}

function unknownStatuses(inspection: Inspection, column: number): Finding[] {
  const { tasks, cells } = inspection;
  const unknown = tasks.status.dictionary.map(({ status, text }) => status === null && !isBlankText(text));
  const findings: Finding[] = [];
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    if (!unknown[tasks.status.codes[index] as number] || cells.hasError(row, column)) continue;
    findings.push(
      finding(
        inspection,
        'status-unknown',
        row,
        column,
        `${inspection.place(row, column)}写的是“${at(tasks.status, index).text}”，看不出是否办结。请改为“已办结”“办理中”等写法。`,
      ),
    );
  }
  return findings;
}

function finishedDates(inspection: Inspection, statusColumn: number): Finding[] {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('done_date');
  if (!tasks.finished || column === null) return [];
  const findings: Finding[] = [];
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    const { status, text } = at(tasks.status, index);
    const finished = at(tasks.finished, index);
    if (status === null || cells.hasError(row, column)) continue;
    const empty = finished.day === null && !finished.unreadable && !cells.isContinued(row, column);
    if (REPORTED_DONE.has(status) && empty)
      findings.push(
        finding(
          inspection,
          'done-without-date',
          row,
          column,
          `${inspection.place(row, column)}没有填写，但状态为“${text}”。请补填办结日期，否则无法判断是否按期。`,
        ),
      );
    if (PLAINLY_OPEN.has(status) && finished.day !== null && !isLight(text))
      findings.push(
        finding(
          inspection,
          'dated-but-open',
          row,
          column,
          `${inspection.place(row, column)}已填办结日期“${finished.text}”，但${inspection.place(row, statusColumn)}为“${text}”。请核对是否已经办结。`,
        ),
      );
  }
  return findings;
}

function contradictions(inspection: Inspection, column: number): Finding[] {
  const { tasks } = inspection;
  const ongoing = remembered(mayBeOngoing, saysOngoing);
  const finished = remembered(mayBeFinished, saysFinished);
  const claims = tasks.status.dictionary.map(({ status }) => claimOf(status));
  const findings: Finding[] = [];
  for (let index = 0; index < tasks.count; index += 1) {
    const claim = claims[tasks.status.codes[index] as number] ?? null;
    if (claim === null) continue;
    const progress = tasks.progress?.[index] ?? '';
    const percent = tasks.percent ? at(tasks.percent, index) : null;
    const number = claim === 'done' ? percent !== null && percent < 100 : percent === 100;
    const words = !number && progress !== '' && (claim === 'done' ? ongoing : finished)(progress);
    if (!number && !words) continue;
    const other = number ? `完成率为 ${percent}%` : `进展情况写的是“${shortened(progress)}”`;
    const row = inspection.rowOf(index);
    findings.push(
      finding(
        inspection,
        'status-contradicts-progress',
        row,
        column,
        `${inspection.place(row, column)}为“${at(tasks.status, index).text}”，但${other}，前后不一致。请核实后改正其中一处。`,
      ),
    );
  }
  return findings;
}

function claimOf(status: ReportedStatus | null): 'done' | 'under-way' | null {
  if (status === null) return null;
  if (REPORTED_DONE.has(status)) return 'done';
  return UNDER_WAY.has(status) ? 'under-way' : null;
}

function outOfRange(inspection: Inspection): Finding[] {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('percent');
  const statusColumn = inspection.columnOf('status');
  const findings: Finding[] = [];
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    const inColumn = tasks.percent ? at(tasks.percent, index) : null;
    const inStatus = tasks.statusFrom === 'status' ? at(tasks.status, index).percent : null;
    for (const [percent, where] of [
      [inColumn, column],
      [inStatus, statusColumn],
    ] as const) {
      if (percent === null || where === null || (percent >= 0 && percent <= 100) || cells.hasError(row, where))
        continue;
      findings.push(
        finding(
          inspection,
          'percent-out-of-range',
          row,
          where,
          `${inspection.place(row, where)}为 ${percent}%，应在 0 到 100 之间。请核对数字。`,
        ),
      );
    }
  }
  return findings;
}

/** Texts that are not settled by a look are worked out once, because they repeat. */
function remembered(maybe: (text: string) => boolean, decide: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    if (!maybe(text)) return false;
    const answer = known.get(text) ?? decide(text);
    known.set(text, answer);
    return answer;
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
