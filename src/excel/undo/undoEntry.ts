import { NOTHING_UNDONE } from '../../plan/journal';
import type { JournalEntry, UndoReport } from '../../plan/journal';
import { surveyWorkbook } from '../apply/survey';
import { inExcel } from '../session/inExcel';
import { oneAfterAnother } from '../session/oneAfterAnother';
import type { OperationError, Result } from '../session/result';
import { askJournalMark, isMarked } from '../stored/journalMark';
import { storedEntries, unreadableEntries } from '../stored/journalStore';
import { isLater } from '../stored/stateSheet';
import type { StateTable } from '../stored/stateSheet';
import { revertEntry } from './revertEntry';

const DAMAGED =
  '有些操作记录读不出来（隐藏工作表“台账管家_数据”被改动过，请勿手工修改该表）：那几次写入的内容还在表中，不能再撤销，请对照备份核对；下面的仍可撤销。';

const LATER = '有些操作记录是更新版本的台账管家写的，这个版本不能撤销它们，请更新台账管家后再撤销；下面的仍可撤销。';

const LOST =
  '操作记录已丢失：隐藏工作表“台账管家_数据”被删除或清空，之前写入的内容还在表中，但不能再撤销。请核对表格；要取消纳管请用“解除纳管”，其他内容请对照备份。';

/** All that was done and can be undone, and what of it cannot any more. */
export interface Journal {
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
  /** Entries are lost, or cannot be read; null where all is well. */
  readonly trouble: OperationError | null;
}

/** The journal of the workbook; what of it can be read can be undone, whatever happened to the rest. */
export async function readJournal(): Promise<Result<Journal>> {
  return inExcel(async (context) => {
    const mark = askJournalMark(context);
    const { state } = await surveyWorkbook(context, []);
    const why = whyIncomplete(state, isMarked(mark));
    return { entries: storedEntries(state), trouble: why === null ? null : { code: 'unexpected', message: why } };
  });
}

function whyIncomplete(state: StateTable, expected: boolean): string | null {
  if (unreadableEntries(state).length > 0) return isLater(state) ? LATER : DAMAGED;
  return expected && storedEntries(state).length === 0 ? LOST : null;
}

/**
 * Undoes one entry, whichever it is: cells, looks, sheets and names that are still as the entry left them go back to
 * what they were; what somebody has changed since is left alone and listed.
 * @example const report = await undoEntry(entry.id);
 */
export async function undoEntry(id: string): Promise<Result<UndoReport>> {
  return revertEntry(id);
}

/** Undoes the last entry; nothing to undo restores nothing. */
export async function undoLast(): Promise<Result<UndoReport>> {
  const journal = await readEntries();
  if (!journal.ok) return journal;
  const last = journal.value.at(-1);
  return last ? revertEntry(last.id) : { ok: true, value: NOTHING_UNDONE };
}

/**
 * Puts back what interrupted operations had begun, and ends interrupted undos (the program was closed, the connection
 * lost), the newest first. To be called when the workbook is opened. Null where nothing was interrupted.
 */
export async function recoverInterrupted(): Promise<Result<UndoReport | null>> {
  const journal = await readEntries();
  if (!journal.ok) return journal;
  const interrupted = journal.value.filter(({ stage }) => stage !== 'done').reverse();
  const reports = await oneAfterAnother(interrupted, ({ id }) => revertEntry(id));
  const failed = reports.find((report) => !report.ok);
  if (failed) return failed;
  const undone = reports.flatMap((report) => (report.ok ? [report.value] : []));
  return { ok: true, value: undone.length === 0 ? null : undone.reduce(joined) };
}

function joined(one: UndoReport, other: UndoReport): UndoReport {
  return {
    restored: one.restored + other.restored,
    deletedSheets: [...one.deletedSheets, ...other.deletedSheets],
    remadeSheets: [...one.remadeSheets, ...other.remadeSheets],
    leftAlone: [...one.leftAlone, ...other.leftAlone],
  };
}

/** The entries that can be read, damaged ones left out. */
async function readEntries(): Promise<Result<readonly JournalEntry[]>> {
  return inExcel(async (context) => storedEntries((await surveyWorkbook(context, [])).state));
}
