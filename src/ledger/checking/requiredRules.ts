import { at } from '../coded';
import { registerOf } from '../registers/registers';
import { fillingFields } from './emptyFields';
import type { AskedField } from './emptyFields';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { isReviewStep } from './reviewStep';
import type { LedgerRules, RowRules } from './rule';

/**
 * Fields that the register requires and the row leaves empty: `required-missing`. Only columns that the ledger has are
 * asked for; a column that no row fills gives one finding, not one per row.
 */
export const REQUIRED_RULES: LedgerRules = fillingFields(requiredFields);

function requiredFields(inspection: Inspection): readonly AskedField[] {
  return registerOf(inspection.ledger.register).required.flatMap((role) => {
    // A column of reviewers is filled when they have reviewed; `review-missing` asks for it.
    const columns = inspection.columnsOf(role).filter((column) => !isReviewStep(inspection.headerOf(column)));
    const column = columns.at(-1);
    if (column === undefined) return [];
    return [
      {
        rule: 'required-missing' as const,
        column,
        asked: (index: number) => !inspection.isReserved(index) && inspection.standingAt(index) !== 'outside',
        usualFrom: 0,
        saysOne: '没有填写，此类台账要求逐项填写。请补填。',
        saysAll: '所在的一列全部空着。此类台账应逐项填写，请补填；确实不用的可删去这一列。',
      },
    ];
  });
}

/** The assigned day is asked for (`required-missing`) where the deadline counts from it. */
export const ASSIGNMENT_RULES: RowRules = {
  open: (inspection) => {
    const { tasks, cells } = inspection;
    const { meetingDate } = tasks;
    const column = inspection.columnOf('assign_date');
    if (column === null) return () => undefined;
    return (index, report) => {
      const deadline = at(tasks.deadline, index);
      if (deadline.kind !== 'relative' || inspection.standingAt(index) === 'outside') return;
      if (meetingDate && at(meetingDate, index).day !== null) return;
      const row = inspection.rowOf(index);
      if (!cells.isEmpty(row, column)) return;
      const message = `${inspection.place(row, column)}没有填写，而时限“${deadline.text}”要从这一天算起。请补填。`;
      report(finding(inspection, 'required-missing', row, column, message));
    };
  },
};
