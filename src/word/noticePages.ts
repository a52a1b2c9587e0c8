import { sayDay } from '../ledger/day/format';
import type { NoticeFonts } from '../ledger/notices/fonts';
import { headerRows } from '../ledger/notices/headerRows';
import { numberLine, sayCopies } from '../ledger/notices/letterheadLines';
import type { Notice, NoticeAttachment, NoticeParagraph, NoticeTable } from '../ledger/notices/notice';
import { titleLines } from '../ledger/notices/titleLines';
import { orientationOf, type Orientation } from './paperSheet';

/** Style properties by their CSS names, in points. */
export type Look = Readonly<Record<string, string>>;

export interface PageCell {
  readonly text: string;
  readonly look: Look;
  /** Columns and rows that it takes. */
  readonly columns: number;
  readonly rows: number;
}

export interface PageRow {
  readonly look: Look;
  readonly cells: readonly PageCell[];
}

/** What stands on a page, from the top down. Texts are plain: who renders them has to keep them so. */
export type PageBlock =
  | {
      readonly kind: 'text';
      readonly tag: 'h1' | 'h2' | 'h3' | 'p';
      /** Line ends are breaks; an empty text is a blank line. */
      readonly text: string;
      readonly look: Look;
    }
  | {
      readonly kind: 'table';
      /** What the table is called where one has to name it. */
      readonly label: string;
      /** Shares of the width, such as 12.5%. */
      readonly widths: readonly string[];
      /** Characters that fill a line of it. */
      readonly characters: number;
      readonly head: readonly PageRow[];
      readonly body: readonly PageRow[];
      /** Rows that were left out. */
      readonly rest: number;
    };

/** A sheet of paper of a notice; what does not fit runs on. */
export interface NoticePage {
  readonly orientation: Orientation;
  readonly blocks: readonly PageBlock[];
}

/** 2号 in a line of 156毫米, less one for fonts whose digits are wide. */
const TITLE_CHARACTERS = 19;

/**
 * A notice as sheets of paper with what stands on them and how it looks: the text with its tables, then each attachment.
 * The clipboard and the preview in the pane are both made of it.
 * @param mostRows of a table; the others are counted as its rest
 * @example noticePages(notice, OFFICIAL_FONTS)[0].blocks[0] // { kind: 'text', tag: 'h1', text: '关于…', look: {…} }
 */
export function noticePages(
  notice: Notice,
  fonts: NoticeFonts,
  mostRows = Infinity,
): readonly [NoticePage, ...NoticePage[]] {
  const { attachments, tables, title } = notice;
  const table = (each: NoticeTable, name: string): PageBlock => tableBlock(each, fonts, name, mostRows);
  return [
    {
      orientation: orientationOf(tables),
      blocks: [
        ...opening(notice, fonts),
        ...tables.flatMap((each) => [...caption(each, fonts), table(each, each.caption || title)]),
        ...closing(notice, fonts),
      ],
    },
    ...attachments.map((each, index): NoticePage => {
      const number = attachments.length > 1 ? `附件${index + 1}` : '附件';
      return {
        orientation: orientationOf([each.table]),
        blocks: [...attachmentHeading(number, each, fonts), table(each.table, each.title)],
      };
    }),
  ];
}

function opening(notice: Notice, fonts: NoticeFonts): readonly PageBlock[] {
  const { title, addressee, paragraphs } = notice;
  const number = numberLine(notice);
  const body = lineLook(notice, fonts.body);
  return [
    text('h1', titleLines(title, TITLE_CHARACTERS).join('\n'), { ...font(fonts.title, 22), ...CENTRED, margin: '0', 'line-height': '36pt' }), // prettier-ignore
    ...(number === null ? [] : [text('p', number, { ...body, ...CENTRED })]),
    ...(isForm(notice) ? [] : [blank(body)]),
    ...(addressee === null ? [] : [text('p', addressee, body)]),
    ...paragraphs.map((each) => paragraphBlock(each, notice, fonts)),
  ];
}

function paragraphBlock(paragraph: NoticeParagraph, notice: Notice, fonts: NoticeFonts): PageBlock {
  if (paragraph.kind === 'body') {
    return text('p', paragraph.text, { ...lineLook(notice, fonts.body), ...INDENTED, 'text-align': 'justify' });
  }
  const [tag, name] = paragraph.level === 1 ? (['h2', fonts.heading] as const) : (['h3', fonts.subheading] as const);
  return text(tag, paragraph.text, { ...lineLook(notice, name), ...INDENTED });
}

