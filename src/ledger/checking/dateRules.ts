import { at, oncePerContent } from '../coded';
import { monthStart, toIso, ymdOf } from '../day/day';
import type { Day } from '../day/day';
import type { DateReading } from '../ledger';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { Report, RowRules } from './rule';

/**
 * Assigned and finished dates that are no dates or stand in the wrong order: `date-unreadable`,
 * `finished-before-assigned`, `finished-in-future`, `assigned-in-future`. A month without a day is wrong only where
 * every day of it would be.
 */
export const DATE_RULES: RowRules = {
  reach: 'row',
  open: (inspection) => {
    const { tasks } = inspection;
    const { asOf } = inspection.context;
    const assignedColumn = inspection.columnOf('assign_date');
    const finishedColumn = inspection.columnOf('done_date');
    const none = (): boolean => false;
    const unknown = (): number => NaN;
    const assignedAt = tasks.assigned ? oncePerContent(tasks.assigned, dayOrNaN) : unknown;
    const finishedAt = tasks.finished ? oncePerContent(tasks.finished, ({ day }) => day ?? NaN) : unknown;
    const isAmiss = (reading: DateReading): boolean => reading.unreadable || dayOrNaN(reading) > asOf;
    const assignedAmiss = tasks.assigned ? oncePerContent(tasks.assigned, isAmiss) : none;
    const finishedAmiss = tasks.finished ? oncePerContent(tasks.finished, isAmiss) : none;
    return (index, report) => {
      // Nearly all rows are settled by numbers that are known per content.
      const amiss = assignedAmiss(index) || finishedAmiss(index) || finishedAt(index) < assignedAt(index);
      if (!amiss) return;
      const row = inspection.rowOf(index);
      const assigned = tasks.assigned ? at(tasks.assigned, index) : null;
      const finished = tasks.finished ? at(tasks.finished, index) : null;
      const assignedFrom = assigned ? firstDayOf(assigned) : null;
      if (assigned && assignedColumn !== null) checkAssigned(inspection, row, assignedColumn, assigned, report);
      if (finished && finishedColumn !== null)
        checkFinished(inspection, row, finishedColumn, finished, assignedFrom, report);
    };
  },
};

/** The earliest day as a number that compares false with everything where there is none. */
export const dayOrNaN = (reading: DateReading): number => firstDayOf(reading) ?? NaN;

function checkUnreadable(
  inspection: Inspection,
  row: number,
  column: number,
  reading: DateReading,
  report: Report,
): void {
  if (!reading.unreadable || inspection.cells.hasError(row, column)) return;
  const message = `${inspection.place(row, column)}写的是“${reading.text}”，不是日期。请改为具体日期，如 2024-03-15。`;
  report(finding(inspection, 'date-unreadable', row, column, message));
}

function checkAssigned(
  inspection: Inspection,
  row: number,
  column: number,
  assigned: DateReading,
  report: Report,
): void {
  const { asOf } = inspection.context;
  const from = firstDayOf(assigned);
  checkUnreadable(inspection, row, column, assigned, report);
  if (from === null || from <= asOf) return;
  const message = `${inspection.place(row, column)}的日期 ${toIso(from)} 晚于今天（${toIso(asOf)}）。请核对。`;
  report(finding(inspection, 'assigned-in-future', row, column, message));
}

function checkFinished(
  inspection: Inspection,
  row: number,
  column: number,
  finished: DateReading,
  assignedFrom: Day | null,
  report: Report,
): void {
  const { asOf } = inspection.context;
  const from = firstDayOf(finished);
  checkUnreadable(inspection, row, column, finished, report);
  if (from !== null && from > asOf) {
    const message = `${inspection.place(row, column)}的办结日期 ${toIso(from)} 晚于今天（${toIso(asOf)}）。请核对。`;
    report(finding(inspection, 'finished-in-future', row, column, message));
  }
  if (finished.day !== null && assignedFrom !== null && finished.day < assignedFrom) {
    const message = `${inspection.place(row, column)}的办结日期 ${toIso(finished.day)} 早于交办日期 ${toIso(assignedFrom)}。请核对两个日期。`;
    report(finding(inspection, 'finished-before-assigned', row, column, message));
  }
}

/**
 * The earliest day that a date cell can mean: its day, or the first day of a month without a day.
 * @example firstDayOf({text: '2024年3月', day: 45382, unreadable: false, monthOnly: true}) // 45352
 */
export function firstDayOf(reading: DateReading): Day | null {
  if (reading.day === null || !reading.monthOnly) return reading.day;
  const { year, month } = ymdOf(reading.day);
  return monthStart(year, month);
}
