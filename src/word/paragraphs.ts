import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { sayDay } from '../ledger/day/format';
import type { NoticeFonts } from '../ledger/notices/fonts';
import type { Notice, NoticeParagraph } from '../ledger/notices/notice';
import { numberLine, sayCopies } from '../ledger/notices/letterheadLines';
import { titleLines } from '../ledger/notices/titleLines';
import { LINE_TWIPS } from './page';

/** 3号 and 2号 in half-points. */
export const BODY_SIZE = 32;
const TITLE_SIZE = 44;
/** 4号 in half-points. */
const COPIES_SIZE = 28;
/** Of 2号 in a line of 156毫米: 20, less one for fonts whose digits are wide. */
const TITLE_CHARACTERS = 19;
/** One of the 22 lines of a page. */
export const OFFICIAL_LINE = { line: LINE_TWIPS, lineRule: LineRuleType.EXACT } as const;
/** Two characters, whatever the size: Word counts in hundredths of a character. */
const twoCharacters = { firstLine: 640, firstLineChars: 200 };

/**
 * 28 characters a line (GB/T 9704-2012, 5.2.3): 156毫米 ÷ 28 = 15.79磅, a quarter of a point closer than 3号 is wide. In
 * twentieths of a point. A grid of characters would say the same, but LibreOffice then moves the text from its margin.
 */
const CLOSER = -5;

/** A run in a Chinese font: Word needs the East Asian name beside the Latin one. */
export function run(text: string, font: string, size = BODY_SIZE, bold = false, onNewLine = false): TextRun {
  return new TextRun({
    text,
    ...(onNewLine ? { break: 1 } : {}),
    size,
    bold,
    ...(size === BODY_SIZE ? { characterSpacing: CLOSER } : {}),
    color: '000000',
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
  });
}

/** 标题: 2号小标宋, centred; an office without red head begins with it. */
export function titleParagraph(title: string, fonts: NoticeFonts): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { line: 720, lineRule: LineRuleType.AT_LEAST },
    children: titleLines(title, TITLE_CHARACTERS).map((line, index) =>
      run(line, fonts.title, TITLE_SIZE, false, index > 0),
    ),
  });
}

/** What stands between the title and the first table: number, addressee, the text. */
export function textParagraphs(notice: Notice, fonts: NoticeFonts): readonly Paragraph[] {
  return [
    ...(numberLine(notice) === null
      ? []
      : [plain(numberLine(notice) ?? '', fonts, { alignment: AlignmentType.CENTER })]),
    plain('', fonts),
    ...(notice.addressee === null ? [] : [plain(notice.addressee, fonts)]),
    ...notice.paragraphs.map((paragraph, index) =>
      textParagraph(paragraph, fonts, notice.tables.length === 0 && index === notice.paragraphs.length - 1),
    ),
  ];
}

/**
 * 附件说明、发文机关署名 and 成文日期, four characters from the right edge; kept with the end of the text, so that they never
 * stand alone on a page (GB/T 9704-2012, 7.3.5.5).
 */
export function closingParagraphs(notice: Notice, fonts: NoticeFonts): readonly Paragraph[] {
  const fromEdge = { alignment: AlignmentType.RIGHT, indent: { right: 4 * 320, rightChars: 400 } };
  const several = notice.attachments.length > 1;
  return [
    ...(notice.attachments.length === 0 ? [] : [plain('', fonts, WITH_NEXT)]),
    ...notice.attachments.map(({ title }, index) =>
      indented(`${index === 0 ? '附件：' : '　　　'}${several ? `${index + 1}.` : ''}${title}`, fonts, true),
    ),
    plain('', fonts, WITH_NEXT),
    ...(notice.sender === null ? [] : [plain(notice.sender, fonts, { ...fromEdge, ...WITH_NEXT })]),
    plain(sayDay(notice.date), fonts, fromEdge),
    ...(notice.copies === null ? [] : [plain('', fonts), copiesParagraph(notice.copies, fonts)]),
  ];
}

/** 抄送: 4号仿宋 between two lines, one character in on both sides (GB/T 9704-2012, 7.4.2). */
function copiesParagraph(copies: string, fonts: NoticeFonts): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };
  return new Paragraph({
    border: { top: border, bottom: border },
    spacing: OFFICIAL_LINE,
    indent: { left: 280, right: 280 },
    children: [run(sayCopies(copies), fonts.body, COPIES_SIZE)],
  });
}

/** 「附件1」 in 黑体 at the left edge, and the attachment's title. */
export function attachmentHeading(number: string, title: string, fonts: NoticeFonts): readonly Paragraph[] {
  return [
    new Paragraph({ spacing: OFFICIAL_LINE, children: [run(number, fonts.heading)] }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      spacing: { ...OFFICIAL_LINE, after: 200 },
      children: [run(title, fonts.title, 36)],
    }),
  ];
}

/** Room between two tables; without it Word makes one of them. */
export const betweenTables = (): Paragraph =>
  new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT }, children: [] });

/** The line above a table. */
export function captionParagraph(caption: string, fonts: NoticeFonts): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { ...OFFICIAL_LINE, before: 120 },
    children: [run(caption, fonts.heading)],
  });
}

function textParagraph(paragraph: NoticeParagraph, fonts: NoticeFonts, keepNext: boolean): Paragraph {
  if (paragraph.kind === 'body') return indented(paragraph.text, fonts, keepNext);
  return new Paragraph({
    heading: paragraph.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: OFFICIAL_LINE,
    indent: twoCharacters,
    children: [run(paragraph.text, paragraph.level === 1 ? fonts.heading : fonts.subheading)],
  });
}

function indented(text: string, fonts: NoticeFonts, keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    ...(keepNext ? WITH_NEXT : {}),
    spacing: OFFICIAL_LINE,
    indent: twoCharacters,
    children: [run(text, fonts.body)],
  });
}

/** On the page of the paragraph that follows. */
const WITH_NEXT = { keepNext: true } as const;

type Placing = Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepNext'>;

function plain(text: string, fonts: NoticeFonts, placing: Placing = {}): Paragraph {
  return new Paragraph({ ...placing, spacing: OFFICIAL_LINE, children: [run(text, fonts.body)] });
}
