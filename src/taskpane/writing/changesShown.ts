import type { CellChange, PreparedPlan } from '../../excel/apply/previewPlan';
import { columnNumber } from '../../ledger/address';
import { toIso } from '../../ledger/day/day';
import { isDateFormat } from '../../ledger/reading/dates/readDateCell';
import type { Plan } from '../../plan/plan';
import { messages } from '../messages';

const DAYS_1900_TO_1904 = 1462;

/**
 * The changes of a plan as a clerk reads them, those on the clerk's own sheets before those on sheets that we make:
 * days as days, blanks at the ends and line breaks visible, formulas as the word.
 * @example changesShown(prepared, false)[0] // {sheet: '台账', cell: 'C4', before: '␣市财政局', after: '市财政局'}
 */
export function changesShown({ plan, changes }: PreparedPlan, date1904: boolean): readonly CellChange[] {
  const made = new Set(plan.edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.sheet] : [])));
  const inOrder = [
    ...changes.filter(({ sheet }) => !made.has(sheet)),
    ...changes.filter(({ sheet }) => made.has(sheet)),
  ];
  return inOrder.map((change) => ({
    ...change,
    before: contentShown(change.before),
    after: becomesDay(plan, change)
      ? toIso(Number(change.after) + (date1904 ? DAYS_1900_TO_1904 : 0))
      : contentShown(change.after),
  }));
}

/** Formulas are long and mean nothing to a clerk: the word stands for them. */
function contentShown(content: string): string {
  if (content === '') return messages.writing.blank;
  if (content.startsWith('=')) return messages.writing.formula;
  const visible = content.replace(/\r\n|\r|\n/g, '↵');
  return visible.replace(/^[ \u00a0\u3000]+|[ \u00a0\u3000]+$/g, (blanks) => '␣'.repeat(blanks.length));
}

/** Whether a change writes a number that is shown as a day. */
function becomesDay(plan: Plan, { sheet, cell, after }: CellChange): boolean {
  if (!/^\d+$/.test(after)) return false;
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const [column, row] = [columnNumber(letters), Number(digits)];
  return plan.edits.some((edit) => {
    if (edit.kind !== 'cells' || edit.sheet !== sheet) return false;
    return isDateFormat(edit.formats?.[row - edit.top]?.[column - edit.left] ?? '');
  });
}
