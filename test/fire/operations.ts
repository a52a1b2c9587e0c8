import { applyPlan } from '../../src/excel/apply/applyPlan';
import type { Result } from '../../src/excel/session/result';
import { failure, success } from '../../src/excel/session/result';
import { undoLast } from '../../src/excel/undo/undoEntry';
import type { NoticeKind } from '../../src/ledger/notices/notice';
import { periodContaining } from '../../src/ledger/periods/period';
import { planFixes } from '../../src/operations/fixFindings';
import { prepareNotice } from '../../src/operations/issueNotice';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { keepPeriod } from '../../src/operations/periods';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import type { Plan } from '../../src/plan/plan';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { AS_OF } from './workbook';

/** What a clerk can do, from reading the workbook to the last cell. */
export type Work = () => Promise<Result<unknown>>;

/** The same time for the same operation, so that two runs of it can be compared. */
let clock = 0;
export const setClock = (minute: number): void => {
  clock = minute;
};
const now = (): string => `2024-06-30T09:${String((clock += 1) % 60).padStart(2, '0')}:00Z`;

/** Reads, and goes on with what was read. */
export function onState(act: (state: WorkbookState) => Promise<Result<unknown>>): Work {
  return async () => {
    const state = await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS });
    return state.ok ? act(state.value) : state;
  };
}

/** Reads, plans and writes; the first error ends it. */
export function planned(plan: (state: WorkbookState) => Result<Plan> | Promise<Result<Plan>>): Work {
  return onState(async (state) => {
    const made = await plan(state);
    return made.ok ? applyPlan(made.value, { when: now() }) : made;
  });
}

export const manage = planned((state) => manageLedgers(state));
export const fixAll = planned((state) =>
  planFixes(
    state,
    state.ledgers.flatMap(({ findings }) => findings),
  ),
);

/** A notice; one that has nothing to tell of this workbook writes nothing. */
export const notice = (kind: NoticeKind): Work =>
  planned(async (state) => {
    const made = await prepareNotice(state, kind, periodContaining(state.asOf, 'quarter'));
    return made.ok ? success(made.plan) : success({ title: made.error.code, edits: [] });
  });

/** An order (督查令) to one unit. */
export const order = (unit: string): Work =>
  planned(async (state) => {
    const made = await prepareNotice(state, 'order', periodContaining(state.asOf, 'quarter'), { units: [unit] });
    return made.ok ? success(made.plan) : failure('no-ledger', `请核对：${made.error.message}`);
  });

/** Undoes what was done last. */
export const undo: Work = () => undoLast();

export const recordPeriod: Work = onState((state) => keepPeriod(state, periodContaining(AS_OF, 'quarter')));
