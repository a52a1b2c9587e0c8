import type { Area } from '../ledger/snapshot';

/** Excel's own bounds of a sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/**
 * Whether the area is a rectangle of a sheet.
 * @example isArea({top: 0, left: 1, bottom: 1, right: 1}) // false
 */
export function isArea(area: Area): boolean {
  const { top, left, bottom, right } = area;
  return (
    [top, left, bottom, right].every(Number.isInteger) &&
    1 <= top &&
    top <= bottom &&
    bottom <= LAST_ROW &&
    1 <= left &&
    left <= right &&
    right <= LAST_COLUMN
  );
}

/** The number of cells of an area. */
export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The part that two areas share, null where they share none. */
export function intersection(one: Area, other: Area): Area | null {
  const shared = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : null;
}

/** Whether two areas are the same rectangle. */
export function sameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/**
 * An area in pieces of whole rows, none with more than `cells` cells (one row at least).
 * @example splitRows({top: 1, left: 1, bottom: 3, right: 2}, 4) // rows 1 to 2, row 3
 */
export function splitRows(area: Area, cells: number): Area[] {
  const rows = Math.max(1, Math.floor(cells / (area.right - area.left + 1)));
  const pieces: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    pieces.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return pieces;
}
