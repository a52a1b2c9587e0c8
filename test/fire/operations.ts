import { applyPlan } from '../../src/excel/apply/applyPlan';
import type { Result } from '../../src/excel/session/result';
import { failure, success } from '../../src/excel/session/result';
import { writeStored } from '../../src/excel/stored/stored';
import { undoLast } from '../../src/excel/undo/undoEntry';
import type { NoticeKind } from '../../src/ledger/notices/notice';
import { periodContaining } from '../../src/ledger/periods/period';
import { checklistOf } from '../../src/operations/checklist';
import { planFixes } from '../../src/operations/fixFindings';
import { NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { keepLetterhead, prepareNotice } from '../../src/operations/issueNotice';
import { planLimitTable } from '../../src/operations/limitTable';
import { listsOf } from '../../src/operations/listsPlan';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { clearMarks, planMarks } from '../../src/operations/markFindings';
import { keepPeriod } from '../../src/operations/periods';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { STORED_KEYS } from '../../src/operations/storedKeys';
import { unmanageLedgers } from '../../src/operations/unmanageLedgers';
import type { WorkbookState } from '../../src/operations/workbookState';
import type { Plan } from '../../src/plan/plan';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { wordingSheetPlan } from '../../src/plan/sheets/wordingSheet';
import { AS_OF } from './workbook';

/** What a clerk can do, from reading the workbook to the last cell. */
export type Work = () => Promise<Result<unknown>>;

/** The same time for the same operation, so that two runs of it can be compared. */
let clock = 0;
export const setClock = (minute: number): void => {
  clock = minute;
};
const now = (): string => `2024-06-30T09:${String((clock += 1) % 60).padStart(2, '0')}:00Z`;

/** Reads, plans and writes; the first error ends it. */
export function planned(plan: (state: WorkbookState) => Result<Plan> | Promise<Result<Plan>>): Work {
  return async () => {
    const state = await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS });
    if (!state.ok) return state;
    const made = await plan(state.value);
    return made.ok ? applyPlan(made.value, { when: now() }) : made;
  };
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

export const recordPeriod: Work = async () => {
  const state = await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS });
  return state.ok ? keepPeriod(state.value, periodContaining(AS_OF, 'quarter')) : state;
};

const storeDecision: Work = () => writeStored(STORED_KEYS.confirmed, { 台账: { 责任单位: 'lead' } });

export interface Operation {
  readonly name: string;
  /** What was done before it, undisturbed. */
  readonly after: readonly Work[];
  readonly run: Work;
}

const edits: readonly (readonly [string, Work, readonly Work[]])[] = [
  ['纳管台账', manage, []],
  ['改正全部', fixAll, []],
  ['生成检查单', planned((state) => success(checklistOf(state, NOTHING_IGNORED))), []],
  ['在表中标出', planned((state) => planMarks(state, NOTHING_IGNORED, 'color')), []],
  ['生成清单', planned((state) => listsOf(state)), []],
  ['文稿模板', planned(() => success(wordingSheetPlan())), []],
  ['时限表', planned((state) => planLimitTable(state)), []],
  // Of a notice that is undone the number stays, as void: in the register that it made, and in one that was there.
  ['季度通报', notice('quarter'), []],
  ['催办通知单', notice('reminder'), [notice('quarter')]],
  ['督查令', notice('order'), []],
];

/** The operations that write, and the undo of each. */
export const OPERATIONS: readonly Operation[] = [
  ...edits.flatMap(([name, run, after]): Operation[] => [
    { name, after, run },
    { name: `撤销${name}`, after: [...after, run], run: undo },
  ]),
  { name: '清除标出', after: [planned((state) => planMarks(state, NOTHING_IGNORED, 'color'))], run: planned((state) => clearMarks(state)) }, // prettier-ignore
  { name: '解除纳管', after: [manage], run: unmanageLedgers },
  { name: '保存决定', after: [], run: storeDecision },
  { name: '另存决定', after: [storeDecision], run: () => writeStored(STORED_KEYS.settings, { warningDays: 5 }) },
  { name: '保存文头', after: [], run: () => keepLetterhead({ code: '×政督' }) },
  { name: '记一期', after: [], run: recordPeriod },
];
