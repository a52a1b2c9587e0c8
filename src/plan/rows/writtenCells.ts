import { imageText, type CellImage } from '../cellImage';
import type { CellsEffect, Effect } from '../journal';
import { unpackBlock } from '../packing';

/** The cells effects of one sheet. */
export function cellsEffects(effects: readonly Effect[], sheet: string): readonly CellsEffect[] {
  return effects.filter((effect): effect is CellsEffect => effect.kind === 'cells' && effect.sheet === sheet);
}

/**
 * The texts that effects left in the cells of a sheet; null for cells that they left alone.
 * @example writtenTexts(entry.effects, '台账')(5, 4) // '市财政局'
 */
export function writtenTexts(
  effects: readonly Effect[],
  sheet: string,
): (row: number, column: number) => string | null {
  const written = new Map<string, CellImage>();
  for (const { area, after, formats } of cellsEffects(effects, sheet)) {
    const kept = unpackBlock(formats, area.top);
    unpackBlock(after, area.top).forEach((line, down) =>
      line.forEach((image, across) => {
        // No format is kept of cells that were left alone.
        if (kept[down]?.[across] !== null) written.set(`${area.top + down}:${area.left + across}`, image);
      }),
    );
  }
  return (row, column) => {
    const image = written.get(`${row}:${column}`);
    return image === undefined ? null : image === null ? '' : imageText(image);
  };
}
