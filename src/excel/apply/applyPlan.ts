import type { AppliedEntry, JournalEntry } from '../../plan/journal';
import type { Plan } from '../../plan/plan';
import type { PlanProblem } from '../../plan/validation';
import type { ReadOptions } from '../readAreas';
import { groupsUndo, inExcel } from '../session/inExcel';
import { fail } from '../session/result';
import type { OperationErrorCode, Result } from '../session/result';
import { forgottenBy } from '../stored/journalStore';
import { revertEntry, revertUnopened } from '../undo/revertEntry';
import { carryOut } from './carryOut';
import { entryOf } from './entryOf';
import { prepare } from './prepare';

export interface ApplyOptions extends ReadOptions {
  /** ISO 8601 time for the journal; now where absent. */
  readonly when?: string;
}

/**
 * Carries out a plan: reads what stands there, refuses beforehand what cannot be written, stores the journal entry,
 * writes changed cells only, reads them back, and closes the entry: two requests where the payload allows it. When anything fails on the way, what was written
 * is put back; should even that fail, the entry stays in the stage `writing` and the next start puts it back.
 * A plan that changes nothing leaves no entry.
 * @example const entry = await applyPlan(manageLedgers(state));
 */
export async function applyPlan(plan: Plan, options: ApplyOptions = {}): Promise<Result<AppliedEntry>> {
  const grouped = groupsUndo();
  const applied = await attempt(plan, options, grouped);
  // Not every call can be taken back by Excel itself (charts, print set-up): then our journal alone undoes.
  const isUngroupable = grouped && !applied.ok && applied.error.detail?.includes(CANNOT_UNDO) === true;
  return isUngroupable ? attempt(plan, options, false) : applied;
}

/** Excel's code for a call inside an undo group that it cannot undo (learn.microsoft.com, Excel undo capabilities). */
const CANNOT_UNDO = 'UndoNotSupported';

async function attempt(plan: Plan, options: ApplyOptions, asOneUndo: boolean): Promise<Result<AppliedEntry>> {
  const begun: { entry: JournalEntry | null; isOpen: boolean } = { entry: null, isOpen: false };
  const result = await inExcel(
    async (context) => {
      const prepared = await prepare(context, plan, { signal: options.signal });
      refuse(prepared.refusals);
      const entry = entryOf(plan, prepared, options.when ?? new Date().toISOString());
      const done = { ...entry, stage: 'done' as const };
      if (prepared.effects.length === 0 && prepared.writes.length === 0) return { ...done, forgotten: [] };
      begun.entry = { ...entry, ...(plan.rows ? { rows: plan.rows } : {}) };
      await carryOut(context, prepared, entry, {
        ...options,
        manages: plan.manages === true,
        rows: plan.rows ?? [],
        opened: () => {
          begun.isOpen = true;
        },
        overtaken: (effects, rows) => {
          begun.entry = { ...entry, effects, ...(entry.rows ? { rows } : {}) };
        },
      });
      return { ...done, forgotten: forgottenBy(prepared.survey.state, entry) };
    },
    { signal: options.signal, asOneUndo },
  );
  if (result.ok || begun.entry === null) return result;
  const reverted = await (begun.isOpen ? revertEntry(begun.entry.id, begun.entry) : revertUnopened(begun.entry));
  if (reverted.ok && reverted.value.leftAlone.length === 0) return result;
  if (reverted.ok) {
    const cells = reverted.value.leftAlone.map(({ sheet, cell }) => `${sheet} ${cell}`).slice(0, 5);
    const message = `${result.error.message}以下单元格同时被改动，未恢复，请核对：${cells.join('、')}。`;
    return { ok: false, error: { ...result.error, message } };
  }
  const message = `${result.error.message}已写入的部分未能自动恢复，请重新打开台账管家，按提示恢复。`;
  return { ok: false, error: { ...result.error, message } };
}

const CODES: Readonly<Record<NonNullable<PlanProblem['because']>, OperationErrorCode>> = {
  protected: 'protected-sheet',
  stale: 'stale',
  missing: 'sheet-not-found',
};

function refuse(refusals: readonly PlanProblem[]): void {
  const [first] = refusals;
  if (!first) return;
  const more = refusals.length > 1 ? `（另有 ${refusals.length - 1} 处）` : '';
  fail(
    first.because ? CODES[first.because] : 'unexpected',
    `没有写入：${first.why}${more}。`,
    JSON.stringify(refusals),
  );
}
