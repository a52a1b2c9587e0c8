import { areaAddress } from '../../ledger/address';
import { rectangles } from '../../plan/blocks';
import { imageText, isTextImage, sameImage, TEXT_FORMAT } from '../../plan/cellImage';
import type { CellImage } from '../../plan/cellImage';
import type { CellsEffect, LeftAlone } from '../../plan/journal';
import { unpackBlock } from '../../plan/packing';
import type { QueuedWrite } from '../apply/payloads';
import { writeCells, writeFormats } from '../apply/writes';
import { readImages } from '../cellImages';

/** One part of an undo. */
export interface UndoStep {
  readonly writes: readonly QueuedWrite[];
  readonly restored: number;
  readonly leftAlone: readonly LeftAlone[];
}

/** Puts back what the cells held, as far as they hold what we wrote; what somebody changed since is left alone. */
export async function undoCells(context: Excel.RequestContext, effects: readonly CellsEffect[]): Promise<UndoStep> {
  const found = await readImages(context, effects);
  const steps = effects.map((effect, index) => undoBlock(effect, found[index] ?? { images: [], formats: [] }));
  return {
    writes: steps.flatMap(({ writes }) => writes),
    restored: steps.reduce((sum, { restored }) => sum + restored, 0),
    leftAlone: steps.flatMap(({ leftAlone }) => leftAlone),
  };
}

function undoBlock(
  { sheet, area, ...packed }: CellsEffect,
  found: { readonly images: readonly (readonly CellImage[])[]; readonly formats: readonly (readonly string[])[] },
): UndoStep {
  const [before, after, formats] = [packed.before, packed.after, packed.formats].map((each) =>
    unpackBlock(each, area.top),
  );
  const at = (block: readonly (readonly CellImage[])[] | undefined, row: number, column: number): CellImage =>
    block?.[row - area.top]?.[column - area.left] ?? null;
  const now = (row: number, column: number): CellImage => at(found.images, row, column);
  const was = (row: number, column: number): CellImage => at(before, row, column);
  const isOurs = (row: number, column: number): boolean =>
    sameImage(now(row, column), at(after, row, column)) && !sameImage(now(row, column), was(row, column));
  const isForeign = (row: number, column: number): boolean =>
    !sameImage(now(row, column), at(after, row, column)) && !sameImage(now(row, column), was(row, column));
  const format = (row: number, column: number): string => String(at(formats, row, column) ?? 'General');
  // A number under the text format would come back as text: it is written under General, its format follows.
  const formatMeanwhile = (row: number, column: number): string => {
    const image = was(row, column);
    const wouldBecomeText = format(row, column) === TEXT_FORMAT && image !== null && !isTextImage(image);
    return wouldBecomeText ? 'General' : format(row, column);
  };
  // A write that did not take leaves the content as it was under the format that was to receive it.
  const lostTextFormat = (row: number, column: number): boolean => {
    const wanted = at(after, row, column);
    const untaken = sameImage(now(row, column), was(row, column)) && !sameImage(wanted, was(row, column));
    const formatNow = found.formats[row - area.top]?.[column - area.left];
    const underGeneral = wanted !== null && !isTextImage(wanted) && formatNow === 'General';
    return untaken && underGeneral && format(row, column) === TEXT_FORMAT;
  };
  const parts = rectangles(area, isOurs);
  return {
    restored: parts.reduce((sum, part) => sum + (part.bottom - part.top + 1) * (part.right - part.left + 1), 0),
    leftAlone: rectangles(area, isForeign).flatMap((part) =>
      splitCells(part).map(([row, column]) => ({
        sheet,
        cell: areaAddress({ top: row, left: column, bottom: row, right: column }),
        found: imageText(now(row, column)),
        expected: imageText(at(after, row, column)),
      })),
    ),
    // Formats again after the contents: Excel formats a General cell by itself when a formula gives a date.
    writes: [
      ...parts.flatMap((part) => [
        ...writeFormats(sheet, part, formatMeanwhile),
        ...writeCells(sheet, part, was, formatMeanwhile),
        ...writeFormats(sheet, part, format),
      ]),
      ...rectangles(area, lostTextFormat).flatMap((part) => writeFormats(sheet, part, format)),
    ],
  };
}

function splitCells(area: { top: number; left: number; bottom: number; right: number }): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push([row, column]);
  }
  return cells;
}
