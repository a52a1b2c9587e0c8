import { NOTHING_UNDONE } from '../../plan/journal';
import type { JournalEntry, UndoReport } from '../../plan/journal';
import { surveyWorkbook } from '../apply/survey';
import { inExcel } from '../session/inExcel';
import { oneAfterAnother } from '../session/oneAfterAnother';
import { fail } from '../session/result';
import type { Result } from '../session/result';
import { askJournalMark } from '../stored/journalMark';
import { journalIsDamaged, storedEntries } from '../stored/journalStore';
import { revertEntry } from './revertEntry';

const DAMAGED = '工作簿里保存的操作记录（隐藏工作表“台账管家_数据”）被改动过，部分记录已无法使用。';

const LOST =
  '操作记录已丢失：隐藏工作表“台账管家_数据”被删除或清空，之前写入的内容还在表中，但不能再撤销。请核对表格；要取消纳管请用“解除纳管”，其他内容请对照备份。';

/** All that was done and can be undone, oldest first. An error where a record is lost or has been tampered with. */
export async function readJournal(): Promise<Result<readonly JournalEntry[]>> {
  return inExcel(async (context) => {
    const mark = askJournalMark(context);
    const { state } = await surveyWorkbook(context, []);
    if (!mark.isNullObject && storedEntries(state).length === 0 && !journalIsDamaged(state)) fail('unexpected', LOST);
    if (journalIsDamaged(state)) fail('unexpected', `${DAMAGED}请勿手工修改该表；可在设置里清除台账管家的数据后继续。`);
    return storedEntries(state);
  });
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
