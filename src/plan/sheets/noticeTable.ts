import type { NoticeFonts } from '../../ledger/notices/fonts';
import type { NoticeCell, NoticeColumn, NoticeTable } from '../../ledger/notices/notice';
import type { Area } from '../../ledger/snapshot';
import type { CellContent, Edit } from '../plan';
import { BLANK_CELL, numberCell, textCell } from '../cells';
import { THIN } from './look';
import { heightOf, linesOf } from './paper';

const FONT_SIZE = 12;
const LINE_HEIGHT = 18;
/** Room that a cell keeps free on both sides, in points. */
const PADDING = 6;

/**
 * Widths of the columns in points, so that together they fill the page.
 * @example columnPoints(table.columns, 637.8)
 */
export function columnPoints(columns: readonly NoticeColumn[], pageWidth: number): readonly number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((pageWidth * width * 4) / total) / 4);
}

const content = (cell: NoticeCell): CellContent => (typeof cell === 'number' ? numberCell(cell) : textCell(cell));

function rowLines(cells: readonly string[], points: readonly number[]): number {
  return Math.max(1, ...cells.map((cell, index) => linesOf(cell, ((points[index] ?? 0) - PADDING) / FONT_SIZE)));
}

/** Header of one row, or of two where columns have a parent: parents merged across, leaves without one merged down. */
function headerEdits(
  columns: readonly NoticeColumn[],
  sheet: string,
  top: number,
): { readonly edits: readonly Edit[]; readonly rows: number } {
  const twoRows = columns.some(({ parent }) => parent !== undefined);
  if (!twoRows) {
    return {
      rows: 1,
      edits: [{ kind: 'cells', sheet, top, left: 1, cells: [columns.map(({ header }) => textCell(header))] }],
    };
  }
  const starts = (index: number): boolean => columns[index]?.parent !== columns[index - 1]?.parent;
  const upper = columns.map(({ header, parent }, index) =>
    parent === undefined ? textCell(header) : starts(index) ? textCell(parent) : BLANK_CELL,
  );
  const lower = columns.map(({ header, parent }) => (parent === undefined ? BLANK_CELL : textCell(header)));
  const merges = columns.flatMap(({ parent }, index): Edit[] => {
    if (parent === undefined)
      return [{ kind: 'merge', sheet, area: { top, left: index + 1, bottom: top + 1, right: index + 1 } }];
    if (!starts(index)) return [];
    let last = index;
    while (columns[last + 1]?.parent === parent) last++;
    return last > index ? [{ kind: 'merge', sheet, area: { top, left: index + 1, bottom: top, right: last + 1 } }] : [];
  });
  return { rows: 2, edits: [{ kind: 'cells', sheet, top, left: 1, cells: [upper, lower] }, ...merges] };
}

/** A table as it stands on a sheet. */
export interface PlacedTable {
  readonly edits: readonly Edit[];
  readonly header: { readonly from: number; readonly to: number };
  readonly bottom: number;
}

/**
 * A table of a notice from column A on: header, rows with their heights, borders; frozen values, text as text.
 * @param points the widths of the sheet's columns.
 */
export function placeTable(
  table: NoticeTable,
  sheet: string,
  top: number,
  points: readonly number[],
  fonts: NoticeFonts,
): PlacedTable {
  const { columns, rows, hasTotal } = table;
  const header = headerEdits(columns, sheet, top);
  const first = top + header.rows;
  const bottom = first + rows.length - 1;
  const area = (from: number, to: number, left = 1, right = columns.length): Area => ({
    top: from,
    left,
    bottom: to,
    right,
  });
  const headerPoints = Math.max(...columns.map((column, index) => rowLines([column.header], [points[index] ?? 0])));
  const leftColumns = columns.flatMap(({ align }, index) => (align === 'left' ? [index + 1] : []));
  return {
    header: { from: top, to: first - 1 },
    bottom,
    edits: [
      ...header.edits,
      {
        kind: 'style',
        sheet,
        area: area(top, Math.max(bottom, first - 1)),
        style: {
          fontName: fonts.body,
          fontSize: FONT_SIZE,
          horizontal: 'center',
          vertical: 'center',
          wrap: true,
          borders: { ...THIN, color: '#000000' },
        },
      },
      { kind: 'style', sheet, area: area(top, first - 1), style: { fontName: fonts.heading } },
      { kind: 'row-height', sheet, top, bottom: first - 1, points: heightOf(headerPoints, LINE_HEIGHT) + PADDING },
      ...(rows.length === 0
        ? []
        : [
            ...leftColumns.map((column): Edit => ({
              kind: 'style',
              sheet,
              area: area(first, bottom, column, column),
              style: { horizontal: 'left' },
            })),
            { kind: 'cells', sheet, top: first, left: 1, cells: rows.map((row) => row.map(content)) } as const,
            ...rows.map((row, index): Edit => {
              const lines = Math.max(table.rowLines ?? 1, rowLines(row.map(String), points));
              return {
                kind: 'row-height',
                sheet,
                top: first + index,
                bottom: first + index,
                points: heightOf(lines, LINE_HEIGHT) + PADDING,
              };
            }),
            ...(hasTotal ? [{ kind: 'style', sheet, area: area(bottom, bottom), style: { bold: true } } as const] : []),
          ]),
    ],
  };
}
