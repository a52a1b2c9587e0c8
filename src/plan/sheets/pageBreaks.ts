import type { Edit } from '../plan';

/** Rows that belong together: heading, table and what stands below it. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  /** The last rows of it that are never left alone on a page. */
  readonly ending: number;
  /** Where it tells itself before which of its rows pages begin: its first row, and the headers that it repeats. */
  readonly breaks?: readonly number[];
}

/** Points of a row whose height is left to Excel, on the safe side. */
const STANDARD_HEIGHT = 18;

/** Excel rounds rows to pixels, and printers differ. */
const SURE = 0.96;

/** How pages are filled, where not from the first row on with as much as is sure on every printer. */
interface PageFill {
  /** The first row that is printed; 1 where absent. */
  readonly from?: number;
  /** Points that rows repeated at the top take from every page but the first. */
  readonly repeated?: number;
  /** So much of a page is counted on. */
  readonly sure?: number;
}

/**
 * The points of a page that are counted on.
 * @example roomOf(496) // 476
 */
export function roomOf(pageHeight: number): number {
  return pageHeight * SURE;
}

/** The heights of a sheet's rows as its edits set them. */
function heightsOf(edits: readonly Edit[]): (row: number) => number {
  const heights = new Map<number, number>();
  for (const edit of edits) {
    if (edit.kind !== 'row-height') continue;
    for (let row = edit.top; row <= edit.bottom; row++) heights.set(row, edit.points);
  }
  return (row) => heights.get(row) ?? STANDARD_HEIGHT;
}

/**
 * How high some rows of a sheet are together, in points.
 * @example heightOfRows(edits, { from: 1, to: 22 }) // 627
 */
export function heightOfRows(
  edits: readonly Edit[],
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const heightOf = heightsOf(edits);
  let sum = 0;
  for (let row = from; row <= to; row++) sum += heightOf(row);
  return sum;
}

/**
 * The rows before which a new page begins, so that no block is torn that fits on a page, and of a longer one at least
 * its ending rows stay together.
 * @param edits of the sheet: they tell the heights of its rows.
 * @param pageHeight points between the margins.
 * @param blocks from the top down; what stands above the first is printed on its page.
 * @example breaksBetween(edits, 496, [{ top: 5, bottom: 14, ending: 3 }, { top: 16, bottom: 60, ending: 3 }]) // [16]
 */
export function breaksBetween(
  edits: readonly Edit[],
  pageHeight: number,
  blocks: readonly Block[],
  { from = 1, repeated = 0, sure = SURE }: PageFill = {},
): readonly number[] {
  const heightOf = heightsOf(edits);
  let room = pageHeight * sure;
  const between = (first: number, last: number): number => {
    let sum = 0;
    for (let row = first; row <= last; row++) sum += heightOf(row);
    return sum;
  };
  const breaks: number[] = [];
  let start = from;
  const breakBefore = (row: number): void => {
    if (breaks.length === 0) room -= repeated;
    breaks.push((start = row));
  };
  for (const { top, bottom, ending, breaks: own = [] } of blocks) {
    if (own.length > 0) {
      own.forEach(breakBefore);
      continue;
    }
    if (
      top > start &&
      between(start, bottom) > room &&
      (between(top, bottom) <= room || between(start, top) > room / 2)
    ) {
      breakBefore(top);
    }
    // What is longer than a page is broken where the page ends, above its ending rows at the latest.
    for (let row = start; row <= bottom; row++) {
      if (between(start, row) <= room) continue;
      breakBefore(Math.min(row, Math.max(bottom - ending + 1, start + 1)));
    }
  }
  return breaks;
}
