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
/** More lines than these do not fit one row of Excel. */
const LINES_PER_ROW = 14;

/** One row of the notice's text. */
export interface TextRow {
  readonly text: string;
  readonly style: CellStyle;
  readonly points: number;
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
export function line(content: string, style: CellStyle, characters: number = PAPER.charactersPerLine): TextRow {
  const lines = linesOf(content, characters);
  return {
    text: content,
    points: heightOf(lines, PAPER.lineHeight),
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

function paragraphRows(paragraph: NoticeParagraph, fonts: NoticeFonts, characters: number): readonly TextRow[] {
  if (paragraph.kind === 'body') {
    return parts(`${INDENT}${paragraph.text}`, characters).map((part) =>
      line(part, { fontName: fonts.body }, characters),
    );
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

/** What stands before the tables of a notice, and what stands behind them. */
export function textRows(
  notice: Notice,
  fonts: NoticeFonts,
  characters: number,
): { readonly before: readonly TextRow[]; readonly after: readonly TextRow[] } {
  const body: CellStyle = { fontName: fonts.body };
  const empty = line('', body);
  const numbered = numberLine(notice);
  const title: TextRow = {
    text: titleLines(notice.title, TITLE_CHARACTERS).join('\n'),
    style: { fontName: fonts.title, fontSize: TITLE_SIZE, horizontal: 'center', vertical: 'center', wrap: true },
    points: heightOf(linesOf(notice.title, TITLE_CHARACTERS), TITLE_LINE),
  };
  return {
    before: [
      title,
      ...(numbered === null ? [] : [line(numbered, { ...body, horizontal: 'center' })]),
      empty,
      ...(notice.addressee === null ? [] : [line(notice.addressee, body, characters)]),
      ...notice.paragraphs.flatMap((paragraph) => paragraphRows(paragraph, fonts, characters)),
    ],
    after: [
      ...(notice.attachments.length > 0 ? [empty, ...attachmentRows(notice.attachments, fonts)] : []),
      empty,
      ...(notice.sender === null ? [] : [line(`${notice.sender}${FROM_EDGE}`, { ...body, horizontal: 'right' })]),
      line(`${sayDay(notice.date)}${FROM_EDGE}`, { ...body, horizontal: 'right' }),
      ...(notice.copies === null
        ? []
        : [empty, line(sayCopies(notice.copies), { ...body, fontSize: COPIES_SIZE, borders: COPIES_LINES })]),
    ],
  };
}
