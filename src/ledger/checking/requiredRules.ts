import { at } from '../coded';
import { registerOf } from '../registers/registers';
import type { Role } from '../vocabulary';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { isBlankText } from './sheetCells';

/** Fields with rules of their own. */
const OWN_RULES: ReadonlySet<Role> = new Set(['task', 'title', 'lead_unit', 'resp_unit', 'deadline', 'status', 'done_date', 'progress']); // prettier-ignore

/**
 * Fields that the register requires and the row leaves empty: `required-missing`. Only columns that the ledger has are
 * asked for; a column that no row fills gives one finding, not one per row; the assigned day is asked where the deadline
 * counts from it. Placeholders (`/`) count as empty.
 * @example checkRequired(inspect(ledger, context)) // [{rule: 'required-missing', row: 27, column: 5, …}]
 */
export function checkRequired(inspection: Inspection): Finding[] {
  const required = registerOf(inspection.ledger.register).required.filter((role) => !OWN_RULES.has(role));
  return [...required.flatMap((role) => emptyFields(inspection, role)), ...missingAssignments(inspection)];
}

function emptyFields(inspection: Inspection, role: Role): Finding[] {
  const column = inspection.columnOf(role);
  if (column === null) return [];
  const { tasks, cells } = inspection;
  const empty: number[] = [];
  let asked = 0;
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    if (inspection.reserved[index] || inspection.standings[index] === 'outside') continue;
    asked += 1;
    if (!cells.isContinued(row, column) && isBlankText(String(cells.value(row, column)))) empty.push(row);
  }
  const [first] = empty;
  if (first === undefined) return [];
  if (empty.length === asked && asked > 1)
    return [
      finding(
        inspection,
        'required-missing',
        first,
        column,
        `${inspection.place(first, column)}所在的一列全部空着。此类台账应逐项填写，请补填；确实不用的可删去这一列。`,
      ),
    ];
  return empty.map((row) =>
    finding(
      inspection,
      'required-missing',
      row,
      column,
      `${inspection.place(row, column)}没有填写，此类台账要求逐项填写。请补填。`,
    ),
  );
}

function missingAssignments(inspection: Inspection): Finding[] {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('assign_date');
  if (column === null || tasks.assigned === null) return [];
  const findings: Finding[] = [];
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    const known =
      at(tasks.assigned, index).day !== null || (tasks.meetingDate ? at(tasks.meetingDate, index).day !== null : false);
    if (at(tasks.deadline, index).kind !== 'relative' || known || inspection.standings[index] === 'outside') continue;
    if (cells.isContinued(row, column) || !isBlankText(String(cells.value(row, column)))) continue;
    findings.push(
      finding(
        inspection,
        'required-missing',
        row,
        column,
        `${inspection.place(row, column)}没有填写，而时限“${at(tasks.deadline, index).text}”要从这一天算起。请补填。`,
      ),
    );
  }
  return findings;
}
