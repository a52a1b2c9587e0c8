import type { Area } from '../ledger/snapshot';
import { cellCount, intersection } from './areas';
import { imageOfContent } from './cellImage';
import type { CellImage } from './cellImage';
import type { Edit } from './plan';

/** A block of cells to write; undefined where a later edit of the same plan writes the cell. */
export interface CellBlock {
  readonly area: Area;
  readonly cells: readonly (readonly (CellImage | undefined)[])[];
  /** Number formats that the cells get, where the plan gives any; null where the format stays. */
  readonly formats?: readonly (readonly (string | null)[])[] | undefined;
}

type CellsEdit = Extract<Edit, { kind: 'cells' }>;

/**
 * The cells that the edits of one sheet write, each cell once: where edits overlap, the later one wins with what it
 * writes.
 * @example cellBlocks([]) // []
 */
export function cellBlocks(edits: readonly CellsEdit[]): CellBlock[] {
  const blocks = edits
    .filter(({ cells }) => (cells[0]?.length ?? 0) > 0)
    .map(({ top, left, cells, formats }) => ({
      area: { top, left, bottom: top + cells.length - 1, right: left + (cells[0]?.length ?? 0) - 1 },
      cells: cells.map((row) =>
        row.map((cell): CellImage | undefined => (cell.kind === 'kept' ? undefined : imageOfContent(cell))),
      ),
      formats,
    }));
  blocks.forEach((later, index) => {
    for (const earlier of blocks.slice(0, index)) blankOut(earlier, later);
  });
  return blocks;
}

interface OpenBlock {
  readonly area: Area;
  readonly cells: (CellImage | undefined)[][];
}

function blankOut(block: OpenBlock, later: OpenBlock): void {
  const shared = intersection(block.area, later.area);
  if (shared === null) return;
  for (let row = shared.top; row <= shared.bottom; row++) {
    const cells = block.cells[row - block.area.top];
    for (let column = shared.left; cells && column <= shared.right; column++) {
      const taken = later.cells[row - later.area.top]?.[column - later.area.left];
      if (taken !== undefined) cells[column - block.area.left] = undefined;
    }
  }
}

/** More bands than these are joined with their neighbours: each is a range of its own. */
const MOST_BANDS = 500;

/**
 * The parts of a block that write anything: rows one below the other together, each part as wide as what it writes. Cells
 * scattered over a long block are read and written without what lies between them.
 * @example bandsOf(block) // rows 7 and 907 of a block of 1,000 rows of which only these change
 */
export function bandsOf({ area, cells, formats }: CellBlock): CellBlock[] {
  const columns = cells.map(writtenColumns);
  let bands = joined(
    columns.flatMap((across, down) => (across ? [{ top: down, bottom: down, ...across }] : [])),
    0,
  );
  for (let gap = 1; bands.length > MOST_BANDS; gap *= 2) bands = joined(bands, gap);
  return bands.map(({ top, bottom, left, right }) => ({
    area: { top: area.top + top, left: area.left + left, bottom: area.top + bottom, right: area.left + right },
    cells: cells.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)),
    formats: formats?.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)),
  }));
}

/** The first and the last cell of a row that is written; null where none is. */
function writtenColumns(row: readonly unknown[]): { readonly left: number; readonly right: number } | null {
  const left = row.findIndex((cell) => cell !== undefined);
  return left < 0 ? null : { left, right: row.findLastIndex((cell) => cell !== undefined) };
}

/** Areas in the order of their rows, those with at most so many rows between them as one. */
function joined(areas: readonly Area[], gap: number): Area[] {
  const bands: Area[] = [];
  for (const area of areas) {
    const last = bands.at(-1);
    if (last === undefined || area.top - last.bottom - 1 > gap) bands.push(area);
    else {
      const [left, right] = [Math.min(last.left, area.left), Math.max(last.right, area.right)];
      bands[bands.length - 1] = { top: last.top, left, bottom: area.bottom, right };
    }
  }
  return bands;
}

/** More rectangles than these are handled as one block in which the other cells are left alone. */
const MOST_PARTS = 20;
/** An area of no more cells than these is one block, however many rectangles it has: a range weighs more than cells. */
const SMALL = 40;

/**
 * Areas that hold all cells for which `chosen` answers true: the `rectangles` of them where they are few, else one
 * area around them all, in which cells are left out one by one.
 * @example patches({top: 1, left: 1, bottom: 99, right: 1}, (row) => row % 2 === 1) // rows 1 to 99, as one area
 */
export function patches(area: Area, chosen: (row: number, column: number) => boolean): Area[] {
  const parts = rectangles(area, chosen);
  if (parts.length <= (cellCount(area) <= SMALL ? 1 : MOST_PARTS)) return parts;
  const bound = (side: keyof Area, pick: (...sides: number[]) => number): number =>
    parts.reduce((found, part) => pick(found, part[side]), parts[0]?.[side] ?? area[side]);
  return [
    {
      top: bound('top', Math.min),
      left: bound('left', Math.min),
      bottom: bound('bottom', Math.max),
      right: bound('right', Math.max),
    },
  ];
}

/**
 * The cells of a block for which `chosen` answers true, as rectangles without overlap: runs within a row, joined
 * downwards where the rows below have the same run.
 * @example rectangles({top: 1, left: 1, bottom: 2, right: 2}, () => true) // the whole area
 */
export function rectangles(area: Area, chosen: (row: number, column: number) => boolean): Area[] {
  const closed: Area[] = [];
  let open = new Map<string, Area>();
  for (let row = area.top; row <= area.bottom; row++) {
    const next = new Map<string, Area>();
    for (const { left, right } of runs(area, row, chosen)) {
      const key = `${left}:${right}`;
      const above = open.get(key);
      open.delete(key);
      next.set(key, above ? { ...above, bottom: row } : { top: row, left, bottom: row, right });
    }
    closed.push(...open.values());
    open = next;
  }
  return [...closed, ...open.values()];
}

function runs(
  area: Area,
  row: number,
  chosen: (row: number, column: number) => boolean,
): { readonly left: number; readonly right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (let column = area.left; column <= area.right; column++) {
    if (!chosen(row, column)) continue;
    const last = found.at(-1);
    if (last && last.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

/** The cells of an area, row by row. */
export function cellsOf<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (__, across) => cell(area.top + down, area.left + across)),
  );
}
