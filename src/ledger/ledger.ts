import type { Coded } from './coded';
import type { Day } from './day/day';
import type { HolidayYear } from './day/holidayYear';
import type { Recurrence } from './day/recurrence';
import type { Cycle } from './limits/cycle';
import type { TimeLimit } from './limits/limit';
import type { DeadlineKind, RegisterId, ReportedStatus, Role, SkippedAs } from './vocabulary';

/** One thing that speaks for a conclusion: a header word, a content check, a neighbour; shown to the clerk. */
export interface Evidence {
  readonly kind: 'header' | 'parent' | 'content' | 'neighbour' | 'position' | 'user' | 'register';
  /** A sentence a clerk understands: 「表头“完成时限”与“完成时限”相同」. */
  readonly says: string;
  /** Weight between -1 and 1. */
  readonly weight: number;
}

/** What one column of a ledger is for, and why we think so. */
export interface LedgerColumn {
  /** Counted from 1; `columnLetter` of day-to-day use is in `address.ts`. */
  readonly column: number;
  /** Header words of all header rows, parent/child joined by `/`, line breaks and blanks removed. */
  readonly header: string;
  readonly role: Role | null;
  /** 0 to 1. Below the asking level of the settings the pane asks. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Second-best roles with their confidence, best first, for the pane's question. */
  readonly alternatives: readonly { readonly role: Role; readonly confidence: number }[];
}

/** What a deadline cell says, resolved against its row's reference day. */
export interface DeadlineReading {
  /** The text as it stands in the cell (for a date cell: as displayed). */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** The day the task is due, null where the cell gives none. */
  readonly date: Day | null;
  readonly start?: Day;
  /** Steps of one cell, in time order. */
  readonly milestones?: readonly { readonly day: Day; readonly text: string }[];
  /** The day before an extension (延期): on-time is judged by it, overdue by `date`. */
  readonly original?: Day;
  /** Readings of an ambiguous text, the likelier first. */
  readonly candidates?: readonly Day[];
  /** What `date` is the next round of. */
  readonly recurrence?: Recurrence;
  readonly inherited?: boolean;
  /** False when working days were counted in a year whose holiday notice is not known. */
  readonly official?: boolean;
  /** A sentence that names the rule: 「“3月底前”按3月最后一天计」. */
  readonly reason: string;
}

/** What a status cell (or, where there is none, the progress text) says. */
export interface StatusReading {
  readonly text: string;
  readonly status: ReportedStatus | null;
  /** 0 to 100, where the text carries a percentage. */
  readonly percent: number | null;
  readonly expected?: Day;
  readonly reason: string;
}

/** What a progress cell says. */
export interface ProgressReading {
  readonly text: string;
  readonly status: ReportedStatus | null;
  readonly percent: number | null;
  readonly lastFeedback?: Day;
  readonly expected?: Day;
  readonly problem?: string;
}

/** What a unit cell says. Names are full names with their level prefix (市发展和改革委员会). */
export interface UnitsReading {
  readonly text: string;
  readonly lead: readonly string[];
  readonly co: readonly string[];
  /** Groups such as 各县区, 有关部门: they never lead. */
  readonly groups: readonly string[];
  readonly people: readonly string[];
  readonly phones: readonly string[];
  /** Names as written, beside the full names they were read as: `[['市发改委', '市发展和改革委员会']]`. */
  readonly written: readonly (readonly [string, string])[];
  /** True for lists that end in 等, or name 有关部门. */
  readonly open: boolean;
  /** True for 同上: the units of the row above. */
  readonly inherit?: true;
}

/** A date cell that is not a deadline (交办时间, 办结时间, 会议时间). */
export interface DateReading {
  readonly text: string;
  readonly day: Day | null;
  /** True when the cell holds something, but not a date. */
  readonly unreadable: boolean;
  /** True where the cell names a month without a day: `day` is then the last day of the month. */
  readonly monthOnly?: true;
}

/** Where one ledger stands on its sheet. Rows are Excel's own, columns count from 1. */
export interface LedgerLayout {
  readonly sheet: string;
  readonly title: string | null;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly headerRows: readonly number[];
  readonly firstTaskRow: number;
  readonly lastTaskRow: number;
  readonly skipped: readonly { readonly row: number; readonly as: SkippedAs; readonly text: string }[];
  /** The year that texts without one mean, and where it comes from. */
  readonly year: number | null;
  readonly yearFrom: string;
  readonly date1904: boolean;
}

/**
 * The tasks of a ledger, column by column; index `i` of every column is one task, in the order of the rows.
 * A column that the ledger lacks is null. See `coded.ts` for why columns and not objects.
 */
export interface TaskTable {
  readonly count: number;
  /** Excel's row of each task. */
  readonly rows: Int32Array;
  readonly number: Coded<string | null>;
  readonly group: Coded<string | null>;
  readonly source: Coded<string | null>;
  readonly category: Coded<string | null>;
  readonly meetingDate: Coded<DateReading> | null;
  readonly task: readonly (string | null)[];
  readonly title: readonly (string | null)[] | null;
  readonly leadUnits: Coded<UnitsReading>;
  /** The 责任单位 column where a 牵头单位 column leads; else null. */
  readonly respUnits: Coded<UnitsReading> | null;
  readonly coUnits: Coded<UnitsReading> | null;
  readonly leader: Coded<string | null>;
  readonly owner: Coded<string | null>;
  readonly assigned: Coded<DateReading> | null;
  readonly deadline: Coded<DeadlineReading>;
  readonly finished: Coded<DateReading> | null;
  readonly status: Coded<StatusReading>;
  readonly statusFrom: 'status' | 'progress' | 'none';
  /** From the percent column; null where it is empty or there is none. */
  readonly percent: Coded<number | null> | null;
  readonly progress: readonly (string | null)[] | null;
}

/** A list of things to do as it stands on a sheet, understood. */
export interface Ledger {
  /** Stable inside the workbook: sheet name and first header cell. */
  readonly id: string;
  readonly register: RegisterId;
  readonly registerWhy: string;
  readonly layout: LedgerLayout;
  readonly columns: readonly LedgerColumn[];
  readonly tasks: TaskTable;
}

/** A sheet, or a part of one, that is no ledger, with the reason in a clerk's words. */
export interface OtherSheet {
  readonly sheet: string;
  readonly why: string;
  /** The table's header row (`headerFingerprint`), where there is a table that could be read as a ledger. */
  readonly fingerprint?: string;
  /** The clerk has left it out because other sheets say the same. */
  readonly isLeftOut?: boolean;
}

/** All that reading found in a workbook. */
export interface WorkbookReading {
  readonly ledgers: readonly Ledger[];
  readonly otherSheets: readonly OtherSheet[];
  readonly unitTable: UnitTable | null;
  /** The workbook's own 节假日表, laid over the State Council's. */
  readonly holidays: readonly HolidayYear[];
  /** The time limits and cycles that hold: the workbook's own 时限表 over the defaults. */
  readonly limits: readonly TimeLimit[];
  readonly cycles: readonly Cycle[];
}

/** The workbook's own 单位表: full names with their short names. */
export interface UnitTable {
  readonly sheet: string;
  readonly units: readonly {
    readonly name: string;
    /** Short and former names. */
    readonly aliases: readonly string[];
    /** Former names with the day from which they are no longer right; null where the table gives none. */
    readonly former?: readonly { readonly name: string; readonly until: Day | null }[];
  }[];
}
