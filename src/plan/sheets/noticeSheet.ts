import { OFFICIAL_FONTS, type NoticeFonts } from '../../ledger/notices/fonts';
import { NOTICE_LABELS, type Notice, type NoticeAttachment } from '../../ledger/notices/notice';
import { parseNumber } from '../../ledger/orders/numbering';
import type { Edit, Plan } from '../plan';
import { textCell } from '../cells';
import { noticeSheetName } from './names';
import { columnPoints, placeTable } from './noticeTable';
import { line, textRows, TITLE_LINE, type TextRow } from './noticeText';
import { PAPER, paperSetup } from './paper';

/** Attachments wider than this many characters stand across the page. */
const PORTRAIT_CHARACTERS = 36;
/** A sheet that is not fitted to the page keeps a little room: Excel rounds column widths to whole pixels. */
const UNFITTED = 0.98;

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

/** The widths of a sheet's columns: those of the table with most columns. */
function sheetPoints(notices: readonly Notice[], width: number): readonly number[] {
  const tables = notices.flatMap(({ tables: each }) => each);
  const most = tables.reduce<(typeof tables)[number] | null>(
    (widest, table) => (widest && widest.columns.length >= table.columns.length ? widest : table),
    null,
  );
  return most ? columnPoints(most.columns, width) : [width];
}

const isAcross = ({ tables }: Notice): boolean =>
  tables.some(({ columns }) => columns.reduce((sum, { width }) => sum + width, 0) > PORTRAIT_CHARACTERS);

/** A notice's text with its tables from a row on. */
function paperRows(
  notice: Notice,
  sheet: string,
  from: number,
  points: readonly number[],
  fonts: NoticeFonts,
): { readonly edits: readonly Edit[]; readonly bottom: number } {
  const { before, after } = textRows(notice, fonts, charactersIn(points));
  const edits: Edit[] = [...placeText(before, sheet, from, points.length)];
  let top = from + before.length;
  for (const each of notice.tables) {
    const caption = line(each.caption, { fontName: fonts.heading }, charactersIn(points));
    edits.push(...placeText([caption], sheet, top, points.length));
    const placed = placeTable(each, sheet, top + 1, points, fonts);
    edits.push(...placed.edits);
    top = placed.bottom + 2;
  }
  edits.push(...placeText(after, sheet, top, points.length));
  return { edits, bottom: top + after.length - 1 };
}

const charactersIn = (points: readonly number[]): number =>
  points.reduce((sum, each) => sum + each, 0) > PAPER.portrait.width
    ? PAPER.charactersPerLineAcross
    : PAPER.charactersPerLine;

/** The sheet with notices' texts, and the tables that belong to them, each notice beginning on a page of its own. */
function mainSheetEdits(notices: readonly Notice[], sheet: string, fonts: NoticeFonts): readonly Edit[] {
  const orientation = notices.some(isAcross) ? 'landscape' : 'portrait';
  const several = notices.length > 1;
  const points = sheetPoints(notices, PAPER[orientation].width * (several ? UNFITTED : 1));
  const edits: Edit[] = [...widthEdits(sheet, points)];
  const starts: number[] = [];
  let bottom = 0;
  for (const notice of notices) {
    starts.push(bottom + 1);
    const rows = paperRows(notice, sheet, bottom + 1, points, fonts);
    edits.push(...rows.edits);
    ({ bottom } = rows);
  }
  const { fitToWidth, ...setup } = paperSetup(orientation, { top: 1, left: 1, bottom, right: points.length });
  return [
    ...edits,
    { kind: 'gridlines', sheet, visible: false },
    {
      kind: 'page-setup',
      sheet,
      // Excel passes page breaks by on a sheet that is fitted to pages.
      setup: several ? { ...setup, breaksBefore: starts.slice(1) } : { ...setup, fitToWidth: fitToWidth === true },
    },
  ];
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

/** How notices are written into a workbook. */
export interface NoticeSheetOptions {
  /** 方正小标宋、仿宋_GB2312 and their like unless the office has others. */
  readonly fonts?: NoticeFonts;
  /** Papers of several units one after the other on one sheet, each beginning on a page of its own. */
  readonly onOneSheet?: boolean;
}

/**
 * The sheets that a notice takes, its text first, then one per attachment.
 * @example noticeSheets(notice) // ['通报·季度通报2026年第三季度', '通报·季度通报2026年第三季度附件1']
 */
export function noticeSheets(notice: Notice): readonly string[] {
  return sheetsOf([notice]).flat();
}

/** The sheets of each paper; papers of one kind are told apart by whom they are for, by a number where that is equal. */
function sheetsOf(notices: readonly Notice[]): readonly (readonly string[])[] {
  const taken = new Set<string>();
  const unused = (label: string, about: string): string => {
    for (let count = 1; ; count++) {
      const name = noticeSheetName(label, about, count === 1 ? '' : String(count));
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
  };
  return notices.map((notice) => {
    const label = NOTICE_LABELS[notice.kind];
    const about = aboutOf(notice);
    return [unused(label, about), ...notice.attachments.map((_, index) => unused(label, `${about}附件${index + 1}`))];
  });
}

/** A paper of one unit and an issue of a bulletin are told apart by their numbers, so that a later one leaves them be. */
function aboutOf({ number, period, addressedTo, kind }: Notice): string {
  const parsed = number === null ? null : parseNumber(number);
  if (kind === 'bulletin' && parsed) return `${parsed.year}年第${parsed.number}期`;
  if (addressedTo === null) return period.label;
  return parsed ? `${parsed.year}-${parsed.number}${addressedTo}` : `·${addressedTo}`;
}

/**
 * Notices as print-ready worksheets on official paper: each text on one, every attachment on one of its own. Values are
 * frozen, text is always text; formulas are the links beside the paper alone. An earlier notice of the same name is made
 * anew.
 * @example noticeSheetPlan([notice], {fonts: COMMON_FONTS})
 */
export function noticeSheetPlan(
  notices: readonly [Notice, ...Notice[]],
  { fonts = OFFICIAL_FONTS, onOneSheet = false }: NoticeSheetOptions = {},
): Plan {
  if (onOneSheet && notices.length > 1) return oneSheetPlan(notices, fonts);
  const sheets = sheetsOf(notices);
  return {
    title: `生成${NOTICE_LABELS[notices[0].kind]}`,
    edits: [
      ...sheets.flat().map((sheet): Edit => ({ kind: 'add-sheet', sheet, visibility: 'visible', tabColor: '#C00000' })),
      ...notices.flatMap((notice, index) => paperEdits(notice, sheets[index] ?? [], fonts)),
    ],
  };
}

/** Papers without attachments, one after the other. */
function oneSheetPlan(notices: readonly [Notice, ...Notice[]], fonts: NoticeFonts): Plan {
  const [{ kind, period }] = notices;
  const sheet = noticeSheetName(NOTICE_LABELS[kind], `${period.label}（合并打印）`);
  return {
    title: `生成${NOTICE_LABELS[kind]}`,
    edits: [
      { kind: 'add-sheet', sheet, visibility: 'visible', tabColor: '#C00000' },
      ...mainSheetEdits(notices, sheet, fonts),
    ],
  };
}

function paperEdits(notice: Notice, sheets: readonly string[], fonts: NoticeFonts): readonly Edit[] {
  const [main = '', ...others] = sheets;
  return [
    ...mainSheetEdits([notice], main, fonts),
    ...notice.attachments.flatMap((attachment, index) => {
      const name = notice.attachments.length > 1 ? `附件${index + 1}` : '附件';
      return attachmentEdits(attachment, name, others[index] ?? main, fonts);
    }),
  ];
}
