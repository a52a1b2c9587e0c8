/**
 * The names that the add-in gives to the sheets and workbook names it adds. A sheet is ours by the mark that it carries
 * (`OUR_MARK`), not by its name alone: a clerk may have called her own sheet the same.
 */

/**
 * A sheet of ours while a plan is being worked out; `nameOurSheets` gives it the name it gets in the workbook. Excel
 * allows no colon in a sheet's name: no sheet of a clerk's can be meant.
 */
export type PlannedSheet = `:${string}`;

/** Statistics tables with live formulas. */
export const SHEET_STATISTICS = ':台账统计';

/** The leaders' page (驾驶舱): one printed page of live figures. */
export const SHEET_LEADERS = ':督办驾驶舱';

/** Overdue, due soon and other lists with links to their rows. Longer than 督办清单, which clerks call their ledgers. */
export const SHEET_LISTS = ':台账重点清单';

/** What each status text means, and the settings that the live formulas look up. Hidden. */
export const SHEET_DICTIONARY = ':台账管家_字典';

/** Stored state (journal, confirmations, settings). Very hidden. */
export const SHEET_STATE = '台账管家_数据';

/** All findings with links to their rows, for printing (检查单). Longer than 检查单, which a clerk's own sheet may be called. */
export const SHEET_CHECKLIST = ':台账检查单';

/** The office's own time limits and cycles. Written once and then the clerk's: reading takes it in like any sheet. */
export const SHEET_LIMITS = '时限表';

/** Every notice sheet begins with this. */
export const NOTICE_SHEET_PREFIX = '通报·';

/** The workbook name of the cell that holds the day on which states are judged (统计日期). */
export const NAME_AS_OF = '台账_统计日';

/** Excel allows 31 characters in a sheet name and none of these; unseen ones would make two tabs look alike. */
const LONGEST_SHEET_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]|[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Half of a character, and an apostrophe, which no sheet's name may end with. */
const BAD_END = /(?:\p{Cs}|')+$/u;

/**
 * The sheet name of a notice: its label and what it is about, shortened to what Excel allows; an ending that tells it
 * from another of the same name stays whole.
 * @example noticeSheetName('季度通报', '2026年第三季度') // '通报·季度通报2026年第三季度'
 */
export function noticeSheetName(label: string, about: string, ending = ''): string {
  const name = `${NOTICE_SHEET_PREFIX}${label}${about}`.replace(FORBIDDEN, '');
  return `${name.slice(0, LONGEST_SHEET_NAME - ending.length).replace(BAD_END, '')}${ending}`;
}

/** The sheets whose names may be those of a clerk's sheets too. */
export const PLANNED_SHEETS = [
  SHEET_STATISTICS, SHEET_LEADERS, SHEET_LISTS, SHEET_CHECKLIST, SHEET_DICTIONARY,
] as const satisfies readonly PlannedSheet[]; // prettier-ignore

/** A name of the sheet's own that every sheet of ours carries: it goes with the sheet when it is deleted or copied. */
export const OUR_MARK = '台账管家_本表由台账管家生成';

/**
 * The name that a sheet of ours gets where no other sheet has it.
 * @example preferredName(SHEET_STATISTICS) // '台账统计'
 */
export function preferredName(planned: PlannedSheet): string {
  return planned.slice(1);
}

/** ` (2)`: the ending that tells a sheet of ours from a clerk's of the same name; Excel itself ends copies so. */
const ENDING = / \(\d+\)$/u;

/**
 * The sheet of ours that a name could stand for; null where it can be none of them.
 * @example plannedSheet('台账统计 (2)') // SHEET_STATISTICS
 */
export function plannedSheet(name: string): PlannedSheet | null {
  const base = name.replace(ENDING, '');
  return PLANNED_SHEETS.find((each) => preferredName(each) === base) ?? null;
}

/**
 * Whether a sheet may have been made by the add-in, judged by its name: then its mark tells.
 * @example mayBeOurs('台账统计') // true
 * @example mayBeOurs('台账') // false
 */
export function mayBeOurs(name: string): boolean {
  return name === SHEET_STATE || name.startsWith(NOTICE_SHEET_PREFIX) || plannedSheet(name) !== null;
}
