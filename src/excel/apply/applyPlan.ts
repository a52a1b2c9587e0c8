import type { CellImage } from '../../plan/cellImage';
import { sameImage } from '../../plan/cellImage';
import type { AppliedEntry, Effect, JournalEntry } from '../../plan/journal';
import type { Plan } from '../../plan/plan';
import type { PlanProblem } from '../../plan/validation';
import { packBlock } from '../../plan/packing';
import type { ReadOptions } from '../readAreas';
import { groupsUndo, inExcel } from '../session/inExcel';
import { fail } from '../session/result';
import type { OperationErrorCode, Result } from '../session/result';
import { generatedSheets, keepGenerated } from '../stored/generated';
import type { GeneratedSheets } from '../stored/generated';
import { addEntry, closeEntry, forgottenBy, journalKey } from '../stored/journalStore';
import { keepOriginals } from '../stored/managedOriginals';
import { updateState } from '../stored/stateSheet';
import type { StateTable } from '../stored/stateSheet';
import { revertEntry } from '../undo/revertEntry';
import type { WrittenArea } from './cellChanges';
import { readFingerprints } from './fingerprints';
import { lastLook } from './lastLook';
import { send } from './payloads';
import { entryOf } from './entryOf';
import { prepare } from './prepare';
import { readBack } from './readBack';
import type { Preparation } from './prepare';

export interface ApplyOptions extends ReadOptions {
  /** ISO 8601 time for the journal; now where absent. */
  readonly when?: string;
}

/**
 * Carries out a plan: reads what stands there, refuses beforehand what cannot be written, stores the journal entry,
 * writes changed cells only, reads them back, and closes the entry. When anything fails on the way, what was written
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
  const begun: { entry: JournalEntry | null } = { entry: null };
  const result = await inExcel(
    async (context) => {
      const prepared = await prepare(context, plan, { signal: options.signal });
      refuse(prepared.refusals);
      const entry = entryOf(plan, prepared, options.when ?? new Date().toISOString());
      const done = { ...entry, stage: 'done' as const };
      if (prepared.effects.length === 0 && prepared.writes.length === 0) return { ...done, forgotten: [] };
      begun.entry = entry;
      await carryOut(context, prepared, entry, {
        ...options,
        manages: plan.manages === true,
        overtaken: (effects) => {
          begun.entry = { ...entry, effects };
        },
      });
      return { ...done, forgotten: forgottenBy(prepared.survey.state, entry) };
    },
    { signal: options.signal, asOneUndo },
  );
  if (result.ok || begun.entry === null) return result;
  const reverted = await revertEntry(begun.entry.id, begun.entry);
  if (reverted.ok && reverted.value.leftAlone.length === 0) return result;
  if (reverted.ok) {
    const cells = reverted.value.leftAlone.map(({ sheet, cell }) => `${sheet} ${cell}`).slice(0, 5);
    const message = `${result.error.message}以下单元格同时被改动，未恢复，请核对：${cells.join('、')}。`;
    return { ok: false, error: { ...result.error, message } };
  }
  const message = `${result.error.message}已写入的部分未能自动恢复，请重新打开台账管家，按提示恢复。`;
  return { ok: false, error: { ...result.error, message } };
}

interface CarryOutOptions extends ApplyOptions {
  readonly manages: boolean;
  /** Told where somebody was faster: what is to be put back are these effects. */
  readonly overtaken: (effects: readonly Effect[]) => void;
}

async function carryOut(
  context: Excel.RequestContext,
  prepared: Preparation,
  entry: JournalEntry,
  options: CarryOutOptions,
): Promise<void> {
  await updateState(context, (now) => [
    ...addEntry(now, entry),
    keepGenerated(generatedAfter(now, prepared, () => '')),
  ]);
  const { look, overtaken } = lastLook(entry.effects, new Set(prepared.recipes.keys()));
  await send(context, [look, ...prepared.writes], options);
  const { cells, effects } = overtaken();
  if (cells.length > 0) {
    options.overtaken(effects);
    fail('stale', `${cells.slice(0, 5).join('、')} 刚刚被改动过，没有写入，改动的内容已保留，请点“刷新”后再试。`);
  }
  const found = await readBack(context, prepared.written);
  checkWritten(prepared.written, found);
  const fingerprints = await readFingerprints(context, [...prepared.recipes.keys()]);
  await updateState(context, (now) => {
    if (!now.rows.some(({ key }) => key === journalKey(entry.id))) fail('stale', TAKEN_BACK);
    return [
      keepGenerated(generatedAfter(now, prepared, (sheet) => fingerprints.get(sheet) ?? '')),
      ...closeEntry(now, asWritten(entry, prepared.written, found)),
      ...(options.manages ? [keepOriginals(entry.id, entry.effects, new Set(prepared.recipes.keys()))] : []),
    ];
  });
}

/** Another pane that was opened meanwhile took us for cut off. */
const TAKEN_BACK = '写入期间，另一个窗口撤销了这次操作，已恢复原状，请点“刷新”后再试。';

/** The sheets of ours once the plan is carried out. */
function generatedAfter(
  now: StateTable,
  { recipes, edited }: Preparation,
  fingerprintOf: (sheet: string) => string,
): GeneratedSheets {
  const made = [...recipes].map(([sheet, recipe]) => {
    return [sheet, { recipe, fingerprint: fingerprintOf(sheet), edited: edited.has(sheet) }] as const;
  });
  return { ...generatedSheets(now), ...Object.fromEntries(made) };
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

type Images = readonly (readonly CellImage[])[];

/** Excel may have made something else of what was written, or somebody may have been faster. */
function checkWritten(written: readonly WrittenArea[], found: readonly Images[]): void {
  written.forEach(({ sheet, area, image }, index) => {
    found[index]?.forEach((row, down) =>
      row.forEach((there, across) => {
        const wanted = image(area.top + down, area.left + across);
        if (wanted === undefined || agrees(there, wanted)) return;
        const cell = `${sheet} R${area.top + down}C${area.left + across}`;
        fail(
          'unexpected',
          '写入后核对不一致，已恢复原状，请再试一次。',
          `${cell}: ${String(there)} <> ${String(wanted)}`,
        );
      }),
    );
  });
}

/** The entry with what Excel made of the formulas and numbers that it was given: undo compares with that. */
function asWritten(entry: JournalEntry, written: readonly WrittenArea[], found: readonly Images[]): JournalEntry {
  const images = new Map(written.map(({ area }, index) => [area, found[index]]));
  const effects = entry.effects.map((effect) => {
    const there = effect.kind === 'cells' ? images.get(effect.area) : undefined;
    return effect.kind === 'cells' && there ? { ...effect, after: packBlock(there, effect.area.top) } : effect;
  });
  return { ...entry, effects, stage: 'done' };
}

/** Excel keeps 15 digits of a number. */
function agrees(found: CellImage, wanted: CellImage): boolean {
  if (typeof found === 'number' && typeof wanted === 'number') {
    return Math.abs(found - wanted) <= Math.abs(wanted) * 1e-14;
  }
  // A formula was accepted, in Excel's own spelling.
  if (isFormula(found) && isFormula(wanted)) return true;
  return sameImage(found, wanted);
}

function isFormula(image: CellImage): boolean {
  return typeof image === 'string' && image.startsWith('=');
}
