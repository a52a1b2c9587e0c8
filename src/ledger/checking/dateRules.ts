import { at } from '../coded';
import { monthStart, toIso, ymdOf } from '../day/day';
import type { Day } from '../day/day';
import type { DateReading } from '../ledger';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';

/**
 * Assigned and finished dates that are no dates or stand in the wrong order: `date-unreadable`,
 * `finished-before-assigned`, `finished-in-future`, `assigned-in-future`. A month without a day is wrong only where
 * every day of it would be.
 * @example checkDates(inspect(ledger, context)) // [{rule: 'finished-in-future', row: 7, …}]
 */
export function checkDates(inspection: Inspection): Finding[] {
  const { tasks, cells, context } = inspection;
  const assignedColumn = inspection.columnOf('assign_date');
  const finishedColumn = inspection.columnOf('done_date');
  const findings: Finding[] = [];
  const unreadable = (row: number, column: number, reading: DateReading): void => {
    if (!reading.unreadable || cells.hasError(row, column)) return;
    findings.push(
      finding(
        inspection,
        'date-unreadable',
        row,
        column,
        `${inspection.place(row, column)}写的是“${reading.text}”，不是日期。请改为具体日期，如 2024-03-15。`,
      ),
    );
  };
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    const assigned = tasks.assigned ? at(tasks.assigned, index) : null;
    const finished = tasks.finished ? at(tasks.finished, index) : null;
    const assignedFrom = assigned ? firstDayOf(assigned) : null;
    if (assigned && assignedColumn !== null) {
      unreadable(row, assignedColumn, assigned);
      if (assignedFrom !== null && assignedFrom > context.asOf)
        findings.push(
          finding(
            inspection,
            'assigned-in-future',
            row,
            assignedColumn,
            `${inspection.place(row, assignedColumn)}的日期 ${toIso(assignedFrom)} 晚于今天（${toIso(context.asOf)}）。请核对。`,
          ),
        );
    }
    if (finished && finishedColumn !== null) {
      unreadable(row, finishedColumn, finished);
      const finishedFrom = firstDayOf(finished);
      if (finishedFrom !== null && finishedFrom > context.asOf)
        findings.push(
          finding(
            inspection,
            'finished-in-future',
            row,
            finishedColumn,
            `${inspection.place(row, finishedColumn)}的办结日期 ${toIso(finishedFrom)} 晚于今天（${toIso(context.asOf)}）。请核对。`,
          ),
        );
      if (finished.day !== null && assignedFrom !== null && finished.day < assignedFrom)
        findings.push(
          finding(
            inspection,
            'finished-before-assigned',
            row,
            finishedColumn,
            `${inspection.place(row, finishedColumn)}的办结日期 ${toIso(finished.day)} 早于交办日期 ${toIso(assignedFrom)}。请核对两个日期。`,
          ),
        );
    }
  }
  return findings;
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
