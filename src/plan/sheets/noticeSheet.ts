import { sayDay } from '../../ledger/day/format';
import { OFFICIAL_FONTS, type NoticeFonts } from '../../ledger/notices/fonts';
import { NOTICE_LABELS, type Notice, type NoticeAttachment, type NoticeParagraph } from '../../ledger/notices/notice';
import { titleLines } from '../../ledger/notices/titleLines';
import type { CellStyle, Edit, Plan } from '../plan';
import { textCell } from '../cells';
import { noticeSheetName } from './names';
import { columnPoints, placeTable } from './noticeTable';
import { heightOf, linesOf, PAPER, paperSetup } from './paper';

const BODY_SIZE = 16;
const TITLE_SIZE = 22;
const TITLE_LINE = 36;
/** 442 points hold 20 characters of 22 points with nothing left for the margins inside the cell. */
const TITLE_CHARACTERS = 19;
/** Attachments wider than this many characters stand across the page. */
const PORTRAIT_CHARACTERS = 36;
/** Two characters in, as paragraphs of official papers begin. */
const INDENT = '　　';
/** 成文日期 ends four characters before the edge. */
const FROM_EDGE = '　　　　';
/** More lines than these do not fit one row of Excel. */
const LINES_PER_ROW = 14;

/** One row of the notice's text. */
interface TextRow {
  readonly text: string;
  readonly style: CellStyle;
  readonly points: number;
}

/** A long paragraph in parts that fit a row each, cut after a sentence where there is one. */
function parts(paragraph: string): readonly string[] {
  const longest = LINES_PER_ROW * PAPER.charactersPerLine;
  const cut: string[] = [];
  let rest = paragraph;
  while (linesOf(rest, PAPER.charactersPerLine) > LINES_PER_ROW) {
    const head = rest.slice(0, longest);
    const end = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；')) + 1 || longest;
    cut.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...cut, rest];
}

function line(content: string, style: CellStyle): TextRow {
  const points = heightOf(linesOf(content, PAPER.charactersPerLine), PAPER.lineHeight, PAPER.innerLine);
  return {
    text: content,
    points,
    style: { fontSize: BODY_SIZE, wrap: true, vertical: 'center', horizontal: 'left', ...style },
  };
}

function paragraphRows(paragraph: NoticeParagraph, fonts: NoticeFonts): readonly TextRow[] {
  if (paragraph.kind === 'body') {
    return parts(`${INDENT}${paragraph.text}`).map((part) => line(part, { fontName: fonts.body }));
  }
  const fontName = paragraph.level === 1 ? fonts.heading : fonts.subheading;
  return [line(`${INDENT}${paragraph.text}`, { fontName })];
}

/** 「附件：1.…」 with the further ones below, no final punctuation. */
function attachmentRows(attachments: readonly NoticeAttachment[], fonts: NoticeFonts): readonly TextRow[] {
  return attachments.map(({ title }, index) => {
    const number = attachments.length > 1 ? `${index + 1}.` : '';
    return line(`${INDENT}${index === 0 ? '附件：' : '　　　'}${number}${title}`, { fontName: fonts.body });
  });
}

function textRows(
  notice: Notice,
  fonts: NoticeFonts,
): { readonly before: readonly TextRow[]; readonly after: readonly TextRow[] } {
  const body: CellStyle = { fontName: fonts.body };
  const empty = line('', body);
  const title: TextRow = {
    text: titleLines(notice.title, TITLE_CHARACTERS).join('\n'),
    style: { fontName: fonts.title, fontSize: TITLE_SIZE, horizontal: 'center', vertical: 'center', wrap: true },
    points: heightOf(linesOf(notice.title, TITLE_CHARACTERS), TITLE_LINE),
  };
  return {
    before: [
      title,
      ...(notice.number === null ? [] : [line(notice.number, { ...body, horizontal: 'center' })]),
      empty,
      ...(notice.addressee === null ? [] : [line(notice.addressee, body)]),
      ...notice.paragraphs.flatMap((paragraph) => paragraphRows(paragraph, fonts)),
    ],
    after: [
      ...(notice.attachments.length > 0 ? [empty, ...attachmentRows(notice.attachments, fonts)] : []),
      empty,
      ...(notice.sender === null ? [] : [line(`${notice.sender}${FROM_EDGE}`, { ...body, horizontal: 'right' })]),
      line(`${sayDay(notice.date)}${FROM_EDGE}`, { ...body, horizontal: 'right' }),
    ],
  };
}

