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
import { xmlText } from './xmlText';

/** 3号 and 2号 in half-points. */
export const BODY_SIZE = 32;
const TITLE_SIZE = 44;
/** 4号 in half-points. */
const COPIES_SIZE = 28;
const CAPTION_SIZE = 28;
/** Of 2号 in a line of 156毫米: 20, less one for fonts whose digits are wide. */
const TITLE_CHARACTERS = 19;
/** One of the 22 lines of a page. */
export const OFFICIAL_LINE = { line: LINE_TWIPS, lineRule: LineRuleType.EXACT } as const;
/** Lines of a paper with a form on its page: closer, so that a slip for one item takes one page. */
const FORM_LINE = { line: 480, lineRule: LineRuleType.EXACT } as const;
/** What stands between the parts of a form. */
const FORM_GAP = 120;
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
    text: xmlText(text),
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
    // Exact: on a grid of lines a height of at least so much would take two of them.
    spacing: { line: 720, lineRule: LineRuleType.EXACT },
    children: titleLines(title, TITLE_CHARACTERS).map((line, index) =>
      run(line, fonts.title, TITLE_SIZE, false, index > 0),
    ),
  });
}

/** What stands between the title and the first table: number, addressee, the text. */
export function textParagraphs(notice: Notice, fonts: NoticeFonts): readonly Paragraph[] {
  const { addressee, paragraphs } = notice;
  const spacing = lineOf(notice);
  const number = numberLine(notice);
  const keptLast = isForm(notice) ? -1 : paragraphs.length - 1;
  return [
    ...(number === null ? [] : [plain(number, fonts, { alignment: AlignmentType.CENTER, spacing })]),
    ...(isForm(notice) ? [] : [plain('', fonts)]),
    ...(addressee === null ? [] : [plain(addressee, fonts, { spacing })]),
    ...paragraphs.map((paragraph, index) => textParagraph(paragraph, fonts, spacing, index === keptLast)),
  ];
}

/** A paper whose tables stand on the page of its text (催办单, 督查令, 调度表). */
const isForm = ({ tables }: Notice): boolean => tables.length > 0;
const lineOf = (notice: Notice): Spacing => (isForm(notice) ? FORM_LINE : OFFICIAL_LINE);

/**
 * 附件说明、发文机关署名 and 成文日期, four characters from the right edge; kept with the end of the text, so that they never
 * stand alone on a page (GB/T 9704-2012, 7.3.5.5).
 */
export function closingParagraphs(notice: Notice, fonts: NoticeFonts): readonly Paragraph[] {
  const { attachments, sender, date, copies } = notice;
  const signed = { alignment: AlignmentType.RIGHT, indent: { right: 4 * 320, rightChars: 400 } };
  const spacing = lineOf(notice);
  const first = isForm(notice) ? { ...spacing, before: FORM_GAP } : spacing;
  return [
    ...(attachments.length === 0 ? [] : [plain('', fonts, WITH_NEXT)]),
    ...attachments.map(({ title }, index) => attachmentLine(title, index, attachments.length > 1, fonts)),
    ...(isForm(notice) ? [] : [plain('', fonts, WITH_NEXT)]),
    ...(sender === null ? [] : [plain(sender, fonts, { ...signed, ...WITH_NEXT, spacing: first })]),
    plain(sayDay(date), fonts, { ...signed, spacing: sender === null ? first : spacing }),
    ...(copies === null ? [] : [plain('', fonts), copiesParagraph(copies, fonts)]),
  ];
}

/** 「附件：1.…」: two characters in, further lines below the first character of the name (GB/T 9704-2012, 7.3.4). */
function attachmentLine(title: string, index: number, several: boolean, fonts: NoticeFonts): Paragraph {
  const word = index === 0 ? '附件：' : '';
  const number = several ? `${index + 1}.` : '';
  const hanging = word.length + (several ? 1 : 0);
  const left = 2 + '附件：'.length + (several ? 1 : 0);
  return plain(`${word}${number}${title}`, fonts, {
    ...WITH_NEXT,
    indent: { left: left * 320, hanging: hanging * 320 },
  });
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
    spacing: { ...FORM_LINE, before: FORM_GAP },
    children: [run(caption, fonts.heading, CAPTION_SIZE)],
  });
}

function textParagraph(paragraph: NoticeParagraph, fonts: NoticeFonts, spacing: Spacing, keepNext: boolean): Paragraph {
  if (paragraph.kind === 'body') return indented(paragraph.text, fonts, spacing, keepNext);
  return new Paragraph({
    heading: paragraph.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing,
    indent: twoCharacters,
    children: [run(paragraph.text, paragraph.level === 1 ? fonts.heading : fonts.subheading)],
  });
}

function indented(text: string, fonts: NoticeFonts, spacing: Spacing, keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    ...(keepNext ? WITH_NEXT : {}),
    spacing,
    indent: twoCharacters,
    children: [run(text, fonts.body)],
  });
}

/** On the page of the paragraph that follows. */
const WITH_NEXT = { keepNext: true } as const;

type Spacing = NonNullable<IParagraphOptions['spacing']>;
type Placing = Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepNext' | 'spacing'>;

function plain(text: string, fonts: NoticeFonts, placing: Placing = {}): Paragraph {
  return new Paragraph({ spacing: OFFICIAL_LINE, ...placing, children: [run(text, fonts.body)] });
}
