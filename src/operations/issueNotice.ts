import * as z from 'zod/mini';
import { success, type Result } from '../excel/session/result';
import { readStored, writeStored } from '../excel/stored/stored';
import type { Letterhead, NoticeKind } from '../ledger/notices/notice';
import { NOTICE_SPECS } from '../ledger/notices/kinds';
import { previousPeriod, type Period } from '../ledger/periods/period';
import { recordOfLedgers } from '../ledger/periods/recordOfLedgers';
import { noticePlan, type NoticeChoice, type PlannedNotice } from './noticePlan';
import { keepPeriod, readPeriod } from './periods';
import { STORED_KEYS } from './storedKeys';
import type { WorkbookState } from './workbookState';

/** A letterhead as the workbook keeps it: what stands on every paper, without number and date of a single one. */
export const letterheadSchema = z.object({
  code: z.optional(z.string()),
  addressee: z.optional(z.string()),
  sender: z.optional(z.string()),
  signer: z.optional(z.string()),
  copies: z.optional(z.string()),
  fonts: z.optional(z.enum(['official', 'common'])),
});

/** What an office puts on every paper. */
export type KeptLetterhead = Omit<Letterhead, 'number' | 'date'>;

/** The letterhead that the workbook keeps; empty where none is kept, or it cannot be read. */
export async function readLetterhead(): Promise<KeptLetterhead> {
  const stored = await readStored(STORED_KEYS.letterhead, letterheadSchema);
  if (!stored.ok || stored.value === null) return {};
  return Object.fromEntries(Object.entries(stored.value).filter(([, entry]) => entry !== undefined && entry !== ''));
}

/** Keeps the letterhead in the workbook. */
export async function keepLetterhead(letterhead: KeptLetterhead): Promise<Result<void>> {
  return writeStored(STORED_KEYS.letterhead, letterhead);
}

/**
 * A notice with its plan, compared with the last period that the workbook keeps; a record that cannot be read is as none,
 * because a notice can do without it.
 * @example await prepareNotice(state, 'quarter', period)
 */
export async function prepareNotice(
  state: WorkbookState,
  kind: NoticeKind,
  period: Period,
  choice: NoticeChoice = {},
): Promise<PlannedNotice> {
  const stored = await readPeriod(previousPeriod(period));
  const record = stored.ok ? stored.value : null;
  const isPart = state.ledgers.length < state.reading.ledgers.length;
  const before = record && isPart ? recordOfLedgers(record, state.ledgers) : record;
  return noticePlan(state, kind, period, { before, ...choice });
}

/**
 * To be called when a notice has been written, with all ledgers of the workbook: how they stand is the record that the
 * next period is compared with (记一期). A notice of some ledgers keeps it only where none is kept yet: the office's own
 * stands.
 * @example await noticeIssued(state, 'quarter', period)
 */
export async function noticeIssued(state: WorkbookState, kind: NoticeKind, period: Period): Promise<Result<void>> {
  const { scope, about } = NOTICE_SPECS[kind];
  if (scope !== 'office') return success(undefined);
  if (about !== null) {
    const known = await readPeriod(period);
    if (!known.ok || known.value !== null) return known.ok ? success(undefined) : known;
  }
  const kept = await keepPeriod(state, period);
  return kept.ok ? success(undefined) : kept;
}
