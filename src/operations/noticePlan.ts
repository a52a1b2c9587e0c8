import { fontsOf } from '../ledger/notices/fonts';
import type { NoticeError, Notice, NoticeKind } from '../ledger/notices/notice';
import type { NoticeInput } from '../ledger/notices/noticeInput';
import { readWording } from '../ledger/notices/wording';
import { writeNotice } from '../ledger/notices/writeNotice';
import { readOrderRegister } from '../ledger/orders/orderRegister';
import type { Period } from '../ledger/periods/period';
import { ORDER_SHEET, WORDING_SHEET } from '../ledger/reading/tables/paperSheets';
import type { SheetSnapshot } from '../ledger/snapshot';
import type { Plan } from '../plan/plan';
import { noticeSheetPlan } from '../plan/sheets/noticeSheet';
import type { NoticeSheetOptions } from '../plan/sheets/noticeSheet';
import { orderSheetEdits } from '../plan/sheets/orderSheet';
import { officeCalendar } from './officeCalendar';
import { explainedGaps, orderEntries } from './orderEntries';
import type { WorkbookState } from './workbookState';

/** What the clerk chose for a notice, beside its kind and period. */
export type NoticeChoice = NoticeSheetOptions &
  Pick<NoticeInput, 'letterhead' | 'units' | 'tasks' | 'insists' | 'higher' | 'before'>;

/** The papers of a notice with the plan that writes and registers them, or why there are none. */
export type PlannedNotice =
  | {
      readonly ok: true;
      readonly notices: readonly [Notice, ...Notice[]];
      readonly plan: Plan;
      /** What in 文稿模板 and 督办记录 could not be used, each with its cell. */
      readonly problems: readonly string[];
    }
  | { readonly ok: false; readonly error: NoticeError };

/**
 * A notice of the whole workbook and the plan that writes it and enters it into 督办记录. Refused where a row is marked
 * secret, or where its figures do not add up.
 * @example noticePlan(state, 'quarter', periodContaining(state.asOf, 'quarter'))
 */
export function noticePlan(
  state: WorkbookState,
  kind: NoticeKind,
  period: Period,
  choice: NoticeChoice = {},
): PlannedNotice {
  const { ledgers, settings, asOf } = state;
  const secretRows = ledgers.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'secrecy-marking'));
  const snapshots = new Map(state.snapshots.map((snapshot): [string, SheetSnapshot] => [snapshot.name, snapshot]));
  const orderSheet = snapshots.get(ORDER_SHEET);
  const wordingSheet = snapshots.get(WORDING_SHEET);
  const register = orderSheet ? readOrderRegister(orderSheet) : null;
  const reading = wordingSheet ? readWording(wordingSheet) : null;
  if (orderSheet && register === null) return { ok: false, error: NO_REGISTER };
  const orders = register?.orders ?? [];
  const { fonts = fontsOf(choice.letterhead ?? {}), onOneSheet, ...about } = choice;
  const written = writeNotice(kind, {
    ...about,
    ledgers: ledgers.map((each) => {
      const snapshot = snapshots.get(each.ledger.layout.sheet);
      return { ...each, ...(snapshot ? { snapshot } : {}) };
    }),
    settings,
    asOf,
    period,
    calendar: officeCalendar(state.reading),
    secretRows,
    orders,
    ...(reading ? { wording: reading.wording } : {}),
  });
  if (!written.ok) return written;
  const { notices } = written;
  const wordingProblems = wordingSheet && reading === null ? [NO_WORDING] : (reading?.problems ?? []);
  const sheets = noticeSheetPlan(notices, { fonts, ...(onOneSheet ? { onOneSheet } : {}) });
  const known = new Set(orders.map(({ number }) => number));
  const issued = orderEntries(state, notices, choice.insists).filter(({ number }) => !known.has(number));
  const entries = [...explainedGaps(orders), ...issued];
  const given = [...new Set(issued.map(({ number }) => number))];
  return {
    ok: true,
    notices,
    plan: { ...sheets, edits: [...sheets.edits, ...orderSheetEdits(entries, register)], numbers: given },
    problems: [...wordingProblems, ...(register?.problems ?? [])],
  };
}

const NO_WORDING = `工作表“${WORDING_SHEET}”的表头已被改动（要有“种类”“部分”“文字”三列），整张表没有采用，用的是自带的文字`;

const NO_REGISTER: NoticeError = {
  code: 'register-unreadable',
  message: `工作表“${ORDER_SHEET}”的表头已被改动（要有“文号”“种类”两列），无法接续文号，未生成通报。请恢复表头，或把该表改名。`,
};
