import type { Area } from '../ledger/snapshot';

/** The members to load of a range so that `areaOf` can answer. */
export const AREA_MEMBERS = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'] as const;

/**
 * The range of an area that counts from 1, for the request that is being made: Excel is not asked to keep it, which costs
 * two calls for each range and a request at the end (Office.js, “Untrack unneeded ranges”). Tracked first: what a run
 * tracks by itself it holds to its end, with every cell that was loaded, and only tracking by name takes it off that list.
 */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return keptRangeOf(sheet, area).track().untrack();
}

/** The same, for use in later requests of the same work, too. */
export function keptRangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const rows = area.bottom - area.top + 1;
  return sheet.getRangeByIndexes(area.top - 1, area.left - 1, rows, area.right - area.left + 1);
}

/** The area of a range whose `AREA_MEMBERS` are loaded, counted from 1. */
export function areaOf(range: Pick<Excel.Range, (typeof AREA_MEMBERS)[number]>): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount };
}
