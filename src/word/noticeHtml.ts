import { sayDay } from '../ledger/day/format';
import { OFFICIAL_FONTS, type NoticeFonts } from '../ledger/notices/fonts';
import { headerRows } from '../ledger/notices/headerRows';
import { numberLine, sayCopies } from '../ledger/notices/letterheadLines';
import type { Notice, NoticeParagraph, NoticeTable } from '../ledger/notices/notice';
import { titleLines } from '../ledger/notices/titleLines';

/** 2号 in a line of 156毫米, less one for fonts whose digits are wide. */
const TITLE_CHARACTERS = 19;
/** 22 lines a page (GB/T 9704-2012, 5.2.3). */
const LINE = 'line-height:28.95pt;mso-line-height-rule:exactly;margin:0';

/**
 * Notices as HTML for the clipboard, in the form that Word takes over: sizes in points, fonts on every paragraph, real
 * headings, tables with header rows that repeat and rows that are not cut. Text is always escaped.
 * @example noticeHtml([notice]) // '<html …>'
 */
export function noticeHtml(notices: readonly Notice[], fonts: NoticeFonts = OFFICIAL_FONTS): string {
  const papers = notices.map((notice) => paper(notice, fonts));
  const body = papers.join('<br clear="all" style="page-break-before:always">');
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"></head><body lang="zh-CN">${body}</body></html>`;
}

/**
 * The same as plain text, for programs that take no HTML: cells apart by tabs.
 * @example noticeText([notice]).split('\n')[0] // '关于2026年第三季度督办事项办理情况的通报'
 */
export function noticeText(notices: readonly Notice[]): string {
  const tableText = ({ caption, columns, rows }: NoticeTable): string[] => [
    ...(caption === '' ? [] : [caption]),
    columns.map(({ header, parent }) => (parent === undefined ? header : `${parent}${header}`)).join('\t'),
    ...rows.map((row) => row.map((cell) => String(cell).replace(/\s+/gu, ' ')).join('\t')),
  ];
  return notices
    .map((notice) =>
      [
        notice.title,
        numberLine(notice) ?? '',
        notice.addressee ?? '',
        ...notice.paragraphs.map(({ text }) => `　　${text}`),
        ...notice.tables.flatMap(tableText),
        notice.sender ?? '',
        sayDay(notice.date),
        ...(notice.copies === null ? [] : [sayCopies(notice.copies)]),
        ...notice.attachments.flatMap(({ title, table }, index) => [`附件${index + 1}　${title}`, ...tableText(table)]),
      ]
        .filter((line) => line !== '')
        .join('\n'),
    )
    .join('\n\n');
}

function paper(notice: Notice, fonts: NoticeFonts): string {
  const { attachments, tables, paragraphs, sender, date, copies, addressee } = notice;
  const several = attachments.length > 1;
  const numbered = numberLine(notice);
  const body = style(fonts.body, 16);
  return [
    `<h1 style="${style(fonts.title, 22)};text-align:center;margin:0;line-height:36pt">${titleLines(notice.title, TITLE_CHARACTERS).map(escaped).join('<br>')}</h1>`,
    ...(numbered === null ? [] : [line(numbered, `${body};text-align:center`)]),
    line('', body),
    ...(addressee === null ? [] : [line(addressee, body)]),
    ...paragraphs.map((each) => textParagraph(each, fonts)),
    ...tables.map((table) => htmlTable(table, fonts)),
    ...attachments.map(({ title }, index) =>
      line(`${index === 0 ? '附件：' : '　　　'}${several ? `${index + 1}.` : ''}${title}`, `${body};text-indent:32pt`),
    ),
    line('', body),
    ...(sender === null ? [] : [line(sender, `${body};text-align:right;margin-right:64pt`)]),
    line(sayDay(date), `${body};text-align:right;margin-right:64pt`),
    ...(copies === null
      ? []
      : [line(sayCopies(copies), `${style(fonts.body, 14)};border-top:solid 1pt;border-bottom:solid 1pt`)]),
    ...attachments.map(
      ({ title, table }, index) =>
        `<br clear="all" style="page-break-before:always">${line(several ? `附件${index + 1}` : '附件', style(fonts.heading, 16))}` +
        `<h2 style="${style(fonts.title, 18)};text-align:center;margin:0">${escaped(title)}</h2>${htmlTable(table, fonts)}`,
    ),
  ].join('');
}

function textParagraph(paragraph: NoticeParagraph, fonts: NoticeFonts): string {
  if (paragraph.kind === 'body') {
    return line(paragraph.text, `${style(fonts.body, 16)};text-indent:32pt;text-align:justify`);
  }
  const tag = paragraph.level === 1 ? 'h2' : 'h3';
  const font = paragraph.level === 1 ? fonts.heading : fonts.subheading;
  return `<${tag} style="${LINE};${style(font, 16)};text-indent:32pt">${escaped(paragraph.text)}</${tag}>`;
}

function htmlTable({ caption, columns, rows, hasTotal, rowLines }: NoticeTable, fonts: NoticeFonts): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${Math.round((width * 1000) / all) / 10}%">`).join('');
  const box = 'border:solid 1pt #000000;padding:1pt 3pt';
  const head = headerRows(columns)
    .map((cells) => {
      const inside = cells.map(
        (cell) =>
          `<th colspan="${cell.columns}" rowspan="${cell.rows}" style="${box};${style(fonts.heading, 10.5)};text-align:center">${escaped(cell.text)}</th>`,
      );
      return `<tr style="page-break-inside:avoid">${inside.join('')}</tr>`;
    })
    .join('');
  const height = rowLines ? `;height:${rowLines * 16}pt` : '';
  const lines = rows.map((row, index) => {
    const weight = hasTotal && index === rows.length - 1 ? ';font-weight:bold' : '';
    const cells = row.map(
      (cell, place) =>
        `<td style="${box};${style(fonts.body, 10.5)};text-align:${columns[place]?.align ?? 'left'}${weight};mso-number-format:'\\@'">${escaped(String(cell))}</td>`,
    );
    return `<tr style="page-break-inside:avoid${height}">${cells.join('')}</tr>`;
  });
  const above = caption === '' ? '' : line(caption, style(fonts.heading, 16));
  return `${above}<table style="border-collapse:collapse;width:100%"><colgroup>${widths}</colgroup><thead style="display:table-header-group">${head}</thead><tbody>${lines.join('')}</tbody></table>`;
}

const style = (font: string, points: number): string =>
  `font-family:'${font}';mso-fareast-font-family:'${font}';font-size:${points}pt;color:#000000;font-weight:normal`;

const line = (text: string, css: string): string =>
  `<p style="${LINE};${css}">${text === '' ? '&nbsp;' : escaped(text)}</p>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '').replaceAll('\n', '<br>');
