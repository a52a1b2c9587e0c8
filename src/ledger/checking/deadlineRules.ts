import { at } from '../coded';
import { toIso } from '../day/day';
import type { DeadlineKind } from '../vocabulary';
import { firstDayOf } from './dateRules';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { isBlankText } from './sheetCells';

/** Kinds that name their day themselves; the others count from the assigned day and cannot precede it. */
const FIXED_KINDS: ReadonlySet<DeadlineKind> = new Set(['date', 'period-end', 'range', 'milestones', 'composite', 'inherit']); // prettier-ignore

/**
 * Deadlines that are missing, unreadable, ambiguous, or earlier than the day of assignment: `deadline-missing`,
 * `deadline-unreadable`, `deadline-ambiguous`, `deadline-before-assigned`. A ledger without a deadline column, tasks
 * that are done, long-term or cancelled miss no deadline.
 * @example checkDeadlines(inspect(ledger, context)) // [{rule: 'deadline-unreadable', row: 7, column: 8, …}]
 */
export function checkDeadlines(inspection: Inspection): Finding[] {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('deadline');
  if (column === null) return [];
  const blank = tasks.deadline.dictionary.map(({ text, kind }) => kind === 'none' && isBlankText(text));
  const findings: Finding[] = [];
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    if (inspection.reserved[index] || cells.hasError(row, column) || inspection.standings[index] === 'outside')
      continue;
    const deadline = at(tasks.deadline, index);
    const add = (rule: 'deadline-missing' | 'deadline-unreadable' | 'deadline-ambiguous' | 'deadline-before-assigned', message: string): void => {
      findings.push(finding(inspection, rule, row, column, `${inspection.place(row, column)}${message}`));
    }; // prettier-ignore
    if (blank[tasks.deadline.codes[index] as number]) {
      const missing = inspection.standings[index] === 'open' && !cells.isContinued(row, column);
      if (missing) add('deadline-missing', `没有写明时限，事项尚未办结。请与责任单位商定完成时限。`);
    } else if (deadline.kind === 'not-a-deadline') {
      add('deadline-unreadable', `写的是“${deadline.text}”，读不出时限。请改为具体日期，如 2024年6月30日。`);
    } else if (deadline.kind === 'ambiguous') {
      const candidates = (deadline.candidates ?? []).map(toIso).join(' 或 ');
      add(
        'deadline-ambiguous',
        `写的是“${deadline.text}”，有两种理解${candidates ? `（${candidates}）` : ''}。请改为具体日期。`,
      );
    }
    const assigned = tasks.assigned ? at(tasks.assigned, index) : null;
    const from = assigned ? firstDayOf(assigned) : null;
    if (from !== null && deadline.date !== null && deadline.date < from && FIXED_KINDS.has(deadline.kind)) {
      add('deadline-before-assigned', `的时限 ${toIso(deadline.date)} 早于交办日期 ${toIso(from)}。请核对年份和日期。`);
    }
  }
  return findings;
}
