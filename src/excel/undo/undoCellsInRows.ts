import type { CellsEffect, LeftAlone } from '../../plan/journal';
import { knownRows, locateRows, type KnownRows } from '../../plan/rows/knownRows';
import { moveEffect } from '../../plan/rows/moveEffect';
import { writtenTexts } from '../../plan/rows/writtenCells';
import { lastLook } from '../apply/lastLook';
import { send } from '../apply/payloads';
import { surveyWorkbook } from '../apply/survey';
import { readKeyCells } from '../rows/keyCells';
import { fail } from '../session/result';
import { undoCells, type UndoStep } from './undoCells';

/** How often somebody may be faster before the undo waits for a quieter moment. */
const MOST_ATTEMPTS = 8;

const RESTLESS = '表格正在被别人改动，没有恢复完，请稍等片刻，重新打开台账管家，按提示恢复。';

interface ToUndo {
  readonly effects: readonly CellsEffect[];
  /** By what their rows are known. */
  readonly rows: readonly KnownRows[];
}

/**
 * Puts cells back in the rows where they stand now, by requests of its own: rows inserted, deleted or sorted since are
 * followed, those not known again are left alone. What somebody changes between our reading and our writing is noticed
 * in the request that writes; what was overwritten comes back, and all is done once more.
 */
export async function undoCellsInRows(
  context: Excel.RequestContext,
  { effects, rows }: ToUndo,
  attempt = 1,
): Promise<Omit<UndoStep, 'writes'>> {
  if (attempt > MOST_ATTEMPTS) fail('stale', RESTLESS);
  const survey = await surveyWorkbook(
    context,
    effects.map(({ sheet }) => ({ sheet })),
  );
  const keys = await readKeyCells(context, rows, survey);
  const lost: LeftAlone[] = [];
  const now: KnownRows[] = [];
  const moved = effects
    .filter(({ sheet }) => !rows.some((known) => known.sheet === sheet))
    .concat(
      rows.flatMap((known, index) => {
        const cells = keys[index];
        const here = effects.filter(({ sheet }) => sheet === known.sheet);
        if (!cells || here.length === 0) return [];
        const written = writtenTexts(here, known.sheet);
        const places = locateRows(known, cells, (row, column) => written(row, column) !== null);
        const followed = here.map((effect) => moveEffect(effect, places));
        lost.push(...followed.flatMap((each) => each.lost));
        const found = followed.flatMap(({ effect }) => effect ?? []);
        const standing = [...places.values()].filter((place) => place !== null);
        const isInPlace = known.rows.every(({ row }) => places.get(row) === row);
        now.push(
          isInPlace ? known : knownRows(known.sheet, known.keys, cells, standing, writtenTexts(found, known.sheet)),
        );
        return found;
      }),
    );
  const step = await undoCells(context, moved);
  const { look, overtaken } = lastLook({ survey, effects: step.overwrites, rows: now, ours: new Set() });
  await send(context, [look, ...step.writes]);
  const after = overtaken();
  if (after.where.length > 0) {
    const damage = after.effects.flatMap((effect) => (effect.kind === 'cells' ? [effect] : []));
    await undoCellsInRows(context, { effects: damage, rows: after.rows }, attempt + 1);
    return undoCellsInRows(context, { effects, rows }, attempt + 1);
  }
  return { restored: step.restored, leftAlone: [...step.leftAlone, ...lost] };
}
