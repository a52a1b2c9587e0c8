import type { Letterhead, NoticeError, Notice, NoticeKind } from '../ledger/notices/notice';
import type { Period } from '../ledger/periods/period';
import { writeNotice } from '../ledger/notices/writeNotice';
import type { Plan } from '../plan/plan';
import { noticeSheetPlan } from '../plan/sheets/noticeSheet';
import type { NoticeSheetOptions } from '../plan/sheets/noticeSheet';
import type { WorkbookState } from './workbookState';

export interface NoticeChoice extends NoticeSheetOptions {
  readonly letterhead?: Letterhead;
}

/** The papers of a notice with the plan that writes them, or why it is not written. */
export type PlannedNotice =
  | { readonly ok: true; readonly notices: readonly [Notice, ...Notice[]]; readonly plan: Plan }
  | { readonly ok: false; readonly error: NoticeError };

/**
 * A notice of the whole workbook and the plan that writes it. Refused where a row is marked secret, or where its
 * figures do not add up.
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
  const { letterhead, ...options } = choice;
  const snapshots = new Map(state.snapshots.map((snapshot) => [snapshot.name, snapshot]));
  const written = writeNotice(kind, {
    ledgers: ledgers.map((each) => {
      const snapshot = snapshots.get(each.ledger.layout.sheet);
      return { ...each, ...(snapshot ? { snapshot } : {}) };
    }),
    settings,
    asOf,
    period,
    secretRows,
    ...(letterhead ? { letterhead } : {}),
  });
  return written.ok ? { ...written, plan: noticeSheetPlan(written.notices, options) } : written;
}
