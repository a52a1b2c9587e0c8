import type { Area, CellValue, SheetSnapshot } from '../../snapshot';
import { trimmed } from '../trimmed';

/**
 * A sheet as layout looks at it: only the rows and columns that hold something, however far stray formats reach.
 * All rows and columns are the sheet's own, counted from 1.
 */
export interface SheetGrid {
  readonly snapshot: SheetSnapshot;
  readonly used: Area | null;
  /** Cells with content in a row. */
  filledIn(row: number): number;
  /** The values of a row as the snapshot has them, beginning with the column `firstColumn`. */
  cellsIn(row: number): readonly CellValue[];
  readonly firstColumn: number;
  /** Columns inside the used area that hold nothing at all: they part tables that stand side by side. */
  readonly emptyColumns: readonly number[];
  value(row: number, column: number): CellValue;
  /** As displayed, without blanks around it; the empty string for a blank cell. */
  text(row: number, column: number): string;
  /** The merge whose first cell this is. */
  mergeFrom(row: number, column: number): Area | null;
  /** The merge that covers the cell, its first cell included. */
  mergeOver(row: number, column: number): Area | null;
}

/** Merges that reach over more cells than this are kept as lists by row, not cell by cell. */
const WIDEST_INDEXED = 4096;

const NO_CELLS: readonly CellValue[] = [];

/** True for a cell that holds something a reader can see. */
export function isFilled(value: CellValue | undefined): boolean {
  if (typeof value !== 'string') return value !== undefined;
  if (value === '') return false;
  return value.charCodeAt(0) > 32 && value.charCodeAt(0) !== 0x3000 ? true : value.trim() !== '';
}

/** Looks over a snapshot once. */
export function gridOf(snapshot: SheetSnapshot): SheetGrid {
  return new SnapshotGrid(snapshot, contentOf(snapshot));
}

/** Where a sheet holds something. */
interface SheetContent {
  readonly used: Area | null;
  /** Filled cells of each row of the snapshot. */
  readonly counts: Int32Array;
  readonly emptyColumns: readonly number[];
}

function contentOf({ origin, values }: SheetSnapshot): SheetContent {
  const counts = new Int32Array(values.length);
  const seen: boolean[] = [];
  let [top, bottom, left, right] = [0, -1, Number.MAX_SAFE_INTEGER, 0];
  for (let r = 0; r < values.length; r++) {
    const cells = values[r] ?? NO_CELLS;
    let filled = 0;
    for (let c = 0; c < cells.length; c++) {
      if (!isFilled(cells[c])) continue;
      filled++;
      if (seen[c]) continue;
      seen[c] = true;
      if (c < left) left = c;
      if (c > right) right = c;
    }
    counts[r] = filled;
    if (filled > 0) {
      if (bottom < 0) top = r;
      bottom = r;
    }
  }
  const emptyColumns: number[] = [];
  for (let c = left; c <= right; c++) if (!seen[c]) emptyColumns.push(origin.column + c);
  const { row, column } = origin;
  const used = bottom < 0 ? null : { top: row + top, bottom: row + bottom, left: column + left, right: column + right };
  return { used, counts, emptyColumns };
}

/** A class, because its methods are asked for every row: engines know them by their shape. */
class SnapshotGrid implements SheetGrid {
  readonly snapshot: SheetSnapshot;
  readonly used: Area | null;
  readonly emptyColumns: readonly number[];
  readonly firstColumn: number;
  private readonly firstRow: number;
  private readonly counts: Int32Array;
  private readonly covered: ReadonlyMap<number, Area>;
  private readonly lastMerged: number;

  constructor(snapshot: SheetSnapshot, { used, counts, emptyColumns }: SheetContent) {
    this.snapshot = snapshot;
    this.used = used;
    this.emptyColumns = emptyColumns;
    this.firstColumn = snapshot.origin.column;
    this.firstRow = snapshot.origin.row;
    this.counts = counts;
    this.covered = indexMerges(snapshot.merges, used);
    this.lastMerged = snapshot.merges.reduce((last, merge) => Math.max(last, merge.bottom), 0);
  }

  filledIn(row: number): number {
    return this.counts[row - this.firstRow] ?? 0;
  }

  cellsIn(row: number): readonly CellValue[] {
    return this.snapshot.values[row - this.firstRow] ?? NO_CELLS;
  }

  value(row: number, column: number): CellValue {
    return this.snapshot.values[row - this.firstRow]?.[column - this.firstColumn] ?? '';
  }

  text(row: number, column: number): string {
    const shown = this.snapshot.text[row - this.firstRow]?.[column - this.firstColumn];
    if (shown !== undefined && shown !== '') return trimmed(shown);
    const raw = this.value(row, column);
    return typeof raw === 'string' ? trimmed(raw) : String(raw);
  }

  mergeFrom(row: number, column: number): Area | null {
    const merge = this.mergeOver(row, column);
    return merge && merge.top === row && merge.left === column ? merge : null;
  }

  mergeOver(row: number, column: number): Area | null {
    return row > this.lastMerged ? null : (this.covered.get(keyOf(row, column)) ?? null);
  }
}

const keyOf = (row: number, column: number): number => row * 16_385 + column;

function indexMerges(merges: readonly Area[], used: Area | null): ReadonlyMap<number, Area> {
  const covered = new Map<number, Area>();
  if (!used) return covered;
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, used.bottom);
    const right = Math.min(merge.right, used.right + 1);
    if ((bottom - merge.top + 1) * (right - merge.left + 1) > WIDEST_INDEXED) {
      for (let row = merge.top; row <= bottom; row++) covered.set(keyOf(row, merge.left), merge);
      continue;
    }
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) covered.set(keyOf(row, column), merge);
    }
  }
  return covered;
}
