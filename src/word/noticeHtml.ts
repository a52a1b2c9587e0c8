import { sayDay } from '../ledger/day/format';
import { OFFICIAL_FONTS, type NoticeFonts } from '../ledger/notices/fonts';
import { numberLine, sayCopies } from '../ledger/notices/letterheadLines';
import type { Notice, NoticeTable } from '../ledger/notices/notice';
import { xmlText } from './xmlText';
import { noticePages, type Look, type NoticePage, type PageBlock, type PageRow } from './noticePages';

/**
 * Notices as HTML for the clipboard, in the form that Word takes over: sizes in points, fonts on every paragraph, real
 * headings, tables with header rows that repeat and rows that are not cut. Text is always escaped.
 * @example noticeHtml([notice]) // '<html …>'
 */
export function noticeHtml(notices: readonly Notice[], fonts: NoticeFonts = OFFICIAL_FONTS): string {
  const pages = notices.flatMap((notice) => noticePages(notice, fonts).map(pageHtml));
  const body = pages.join('<br clear="all" style="page-break-before:always">');
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

function pageHtml({ blocks }: NoticePage): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: PageBlock): string {
  if (block.kind === 'text') {
    const { tag, text, look } = block;
    return `<${tag} style="${css(look)}">${text === '' ? '&nbsp;' : escaped(text)}</${tag}>`;
  }
  const { widths, head, body } = block;
  const columns = widths.map((width) => `<col style="width:${width}">`).join('');
  const rows = (tag: 'th' | 'td', of: readonly PageRow[]): string => of.map((row) => rowHtml(tag, row)).join('');
  return `<table style="border-collapse:collapse;width:100%"><colgroup>${columns}</colgroup><thead style="display:table-header-group">${rows('th', head)}</thead><tbody>${rows('td', body)}</tbody></table>`;
}

function rowHtml(tag: 'th' | 'td', { look, cells }: PageRow): string {
  const inside = cells.map((cell) => {
    const span = tag === 'th' ? ` colspan="${cell.columns}" rowspan="${cell.rows}"` : '';
    return `<${tag}${span} style="${css(cell.look)}">${escaped(cell.text)}</${tag}>`;
  });
  return `<tr style="${css(look)}">${inside.join('')}</tr>`;
}

const css = (look: Look): string =>
  Object.entries(look)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  xmlText(text)
    .replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '')
    .replaceAll('\n', '<br>');
