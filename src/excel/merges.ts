import type { Area } from '../ledger/snapshot';
import { cellCount, splitRows } from '../plan/areas';
import { AREA_MEMBERS, areaOf, rangeOf } from './ranges';

/**
 * `getMergedAreasOrNullObject` fails above 512 merged areas (Office.js reference); a piece of fewer than 1,024 cells
 * cannot hold more. Very large sheets are asked in larger pieces, so that the calls fit into one request: each piece
 * takes about 850 bytes of it.
 */
const CELLS_PER_PIECE = 1_000;
const MOST_PIECES = 4_000;

/** The merged areas that were asked for; call it after the sync. */
export type LoadedMerges = () => Area[];

/**
 * Asks for the merged areas that begin inside an area; those that begin left of it or above it Excel does not tell
 * (office-js issue 3611), so give an area that begins with the sheet. Sync, then call the answer.
 * @param sheets how many sheets are asked in the same request.
 */
export function askMerges(sheet: Excel.Worksheet, area: Area, sheets = 1): LoadedMerges {
  const cells = Math.max(CELLS_PER_PIECE, Math.ceil((cellCount(area) * sheets) / MOST_PIECES));
  const pieces = splitRows(area, cells).map((piece) => {
    const merged = rangeOf(sheet, piece).getMergedAreasOrNullObject().untrack();
    merged.areas.load(AREA_MEMBERS.map((member) => `items/${member}`).join(','));
    return merged;
  });
  return () => {
    const found = pieces.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items.map(areaOf)));
    return [...new Map(found.map((merge) => [`${merge.top}:${merge.left}`, merge])).values()];
  };
}
