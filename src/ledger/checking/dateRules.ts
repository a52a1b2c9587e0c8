import { oncePerContent } from '../coded';
import type { Coded } from '../coded';
import { monthStart, toIso, ymdOf } from '../day/day';
import type { Day } from '../day/day';
import type { DateReading } from '../ledger';
import type { Role, RuleId } from '../vocabulary';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { RowRules } from './rule';

/**
 * Assigned and finished dates that are no dates or stand in the wrong order: `date-unreadable`,
 * `finished-before-assigned`, `finished-in-future`, `assigned-in-future`. A month without a day is wrong only where
 * every day of it would be. The rows of a merged cell are told of once.
 */
export const DATE_RULES: RowRules = {
  open: (inspection) => {
    const { tasks } = inspection;
    const assigned = dayColumn(inspection, tasks.assigned, 'assign_date');
    const finished = dayColumn(inspection, tasks.finished, 'done_date');
    const tellAssigned = assigned ? ownFaults(inspection, assigned, 'assigned-in-future', '日期') : nothing;
    const tellFinished = finished ? ownFaults(inspection, finished, 'finished-in-future', '办结日期') : nothing;
    const tellOrder = assigned && finished ? wrongOrder(inspection, assigned, finished) : nothing;
    return (index, report) => {
      tellAssigned(index, report);
      tellFinished(index, report);
      tellOrder(index, report);
    };
  },
};

type RowCheck = ReturnType<RowRules['open']>;

const nothing: RowCheck = () => undefined;

interface DayColumn {
  readonly column: number;
  readonly days: Coded<DateReading>;
}

/** The column of a role with its days; null where the ledger lacks it. */
function dayColumn(inspection: Inspection, days: Coded<DateReading> | null, role: Role): DayColumn | null {
  const column = inspection.columnOf(role);
  return column === null || days === null ? null : { column, days };
}

/** The earliest day as a number that compares false with everything where there is none. */
export const dayOrNaN = (reading: DateReading): number => firstDayOf(reading) ?? NaN;

interface Fault {
  readonly rule: RuleId;
  readonly says: string;
}

const NONE: Fault = { rule: 'date-unreadable', says: '' };

/** What is wrong with a day by itself; `what` is said of one in the future. */
function ownFaults(inspection: Inspection, { column, days }: DayColumn, rule: RuleId, what: string): RowCheck {
  const { cells, context } = inspection;
  const faultAt = oncePerContent(days, (reading): Fault => {
    if (reading.unreadable)
      return { rule: 'date-unreadable', says: `写的是“${reading.text}”，不是日期。请改为具体日期，如 2024-03-15。` };
    const day = dayOrNaN(reading);
    if (!(day > context.asOf)) return NONE;
    return { rule, says: `的${what} ${toIso(day)} 晚于今天（${toIso(context.asOf)}）。请核对。` };
  });
  return (index, report) => {
    const fault = faultAt(index);
    if (fault === NONE) return;
    const row = inspection.rowOf(index);
    if (cells.hasError(row, column) || cells.isContinued(row, column)) return;
    report(finding(inspection, fault.rule, row, column, `${inspection.place(row, column)}${fault.says}`));
  };
}

function wrongOrder(inspection: Inspection, assigned: DayColumn, finished: DayColumn): RowCheck {
  const from = oncePerContent(assigned.days, dayOrNaN);
  const to = oncePerContent(finished.days, ({ day }) => day ?? NaN);
  return (index, report) => {
    if (!(to(index) < from(index))) return;
    const row = inspection.rowOf(index);
    const message = `${inspection.place(row, finished.column)}的办结日期 ${toIso(to(index))} 早于交办日期 ${toIso(from(index))}。请核对两个日期。`;
    report(finding(inspection, 'finished-before-assigned', row, finished.column, message));
  };
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
