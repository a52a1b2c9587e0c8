import { marksPlan } from '../plan/marks/markFindings';
import type { Plan } from '../plan/plan';
import { sortFindings } from './ignoredFindings';
import type { Ignored } from './ignoredFindings';
import type { WorkbookState } from './workbookState';

/**
 * The plan behind 在表中标出: colours at the open findings of every sheet with a ledger.
 * @example await applyPlan(markFindings(state, NOTHING_IGNORED))
 */
export function markFindings(state: WorkbookState, ignored: Ignored): Plan {
  const { open } = sortFindings(state, ignored);
  const sheets = new Set(state.ledgers.map(({ ledger }) => ledger.layout.sheet));
  return marksPlan(
    state.snapshots.flatMap((snapshot) =>
      sheets.has(snapshot.name) ? [{ snapshot, findings: open.filter(({ sheet }) => sheet === snapshot.name) }] : [],
    ),
  );
}

/** The plan that takes all marks away. */
export function clearMarks(state: WorkbookState): Plan {
  const sheets = new Set(state.ledgers.map(({ ledger }) => ledger.layout.sheet));
  return marksPlan(
    state.snapshots.flatMap((snapshot) => (sheets.has(snapshot.name) ? [{ snapshot, findings: [] }] : [])),
  );
}
