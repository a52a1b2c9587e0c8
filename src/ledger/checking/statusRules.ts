import { at, oncePerContent } from '../coded';
import { mayBeFinished, mayBeOngoing, saysFinished, saysOngoing } from '../reading/progress/readProgress';
import { remembered } from '../remembered';
import { isLight } from '../reading/statuses/exactWords';
import type { DateReading } from '../ledger';
import type { ReportedStatus } from '../vocabulary';
import { finding, readColumn } from './inspection';
import type { Inspection, ReadColumn } from './inspection';
import type { RowRules } from './rule';
import { isBlankText } from './sheetCells';

const REPORTED_DONE: ReadonlySet<ReportedStatus | null> = new Set(['done', 'done-early', 'done-late']);
/** Open, and not merely waiting for review or extended: a finished date beside them is a contradiction. */
const PLAINLY_OPEN: ReadonlySet<ReportedStatus | null> = new Set(['in-progress', 'behind', 'ahead', 'not-started', 'overdue', 'near-due', 'partially-done', 'basically-done', 'returned', 'suspended', 'extended']); // prettier-ignore
/** Open without any word of being nearly done. */
const UNDER_WAY: ReadonlySet<ReportedStatus | null> = new Set(['in-progress', 'behind', 'not-started', 'overdue', 'near-due']); // prettier-ignore

/**
 * Statuses against their text, date and percentage: `status-unknown`, `done-without-date`, `dated-but-open`,
 * `status-contradicts-progress`, `percent-out-of-range`. They speak of a status column; one derived from the progress
 * text cannot contradict it.
 */
export const STATUS_RULES: RowRules = {
  open: (inspection) => {
    const { tasks } = inspection;
    const finished = readColumn(inspection, tasks.finished, 'done_date');
    const checks: readonly RowCheck[] = [
      ...readColumn(inspection, tasks.percent, 'percent').map((percents) =>
        outOfRange(inspection, percents, (percent) => percent),
      ),
      ...readColumn(inspection, tasks.status, 'status').flatMap((statuses) => [
        unknownStatus(inspection, statuses.column),
        ...finished.map((days) => finishedDate(inspection, statuses.column, days)),
        contradiction(inspection, statuses.column),
        outOfRange(inspection, statuses, ({ percent }) => percent),
      ]),
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
    if (cells.hasError(row, column) || cells.isContinued(row, column)) return;
    const message = `${inspection.place(row, column)}写的是“${text}”，看不出是否办结。请改为“已办结”“办理中”等写法。`;
    report(finding(inspection, 'status-unknown', row, column, message));
  };
}

function finishedDate(
  inspection: Inspection,
  statusColumn: number,
  { column, contents: dates }: ReadColumn<DateReading>,
): RowCheck {
  const { tasks, cells } = inspection;
  const claimAt = oncePerContent(tasks.status, ({ status }) => dateClaim(status));
  const isDated = oncePerContent(dates, ({ day }) => day !== null);
  return (index, report) => {
    const claim = claimAt(index);
    if (claim === 'either' || (claim === 'dated') === isDated(index)) return;
    const row = inspection.rowOf(index);
    const { text } = at(tasks.status, index);
    const finished = at(dates, index);
    if (claim === 'dated') {
      if (finished.unreadable || cells.isContinued(row, column)) return;
      const message = `${inspection.place(row, column)}没有填写，但状态为“${text}”。请补填办结日期，否则无法判断是否按期。`;
      report(finding(inspection, 'done-without-date', row, column, message));
    } else if (!isLight(text)) {
      const message = `${inspection.place(row, column)}已填办结日期“${finished.text}”，但${inspection.place(row, statusColumn)}为“${text}”。请核对是否已经办结。`;
      report(finding(inspection, 'dated-but-open', row, column, message));
    }
  };
}

/** Whether a finished date must stand beside a status, or none may. */
function dateClaim(status: ReportedStatus | null): 'dated' | 'undated' | 'either' {
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
    const percent = tasks.percent ? (at(tasks.percent, index) ?? NaN) : NaN;
    const number = claim === 'done' ? percent < 100 : percent === 100;
    if (!number && !(claim === 'done' ? isOngoing : isFinished)(progress)) return;
    const other = number ? `完成率为 ${percent}%` : `进展情况写的是“${shortened(progress)}”`;
    const row = inspection.rowOf(index);
    const { text } = at(tasks.status, index);
    const message = `${inspection.place(row, column)}为“${text}”，但${other}，前后不一致。请核实后改正其中一处。`;
    report(finding(inspection, 'status-contradicts-progress', row, column, message));
  };
}

/** What a status leads one to expect of the progress. */
function progressClaimed(status: ReportedStatus | null): 'done' | 'under-way' | 'either' {
  if (REPORTED_DONE.has(status)) return 'done';
  return UNDER_WAY.has(status) ? 'under-way' : 'either';
}

function outOfRange<T>(
  inspection: Inspection,
  { column, contents }: ReadColumn<T>,
  percentIn: (content: T) => number | null,
): RowCheck {
  const percentAt = oncePerContent(contents, (content) => percentIn(content) ?? NaN);
  return (index, report) => {
    const percent = percentAt(index);
    if (!(percent < 0 || percent > 100)) return;
    const row = inspection.rowOf(index);
    const message = `${inspection.place(row, column)}为 ${percent}%，应在 0 到 100 之间。请核对数字。`;
    report(finding(inspection, 'percent-out-of-range', row, column, message));
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
