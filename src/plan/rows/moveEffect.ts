import { areaAddress } from '../../ledger/address';
import { imageText, type CellImage } from '../cellImage';
import { atRow, rowless } from '../filled';
import type { CellsEffect, LeftAlone } from '../journal';
import { packBlock, unpackBlock, type PackedBlock } from '../packing';
import type { Locations } from './knownRows';

/** An effect in the rows where its rows stand now, and its cells of rows that are not known again. */
export interface MovedEffect {
  /** Null where none of its rows is known again. */
  readonly effect: CellsEffect | null;
  readonly lost: readonly LeftAlone[];
}

const LOST = '这一行已被删除，或和别的行分不清，没有恢复，请核对';

/**
 * An effect as if it had been made where its rows stand now: one block around them all, in which other rows are left
 * alone.
 * @example moveEffect(effect, new Map([[5, 9]])).effect?.area.top // 9
 */
export function moveEffect(effect: CellsEffect, locations: Locations): MovedEffect {
  const { sheet, area } = effect;
  const formats = unpackBlock(effect.formats, area.top);
  const rows = formats.flatMap((line, down) => (line.some((format) => format !== null) ? [area.top + down] : []));
  if (rows.every((row) => locations.get(row) === row)) return { effect, lost: [] };
  const found = new Map(rows.flatMap((row) => (locations.get(row) ? [[row, locations.get(row) as number]] : [])));
  const after = unpackBlock(effect.after, area.top);
  const lost = rows
    .filter((row) => locations.get(row) === null)
    .flatMap((row) => lostCells(sheet, row, area.left, formats[row - area.top], after[row - area.top]));
  if (found.size === 0) return { effect: null, lost };
  const places = [...found.values()];
  const moved = { ...area, top: Math.min(...places), bottom: Math.max(...places) };
  const move = (packed: PackedBlock): PackedBlock => {
    const block = unpackBlock(packed, area.top);
    const lines = Array.from({ length: moved.bottom - moved.top + 1 }, () =>
      new Array<CellImage>(packed.columns).fill(null),
    );
    for (const [row, place] of found)
      lines[place - moved.top] = (block[row - area.top] ?? []).map((image) => imageAt(image, row, place));
    return packBlock(lines, moved.top);
  };
  return {
    lost,
    effect: {
      ...effect,
      area: moved,
      before: move(effect.before),
      after: move(effect.after),
      formats: move(effect.formats),
      ...(effect.newFormats ? { newFormats: move(effect.newFormats) } : {}),
    },
  };
}

/** A formula goes along with its row. */
function imageAt(image: CellImage, row: number, place: number): CellImage {
  return typeof image === 'string' && image.startsWith('=') ? atRow(rowless(image, row), place) : image;
}

/** More cells of one row than these are named together. */
const MOST_NAMED = 3;

function lostCells(
  sheet: string,
  row: number,
  left: number,
  formats: readonly CellImage[] = [],
  after: readonly CellImage[] = [],
): LeftAlone[] {
  const columns = formats.flatMap((format, across) => (format === null ? [] : [left + across]));
  const named = columns.map((column): LeftAlone => {
    const cell = areaAddress({ top: row, left: column, bottom: row, right: column });
    return { sheet, cell, found: LOST, expected: imageText(after[column - left] ?? null) };
  });
  const [first = left, last = left] = [columns[0], columns.at(-1)];
  const together = areaAddress({ top: row, left: first, bottom: row, right: last });
  return named.length > MOST_NAMED ? [{ sheet, cell: together, found: LOST, expected: '' }] : named;
}
