import { formulaCell } from '../cells';
import type { CellContent } from '../plan';
import { quoted, sheetReference } from './references';

/** Excel's own colour of links. */
export const LINK_COLOUR = '#0563C1';

/**
 * What a link to a row of a clerk's sheet says.
 * @example rowPlace({ sheet: '台账', row: 7 }) // '台账 第7行'
 */
export const rowPlace = ({ sheet, row }: Place): string => `${sheet} 第${row}行`;

/**
 * A link to the first cell of a row. The target is a text, no reference: it shows the same when rows are put in, sorted
 * or deleted, and then leads where the row stood when it was written.
 * @example rowLink({ sheet: '台账', row: 7 }) // HYPERLINK("#'台账'!A7","台账 第7行")
 */
export function rowLink(place: Place): CellContent {
  const target = `#${sheetReference(place.sheet)}A${place.row}`;
  return formulaCell(`HYPERLINK(${quoted(target)},${quoted(rowPlace(place))})`);
}

interface Place {
  readonly sheet: string;
  readonly row: number;
}