function closing(notice: Notice, fonts: NoticeFonts): readonly PageBlock[] {
  const { attachments, sender, date, copies } = notice;
  const body = lineLook(notice, fonts.body);
  const signed = { ...body, 'text-align': 'right', 'margin-right': '64pt' };
  const several = attachments.length > 1;
  return [
    ...(attachments.length === 0 ? [] : [blank(body)]),
    ...attachments.map(({ title }, index) =>
      text('p', `${index === 0 ? '附件：' : '　　　'}${several ? `${index + 1}.` : ''}${title}`, {
        ...body,
        ...INDENTED,
      }),
    ),
    blank(body),
    ...(sender === null ? [] : [text('p', sender, signed)]),
    text('p', sayDay(date), signed),
    ...(copies === null ? [] : [blank(body), text('p', sayCopies(copies), { ...LINE, ...font(fonts.body, 14), ...RULED })]), // prettier-ignore
  ];
}

function attachmentHeading(number: string, { title }: NoticeAttachment, fonts: NoticeFonts): readonly PageBlock[] {
  return [
    text('p', number, { ...LINE, ...font(fonts.heading, 16) }),
    text('h2', title, { ...font(fonts.title, 18), ...CENTRED, margin: '0 0 10pt', 'line-height': '28.95pt' }),
  ];
}

/** The line above a table, or room: without it Word makes one table of two. */
const caption = ({ caption: says }: NoticeTable, fonts: NoticeFonts): readonly PageBlock[] =>
  says === ''
    ? [blank({ ...LINE, ...font(fonts.body, 4), 'line-height': '8pt' })]
    : [text('p', says, { ...LINE, ...font(fonts.heading, 14) })];

const BOX = { border: 'solid 1pt #000000', padding: '1pt 3pt' } as const;

function tableBlock(table: NoticeTable, fonts: NoticeFonts, label: string, mostRows: number): PageBlock {
  const { columns, rows, hasTotal, rowLines } = table;
  const characters = columns.reduce((sum, { width }) => sum + width, 0);
  const whole = { 'page-break-inside': 'avoid' };
  const head = { ...BOX, ...font(fonts.heading, 10.5), ...CENTRED };
  const height: Look = rowLines ? { height: `${rowLines * 16}pt` } : {};
  return {
    kind: 'table',
    label,
    characters,
    widths: columns.map(({ width }) => `${Math.round((width * 1000) / characters) / 10}%`),
    head: headerRows(columns).map((cells) => ({ look: whole, cells: cells.map((cell) => ({ ...cell, look: head })) })),
    body: rows.slice(0, mostRows).map((row, index) => ({
      look: { ...whole, ...height },
      cells: row.map((cell, place): PageCell => {
        const bold: Look = hasTotal && index === rows.length - 1 ? { 'font-weight': 'bold' } : {};
        const align = { 'text-align': columns[place]?.align ?? 'left' };
        const look = { ...BOX, ...font(fonts.body, 10.5), ...align, ...bold, 'mso-number-format': "'\\@'" };
        return { text: String(cell), look, columns: 1, rows: 1 };
      }),
    })),
    rest: Math.max(0, rows.length - mostRows),
  };
}

/** 22 lines a page (GB/T 9704-2012, 5.2.3). */
const LINE = { 'line-height': '28.95pt', 'mso-line-height-rule': 'exactly', margin: '0' } as const;
/** Lines of a paper with a form on its page: closer, so that a slip for one item takes one page. */
const FORM_LINE = { ...LINE, 'line-height': '24pt' } as const;
const CENTRED = { 'text-align': 'center' } as const;
/** Two characters of 3号. */
const INDENTED = { 'text-indent': '32pt' } as const;
/** 抄送 stands between two lines (GB/T 9704-2012, 7.4.2). */
const RULED = { 'border-top': 'solid 1pt #000000', 'border-bottom': 'solid 1pt #000000' } as const;

/** A paper whose tables stand on the page of its text (催办单, 督查令, 调度表). */
const isForm = ({ tables }: Notice): boolean => tables.length > 0;

/** 3号 in a line of the page. */
const lineLook = (notice: Notice, name: string): Look => ({
  ...(isForm(notice) ? FORM_LINE : LINE),
  ...font(name, 16),
});

const font = (name: string, points: number): Look => ({
  'font-family': `'${name}'`,
  'mso-fareast-font-family': `'${name}'`,
  'font-size': `${points}pt`,
  color: '#000000',
  'font-weight': 'normal',
});

const text = (tag: 'h1' | 'h2' | 'h3' | 'p', says: string, look: Look): PageBlock => ({
  kind: 'text',
  tag,
  text: says,
  look,
});

const blank = (look: Look): PageBlock => text('p', '', look);
