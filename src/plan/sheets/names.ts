/**
 * The names that the add-in gives to the sheets and workbook names it adds. A sheet with one of these names is ours:
 * reading leaves it out, and generating again replaces it.
 */

/** Statistics tables with live formulas. */
export const SHEET_STATISTICS = '台账统计';

/** The leaders' page (驾驶舱): one printed page of live figures. */
export const SHEET_LEADERS = '督办驾驶舱';

/** Overdue, due soon and other lists with links to their rows. Longer than 督办清单, which clerks call their ledgers. */
export const SHEET_LISTS = '台账重点清单';

/** What each status text means, and the settings that the live formulas look up. Hidden. */
export const SHEET_DICTIONARY = '台账管家_字典';

/** Stored state (journal, confirmations, settings). Very hidden. */
export const SHEET_STATE = '台账管家_数据';

/** All findings with links to their rows, for printing (检查单). Longer than 检查单, which a clerk's own sheet may be called. */
export const SHEET_CHECKLIST = '台账检查单';

/** The office's own time limits and cycles. Written once and then the clerk's: reading takes it in like any sheet. */
export const SHEET_LIMITS = '时限表';

/** Every notice sheet begins with this. */
export const NOTICE_SHEET_PREFIX = '通报·';

/** The workbook name of the cell that holds the day on which states are judged (统计日期). */
export const NAME_AS_OF = '台账_统计日';

/** Excel allows 31 characters in a sheet name and none of these. */
const LONGEST_SHEET_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/gu;

/**
 * The sheet name of a notice: its label and what it is about, shortened to what Excel allows; an ending that tells it
 * from another of the same name stays whole.
 * @example noticeSheetName('季度通报', '2026年第三季度') // '通报·季度通报2026年第三季度'
 */
export function noticeSheetName(label: string, about: string, ending = ''): string {
  const name = `${NOTICE_SHEET_PREFIX}${label}${about}`.replace(FORBIDDEN, '');
  return `${name.slice(0, LONGEST_SHEET_NAME - ending.length)}${ending}`;
}

/**
 * Whether a sheet was made by the add-in, judged by its name.
 * @example isOurSheet('台账统计') // true
 * @example isOurSheet('台账') // false
 */
export function isOurSheet(name: string): boolean {
  return (
    name === SHEET_STATISTICS ||
    name === SHEET_LEADERS ||
    name === SHEET_LISTS ||
    name === SHEET_CHECKLIST ||
    name === SHEET_DICTIONARY ||
    name === SHEET_STATE ||
    name.startsWith(NOTICE_SHEET_PREFIX)
  );
}
