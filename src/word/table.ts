import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { NoticeFonts } from '../ledger/notices/fonts';
import type { NoticeCell, NoticeColumn, NoticeTable } from '../ledger/notices/notice';
import { run } from './paragraphs';

/** 5号 in half-points: what offices set wide tables in. */
const CELL_SIZE = 21;
/** Lines of a cell stand closer than those of the page, whose grid does not bind an exact height. */
const CELL_LINE = { line: 300, lineRule: LineRuleType.EXACT } as const;

interface CellLook {
  readonly bold: boolean;
  /** On the page of what follows. */
  readonly keepNext: boolean;
}

interface Span {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/**
 * A table of a notice for Word: its header rows repeat on every page and no row is cut between two pages.
 *
 * @param width twips between the margins
 * @param keepsWithNext true where what follows is never to stand alone on a page: its last row goes along, and a form to
 * be filled by hand as a whole.
 */
export function wordTable(table: NoticeTable, width: number, fonts: NoticeFonts, keepsWithNext = false): Table {
  const characters = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((column.width / characters) * width));
  const hasParents = table.columns.some((column) => column.parent !== undefined);
  const isWhole = keepsWithNext && table.rowLines !== undefined;
  const header = hasParents
    ? parentRows(table.columns, widths, fonts)
    : [leafRow(table.columns, widths, fonts, isWhole)];
  const body = table.rows.map((cells, index) => {
    const isLast = index === table.rows.length - 1;
    const look = { bold: table.hasTotal && isLast, keepNext: isWhole || (keepsWithNext && isLast) };
    return new TableRow({
      cantSplit: true,
      ...(table.rowLines ? { height: { value: table.rowLines * CELL_LINE.line, rule: HeightRule.ATLEAST } } : {}),
      children: table.columns.map((column, place) =>
        bodyCell(cells[place] ?? '', column, widths[place] ?? 0, fonts, look),
      ),
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [...header, ...body],
  });
}

/** Two header rows: a parent over its neighbours, a column without parent over both rows. */
function parentRows(
  columns: readonly NoticeColumn[],
  widths: readonly number[],
  fonts: NoticeFonts,
): readonly TableRow[] {
  const upper: TableCell[] = [];
  const lower: TableCell[] = [];
  for (let index = 0; index < columns.length;) {
    const column = columns[index];
    if (column === undefined) break;
    const span = columns.slice(index).findIndex((each) => each.parent !== column.parent);
    const count = column.parent === undefined ? 1 : span === -1 ? columns.length - index : span;
    if (column.parent === undefined) upper.push(headerCell(column.header, widths[index] ?? 0, fonts, { rowSpan: 2 }));
    else {
      const width = widths.slice(index, index + count).reduce((sum, each) => sum + each, 0);
      upper.push(headerCell(column.parent, width, fonts, { columnSpan: count }));
      for (let child = index; child < index + count; child++) {
        lower.push(headerCell(columns[child]?.header ?? '', widths[child] ?? 0, fonts));
      }
    }
    index += count;
  }
  return [headerRow(upper), headerRow(lower)];
}

function leafRow(
  columns: readonly NoticeColumn[],
  widths: readonly number[],
  fonts: NoticeFonts,
  keepNext: boolean,
): TableRow {
  return headerRow(columns.map((column, index) => headerCell(column.header, widths[index] ?? 0, fonts, {}, keepNext)));
}

function headerRow(children: readonly TableCell[]): TableRow {
  return new TableRow({ tableHeader: true, cantSplit: true, children: [...children] });
}

function headerCell(text: string, width: number, fonts: NoticeFonts, span: Span = {}, keepNext = false): TableCell {
  return cell([text], width, AlignmentType.CENTER, fonts.heading, { bold: false, keepNext }, span);
}

function bodyCell(
  content: NoticeCell,
  column: NoticeColumn,
  width: number,
  fonts: NoticeFonts,
  look: CellLook,
): TableCell {
  const alignment = column.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
  return cell(String(content).split('\n'), width, alignment, fonts.body, look);
}

function cell(
  lines: readonly string[],
  width: number,
  alignment: typeof AlignmentType.CENTER | typeof AlignmentType.LEFT,
  font: string,
  { bold, keepNext }: CellLook,
  span: Span = {},
): TableCell {
  return new TableCell({
    ...span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 20, bottom: 20, left: 60, right: 60 },
    children: lines.map(
      (text) =>
        new Paragraph({
          alignment,
          ...(keepNext ? { keepNext } : {}),
          spacing: CELL_LINE,
          children: [run(text, font, CELL_SIZE, bold)],
        }),
    ),
  });
}
