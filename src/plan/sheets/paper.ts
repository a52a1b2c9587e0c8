import { textWidth } from '../../ledger/notices/textWidth';
import type { PageSetup } from '../plan';

/**
 * Official paper (GB/T 9704-2012) in points, as far as Excel can follow it: A4 with 天头37毫米, 订口28毫米, 版心156×225
 * 毫米; 22 lines a page are 22 rows of 28.5 points, and 27 characters of 16 points fit a line (Excel has no character
 * grid for 28).
 */
export const PAPER = {
  portrait: { margins: { top: 104.88, bottom: 99.21, left: 79.37, right: 73.7 }, width: 442.2, height: 637.8 },
  /** The portrait page turned clockwise: 上28、右37、下26、左35毫米. */
  landscape: { margins: { top: 79.37, bottom: 73.7, left: 99.21, right: 104.88 }, width: 637.8, height: 442.2 },
  lineHeight: 28.5,
  /** Lines of a paper with a form on its page: closer, so that a slip for one item takes one page. */
  formLineHeight: 24,
  charactersPerLine: 27,
  /** Across the page: 637 points of 16 each, less the cell's own margins. */
  charactersPerLineAcross: 39,
} as const;

/** 4号半角宋体页码，左右各一字线. */
const PAGE_NUMBER = '&"宋体,常规"&14— &P —';

/**
 * The print set-up of official paper.
 * @param printArea null where all that is written is printed.
 * @example paperSetup('portrait', {top: 1, left: 1, bottom: 30, right: 1})
 */
export function paperSetup(
  orientation: 'portrait' | 'landscape',
  printArea: PageSetup['printArea'] | null,
  titleRows?: PageSetup['titleRows'],
): PageSetup {
  return {
    orientation,
    margins: PAPER[orientation].margins,
    ...(printArea ? { printArea } : {}),
    ...(titleRows ? { titleRows } : {}),
    fitToWidth: true,
    centerHorizontally: true,
    footer: { center: PAGE_NUMBER },
  };
}

/** A row can be no higher. */
const HIGHEST_ROW = 409;

/**
 * The lines that a text needs in a cell.
 * @param characters full-width characters per line.
 */
export function linesOf(text: string, characters: number): number {
  const lines = text.split('\n').map((line) => Math.ceil(textWidth(line) / Math.max(characters, 1)) || 1);
  return lines.reduce((sum, count) => sum + count, 0);
}

/**
 * The height of a row of so many lines, as high as Excel allows.
 * @param padding what the row is to be higher than its lines, in points.
 */
export function heightOf(lines: number, lineHeight: number, innerLine = lineHeight, padding = 0): number {
  return Math.min(lineHeight + (lines - 1) * innerLine + padding, HIGHEST_ROW);
}
