import { at } from '../coded';
import type { Day } from '../day/day';
import type { WorkCalendar } from '../day/workdays';
import type { Ledger } from '../ledger';
import type { LedgerStandings, TaskRef } from '../rates/rateTable';
import type { Settings } from '../settings';
import type { SheetSnapshot } from '../snapshot';
import type { Role } from '../vocabulary';
import { cellsOf } from '../checking/sheetCells';
import type { Letterhead } from './notice';
import type { Period } from '../periods/period';
import type { PeriodRecord } from '../periods/periodRecord';
import type { Wording } from './wordingParts';
import type { HigherStart } from '../orders/escalation';
import type { Order } from '../orders/order';

/** A row that must not be in this workbook (秘密、机密、绝密), as checking found it. */
export interface SecretRow {
  readonly sheet: string;
  readonly row: number;
}

/** A ledger with its standings, and its sheet where columns beyond the tasks' own are asked (满意度, 采用级别). */
export interface NoticeLedger extends LedgerStandings {
  readonly snapshot?: SheetSnapshot;
}

/** What every notice is written from. */
export interface NoticeInput {
  readonly ledgers: readonly NoticeLedger[];
  readonly settings: Settings;
  /** The day that the standings were taken on; the notice says 截至 this day. */
  readonly asOf: Day;
  readonly period: Period;
  /** The office's working days, for the days that a notice sets; the State Council's where absent. */
  readonly calendar?: WorkCalendar;
  readonly secretRows: readonly SecretRow[];
  readonly letterhead?: Letterhead;
  /** The last period of this kind that the workbook keeps (上期), for changes since. */
  readonly before?: PeriodRecord | null;
  /** The office's own sentences in place of ours. */
  readonly wording?: Wording;
  /** What was issued so far (督办记录): numbers run on from it, orders rise by it. Absent: papers have no number. */
  readonly orders?: readonly Order[];
  /** Orders start above the rule, with a reason. */
  readonly higher?: HigherStart;
  /** Only these units' papers, where a kind writes one for each unit; all where absent. */
  readonly units?: readonly string[];
  /** Open tasks that the clerk chose to be reminded of, instead of the overdue ones and those near their day. */
  readonly tasks?: readonly TaskRef[];
  /** Why the clerk wants it although an identity does not hold; absent where she does not. */
  readonly insists?: string;
}

/** The content of one column for the tasks of a ledger. */
export type RoleTexts = (task: number) => string;

const NOTHING: RoleTexts = () => '';

/**
 * What the column with a role shows for each task, blanks cut off; empty where the ledger lacks it.
 * @example roleTexts(noticeLedger, 'satisfaction')(0) // '满意'
 */
export function roleTexts({ ledger, snapshot }: NoticeLedger, role: Role): RoleTexts {
  const column = ledger.columns.findLast((each) => each.role === role)?.column;
  if (column === undefined || snapshot === undefined) return NOTHING;
  const { shown } = cellsOf(snapshot);
  return (task) => shown(ledger.tasks.rows[task] ?? 0, column).trim();
}

/** Whether a ledger has a column with a role. */
export const hasRole = ({ columns }: Ledger, role: Role): boolean => columns.some((each) => each.role === role);

/** The ledger of a task. */
export function ledgerOf(ledgers: readonly NoticeLedger[], { ledger }: TaskRef): NoticeLedger {
  return ledgers[ledger] as NoticeLedger;
}

/** One text per task, kept: roles are asked for task by task. */
export function roleReader(ledgers: readonly NoticeLedger[]): (task: TaskRef, role: Role) => string {
  const known = new Map<string, RoleTexts>();
  return ({ ledger, task }, role) => {
    const key = `${ledger} ${role}`;
    const texts = known.get(key) ?? roleTexts(ledgers[ledger] as NoticeLedger, role);
    known.set(key, texts);
    return texts(task);
  };
}

/** The dates of a task that a period can hold; null where the row gives none. */
export function daysOf(ledgers: readonly NoticeLedger[], ref: TaskRef) {
  const { tasks } = ledgerOf(ledgers, ref).ledger;
  const dayIn = (column: typeof tasks.assigned): Day | null => (column ? at(column, ref.task).day : null);
  return {
    assigned: dayIn(tasks.assigned),
    meeting: dayIn(tasks.meetingDate),
    finished: dayIn(tasks.finished),
    due: at(tasks.deadline, ref.task).date,
  };
}
