import type { AreaModel } from './model';
import { lastColumn, lastRow } from './a1';

/** True when the two areas share a cell. */
export function areasMeet(one: AreaModel, other: AreaModel): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** True when every cell of `inner` lies in `outer`. */
export function areaHolds(outer: AreaModel, inner: AreaModel): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

/** The cells that both areas have; null when there are none. */
export function commonArea(one: AreaModel, other: AreaModel): AreaModel | null {
  if (!areasMeet(one, other)) return null;
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

/** Rows or columns put in before `at`, or taken out from `at` on. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  readonly kind: 'insert' | 'delete';
}

/** Where a row or column stands after the shift; null when it was deleted or pushed off the grid. */
export function shiftedIndex(index: number, shift: Shift): number | null {
  if (index < shift.at) return index;
  if (shift.kind === 'insert') {
    const moved = index + shift.count;
    return moved > (shift.axis === 'rows' ? lastRow : lastColumn) ? null : moved;
  }
  return index < shift.at + shift.count ? null : index - shift.count;
}

/** A stretch of rows or columns after the shift, both ends included: it grows, shrinks or moves; null when all went. */
export function shiftedSpan(from: number, to: number, shift: Shift): { from: number; to: number } | null {
  if (shift.kind === 'insert') {
    const last = shift.axis === 'rows' ? lastRow : lastColumn;
    const first = from >= shift.at ? from + shift.count : from;
    const end = to >= shift.at ? Math.min(to + shift.count, last) : to;
    return first > last ? null : { from: first, to: end };
  }
  const gone = shift.at + shift.count;
  const first = from < shift.at ? from : Math.max(from, gone) - shift.count;
  const end = to < shift.at ? to : Math.max(to + 1, gone) - shift.count - 1;
  return end < first ? null : { from: first, to: end };
}

/**
 * An area after rows or columns were inserted or deleted; null when all its cells went. Whole rows and whole columns
 * stay whole.
 */
export function shiftedArea(area: AreaModel, shift: Shift): AreaModel | null {
  if (shift.axis === 'rows') {
    if (area.top === 0 && area.bottom === lastRow) return area;
    const rows = shiftedSpan(area.top, area.bottom, shift);
    return rows && { ...area, top: rows.from, bottom: rows.to };
  }
  if (area.left === 0 && area.right === lastColumn) return area;
  const columns = shiftedSpan(area.left, area.right, shift);
  return columns && { ...area, left: columns.from, right: columns.to };
}
