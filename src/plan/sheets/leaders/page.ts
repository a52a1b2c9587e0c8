import type { Area } from '../../../ledger/snapshot';
import type { CellContent, CellStyle, Edit } from '../../plan';
import { SHEET_LEADERS } from '../names';

/** The leaders' page is a grid of equal columns; what stands on it covers several of them. */
export const PAGE = { columns: 18, columnPoints: 43 } as const;

/** The two halves of the page; a column stays empty between them. */
export const LEFT_HALF = { from: 1, to: 8 } as const;
export const RIGHT_HALF = { from: 10, to: 18 } as const;

const sheet = SHEET_LEADERS;

/** One content over an area of the page, merged where it covers several cells. */
export function box(area: Area, content: CellContent, style: CellStyle): readonly Edit[] {
  const single = area.top === area.bottom && area.left === area.right;
  return [
    { kind: 'cells', sheet, top: area.top, left: area.left, cells: [[content]] },
    ...(single ? [] : [{ kind: 'merge', sheet, area } as const]),
    { kind: 'style', sheet, area, style },
  ];
}

/** An area of one row. */
export const line = (row: number, left: number, right: number): Area => ({ top: row, left, bottom: row, right });

/** The height of some rows. */
export const height = (top: number, bottom: number, points: number): Edit => ({
  kind: 'row-height',
  sheet,
  top,
  bottom,
  points,
});

export const COLOURS = {
  ink: '#1F3864',
  band: '#1F3864',
  card: '#EEF3FA',
  alarm: '#FDECEA',
  red: '#C00000',
  yellow: '#9C6500',
  green: '#2E7D32',
  grey: '#595959',
  rule: '#D0D7E5',
} as const;

/** The heading of a part of the page. */
export const HEADING: CellStyle = {
  bold: true,
  fontSize: 12,
  fontColor: COLOURS.ink,
  horizontal: 'left',
  vertical: 'center',
};

export const COLUMN_HEAD: CellStyle = {
  bold: true,
  fontSize: 9,
  fontColor: COLOURS.ink,
  fill: '#DCE6F1',
  horizontal: 'center',
  vertical: 'center',
  borders: { color: COLOURS.rule, weight: 'thin' },
};

export const CELL: CellStyle = {
  fontSize: 10,
  vertical: 'center',
  horizontal: 'center',
  wrap: true,
};
