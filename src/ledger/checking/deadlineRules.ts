import { at, oncePerContent } from '../coded';
import { toIso } from '../day/day';
import type { Day } from '../day/day';
import type { DeadlineReading } from '../ledger';
import type { DeadlineKind, RuleId } from '../vocabulary';
import { dayOrNaN } from './dateRules';
import { finding } from './inspection';
import type { RowRules } from './rule';
import { isBlankText } from './sheetCells';

/** Kinds that name their day themselves; the others count from the assigned day and cannot precede it. */
const FIXED_KINDS: ReadonlySet<DeadlineKind> = new Set(['date', 'period-end', 'range', 'milestones', 'composite']); // prettier-ignore

/**
 * Deadlines that are missing, unreadable, ambiguous, or earlier than the day of assignment: `deadline-missing`,
 * `deadline-unreadable`, `deadline-ambiguous`, `deadline-before-assigned`. A ledger without a deadline column, tasks
 * that are done, long-term or cancelled miss no deadline. What is wrong in a merged cell is told once.
 */
export const DEADLINE_RULES: RowRules = {
  open: (inspection) => {
    const { tasks, cells } = inspection;
    const column = inspection.columnOf('deadline');
    if (column === null) return () => undefined;
    const { assigned: assignedDays } = tasks;
    const isWorded = oncePerContent(tasks.deadline, (reading) => wordingFault(reading, false) === null);
    const fixedDay = oncePerContent(tasks.deadline, ({ kind, date }) => (FIXED_KINDS.has(kind) ? (date ?? NaN) : NaN));
    const assignedAt = assignedDays ? oncePerContent(assignedDays, dayOrNaN) : () => NaN;
    return (index, report) => {
      // Nearly all rows are settled by what is known per content.
      const isEarly = fixedDay(index) < assignedAt(index);
      if (isWorded(index) && !isEarly) return;
      const row = inspection.rowOf(index);
      const standing = inspection.standingAt(index);
      const fault = isEarly
        ? orderFault(fixedDay(index), assignedAt(index))
        : wordingFault(at(tasks.deadline, index), standing !== 'open');
      if (fault === null || standing === 'outside' || inspection.isReserved(index)) return;
      if (cells.hasError(row, column) || (!isEarly && cells.isContinued(row, column))) return;
      report(finding(inspection, fault.rule, row, column, `${inspection.place(row, column)}${fault.says}`));
    };
  },
};

interface Fault {
  readonly rule: RuleId;
  readonly says: string;
}

function wordingFault(deadline: DeadlineReading, mayBeEmpty: boolean): Fault | null {
  if (deadline.kind === 'none') {
    if (mayBeEmpty || !isBlankText(deadline.text)) return null;
    return { rule: 'deadline-missing', says: '没有写明时限，事项尚未办结。请与责任单位商定完成时限。' };
  }
  if (deadline.kind === 'not-a-deadline')
    return {
      rule: 'deadline-unreadable',
      says: `写的是“${deadline.text}”，读不出时限。请改为具体日期，如 2024年6月30日。`,
    };
  if (deadline.kind !== 'ambiguous') return null;
  const candidates = (deadline.candidates ?? []).map(toIso).join(' 或 ');
  const readings = candidates === '' ? '意思不明确' : `可以理解为 ${candidates}`;
  return { rule: 'deadline-ambiguous', says: `写的是“${deadline.text}”，${readings}。请改为具体日期。` };
}

function orderFault(deadline: Day, assigned: Day): Fault {
  const says = `的时限 ${toIso(deadline)} 早于交办日期 ${toIso(assigned)}。请核对年份和日期。`;
  return { rule: 'deadline-before-assigned', says };
}
