import type { LedgerColumn } from '../ledger';
import { registerOf } from '../registers/registers';
import type { Role } from '../vocabulary';
import { fillingFields } from './emptyFields';
import type { AskedField } from './emptyFields';
import type { Inspection } from './inspection';
import { isReviewStep } from './reviewStep';
import type { LedgerRules } from './rule';

/** Roles whose columns have rules of their own. */
const OTHER_ROLES: ReadonlySet<Role> = new Set(['status', 'done_date', 'deadline', 'progress', 'percent', 'task', 'title', 'lead_unit', 'resp_unit', 'co_unit', 'assign_date']); // prettier-ignore
const HALF = 0.5;

/**
 * Closed tasks that lack a review step which the ledger has a column for: `review-missing`. Whether each task must pass
 * the steps, or only where most do, and which steps are for certain rows only (三环六审), the register says.
 */
export const REVIEW_RULES: LedgerRules = fillingFields((inspection) => {
  const { asked, further } = registerOf(inspection.ledger.register).review;
  return reviewColumns(inspection).map(({ column }, nth): AskedField => ({
    rule: 'review-missing',
    column,
    usualFrom: asked === 'always' ? 0 : HALF,
    asked: (index) =>
      inspection.standingAt(index) === 'done' &&
      !inspection.isReserved(index) &&
      (further === undefined || nth < further.after || rowSays(inspection, index, further.onlyWhere)),
    saysOne: '没有填写，但本行已办结。请补上这一环节，或核对是否真的办结。',
    saysAll: '所在的一列全部空着，但已有事项办结。请补填；确实不用的可删去这一列。',
  }));
});

function reviewColumns({ ledger }: Inspection): readonly LedgerColumn[] {
  return ledger.columns.filter(({ header, role }) => (role === null || !OTHER_ROLES.has(role)) && isReviewStep(header));
}

function rowSays(inspection: Inspection, index: number, words: RegExp): boolean {
  const row = inspection.rowOf(index);
  return inspection.ledger.columns.some(({ column }) => words.test(inspection.cells.shown(row, column)));
}
