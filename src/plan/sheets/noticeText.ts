import { sayDay } from '../../ledger/day/format';
import type { NoticeFonts } from '../../ledger/notices/fonts';
import { numberLine, sayCopies } from '../../ledger/notices/letterheadLines';
import type { Notice, NoticeAttachment, NoticeParagraph } from '../../ledger/notices/notice';
import { titleLines } from '../../ledger/notices/titleLines';
import type { CellStyle } from '../plan';
import { heightOf, linesOf, PAPER } from './paper';

const BODY_SIZE = 16;
const TITLE_SIZE = 22;
/** 4号. */
const COPIES_SIZE = 14;
const COPIES_LINES = { color: '#000000', weight: 'thin' } as const;
export const TITLE_LINE = 36;
/** 442 points hold 20 characters of 22 points with nothing left for the margins inside the cell. */
const TITLE_CHARACTERS = 19;
/** Two characters in, as paragraphs of official papers begin. */
const INDENT = '　　';
/** 成文日期 ends four characters before the edge. */
const FROM_EDGE = '　　　　';
/** Spread over their height, fewer lines than these would stand too far apart. */
const FEW_LINES = 3;
/** Rows are never cut between pages: longer ones would leave half a page white. */
const LINES_PER_ROW = 7;

/** One row of the notice's text. */
export interface TextRow {
  readonly text: string;
  readonly style: CellStyle;
  readonly points: number;
  /** On the page of the row below. */
  readonly keepsNext?: true;
}

/** A long paragraph in parts that fit a row each, cut after a sentence where there is one. */
function parts(paragraph: string, characters: number): readonly string[] {
  const longest = LINES_PER_ROW * characters;
  const cut: string[] = [];
  let rest = paragraph;
  while (linesOf(rest, characters) > LINES_PER_ROW) {
    const head = rest.slice(0, longest);
    const end = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；')) + 1 || longest;
    cut.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...cut, rest];
}

/** A row of text with its height. */
export function line(
  content: string,
  style: CellStyle,
  characters: number = PAPER.charactersPerLine,
  lineHeight: number = PAPER.lineHeight,
): TextRow {
  const lines = linesOf(content, characters);
  return {
    text: content,
    points: heightOf(lines, lineHeight),
    // Rows are whole lines high, so that a page holds 22; the lines of a long paragraph are spread over its rows.
    style: {
      fontSize: BODY_SIZE,
      wrap: true,
      vertical: lines > FEW_LINES ? 'justify' : 'center',
      horizontal: 'left',
      ...style,
    },
  };
}

/** How a paper's text is set: across a form's page, or upright alone. */
interface Setting {
  readonly fonts: NoticeFonts;
  readonly characters: number;
  readonly lineHeight: number;
}

function paragraphRows(paragraph: NoticeParagraph, { fonts, characters, lineHeight }: Setting): readonly TextRow[] {
  if (paragraph.kind === 'body') {
    return parts(`${INDENT}${paragraph.text}`, characters).map((part) =>
      line(part, { fontName: fonts.body }, characters, lineHeight),
    );
  }
  const fontName = paragraph.level === 1 ? fonts.heading : fonts.subheading;
  return [keptWithNext(line(`${INDENT}${paragraph.text}`, { fontName }, characters, lineHeight))];
}

const keptWithNext = (row: TextRow): TextRow => ({ ...row, keepsNext: true });

/** 「附件：1.…」 with the further ones below, no final punctuation. */
function attachmentRows(attachments: readonly NoticeAttachment[], fonts: NoticeFonts): readonly TextRow[] {
  return attachments.map(({ title }, index) => {
    const number = attachments.length > 1 ? `${index + 1}.` : '';
    return line(`${INDENT}${index === 0 ? '附件：' : '　　　'}${number}${title}`, { fontName: fonts.body });
  });
}

/**
 * What stands before the tables of a notice, and what stands behind them: 附件说明、署名 and 成文日期, all on one page.
 */
export function textRows(
  notice: Notice,
  fonts: NoticeFonts,
  characters: number,
): { readonly before: readonly TextRow[]; readonly after: readonly TextRow[] } {
  const body: CellStyle = { fontName: fonts.body };
  const isForm = notice.tables.length > 0;
  const lineHeight = isForm ? PAPER.formLineHeight : PAPER.lineHeight;
  const single = (text: string, style: CellStyle = body): TextRow => line(text, style, characters, lineHeight);
  const signed = (text: string): TextRow => single(`${text}${FROM_EDGE}`, { ...body, horizontal: 'right' });
  // A form has no room for empty lines.
  const empty = isForm ? [] : [single('')];
  const numbered = numberLine(notice);
  const title: TextRow = {
    text: titleLines(notice.title, TITLE_CHARACTERS).join('\n'),
    style: { fontName: fonts.title, fontSize: TITLE_SIZE, horizontal: 'center', vertical: 'center', wrap: true },
    points: heightOf(linesOf(notice.title, TITLE_CHARACTERS), TITLE_LINE),
  };
  const head = [
    title,
    ...(numbered === null ? [] : [single(numbered, { ...body, horizontal: 'center' })]),
    ...empty,
    ...(notice.addressee === null ? [] : [single(notice.addressee)]),
  ];
  const text = notice.paragraphs.flatMap((each) => paragraphRows(each, { fonts, characters, lineHeight }));
  const after = [
    ...(notice.attachments.length > 0 ? [...empty, ...attachmentRows(notice.attachments, fonts)] : []),
    ...empty,
    ...(notice.sender === null ? [] : [signed(notice.sender)]),
    signed(sayDay(notice.date)),
    ...(notice.copies === null
      ? []
      : [...empty, single(sayCopies(notice.copies), { ...body, fontSize: COPIES_SIZE, borders: COPIES_LINES })]),
  ];
  return {
    before: [...head.map(keptWithNext), ...text.slice(0, -1), ...text.slice(-1).map(keptWithNext)],
    after: after.map((row, index) => (index < after.length - 1 ? keptWithNext(row) : row)),
  };
}