/** Rows of text over all columns of the sheet, from a row on. */
function placeText(rows: readonly TextRow[], sheet: string, top: number, columns: number): readonly Edit[] {
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

const widthEdits = (sheet: string, points: readonly number[]): readonly Edit[] =>
  points.map((width, index) => ({ kind: 'column-width', sheet, left: index + 1, right: index + 1, points: width }));

/** The sheet with the notice's text, and the tables that belong to it. */
function mainSheetEdits(notice: Notice, sheet: string, fonts: NoticeFonts): readonly Edit[] {
  const orientation = notice.tables.length > 0 ? 'landscape' : 'portrait';
  const [table] = notice.tables;
  const points = table ? columnPoints(table.columns, PAPER[orientation].width) : [PAPER[orientation].width];
  const { before, after } = textRows(notice, fonts);
  const edits: Edit[] = [...widthEdits(sheet, points), ...placeText(before, sheet, 1, points.length)];
  let top = before.length + 1;
  for (const each of notice.tables) {
    edits.push(...placeText([line(each.caption, { fontName: fonts.heading })], sheet, top, points.length));
    const placed = placeTable(each, sheet, top + 1, points, fonts);
    edits.push(...placed.edits);
    top = placed.bottom + 2;
  }
  edits.push(...placeText(after, sheet, top, points.length));
  const bottom = top + after.length - 1;
  const setup = paperSetup(orientation, { top: 1, left: 1, bottom, right: points.length });
  return [...edits, { kind: 'gridlines', sheet, visible: false }, { kind: 'page-setup', sheet, setup }];
}

/** A sheet with one attachment: 附件N, its title, its table with the header repeated on every page. */
function attachmentEdits(
  { title, table }: NoticeAttachment,
  name: string,
  sheet: string,
  fonts: NoticeFonts,
): readonly Edit[] {
  const characters = table.columns.reduce((sum, { width }) => sum + width, 0);
  const orientation = characters > PORTRAIT_CHARACTERS ? 'landscape' : 'portrait';
  const points = columnPoints(table.columns, PAPER[orientation].width);
  const rows: readonly TextRow[] = [
    line(name, { fontName: fonts.heading }),
    {
      text: title,
      style: { fontName: fonts.title, fontSize: 18, horizontal: 'center', vertical: 'center', wrap: true },
      points: TITLE_LINE,
    },
  ];
  const placed = placeTable(table, sheet, rows.length + 1, points, fonts);
  const printArea = { top: 1, left: 1, bottom: placed.bottom, right: points.length };
  return [
    ...widthEdits(sheet, points),
    ...placeText(rows, sheet, 1, points.length),
    ...placed.edits,
    { kind: 'freeze', sheet, rows: placed.header.to, columns: 0 },
    { kind: 'gridlines', sheet, visible: false },
    { kind: 'page-setup', sheet, setup: paperSetup(orientation, printArea, placed.header) },
  ];
}

/** How a notice is written into a workbook. */
export interface NoticeSheetOptions {
  /** 方正小标宋、仿宋_GB2312 and their like unless the office has others. */
  readonly fonts?: NoticeFonts;
}

/**
 * The sheets that a notice takes, its text first, then one per attachment.
 * @example noticeSheets(notice) // ['通报·季度通报2026年第三季度', '通报·季度通报2026年第三季度附件1']
 */
export function noticeSheets(notice: Notice): readonly string[] {
  const label = NOTICE_LABELS[notice.kind];
  const { period, attachments } = notice;
  return [
    noticeSheetName(label, period.label),
    ...attachments.map((_, index) => noticeSheetName(label, `${period.label}附件${index + 1}`)),
  ];
}

/**
 * A notice as print-ready worksheets on official paper: the text on one, every attachment on one of its own. Values
 * are frozen, no formula is written, text is always text. An earlier notice of the same name is made anew.
 * @example noticeSheetPlan(notice, {fonts: COMMON_FONTS})
 */
export function noticeSheetPlan(notice: Notice, { fonts = OFFICIAL_FONTS }: NoticeSheetOptions = {}): Plan {
  const sheets = noticeSheets(notice);
  const [main = '', ...others] = sheets;
  return {
    title: `生成${NOTICE_LABELS[notice.kind]}`,
    edits: [
      ...sheets.map((sheet): Edit => ({ kind: 'add-sheet', sheet, visibility: 'visible', tabColor: '#C00000' })),
      ...mainSheetEdits(notice, main, fonts),
      ...notice.attachments.flatMap((attachment, index) => {
        const name = notice.attachments.length > 1 ? `附件${index + 1}` : '附件';
        return attachmentEdits(attachment, name, others[index] ?? main, fonts);
      }),
    ],
  };
}
