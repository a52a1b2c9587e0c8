import type { NoticeFonts } from '../../ledger/notices/fonts';
import type { NoticeCell, NoticeColumn, NoticeTable } from '../../ledger/notices/notice';
import type { Area } from '../../ledger/snapshot';
import type { CellContent, CellStyle, Edit } from '../plan';
import { BLANK_CELL, numberCell, textCell } from '../cells';
import { THIN } from './look';
import { linkEdits } from './noticeLinks';
import { heightOf, linesOf } from './paper';

/** The letters of a table in points, and how far its lines stand apart. */
interface TableLetters {
  readonly size: number;
  readonly line: number;
}
/** 小四 on a page of its own. */
export const ATTACHED: TableLetters = { size: 12, line: 18 };
/** 五号 on the page of the text, as in Word. */
export const IN_FORM: TableLetters = { size: 10.5, line: 15 };

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

function rowLines(cells: readonly string[], points: readonly number[], size: number): number {
  return Math.max(1, ...cells.map((cell, index) => linesOf(cell, ((points[index] ?? 0) - PADDING) / size)));
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

/** Where the columns of a table begin on a sheet that may have more, narrower ones, and how wide they are there. */
interface Spread {
  /** The sheet's column of each of the table's, counted from 1. */
  readonly starts: readonly number[];
  readonly points: readonly number[];
  readonly right: number;
}

/** A table with fewer columns than its sheet takes several of the sheet's for each of its own, by their widths. */
function spreadOver(columns: readonly NoticeColumn[], sheetPoints: readonly number[]): Spread {
  if (columns.length >= sheetPoints.length) {
    return { starts: columns.map((_, index) => index + 1), points: sheetPoints, right: columns.length };
  }
  const page = sheetPoints.reduce((sum, each) => sum + each, 0);
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const starts: number[] = [];
  let wanted = 0;
  for (const [index, { width }] of columns.entries()) {
    const latest = sheetPoints.length - (columns.length - index) + 1;
    const earliest = (starts.at(-1) ?? 0) + 1;
    starts.push(Math.min(latest, Math.max(earliest, nearestStart(sheetPoints, (wanted * page) / all))));
    wanted += width;
  }
  const right = sheetPoints.length;
  const points = starts.map((start, index) => {
    return sheetPoints.slice(start - 1, (starts[index + 1] ?? right + 1) - 1).reduce((sum, each) => sum + each, 0);
  });
  return { starts, points, right };
}

function nearestStart(sheetPoints: readonly number[], aim: number): number {
  let left = 0;
  let best = 1;
  let distance = Infinity;
  sheetPoints.forEach((points, index) => {
    if (Math.abs(left - aim) < distance) [best, distance] = [index + 1, Math.abs(left - aim)];
    left += points;
  });
  return best;
}

const spreadCells = (cells: readonly CellContent[], { starts, right }: Spread): readonly CellContent[] =>
  Array.from({ length: right }, (_, index) => cells[starts.indexOf(index + 1)] ?? BLANK_CELL);

/** In every row the columns that one of the table's takes. */
function spreadMerges({ starts, right }: Spread, sheet: string, top: number, bottom: number): readonly Edit[] {
  return starts.flatMap((left, index) => {
    const last = (starts[index + 1] ?? right + 1) - 1;
    if (last === left) return [];
    return Array.from({ length: bottom - top + 1 }, (_, row): Edit => {
      return { kind: 'merge', sheet, area: { top: top + row, left, bottom: top + row, right: last } };
    });
  });
}

/** Equal heights of neighbouring rows together. */
function heightEdits(sheet: string, top: number, points: readonly number[]): readonly Edit[] {
  const edits: Extract<Edit, { kind: 'row-height' }>[] = [];
  points.forEach((height, index) => {
    const last = edits.at(-1);
    if (last?.points === height) edits[edits.length - 1] = { ...last, bottom: top + index };
    else edits.push({ kind: 'row-height', sheet, top: top + index, bottom: top + index, points: height });
  });
  return edits;
}

/**
 * A table of a notice from column A on: header, rows with their heights, borders; frozen values, text as text.
 * @param sheetPoints the widths of the sheet's columns; a table of fewer columns is spread over them.
 * @param letters smaller ones on the page of a text.
 */
export function placeTable(
  table: NoticeTable,
  sheet: string,
  top: number,
  sheetPoints: readonly number[],
  fonts: NoticeFonts,
  letters: TableLetters,
): PlacedTable {
  const { columns, rows, hasTotal } = table;
  const spread = spreadOver(columns, sheetPoints);
  const { points, right, starts } = spread;
  const isSpread = right > columns.length;
  const header = isSpread
    ? {
        rows: 1,
        edits: [
          cellsEdit(sheet, top, [
            spreadCells(
              columns.map(({ header: text }) => textCell(text)),
              spread,
            ),
          ]),
        ],
      }
    : headerEdits(columns, sheet, top);
  const first = top + header.rows;
  const bottom = first + rows.length - 1;
  const area = (from: number, to: number, left = 1, last = right): Area => ({
    top: from,
    left,
    bottom: to,
    right: last,
  });
  const headerLines = Math.max(
    ...columns.map((column, index) => rowLines([column.header], [points[index] ?? 0], letters.size)),
  );
  const leftColumns = columns.flatMap(({ align }, index) => (align === 'left' ? [starts[index] ?? 1] : []));
  const heights = rows.map((row) => {
    const lines = Math.max(table.rowLines ?? 1, rowLines(row.map(String), points, letters.size));
    return heightOf(lines, letters.line, letters.line, PADDING);
  });
  const whole: CellStyle = {
    fontName: fonts.body,
    fontSize: letters.size,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    borders: { ...THIN, color: '#000000' },
  };
  const body: readonly Edit[] = [
    ...leftColumns.map((column): Edit => {
      return { kind: 'style', sheet, area: area(first, bottom, column, column), style: { horizontal: 'left' } };
    }),
    cellsEdit(
      sheet,
      first,
      rows.map((row) => spreadCells(row.map(content), spread)),
    ),
    ...heightEdits(sheet, first, heights),
    ...(hasTotal ? [{ kind: 'style', sheet, area: area(bottom, bottom), style: { bold: true } } as const] : []),
  ];
  return {
    header: { from: top, to: first - 1 },
    bottom,
    edits: [
      ...header.edits,
      { kind: 'style', sheet, area: area(top, Math.max(bottom, first - 1)), style: whole },
      { kind: 'style', sheet, area: area(top, first - 1), style: { fontName: fonts.heading } },
      {
        kind: 'row-height',
        sheet,
        top,
        bottom: first - 1,
        points: heightOf(headerLines, letters.line, letters.line, PADDING),
      },
      ...(rows.length === 0 ? [] : body),
      ...(isSpread ? spreadMerges(spread, sheet, top, bottom) : []),
      ...linkEdits(table.places, sheet, sheetPoints.length + 1, first),
    ],
  };
}

const cellsEdit = (sheet: string, top: number, cells: readonly (readonly CellContent[])[]): Edit => ({
  kind: 'cells',
  sheet,
  top,
  left: 1,
  cells,
});
