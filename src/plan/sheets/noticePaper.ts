import type { NoticeFonts } from '../../ledger/notices/fonts';
import type { Notice, NoticeTable } from '../../ledger/notices/notice';
import type { Edit } from '../plan';
import { textCell } from '../cells';
import { columnPoints, IN_FORM, placeTable } from './noticeTable';
import { line, textRows, type TextRow } from './noticeText';
import { breaksBetween, heightOfRows, type Block } from './pageBreaks';
import { PAPER, paperSetup } from './paper';

/** Tables wider than this many characters stand across the page. */
const PORTRAIT_CHARACTERS = 36;
/** 4号, with a little room above its table. */
const CAPTION = { size: 14, points: 24 };
/** Points between two tables. */
const BETWEEN_TABLES = 10;
/** A form a little longer than a page is made to fit it; text keeps its size. */
const FITTED = 1.15;
/** Per cent. A sheet with page breaks is not fitted to pages: Excel would pass them by; column widths are whole pixels. */
const SCALE_WITH_BREAKS = 99;
/** So much of a page is counted on: 22 rows of 28.5 points at that scale. */
const SURE = 0.99;

/**
 * How a table stands on paper: upright, or across where it is wide.
 * @example orientationOf(table) // 'landscape'
 */
export function orientationOf({ columns }: NoticeTable): 'portrait' | 'landscape' {
  return columns.reduce((sum, { width }) => sum + width, 0) > PORTRAIT_CHARACTERS ? 'landscape' : 'portrait';
}

/**
 * Rows of text over all columns of a sheet, from a row on.
 * @example placeText(textRows(notice, fonts, 27).before, '通报', 1, 1)
 */
export function placeText(rows: readonly TextRow[], sheet: string, top: number, columns: number): readonly Edit[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'cells', sheet, top, left: 1, cells: rows.map((row) => [textCell(row.text)]) },
    ...rows.flatMap(({ style, points }, index): Edit[] => {
      const row = top + index;
      const area = { top: row, left: 1, bottom: row, right: columns };
      return [
        { kind: 'style', sheet, area, style },
        ...(columns > 1 ? [{ kind: 'merge', sheet, area } as const] : []),
        { kind: 'row-height', sheet, top: row, bottom: row, points },
      ];
    }),
  ];
}

/** The widths of a sheet's columns as edits. */
export const widthEdits = (sheet: string, points: readonly number[]): readonly Edit[] =>
  points.map((width, index) => ({ kind: 'column-width', sheet, left: index + 1, right: index + 1, points: width }));

/** The widths of a sheet's columns: those of the table with most columns. */
function sheetPoints(notices: readonly Notice[], width: number): readonly number[] {
  const tables = notices.flatMap(({ tables: each }) => each);
  const most = tables.reduce<NoticeTable | null>(
    (widest, table) => (widest && widest.columns.length >= table.columns.length ? widest : table),
    null,
  );
  return most ? columnPoints(most.columns, width) : [width];
}

/** A notice as it stands on a sheet. */
interface PlacedPaper {
  readonly edits: readonly Edit[];
  readonly top: number;
  readonly bottom: number;
  /** Rows that stay together on a page, from the top down. */
  readonly blocks: readonly Block[];
  /** The header of its first table. */
  readonly header: RowSpan | null;
}

interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/** A notice's text with its tables from a row on. */
function placePaper(
  notice: Notice,
  sheet: string,
  from: number,
  points: readonly number[],
  fonts: NoticeFonts,
): PlacedPaper {
  const characters =
    points.reduce((sum, each) => sum + each, 0) > PAPER.portrait.width
      ? PAPER.charactersPerLineAcross
      : PAPER.charactersPerLine;
  const { before, after } = textRows(notice, fonts, characters);
  const edits: Edit[] = [...placeText(before, sheet, from, points.length)];
  const kept = new Set(before.flatMap(({ keepsNext }, index) => (keepsNext ? [from + index] : [])));
  let header: RowSpan | null = null;
  let top = from + before.length;
  for (const each of notice.tables) {
    const caption = line(each.caption, { fontName: fonts.heading, fontSize: CAPTION.size });
    const above = { ...caption, points: each.caption === '' ? BETWEEN_TABLES : CAPTION.points };
    edits.push(...placeText([above], sheet, top, points.length));
    const placed = placeTable(each, sheet, top + 1, points, fonts, IN_FORM);
    edits.push(...placed.edits);
    header ??= placed.header;
    // The first row stays with its header, the last one with what follows.
    for (let row = top; row <= placed.header.to; row++) kept.add(row);
    kept.add(placed.bottom);
    top = placed.bottom + 1;
  }
  edits.push(...placeText(after, sheet, top, points.length));
  after.forEach(({ keepsNext }, index) => keepsNext && kept.add(top + index));
  const bottom = top + after.length - 1;
  return { edits, top: from, bottom, blocks: blocksOf(from, bottom, kept), header };
}

/** Rows with those that they are kept together with. */
function blocksOf(from: number, bottom: number, kept: ReadonlySet<number>): readonly Block[] {
  const blocks: Block[] = [];
  for (let row = from, top = from; row <= bottom; row++) {
    if (kept.has(row) && row < bottom) continue;
    blocks.push({ top, bottom: row, ending: row - top + 1 });
    top = row + 1;
  }
  return blocks;
}

/**
 * The sheet with notices' texts, and the tables that belong to them, each notice beginning on a page of its own. No
 * heading and no signature stands alone on a page; a form that is a little longer than a page is made to fit it.
 * @example paperEdits([notice], '通报·季度通报2026年第三季度', OFFICIAL_FONTS)
 */
export function paperEdits(notices: readonly Notice[], sheet: string, fonts: NoticeFonts): readonly Edit[] {
  const isAcross = notices.some(({ tables }) => tables.some((table) => orientationOf(table) === 'landscape'));
  const orientation = isAcross ? 'landscape' : 'portrait';
  const { width, height } = PAPER[orientation];
  const points = sheetPoints(notices, width);
  const papers: PlacedPaper[] = [];
  for (const notice of notices) papers.push(placePaper(notice, sheet, (papers.at(-1)?.bottom ?? 0) + 1, points, fonts));
  const titleRows = notices.length === 1 ? repeatedHeader(notices[0]?.tables ?? [], papers[0]?.header ?? null) : null;
  const breaks = papers.flatMap(({ edits, top, blocks }, index) => {
    const fill = { from: top, sure: SURE, repeated: titleRows ? heightOfRows(edits, titleRows) : 0 };
    return [...(index > 0 ? [top] : []), ...breaksBetween(edits, (height * 100) / SCALE_WITH_BREAKS, blocks, fill)];
  });
  const [first] = papers;
  const isNearlyOnePage =
    papers.length === 1 &&
    first !== undefined &&
    first.header !== null &&
    heightOfRows(first.edits, { from: 1, to: first.bottom }) <= height * FITTED;
  const printArea = { top: 1, left: 1, bottom: papers.at(-1)?.bottom ?? 1, right: points.length };
  const { fitToWidth, ...setup } = paperSetup(orientation, printArea, titleRows ?? undefined);
  const fitted = breaks.length === 0 || isNearlyOnePage;
  return [
    ...widthEdits(sheet, points),
    ...papers.flatMap(({ edits }) => edits),
    { kind: 'gridlines', sheet, visible: false },
    {
      kind: 'page-setup',
      sheet,
      setup: fitted
        ? { ...setup, fitToWidth: fitToWidth === true, ...(isNearlyOnePage ? { fitToHeight: true } : {}) }
        : { ...setup, scale: SCALE_WITH_BREAKS, breaksBefore: breaks },
    },
  ];
}

/** The header that heads every page: that of the items, where all tables of items have the same. */
function repeatedHeader(tables: readonly NoticeTable[], header: RowSpan | null): RowSpan | null {
  const headers = tables
    .filter(({ places, rows }) => places?.length === rows.length)
    .map(({ columns }) => columns.map((column) => column.header).join());
  return headers.length > 0 && new Set(headers).size === 1 ? header : null;
}
