import type { RuleId } from '../vocabulary';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { isBlankText } from './sheetCells';

/** A column that certain tasks must fill. */
export interface AskedField {
  readonly rule: RuleId;
  readonly column: number;
  /** Whether the task must fill it. */
  readonly asked: (index: number) => boolean;
  /** What follows the place of an empty cell. */
  readonly saysOne: string;
  /** What follows it where no asked task has filled its cell. */
  readonly saysAll: string;
}

/**
 * The empty cells of a column that tasks must fill; one finding alone where the column is empty throughout. Placeholders
 * (`/`) count as empty, the later rows of a merged cell do not.
 */
export function checkEmptyFields(inspection: Inspection, field: AskedField): Finding[] {
  const { rule, column } = field;
  const empty: number[] = [];
  let asked = 0;
  for (let index = 0; index < inspection.tasks.count; index += 1) {
    if (!field.asked(index)) continue;
    asked += 1;
    if (isEmptyAt(inspection, column, index)) empty.push(inspection.rowOf(index));
  }
  const [first] = empty;
  if (first === undefined) return [];
  const all = empty.length === asked && asked > 1;
  const says = all ? field.saysAll : field.saysOne;
  return (all ? [first] : empty).map((row) =>
    finding(inspection, rule, row, column, `${inspection.place(row, column)}${says}`),
  );
}

/** What `checkEmptyFields` depends on in a row: one character per field. */
export function emptyFieldMarks(inspection: Inspection, fields: readonly AskedField[]): (index: number) => string {
  return (index) =>
    fields
      .map(({ column, asked }) => (!asked(index) ? '-' : isEmptyAt(inspection, column, index) ? '0' : '1'))
      .join('');
}

function isEmptyAt({ cells, rowOf }: Inspection, column: number, index: number): boolean {
  const row = rowOf(index);
  return !cells.isContinued(row, column) && isBlankText(String(cells.value(row, column)));
}
