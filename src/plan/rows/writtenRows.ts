import type { CellImage } from '../cellImage';
import { rowless } from '../filled';
import type { CellsEffect } from '../journal';
import { unpackBlock } from '../packing';
import { isInOrder, locateRows, type KeyCells, type KnownRow, type KnownRows, type Locations } from './knownRows';
import { writtenTexts } from './writtenCells';

/** What was written in a row that tells it, and in which column. */
interface Telling {
  readonly column: number;
  readonly text: string;
}

/** A row with what was done to it, formulas with their own row left open. */
interface WrittenRow {
  readonly row: number;
  readonly telling: Telling | null;
  readonly done: string;
}

/**
 * Where all rows stand now that effects wrote in: those that were remembered by their signs, the others by what was
 * written in them (编号; 备用 and the like). Rows of one text are told by their order where as many of them are there, or
 * where the same was done to each, for then it does not matter which is which, and none is named that is gone. Null for
 * a row that cannot be told.
 * @example locateWrittenRows(known, cells, effects).get(5) // 9 after a sort
 */
export function locateWrittenRows(known: KnownRows, cells: KeyCells, effects: readonly CellsEffect[]): Locations {
  const texts = writtenTexts(effects, known.sheet);
  const isWritten = (row: number, column: number): boolean => texts(row, column) !== null;
  const told = locateRows(known, cells, isWritten);
  const { written = [] } = known;
  const rows = writtenRows(effects, (row) => tellingOf(row, written, texts)).filter(({ row }) => !told.has(row));
  if (isInOrder(known, cells, isWritten)) return new Map([...told, ...rows.map(({ row }) => [row, row] as const)]);
  const taken = new Set(told.values());
  const places = new Map<number, number | null>(told);
  const rowsWith = rowsByText(cells);
  for (const alike of groupsOf(rows)) {
    const [{ telling = null } = {}] = alike;
    const there = telling === null ? [] : rowsWith(telling).filter((row) => !taken.has(row));
    const isOfNoMatter = alike.length > 1 && alike.every(({ done }) => done === alike[0]?.done);
    const isTold = isOfNoMatter || alike.length === 1 || there.length === alike.length;
    alike.forEach(({ row }, nth) => {
      const place = isTold ? there[nth] : undefined;
      if (place !== undefined || !isOfNoMatter) places.set(row, place ?? null);
    });
  }
  return places;
}

/**
 * The rows that have to be remembered: of the others the effects themselves tell.
 * @example notToldBy(known, entry.effects).rows // [] where every row got its 编号
 */
export function notToldBy(known: KnownRows, effects: readonly CellsEffect[]): KnownRows {
  const { written = [] } = known;
  if (written.length === 0) return known;
  const texts = writtenTexts(effects, known.sheet);
  const isTold = ({ row }: KnownRow): boolean => tellingOf(row, written, texts) !== null;
  return { ...known, rows: known.rows.filter((each) => !isTold(each)) };
}

function tellingOf(
  row: number,
  columns: readonly number[],
  texts: (row: number, column: number) => string | null,
): Telling | null {
  const column = columns.find((each) => (texts(row, each) ?? '') !== '');
  return column === undefined ? null : { column, text: texts(row, column) ?? '' };
}

/** The rows of a text, from the first on; each column is looked through once. */
function rowsByText(cells: KeyCells): (telling: Telling) => readonly number[] {
  const columns = new Map<number, Map<string, number[]>>();
  return ({ column, text }) => {
    const known = columns.get(column);
    if (known) return known.get(text) ?? [];
    const rows = new Map<string, number[]>();
    for (let row = 1; row <= cells.bottom; row++) {
      const there = cells.at(row, column);
      const same = rows.get(there);
      if (same) same.push(row);
      else rows.set(there, [row]);
    }
    columns.set(column, rows);
    return rows.get(text) ?? [];
  };
}

function groupsOf(rows: readonly WrittenRow[]): readonly (readonly WrittenRow[])[] {
  const groups = new Map<string, WrittenRow[]>();
  for (const each of rows) {
    const key = JSON.stringify(each.telling);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

/** The rows of effects from the first on, each with all that was done to its cells. */
function writtenRows(effects: readonly CellsEffect[], telling: (row: number) => Telling | null): WrittenRow[] {
  const done = new Map<number, string[]>();
  for (const { area, ...packed } of effects) {
    const [before, after, formats] = [packed.before, packed.after, packed.formats].map((each) =>
      unpackBlock(each, area.top),
    );
    formats?.forEach((line, down) => {
      if (line.every((format) => format === null)) return;
      const row = area.top + down;
      const open = (image: CellImage): CellImage =>
        typeof image === 'string' && image.startsWith('=') ? rowless(image, row) : image;
      const cells = [area.left, before?.[down]?.map(open), after?.[down]?.map(open), line];
      done.set(row, [...(done.get(row) ?? []), JSON.stringify(cells)]);
    });
  }
  return [...done]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => ({ row, telling: telling(row), done: cells.join() }));
}
