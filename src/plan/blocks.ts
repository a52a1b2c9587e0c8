import type { Area } from '../ledger/snapshot';
import { intersection } from './areas';
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

/** More rectangles than these are handled as one block in which the other cells are left alone. */
const MOST_PARTS = 20;

/**
 * Areas that hold all cells for which `chosen` answers true: the `rectangles` of them where they are few, else one
 * area around them all, in which cells are left out one by one.
 * @example patches({top: 1, left: 1, bottom: 99, right: 1}, (row) => row % 2 === 1) // rows 1 to 99, as one area
 */
export function patches(area: Area, chosen: (row: number, column: number) => boolean): Area[] {
  const parts = rectangles(area, chosen);
  if (parts.length <= MOST_PARTS) return parts;
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
