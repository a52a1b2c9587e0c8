import { AlignmentType, convertMillimetersToTwip, Footer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import { A4, MARGINS, type Orientation } from './paperSheet';

type SectionProperties = NonNullable<ISectionOptions['properties']>;

/** In twips, upright; the library turns it for a landscape section. */
const SIZE = { width: convertMillimetersToTwip(A4.width), height: convertMillimetersToTwip(A4.height) };

/**
 * 22 lines a page: 225毫米 ÷ 22 = 28.99磅 (GB/T 9704-2012, 5.2.3), in twentieths of a point and rounded down: at 29磅 the
 * 22nd line stands on the next page.
 */
export const LINE_TWIPS = 579;

/** 7毫米 below the 版心 stands the page number. */
const FOOTER = convertMillimetersToTwip(35 - 7 - 5);

/** A section's page: paper, margins, the grid of 22 lines where it holds text alone. */
export function pageProperties(orientation: Orientation, hasTables: boolean): SectionProperties {
  const { top, bottom, left, right } = MARGINS[orientation];
  return {
    page: {
      size: {
        ...SIZE,
        orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: convertMillimetersToTwip(top),
        bottom: convertMillimetersToTwip(bottom),
        left: convertMillimetersToTwip(left),
        right: convertMillimetersToTwip(right),
        footer: FOOTER,
      },
    },
    // Every paragraph has its exact height; on a grid LibreOffice would stretch the lines of table cells to it.
    grid: { type: hasTables ? 'default' : 'lines', linePitch: LINE_TWIPS },
  };
}

/** 「— 1 —」 in 4号半角宋体, one character in from the edge: right on odd pages, left on even ones (7.5). */
export const PAGE_NUMBERS = {
  default: pageNumber(AlignmentType.RIGHT),
  even: pageNumber(AlignmentType.LEFT),
} as const;

function pageNumber(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ font: '宋体', size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
