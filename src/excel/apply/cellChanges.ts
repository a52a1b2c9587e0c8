import type { Area } from '../../ledger/snapshot';
import { intersection, sameArea } from '../../plan/areas';
import { cellsOf, patches } from '../../plan/blocks';
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

/** An area that will be written, with what its cells have to hold afterwards; undefined for cells left alone. */
export interface WrittenArea {
  readonly sheet: string;
  readonly area: Area;
  readonly image: (row: number, column: number) => CellImage | undefined;
}

/** What the cells of one block come to. */
export interface CellChanges {
  readonly effects: readonly CellsEffect[];
  readonly writes: readonly QueuedWrite[];
  readonly written: readonly WrittenArea[];
  readonly changed: number;
}

/** What a block changes: cells that hold it already are dropped. Scattered changes go as one block. */
export function changesOf(
  sheet: string,
  block: CellBlock,
  found: readonly FoundBlock[],
  styles: readonly StyleArea[],
  all: boolean,
): CellChanges {
  const { area } = block;
  const there = found.find((each) => sameArea(each.area, area));
  const wanted = (row: number, column: number): CellImage | undefined =>
    block.cells[row - area.top]?.[column - area.left];
  const present = (row: number, column: number): CellImage =>
    there?.images[row - area.top]?.[column - area.left] ?? null;
  const presentFormat = (row: number, column: number): string =>
    there?.formats[row - area.top]?.[column - area.left] ?? 'General';
  const givenFormat = (row: number, column: number): string | null =>
    block.formats?.[row - area.top]?.[column - area.left] ?? null;
  const formats = styles.filter((each) => each.style.numberFormat !== undefined && intersection(each.area, area));
  const styled = (row: number, column: number): string | null =>
    givenFormat(row, column) ?? formats.find((each) => inside(each.area, row, column))?.style.numberFormat ?? null;
  // Under the text format a number or formula would become text: such cells become General first.
  const needsGeneral = (row: number, column: number, image: CellImage): boolean =>
    styled(row, column) === null && presentFormat(row, column) === TEXT_FORMAT && !isTextImage(image);
  const formatNow = (row: number, column: number): string => {
    const image = wanted(row, column) ?? null;
    return styled(row, column) ?? (all || needsGeneral(row, column, image) ? 'General' : presentFormat(row, column));
  };
  // Worked out once: they are asked for again and again below.
  const differing = cellsOf(area, (row, column): boolean => {
    const image = wanted(row, column);
    if (image === undefined) return false;
    const given = givenFormat(row, column);
    return !sameImage(present(row, column), image) || (given !== null && given !== presentFormat(row, column));
  });
  const differs = (row: number, column: number): boolean => differing[row - area.top]?.[column - area.left] === true;
  const receiving = cellsOf(area, (row, column): string | null => {
    const image = wanted(row, column);
    if (image === undefined || !differs(row, column)) return null;
    return givenFormat(row, column) ?? (needsGeneral(row, column, image) ? 'General' : null);
  });
  const newFormat = (row: number, column: number): string | null =>
    receiving[row - area.top]?.[column - area.left] ?? null;
  const parts = patches(area, differs);
  const written = parts.map((part): WrittenArea => {
    return { sheet, area: part, image: (row, column) => (differs(row, column) ? wanted(row, column) : undefined) };
  });
  let changed = 0;
  for (const part of parts) for (const row of cellsOf(part, differs)) for (const cell of row) if (cell) changed++;
  return {
    changed,
    written,
    writes: written.flatMap(({ area: part, image }) => [
      ...patches(part, (row, column) => newFormat(row, column) !== null).flatMap((each) =>
        writeFormats(sheet, each, newFormat),
      ),
      ...writeCells(sheet, part, image, formatNow),
    ]),
    effects: there
      ? written.map(({ area: part, image }) => {
          const kept = <T>(value: (row: number, column: number) => T) =>
            cellsOf(part, (row, column) => (image(row, column) === undefined ? null : value(row, column)));
          const newFormats = cellsOf(part, newFormat);
          return {
            kind: 'cells',
            sheet,
            area: part,
            before: packBlock(kept(present), part.top),
            after: packBlock(
              kept((row, column) => image(row, column) ?? null),
              part.top,
            ),
            formats: packBlock(kept(presentFormat), part.top),
            ...(newFormats.some((row) => row.some((each) => each !== null))
              ? { newFormats: packBlock(newFormats, part.top) }
              : {}),
          };
        })
      : [],
  };
}
