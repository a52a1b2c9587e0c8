import type { CellsEffect, Effect, LeftAlone } from '../../plan/journal';
import { knownRows, type KeyCells, type KnownRows, type Locations } from '../../plan/rows/knownRows';
import { moveEffect } from '../../plan/rows/moveEffect';
import { moveLayout } from '../../plan/rows/moveLayout';
import { cellsEffects, writtenTexts } from '../../plan/rows/writtenCells';
import { locateWrittenRows } from '../../plan/rows/writtenRows';
import { lastLook } from '../apply/lastLook';
import { send } from '../apply/payloads';
import type { QueuedWrite } from '../apply/payloads';
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

/** What goes into the request that writes the cells: before them, and after them. */
export interface Along {
  readonly first: readonly QueuedWrite[];
  readonly last: readonly QueuedWrite[];
}

const NOTHING: Along = { first: [], last: [] };

/** Where rows stand now, sheet by sheet. */
export type RowPlaces = ReadonlyMap<string, Locations>;

/** Where the rows stand now that effects wrote in. */
export async function placesOfRows(context: Excel.RequestContext, { effects, rows }: ToUndo): Promise<RowPlaces> {
  return (await locate(context, { effects, rows })).places;
}

/**
 * Effects beside cells where their rows stand now.
 * @example followRows(entry.effects, await placesOfRows(context, { effects, rows }))
 */
export function followRows(effects: readonly Effect[], places: RowPlaces): readonly Effect[] {
  return effects.flatMap((effect): readonly Effect[] => {
    const here = effect.kind === 'name' ? undefined : places.get(effect.sheet);
    if (here === undefined || effect.kind === 'cells') return [effect];
    const moved = moveLayout(effect, here);
    return moved === null ? [] : [moved];
  });
}

async function locate(context: Excel.RequestContext, { effects, rows }: ToUndo) {
  const survey = await surveyWorkbook(
    context,
    effects.map(({ sheet }) => ({ sheet })),
  );
  const keys = await readKeyCells(context, rows, survey);
  const places = new Map(
    rows.flatMap((known, index) => {
      const [cells, here] = [keys[index], cellsEffects(effects, known.sheet)];
      return cells && here.length > 0 ? [[known.sheet, locateWrittenRows(known, cells, here)] as const] : [];
    }),
  );
  return { survey, keys, places };
}

/**
 * Puts cells back in the rows where they stand now, together with what else is to be put back: rows inserted, deleted or
 * sorted since are followed, those not known again are left alone. What somebody changes between our reading and our
 * writing is noticed in the request that writes; what was overwritten comes back, and all is done once more.
 */
export async function undoCellsInRows(
  context: Excel.RequestContext,
  { effects, rows }: ToUndo,
  along: Along = NOTHING,
  attempt = 1,
): Promise<Omit<UndoStep, 'writes'>> {
  if (attempt > MOST_ATTEMPTS) fail('stale', RESTLESS);
  const { survey, keys, places } = await locate(context, { effects, rows });
  const lost: LeftAlone[] = [];
  const now: KnownRows[] = [];
  const moved = effects
    .filter(({ sheet }) => !rows.some((known) => known.sheet === sheet))
    .concat(
      rows.flatMap((known, index) => {
        const [cells, here] = [keys[index], places.get(known.sheet)];
        if (!cells || !here) return [];
        const followed = cellsEffects(effects, known.sheet).map((effect) => moveEffect(effect, here));
        lost.push(...onePerRow(followed.flatMap((each) => each.lost)));
        const found = followed.flatMap(({ effect }) => effect ?? []);
        const texts = writtenTexts(found, known.sheet);
        // A row that only its kind tells is watched by its contents alone.
        const [number] = known.written ?? [];
        const standing = [...here.values()].filter(
          (place): place is number => place !== null && (number === undefined || cells.at(place, number) !== ''),
        );
        now.push(knownRows(known.sheet, known.keys, cells, standing, texts));
        return found;
      }),
    );
  const step = await undoCells(context, moved);
  const { look, overtaken } = lastLook({ survey, effects: step.overwrites, rows: now, ours: new Set() });
  await send(context, [look, ...along.first, ...step.writes, ...along.last]);
  const after = overtaken();
  if (after.where.length > 0) {
    const damage = after.effects.flatMap((effect) => (effect.kind === 'cells' ? [effect] : []));
    await undoCellsInRows(context, { effects: damage, rows: after.rows }, NOTHING, attempt + 1);
    return undoCellsInRows(context, { effects, rows }, NOTHING, attempt + 1);
  }
  const left = step.leftAlone.map((each) =>
    withKnownRow(each, { rows, keys, overwrites: step.overwrites, all: step.leftAlone }),
  );
  return { restored: step.restored, leftAlone: [...left, ...lost] };
}

interface AfterUndo {
  readonly rows: readonly KnownRows[];
  readonly keys: readonly KeyCells[];
  readonly overwrites: readonly CellsEffect[];
  readonly all: readonly LeftAlone[];
}

/** A cell that was left alone, with what its row is known by: the clerk may decide about it when rows have moved again. */
function withKnownRow(left: LeftAlone, { rows, keys, overwrites, all }: AfterUndo): LeftAlone {
  const at = rows.findIndex(({ sheet }) => sheet === left.sheet);
  const [known, cells] = [rows[at], keys[at]];
  if (left.change === undefined || !known || !cells) return left;
  const places = all.flatMap(({ sheet, change }) => (change && sheet === left.sheet ? [change.row] : []));
  const texts = writtenTexts(overwrites, left.sheet);
  const after: KeyCells = { ...cells, at: (row, column) => texts(row, column) ?? cells.at(row, column) };
  const row = knownRows(left.sheet, known.keys, after, new Set(places), () => null);
  return { ...left, change: { ...left.change, rows: row } };
}

/** What was lost of one row in several blocks is named once. */
function onePerRow(lost: readonly LeftAlone[]): readonly LeftAlone[] {
  const rowOf = ({ cell }: LeftAlone): string => /\d+/u.exec(cell)?.[0] ?? cell;
  const ranges = new Set(lost.flatMap((each) => (each.cell.includes(':') ? [rowOf(each)] : [])));
  return lost.filter((each, index) => {
    const row = rowOf(each);
    return !ranges.has(row) || lost.findIndex((other) => rowOf(other) === row) === index;
  });
}
