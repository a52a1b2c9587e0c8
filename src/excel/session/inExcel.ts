import { messageFor, operationError } from './errors';
import { fail, failure, success } from './result';
import type { Result } from './result';

/** The lowest Excel that has all we use (Office 2021). */
const FLOOR = '1.14';

export interface SessionOptions {
  /** Work that the clerk started waits until a cell being edited is finished; background work fails at once. */
  readonly waitForCellEdit?: boolean;
  readonly signal?: AbortSignal | undefined;
  /**
   * Lets Excel's own 撤销 (Ctrl+Z) take all requests of the work back in one step, where the host can group them
   * (ExcelApi 1.20, `Excel.RunOptions.mergeUndoGroup`). A call that has no undo makes the whole fail then.
   */
  readonly asOneUndo?: boolean;
}

/** Whether this Excel has an API set. Where Office itself was not started (the command) there is nobody to ask. */
function hasSet(version: string, whereUnasked: boolean): boolean {
  if (typeof Office === 'undefined' || !Office.context?.requirements) return whereUnasked;
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** The Excel that groups undo steps. */
const UNDO_GROUPS = '1.20';

/**
 * Whether Excel's own undo can take back several requests in one step.
 * @example groupsUndo() // false in Excel 2021
 */
export function groupsUndo(): boolean {
  return hasSet(UNDO_GROUPS, false);
}

/** The Excel that has notes (`worksheet.notes`). */
const NOTES = '1.18';

/**
 * Whether an add-in can make notes here. Microsoft's library as its npm package has it (ExcelApi 1.15) does not know them,
 * whatever Excel it runs in.
 * @example hasNotes() // false in Excel 2021 and Excel 2024
 */
export function hasNotes(): boolean {
  return typeof Excel !== 'undefined' && 'notes' in Excel.Worksheet.prototype && hasSet(NOTES, true);
}

/** The Excel that selects areas that do not touch (`RangeAreas.select`). */
const SEVERAL_AREAS = '1.18';

/**
 * Whether an add-in can select areas that do not touch. Microsoft's library as its npm package has it does not know it.
 * @example selectsSeveral() // false in Excel 2021 and Excel 2024
 */
export function selectsSeveral(): boolean {
  return typeof Excel !== 'undefined' && 'select' in Excel.RangeAreas.prototype && hasSet(SEVERAL_AREAS, true);
}

/**
 * Whether the workbook was opened to be looked at only. Where Office itself was not started there is no mode to ask.
 * @example isReadOnly() // true for a workbook that somebody else has locked
 */
export function isReadOnly(): boolean {
  if (typeof Office === 'undefined' || !Office.context?.document) return false;
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}

/**
 * Whether this Excel has all that the add-in uses (ExcelApi 1.14: Office 2021, Microsoft 365, the web).
 * @example isExcelSupported() // true
 */
export function isExcelSupported(): boolean {
  // The host of the command is ours.
  return hasSet(FLOOR, true);
}

/**
 * Runs work on the open workbook and makes a value of whatever goes wrong. Nothing is thrown.
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  options: SessionOptions = {},
): Promise<Result<T>> {
  if (!isExcelSupported()) return failure('not-supported', messageFor('not-supported'));
  try {
    throwIfAborted(options.signal);
    const run: Excel.RunOptions = { delayForCellEdit: options.waitForCellEdit ?? true };
    if (options.asOneUndo === true && groupsUndo()) run.mergeUndoGroup = true;
    return success(await Excel.run(run, work));
  } catch (thrown) {
    return { ok: false, error: operationError(thrown) };
  }
}

/** Ends the running operation when the clerk has cancelled it. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) fail('aborted', messageFor('aborted'));
}
