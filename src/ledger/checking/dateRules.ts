import { oncePerContent } from '../coded';
import { monthStart, toIso, ymdOf } from '../day/day';
import type { DateReading } from '../ledger';
import type { RuleId } from '../vocabulary';
import { finding, readColumn } from './inspection';
import type { Inspection, ReadColumn } from './inspection';
import type { RowRules } from './rule';

/**
 * Assigned and finished dates that are no dates or stand in the wrong order: `date-unreadable`,
 * `finished-before-assigned`, `finished-in-future`, `assigned-in-future`. A month without a day is wrong only where
 * every day of it would be. The rows of a merged cell are told of once.
 */
export const DATE_RULES: RowRules = {
  open: (inspection) => {
    const { tasks } = inspection;
    const [assigned] = readColumn(inspection, tasks.assigned, 'assign_date');
    const [finished] = readColumn(inspection, tasks.finished, 'done_date');
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

type DayColumn = ReadColumn<DateReading>;

interface Fault {
  readonly rule: RuleId;
  readonly says: string;
}

/** What is wrong with a day by itself; `what` is said of one in the future. */
function ownFaults(inspection: Inspection, { column, contents }: DayColumn, rule: RuleId, what: string): RowCheck {
  const { cells, context } = inspection;
  const faultAt = oncePerContent(contents, (reading): Fault | false => {
    if (reading.unreadable)
      return { rule: 'date-unreadable', says: `写的是“${reading.text}”，不是日期。请改为具体日期，如 2024-03-15。` };
    const day = dayOrNaN(reading);
    if (!(day > context.asOf)) return false;
    return { rule, says: `的${what} ${toIso(day)} 晚于今天（${toIso(context.asOf)}）。请核对。` };
  });
  return (index, report) => {
    const fault = faultAt(index);
    if (fault === false) return;
    const row = inspection.rowOf(index);
    if (cells.hasError(row, column) || cells.isContinued(row, column)) return;
    report(finding(inspection, fault.rule, row, column, `${inspection.place(row, column)}${fault.says}`));
  };
}

function wrongOrder(inspection: Inspection, assigned: DayColumn, finished: DayColumn): RowCheck {
  const from = oncePerContent(assigned.contents, dayOrNaN);
  const to = oncePerContent(finished.contents, ({ day }) => day ?? NaN);
  return (index, report) => {
    if (!(to(index) < from(index))) return;
    const row = inspection.rowOf(index);
    const message = `${inspection.place(row, finished.column)}的办结日期 ${toIso(to(index))} 早于交办日期 ${toIso(from(index))}。请核对两个日期。`;
    report(finding(inspection, 'finished-before-assigned', row, finished.column, message));
  };
}

/**
 * The earliest day that a date cell can mean: its day, or the first day of a month without a day; NaN, which compares
 * false with everything, where it means none.
 * @example dayOrNaN({text: '2024年3月', day: 45382, unreadable: false, monthOnly: true}) // 45352
 */
export function dayOrNaN({ day, monthOnly }: DateReading): number {
  if (day === null || !monthOnly) return day ?? NaN;
  const { year, month } = ymdOf(day);
  return monthStart(year, month);
}
