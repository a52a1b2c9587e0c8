import type { Area } from '../../ledger/snapshot';
import { cellCount, intersection, sameArea } from '../../plan/areas';
import { cellsOf, rectangles } from '../../plan/blocks';
import type { CellBlock } from '../../plan/blocks';
import { isTextImage, sameImage, TEXT_FORMAT } from '../../plan/cellImage';
import type { CellImage } from '../../plan/cellImage';
import type { CellsEffect } from '../../plan/journal';
import { packBlock } from '../../plan/packing';
import type { StyleArea } from '../../plan/styles';
import type { QueuedWrite } from './payloads';
import { inside } from './sheetWork';
import type { FoundBlock } from './sheetWork';
import { writeCells, writeFormats } from './writes';

/** A rectangle that will be written, with what it has to hold afterwards. */
export interface WrittenArea {
  readonly sheet: string;
  readonly area: Area;
  readonly image: (row: number, column: number) => CellImage;
}

/** What the cells of one block come to. */
export interface CellChanges {
  readonly effects: readonly CellsEffect[];
  readonly writes: readonly QueuedWrite[];
  readonly written: readonly WrittenArea[];
  readonly changed: number;
}

/** What a block changes: cells that hold it already are dropped. */
export function changesOf(
  sheet: string,
  block: CellBlock,
  found: readonly FoundBlock[],
  styles: readonly StyleArea[],
  all: boolean,
): CellChanges {
  const { area } = block;
  const there = found.find((each) => sameArea(each.area, area));
  const wanted = (row: number, column: number): CellImage => block.cells[row - area.top]?.[column - area.left] ?? null;
  const present = (row: number, column: number): CellImage =>
    there?.images[row - area.top]?.[column - area.left] ?? null;
  const presentFormat = (row: number, column: number): string =>
    there?.formats[row - area.top]?.[column - area.left] ?? 'General';
  const formats = styles.filter((each) => each.style.numberFormat !== undefined && intersection(each.area, area));
  const styled = (row: number, column: number): string | undefined =>
    formats.find((each) => inside(each.area, row, column))?.style.numberFormat;
  // Under the text format a number or formula would become text: such cells become General first.
  const needsGeneral = (row: number, column: number): boolean =>
    styled(row, column) === undefined &&
    presentFormat(row, column) === TEXT_FORMAT &&
    !isTextImage(wanted(row, column));
  const formatNow = (row: number, column: number): string =>
    styled(row, column) ?? (needsGeneral(row, column) || all ? 'General' : presentFormat(row, column));
  const differs = (row: number, column: number): boolean =>
    block.cells[row - area.top]?.[column - area.left] !== undefined &&
    !sameImage(present(row, column), wanted(row, column));
  const changed = rectangles(area, differs);
  return {
    changed: changed.reduce((sum, part) => sum + cellCount(part), 0),
    written: changed.map((part) => ({ sheet, area: part, image: wanted })),
    writes: changed.flatMap((part) => [
      ...rectangles(part, needsGeneral).flatMap((each) => writeFormats(sheet, each, () => 'General')),
      ...writeCells(sheet, part, wanted, formatNow),
    ]),
    effects: there
      ? changed.map((part) => ({
          kind: 'cells',
          sheet,
          area: part,
          before: packBlock(cellsOf(part, present), part.top),
          after: packBlock(cellsOf(part, wanted), part.top),
          formats: packBlock(cellsOf(part, presentFormat), part.top),
        }))
      : [],
  };
}
