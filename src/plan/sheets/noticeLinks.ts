import type { ItemPlace } from '../../ledger/notices/notice';
import { textCell } from '../cells';
import type { CellStyle, Edit } from '../plan';
import { LINK_COLOUR, rowLink } from './rowLink';

const HEADER = '台账位置（生成时的行，不打印）';
/** 「重点工作任务台账 第1024行」 in one line. */
const POINTS = 120;
const LOOK: CellStyle = { fontSize: 9, fontColor: LINK_COLOUR, vertical: 'center', horizontal: 'left', wrap: true };

/**
 * Links from the rows of a table back to the ledger, in a column of their own beside the paper: the paper keeps frozen
 * values in black, and the column stands outside the print area. They are formulas, one block of them:
 * `Range.hyperlink` takes a call for every cell and restyles it.
 * @param column the first one right of the paper, counted from 1.
 * @param top the table's first row below its header.
 */
export function linkEdits(
  places: readonly ItemPlace[] | undefined,
  sheet: string,
  column: number,
  top: number,
): readonly Edit[] {
  if (places === undefined || places.length === 0) return [];
  const bottom = top + places.length - 1;
  return [
    {
      kind: 'cells',
      sheet,
      top: top - 1,
      left: column,
      cells: [[textCell(HEADER)], ...places.map((place) => [rowLink(place)])],
    },
    { kind: 'style', sheet, area: { top: top - 1, left: column, bottom, right: column }, style: LOOK },
    { kind: 'column-width', sheet, left: column, right: column, points: POINTS },
  ];
}
