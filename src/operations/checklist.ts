import type { Plan } from '../plan/plan';
import { checklistPlan } from '../plan/sheets/checklistSheet';
import { sortFindings } from './ignoredFindings';
import type { Ignored } from './ignoredFindings';
import type { WorkbookState } from './workbookState';

/**
 * The plan behind 生成检查单: every finding of the workbook in the order of the sheets and rows; those that are set
 * aside, or whose rule is switched off, with the reason.
 * @example await applyPlan(checklistOf(state, NOTHING_IGNORED))
 */
export function checklistOf(state: WorkbookState, ignored: Ignored): Plan {
  const sorted = sortFindings(state, ignored);
  const reasons = new Map([
    ...sorted.ignored.map(({ finding, entry }) => [finding, entry.reason] as const),
    ...sorted.off.flatMap(({ entry, findings }) => findings.map((finding) => [finding, entry.reason] as const)),
  ]);
  const lines = state.ledgers.flatMap(({ findings }) =>
    findings.map((finding) => {
      const reason = reasons.get(finding);
      return reason === undefined ? { finding } : { finding, ignored: reason };
    }),
  );
  return checklistPlan(lines, { asOf: state.asOf, theirs: state.snapshots.map(({ name }) => name) });
}
