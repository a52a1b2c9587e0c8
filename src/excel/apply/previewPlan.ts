import { areaAddress } from '../../ledger/address';
import { imageText } from '../../plan/cellImage';
import type { Effect } from '../../plan/journal';
import { unpackBlock } from '../../plan/packing';
import type { Plan } from '../../plan/plan';
import type { PlanProblem } from '../../plan/validation';
import type { ReadOptions } from '../readAreas';
import { inExcel } from '../session/inExcel';
import type { Result } from '../session/result';
import { forgottenBy, whyNoRoom } from '../stored/journalStore';
import { entryOf } from './entryOf';
import { prepare } from './prepare';
import type { WrittenArea } from './cellChanges';

/** One cell that will change, as a clerk reads it. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** A plan measured against the workbook; nothing has been written. */
export interface PreparedPlan {
  readonly plan: Plan;
  /** The first of the changes of each sheet, for display. */
  readonly changes: readonly CellChange[];
  readonly changedCells: number;
  /** True where all that the plan asks for stands already: looks, names and sheets, too. */
  readonly changesNothing: boolean;
  /** Reasons why the plan cannot be carried out; none where it can. */
  readonly refusals: readonly PlanProblem[];
  /** Titles of the earlier operations, oldest first, that could no longer be undone; absent where none. */
  readonly forgets?: readonly string[];
}

const SHOWN_OF_A_SHEET = 100;

/** What a plan would change, without changing anything. */
export async function previewPlan(plan: Plan, options: ReadOptions = {}): Promise<Result<PreparedPlan>> {
  return inExcel(
    async (context) => {
      const prepared = await prepare(context, plan, options);
      const { changedCells, effects, written, writes } = prepared;
      const changesNothing = prepared.refusals.length === 0 && effects.length === 0 && writes.length === 0;
      const changes = changesShown(written, effects);
      if (changesNothing) return { plan, changedCells, changesNothing, refusals: [], changes };
      const entry = entryOf(plan, prepared, new Date().toISOString());
      const why = whyNoRoom(entry);
      const refusals = why === null ? prepared.refusals : [...prepared.refusals, { sheet: '', area: '', why }];
      const forgets = refusals.length > 0 ? [] : forgottenBy(prepared.survey.state, entry);
      return { plan, changedCells, changesNothing, refusals, changes, ...(forgets.length > 0 ? { forgets } : {}) };
    },
    { signal: options.signal },
  );
}

function changesShown(written: readonly WrittenArea[], effects: readonly Effect[]): CellChange[] {
  const changes: CellChange[] = [];
  const shown = new Map<string, number>();
  for (const { sheet, area, image } of written) {
    const effect = effects.find((each) => each.kind === 'cells' && each.sheet === sheet && each.area === area);
    const before = effect?.kind === 'cells' ? unpackBlock(effect.before, area.top) : [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const after = image(row, column);
        const count = shown.get(sheet) ?? 0;
        if (after === undefined) continue;
        if (count === SHOWN_OF_A_SHEET) break;
        shown.set(sheet, count + 1);
        changes.push({
          sheet,
          cell: areaAddress({ top: row, left: column, bottom: row, right: column }),
          before: imageText(before[row - area.top]?.[column - area.left] ?? null),
          after: imageText(after),
        });
      }
    }
  }
  return changes;
}
