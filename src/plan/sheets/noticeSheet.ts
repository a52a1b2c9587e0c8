import { OFFICIAL_FONTS, type NoticeFonts } from '../../ledger/notices/fonts';
import { NOTICE_LABELS, type Notice, type NoticeAttachment } from '../../ledger/notices/notice';
import type { Edit, Plan } from '../plan';
import { noticeSheetName } from './names';
import { orientationOf, paperEdits, placeText, widthEdits } from './noticePaper';
import { sheetsOf } from './noticeSheetNames';
import { ATTACHED, columnPoints, placeTable } from './noticeTable';
import { line, TITLE_LINE, type TextRow } from './noticeText';
import { PAPER, paperSetup } from './paper';

/** A sheet with one attachment: 附件N, its title, its table with the header repeated on every page. */
function attachmentEdits(
  { title, table }: NoticeAttachment,
  name: string,
  sheet: string,
  fonts: NoticeFonts,
): readonly Edit[] {
  const orientation = orientationOf(table);
  const points = columnPoints(table.columns, PAPER[orientation].width);
  const rows: readonly TextRow[] = [
    line(name, { fontName: fonts.heading }),
    {
      text: title,
      style: { fontName: fonts.title, fontSize: 18, horizontal: 'center', vertical: 'center', wrap: true },
      points: TITLE_LINE,
    },
  ];
  const placed = placeTable(table, sheet, rows.length + 1, points, fonts, ATTACHED);
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
      ...notices.flatMap((notice, index) => noticeEdits(notice, sheets[index] ?? [], fonts)),
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
      ...paperEdits(notices, sheet, fonts),
    ],
  };
}

function noticeEdits(notice: Notice, sheets: readonly string[], fonts: NoticeFonts): readonly Edit[] {
  const [main = '', ...others] = sheets;
  return [
    ...paperEdits([notice], main, fonts),
    ...notice.attachments.flatMap((attachment, index) => {
      const name = notice.attachments.length > 1 ? `附件${index + 1}` : '附件';
      return attachmentEdits(attachment, name, others[index] ?? main, fonts);
    }),
  ];
}
