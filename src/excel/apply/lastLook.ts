import { areaAddress } from '../../ledger/address';
import type { CellValue } from '../../ledger/snapshot';
import { cellCount } from '../../plan/areas';
import { isTextImage, sameImage, type CellImage } from '../../plan/cellImage';
import type { CellsEffect, Effect } from '../../plan/journal';
import { packBlock, unpackBlock } from '../../plan/packing';
import { rangeOf } from '../ranges';
import { BYTES_PER_CALL, type QueuedWrite } from './payloads';

/** More cells than these are not looked at once more: with them the answer could grow beyond what Excel sends. */
const MOST_CELLS = 50_000;

/** Cells that somebody changed between our reading and our writing. */
export interface OvertakenCells {
  /** In A1 notation with the sheet, for the message. */
  readonly cells: readonly string[];
  /** The effects with what really stood there before, so that putting back gives the others' contents back. */
  readonly effects: readonly Effect[];
}

/**
 * A last look at the cells of clerks' sheets that are about to be overwritten, in the same request as the writes and
 * before them: Excel has no way to write only where nothing changed, but carries out a request from front to back.
 * @param ours sheets that are made as a whole: nobody's contents are lost there.
 */
export function lastLook(
  effects: readonly Effect[],
  ours: ReadonlySet<string>,
): { readonly look: QueuedWrite; overtaken(): OvertakenCells } {
  const asked = new Map<CellsEffect, Excel.Range>();
  let room = MOST_CELLS;
  const looked = effects.filter((effect): effect is CellsEffect => {
    if (effect.kind !== 'cells' || ours.has(effect.sheet)) return false;
    room -= cellCount(effect.area);
    return room >= 0;
  });
  return {
    look: {
      bytes: BYTES_PER_CALL * looked.length,
      queue(context) {
        for (const effect of looked) {
          const range = rangeOf(context.workbook.worksheets.getItem(effect.sheet), effect.area);
          asked.set(effect, range.load('formulas'));
        }
      },
    },
    overtaken() {
      const cells: string[] = [];
      const after = effects.map((effect) => {
        const range = effect.kind === 'cells' ? asked.get(effect) : undefined;
        if (effect.kind !== 'cells' || !range) return effect;
        const compared = compare(effect, range.formulas as CellValue[][]);
        cells.push(...compared.cells);
        return compared.effect;
      });
      return { cells, effects: after };
    },
  };
}

function compare(
  effect: CellsEffect,
  found: readonly (readonly CellValue[])[] | null,
): { effect: CellsEffect; cells: string[] } {
  const { sheet, area } = effect;
  const formats = unpackBlock(effect.formats, area.top);
  const cells: string[] = [];
  const before = unpackBlock(effect.before, area.top).map((row, down) =>
    row.map((image, across) => {
      const there = found?.[down]?.[across];
      // No format is kept of cells of the area that are left alone.
      if (there === undefined || formats[down]?.[across] === null || reads(image, there)) return image;
      const [row1, column] = [area.top + down, area.left + across];
      cells.push(`${sheet} ${areaAddress({ top: row1, left: column, bottom: row1, right: column })}`);
      return imageOf(there);
    }),
  );
  return { cells, effect: cells.length === 0 ? effect : { ...effect, before: packBlock(before, area.top) } };
}

/** Whether a cell of this image answers this when it is asked for its formula. */
function reads(image: CellImage, found: CellValue): boolean {
  if (image === null) return found === '';
  if (isTextImage(image)) return found === image.slice(1);
  return sameImage(image, found);
}

function imageOf(found: CellValue): CellImage {
  if (found === '') return null;
  return typeof found === 'string' && !found.startsWith('=') ? `'${found}` : found;
}
