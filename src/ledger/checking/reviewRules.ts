import type { LedgerColumn } from '../ledger';
import { registerOf } from '../registers/registers';
import type { Role } from '../vocabulary';
import { fillingFields } from './emptyFields';
import type { AskedField } from './emptyFields';
import type { Inspection } from './inspection';
import type { LedgerRules } from './rule';

/** Heads of columns that hold a step of review: 科室审核、分管领导复核意见、验收时间、销号签字、二审. */
const REVIEW_STEP =
  /^[\u4e00-\u9fff]{0,8}(?:[一二三四五六七八九初复终]审|审核|复核|审查|会签|审签|签发|核稿|验收|验证|销号)(?:人|人员|意见|情况|结果|结论|时间|日期|签字|签名|确认)?$/;
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
  return ledger.columns.filter(
    ({ header, role }) =>
      (role === null || !OTHER_ROLES.has(role)) && REVIEW_STEP.test(header.split('/').at(-1) ?? header),
  );
}

function rowSays(inspection: Inspection, index: number, words: RegExp): boolean {
  const row = inspection.rowOf(index);
  return inspection.ledger.columns.some(({ column }) => words.test(inspection.cells.shown(row, column)));
}
