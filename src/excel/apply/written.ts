import type { CellImage } from '../../plan/cellImage';
import { sameImage } from '../../plan/cellImage';
import type { JournalEntry } from '../../plan/journal';
import { packBlock } from '../../plan/packing';
import { fail } from '../session/result';
import type { WrittenArea } from './cellChanges';

/** What the written areas hold, one block for each; null for cells that were left alone. */
export type Images = readonly (readonly CellImage[])[];

/** Excel may have made something else of what was written, or somebody may have been faster. */
export function checkWritten(written: readonly WrittenArea[], found: readonly Images[]): void {
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

/** Whether Excel made of everything just what it was given: then the entry holds as it was stored. */
export function tookAll(written: readonly WrittenArea[], found: readonly Images[]): boolean {
  return written.every(({ area, image }, index) =>
    found[index]?.every((row, down) =>
      row.every((there, across) => {
        const wanted = image(area.top + down, area.left + across);
        return wanted === undefined || sameImage(there, wanted);
      }),
    ),
  );
}

/** The entry with what Excel made of the formulas and numbers that it was given: undo compares with that. */
export function asWritten(
  entry: JournalEntry,
  written: readonly WrittenArea[],
  found: readonly Images[],
): JournalEntry {
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
