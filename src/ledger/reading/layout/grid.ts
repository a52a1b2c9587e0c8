import type { Area, CellValue, SheetSnapshot } from '../../snapshot';
import { trimmed } from '../trimmed';

/**
 * A sheet as layout looks at it: only the rows and columns that hold something, however far stray formats reach.
 * All rows and columns are the sheet's own, counted from 1.
 */
export interface SheetGrid {
  readonly snapshot: SheetSnapshot;
  readonly used: Area | null;
  /** Cells with content in a row, counted up to three: more are not told apart. */
  filledIn(row: number): number;
  /** Whether the first cell with content in a row is a number. */
  beginsWithNumber(row: number): boolean;
  /** Whether it is a number that shows its digits and nothing else. */
  beginsWithPlainNumber(row: number): boolean;
  /** The values of a row as the snapshot has them, beginning with the column `firstColumn`. */
  cellsIn(row: number): readonly CellValue[];
  readonly firstColumn: number;
  /** The last row that a merge touches; 0 without merges. */
  readonly lastMergedRow: number;
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

/** The number format that shows a number's digits. */
const GENERAL = 'General';

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
  /** How each row of the snapshot begins: its filled cells, up to `ENOUGH`, and `NUMBER_FIRST`. */
  readonly beginnings: Uint8Array;
  readonly emptyColumns: readonly number[];
}

/** With so many filled cells a row is neither blank nor a heading; the rest of it need not be looked at. */
const ENOUGH = 3;
/** Beside the count: the first filled cell is a number; and it is shown as it stands. */
const NUMBER_FIRST = 4;
const PLAIN_NUMBER_FIRST = 8;

function contentOf({ origin, values, numberFormats }: SheetSnapshot): SheetContent {
  const beginnings = new Uint8Array(values.length);
  const unseen = new Set<number>();
  let [top, bottom, width] = [0, -1, 0];
  for (let r = 0; r < values.length; r++) {
    const cells = values[r] ?? NO_CELLS;
    while (width < cells.length) unseen.add(width++);
    const beginning = beginningOf(cells, numberFormats[r]);
    beginnings[r] = beginning;
    if (beginning > 0) {
      if (bottom < 0) top = r;
      bottom = r;
      for (const c of unseen) if (isFilled(cells[c])) unseen.delete(c);
    }
  }
  const { row, column } = origin;
  if (bottom < 0) return { used: null, beginnings, emptyColumns: [] };
  let [left, right] = [0, width - 1];
  while (unseen.has(left)) left++;
  while (unseen.has(right)) right--;
  const emptyColumns = [...unseen].filter((c) => c > left && c < right).map((c) => column + c);
  const used = { top: row + top, bottom: row + bottom, left: column + left, right: column + right };
  return { used, beginnings, emptyColumns };
}

function beginningOf(cells: readonly CellValue[], formats: readonly string[] | undefined): number {
  let beginning = 0;
  let filled = 0;
  for (let c = 0; c < cells.length && filled < ENOUGH; c++) {
    const value = cells[c];
    if (!isFilled(value)) continue;
    if (filled++ > 0 || typeof value !== 'number') continue;
    beginning = (formats?.[c] ?? GENERAL) === GENERAL ? NUMBER_FIRST + PLAIN_NUMBER_FIRST : NUMBER_FIRST;
  }
  return beginning + filled;
}

/** A class, because its methods are asked for every row: engines know them by their shape. */
class SnapshotGrid implements SheetGrid {
  readonly snapshot: SheetSnapshot;
  readonly used: Area | null;
  readonly emptyColumns: readonly number[];
  readonly firstColumn: number;
  readonly lastMergedRow: number;
  private readonly firstRow: number;
  private readonly beginnings: Uint8Array;
  private readonly covered: ReadonlyMap<number, Area>;

  constructor(snapshot: SheetSnapshot, { used, beginnings, emptyColumns }: SheetContent) {
    this.snapshot = snapshot;
    this.used = used;
    this.emptyColumns = emptyColumns;
    this.firstColumn = snapshot.origin.column;
    this.firstRow = snapshot.origin.row;
    this.beginnings = beginnings;
    this.covered = indexMerges(snapshot.merges, used);
    this.lastMergedRow = snapshot.merges.reduce((last, merge) => Math.max(last, merge.bottom), 0);
  }

  filledIn(row: number): number {
    return (this.beginnings[row - this.firstRow] ?? 0) & ENOUGH;
  }

  beginsWithNumber(row: number): boolean {
    return ((this.beginnings[row - this.firstRow] ?? 0) & NUMBER_FIRST) !== 0;
  }

  beginsWithPlainNumber(row: number): boolean {
    return ((this.beginnings[row - this.firstRow] ?? 0) & PLAIN_NUMBER_FIRST) !== 0;
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
    return row > this.lastMergedRow ? null : (this.covered.get(keyOf(row, column)) ?? null);
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
