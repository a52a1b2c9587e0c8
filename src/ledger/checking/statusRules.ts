import { at, oncePerContent } from '../coded';
import { mayBeFinished, mayBeOngoing, saysFinished, saysOngoing } from '../reading/progress/readProgress';
import { remembered } from '../remembered';
import { isLight } from '../reading/statuses/exactWords';
import type { ReportedStatus } from '../vocabulary';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { Report, RowRules } from './rule';
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
 */
export const STATUS_RULES: RowRules = {
  reach: 'row',
  open: (inspection) => {
    const percents = outOfRange(inspection);
    const column = inspection.columnOf('status');
    if (inspection.tasks.statusFrom !== 'status' || column === null) return percents;
    const checks = [
      unknownStatus(inspection, column),
      finishedDate(inspection, column),
      contradiction(inspection, column),
      percents,
    ];
    return (index, report) => {
      for (const check of checks) check(index, report);
    };
  },
};

type RowCheck = ReturnType<RowRules['open']>;

function unknownStatus(inspection: Inspection, column: number): RowCheck {
  const { tasks, cells } = inspection;
  const isUnknown = oncePerContent(tasks.status, ({ status, text }) => status === null && !isBlankText(text));
  return (index, report) => {
    if (!isUnknown(index)) return;
    const { text } = at(tasks.status, index);
    const row = inspection.rowOf(index);
    if (cells.hasError(row, column)) return;
    const message = `${inspection.place(row, column)}写的是“${text}”，看不出是否办结。请改为“已办结”“办理中”等写法。`;
    report(finding(inspection, 'status-unknown', row, column, message));
  };
}

function finishedDate(inspection: Inspection, statusColumn: number): RowCheck {
  const { tasks, cells } = inspection;
  const { finished: dates } = tasks;
  const column = inspection.columnOf('done_date');
  if (dates === null || column === null) return () => undefined;
  const claimAt = oncePerContent(tasks.status, ({ status }) => dateClaim(status));
  const isDated = oncePerContent(dates, ({ day }) => day !== null);
  return (index, report) => {
    const claim = claimAt(index);
    if (claim === 'either' || (claim === 'dated') === isDated(index)) return;
    const row = inspection.rowOf(index);
    const { status, text } = at(tasks.status, index);
    const finished = at(dates, index);
    if (status === null || cells.hasError(row, column)) return;
    const empty = finished.day === null && !finished.unreadable && !cells.isContinued(row, column);
    if (claim === 'dated' && empty) {
      const message = `${inspection.place(row, column)}没有填写，但状态为“${text}”。请补填办结日期，否则无法判断是否按期。`;
      report(finding(inspection, 'done-without-date', row, column, message));
    }
    if (claim === 'undated' && finished.day !== null && !isLight(text)) {
      const message = `${inspection.place(row, column)}已填办结日期“${finished.text}”，但${inspection.place(row, statusColumn)}为“${text}”。请核对是否已经办结。`;
      report(finding(inspection, 'dated-but-open', row, column, message));
    }
  };
}

/** Whether a finished date must stand beside a status, or none may. */
function dateClaim(status: ReportedStatus | null): 'dated' | 'undated' | 'either' {
  if (status === null) return 'either';
  if (REPORTED_DONE.has(status)) return 'dated';
  return PLAINLY_OPEN.has(status) ? 'undated' : 'either';
}

const reallyOngoing = remembered(saysOngoing);
const reallyFinished = remembered(saysFinished);

/** Most reports are settled by a look; the others are worked out once, because they repeat. */
const isOngoing = (text: string): boolean => mayBeOngoing(text) && reallyOngoing(text);
const isFinished = (text: string): boolean => mayBeFinished(text) && reallyFinished(text);

function contradiction(inspection: Inspection, column: number): RowCheck {
  const { tasks } = inspection;
  const claimAt = oncePerContent(tasks.status, ({ status }) => progressClaimed(status));
  return (index, report) => {
    const claim = claimAt(index);
    if (claim === 'either') return;
    const progress = tasks.progress?.[index] ?? '';
    const percent = tasks.percent ? at(tasks.percent, index) : null;
    const number = claim === 'done' ? percent !== null && percent < 100 : percent === 100;
    const words = !number && progress !== '' && (claim === 'done' ? isOngoing : isFinished)(progress);
    if (!number && !words) return;
    const other = number ? `完成率为 ${percent}%` : `进展情况写的是“${shortened(progress)}”`;
    const row = inspection.rowOf(index);
    const { text } = at(tasks.status, index);
    const message = `${inspection.place(row, column)}为“${text}”，但${other}，前后不一致。请核实后改正其中一处。`;
    report(finding(inspection, 'status-contradicts-progress', row, column, message));
  };
}

/** What a status leads one to expect of the progress. */
function progressClaimed(status: ReportedStatus | null): 'done' | 'under-way' | 'either' {
  if (status === null) return 'either';
  if (REPORTED_DONE.has(status)) return 'done';
  return UNDER_WAY.has(status) ? 'under-way' : 'either';
}

function outOfRange(inspection: Inspection): RowCheck {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('percent');
  const statusColumn = inspection.columnOf('status');
  const check = (row: number, percent: number | null, where: number | null, report: Report): void => {
    if (percent === null || where === null || (percent >= 0 && percent <= 100) || cells.hasError(row, where)) return;
    const message = `${inspection.place(row, where)}为 ${percent}%，应在 0 到 100 之间。请核对数字。`;
    report(finding(inspection, 'percent-out-of-range', row, where, message));
  };
  const saysPercent = oncePerContent(tasks.status, ({ percent }) => percent !== null);
  return (index, report) => {
    if (tasks.percent) check(inspection.rowOf(index), at(tasks.percent, index), column, report);
    if (tasks.statusFrom === 'status' && saysPercent(index))
      check(inspection.rowOf(index), at(tasks.status, index).percent, statusColumn, report);
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
