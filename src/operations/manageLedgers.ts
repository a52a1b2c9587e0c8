import type { Plan } from '../plan/plan';
import { manageLedgersPlan } from '../plan/sheets/manageLedgers';
import type { WorkbookState } from './workbookState';

export interface ManageChoice {
  /** True: the sheets keep to the day of the scan; false: their formulas follow today. */
  readonly fixedDay?: boolean;
}

/**
 * The plan behind 纳管台账: managed columns beside every ledger, the dictionary, and the statistics sheet. Applied
 * again it writes only what has changed since.
 * @example await applyPlan(manageLedgers(state))
 */
export function manageLedgers(state: WorkbookState, { fixedDay = false }: ManageChoice = {}): Plan {
  const { asOf, settings } = state;
  const snapshots = new Map(state.snapshots.map((snapshot) => [snapshot.name, snapshot]));
  const ledgers = state.ledgers.flatMap(({ ledger, standings }) => {
    const snapshot = snapshots.get(ledger.layout.sheet);
    return snapshot ? [{ ledger, standings, snapshot }] : [];
  });
  return manageLedgersPlan(ledgers, { settings, asOf, fixedDay: fixedDay ? asOf : null });
}

/**
 * The plan behind 更新统计表: the same columns and sheets, because the statistics count the managed columns; nothing of
 * them is written where it is up to date.
 */
export function statisticsPlan(state: WorkbookState, choice: ManageChoice = {}): Plan {
  return { ...manageLedgers(state, choice), title: '生成统计表' };
}
