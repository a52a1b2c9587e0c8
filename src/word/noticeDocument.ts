import { convertMillimetersToTwip, Document, Packer, Table, type ISectionOptions } from 'docx';
import { OFFICIAL_FONTS, type NoticeFonts } from '../ledger/notices/fonts';
import type { Notice, NoticeTable } from '../ledger/notices/notice';
import { PAGE_NUMBERS, pageProperties } from './page';
import { orientationOf, type Orientation } from './paperSheet';
import {
  attachmentHeading,
  betweenTables,
  BODY_SIZE,
  captionParagraph,
  closingParagraphs,
  OFFICIAL_LINE,
  textParagraphs,
  titleParagraph,
} from './paragraphs';
import { wordTable } from './table';
import { xmlText } from './xmlText';

/** 版心 156毫米 upright, 225毫米 across. */
const WIDTHS = {
  portrait: convertMillimetersToTwip(156),
  landscape: convertMillimetersToTwip(225),
} as const;

/**
 * Notices as one Word document, each beginning on a page of its own, on official paper (GB/T 9704-2012): the text upright, wide tables on pages turned
 * clockwise, real headings, table headers that repeat.
 *
 * @example await noticeDocument([notice]) // the bytes of a .docx
 */
export async function noticeDocument(
  notices: readonly [Notice, ...Notice[]],
  fonts: NoticeFonts = OFFICIAL_FONTS,
): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(notices[0].title),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: fonts.body, hAnsi: fonts.body, eastAsia: fonts.body },
            size: BODY_SIZE,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: OFFICIAL_LINE },
        },
      },
    },
    sections: notices.flatMap((notice) => sections(notice, fonts)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The text and its tables on pages of one direction, so that they stay in order; every attachment on its own. */
function sections(notice: Notice, fonts: NoticeFonts): ISectionOptions[] {
  const orientation = orientationOf(notice.tables);
  const text = [titleParagraph(notice.title, fonts), ...textParagraphs(notice, fonts)];
  const tables = notice.tables.flatMap((table) => captioned(table, orientation, fonts));
  return [
    section(orientation, [...text, ...tables, ...closingParagraphs(notice, fonts)]),
    ...notice.attachments.map(({ title, table }, index) => {
      const number = notice.attachments.length > 1 ? `附件${index + 1}` : '附件';
      const direction = orientationOf([table]);
      return section(direction, [
        ...attachmentHeading(number, title, fonts),
        wordTable(table, WIDTHS[direction], fonts),
      ]);
    }),
  ];
}

function section(orientation: Orientation, children: ISectionOptions['children']): ISectionOptions {
  const hasTables = children.some((child) => child instanceof Table);
  return { properties: pageProperties(orientation, hasTables), footers: PAGE_NUMBERS, children };
}

function captioned(table: NoticeTable, orientation: Orientation, fonts: NoticeFonts) {
  return [
    table.caption === '' ? betweenTables() : captionParagraph(table.caption, fonts),
    wordTable(table, WIDTHS[orientation], fonts, true),
  ];
}
