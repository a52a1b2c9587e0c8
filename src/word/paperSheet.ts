import type { NoticeTable } from '../ledger/notices/notice';

export type Orientation = 'portrait' | 'landscape';

/** A4 in millimetres, upright. */
export const A4 = { width: 210, height: 297 } as const;

/**
 * Margins in millimetres: 天头37、订口28, 版心156×225 (GB/T 9704-2012, 5.2); landscape is the upright page turned clockwise.
 */
export const MARGINS = {
  portrait: { top: 37, bottom: 35, left: 28, right: 26 },
  landscape: { top: 28, bottom: 26, left: 35, right: 37 },
} as const;

/** Tables wider than this many characters stand across the page. */
const PORTRAIT_CHARACTERS = 36;

/**
 * How the sheet of paper lies on which some tables stand.
 * @example orientationOf(notice.tables) // 'portrait'
 */
export function orientationOf(tables: readonly NoticeTable[]): Orientation {
  const isWide = ({ columns }: NoticeTable): boolean =>
    columns.reduce((sum, { width }) => sum + width, 0) > PORTRAIT_CHARACTERS;
  return tables.some(isWide) ? 'landscape' : 'portrait';
}
