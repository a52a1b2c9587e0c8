import type { ChangedCells } from '../excel/events/changes';
import type { SelectedCell, SelectedRows } from '../excel/events/selection';
import type { Judgement } from '../operations/judgement';
import type { Finding } from '../ledger/checking/finding';
import type { Day } from '../ledger/day/day';
import type { ReadingDecisions } from '../ledger/reading/decisions';
import type { ConfirmedColumns } from '../ledger/reading/columns/headerFingerprint';
import type { Settings } from '../ledger/settings';
import type { NoticeFonts } from '../ledger/notices/fonts';
import type { Notice, NoticeKind, NoticeResult } from '../ledger/notices/notice';
import type { Period } from '../ledger/periods/period';
import type { PeriodRecord } from '../ledger/periods/periodRecord';
import type { Area } from '../ledger/snapshot';
import type { Plan } from '../plan/plan';
import type { PutBackCell } from '../plan/fixes/putBack';
import type { AppliedEntry, UndoReport } from '../plan/journal';
import type { PreparedPlan } from '../excel/apply/previewPlan';
import type { Result } from '../excel/session/result';
import type { Journal } from '../excel/undo/undoEntry';
import type { ToTakeAway } from '../excel/undo/unmanage';
import type { KeptDecisions } from '../operations/keptDecisions';
import type { Proposal } from '../operations/fixFindings';
import type { Ignored } from '../operations/ignoredFindings';
import type { StandingMarks } from '../operations/markFindings';
import type { MarkKind } from '../plan/marks/markFindings';
import type { Offer } from '../operations/offers';
import type { KeptLetterhead } from '../operations/issueNotice';
import type { NoticeChoice } from '../operations/noticePlan';
import type { UpdatedState } from '../operations/updateRows';
import type { WorkbookState } from '../operations/workbookState';

/** For whom the pane is: who works on the ledger, or who only looks at where things stand. */
export const VIEWS = ['clerk', 'leader'] as const;
export type View = (typeof VIEWS)[number];

/** What the sheet's context menu asks for the selected rows: to see the task, or to have it reminded of. */
export type RowAction = 'view' | 'remind';

export interface Progress {
  /** Parts done, and parts in all; what a part is differs. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export type ScanRequest = Judgement & Progress;

export type JudgeRequest = Judgement & Pick<Progress, 'signal'>;

/** The notice that a clerk asks for. */
export interface NoticeRequest {
  readonly notice: NoticeKind;
  readonly period: Period;
  readonly choice: NoticeChoice;
}

/** The papers of a notice, with what in the office's own sheets could not be used. */
export type DraftedNotice = NoticeResult & { readonly problems?: readonly string[] };

/** What the pane can ask to have written. Each becomes a plan, which is shown before it is applied. */
export type WriteRequest =
  | { readonly kind: 'manage' }
  | { readonly kind: 'statistics' }
  | { readonly kind: 'lists' }
  | { readonly kind: 'fix'; readonly findings: readonly Finding[] }
  /** One of several contents that the clerk chose for a cell. */
  | { readonly kind: 'choose'; readonly proposal: Proposal }
  | { readonly kind: 'offer'; readonly offer: Offer }
  | { readonly kind: 'checklist'; readonly ignored: Ignored }
  | { readonly kind: 'mark'; readonly ignored: Ignored; readonly as: MarkKind }
  | { readonly kind: 'clear-marks' }
  /** Cells that somebody changed before an undo, back to what they held before the operation of that title. */
  | { readonly kind: 'put-back'; readonly title: string; readonly cells: readonly PutBackCell[] }
  | ({ readonly kind: 'notice' } & NoticeRequest)
  | { readonly kind: 'wording' }
  | { readonly kind: 'limit-table' };

/**
 * All that the pane asks of the world outside it. The product gives it `workbookServices.ts`, which composes
 * `operations` and `excel`; tests and the preview page give recorded data.
 */
export interface PaneServices {
  /** The day it is now in the office's time zone. */
  today(timeZone: string): Day;
  scan(request: ScanRequest): Promise<Result<WorkbookState>>;
  /** The same sheets judged anew, for another day, other settings or other columns; reads nothing. */
  analyse(state: WorkbookState, request: JudgeRequest): Promise<Result<WorkbookState>>;
  /** The state after these cells were edited, reading their rows alone; null where the whole has to be read. */
  update(state: WorkbookState, sheet: string, areas: readonly Area[]): Promise<Result<UpdatedState | null>>;
  /** Whether the sheets still hold what the state was concluded from: edits can happen without an event. */
  isCurrent(state: WorkbookState): Promise<Result<boolean>>;
  /** What marks stand in the sheets, and whether they still say what the check finds. */
  standingMarks(state: WorkbookState, ignored: Ignored): Promise<Result<StandingMarks>>;
  /** Whether this Excel lets an add-in write notes. */
  canNote(): boolean;
  plan(state: WorkbookState, request: WriteRequest): Promise<Result<Plan>>;
  /** What a notice says, for the preview; nothing is written. */
  notice(state: WorkbookState, request: NoticeRequest): Promise<DraftedNotice>;
  /** The papers as one Word document. */
  noticeDocument(notices: readonly [Notice, ...Notice[]], fonts: NoticeFonts): Promise<Uint8Array>;
  /** To be called when a notice is written: keeps the figures that the next period is compared with. */
  noticeIssued(state: WorkbookState, request: NoticeRequest): Promise<Result<void>>;
  /** The recorded periods with their figures, the earliest first. */
  periods(): Promise<Result<readonly PeriodRecord[]>>;
  /** 记一期: the same period recorded again replaces the earlier record. */
  keepPeriod(state: WorkbookState, period: Period): Promise<Result<PeriodRecord>>;
  forgetPeriod(period: Period): Promise<Result<void>>;
  letterhead(): Promise<KeptLetterhead>;
  keepLetterhead(letterhead: KeptLetterhead): Promise<Result<void>>;
  preview(plan: Plan): Promise<Result<PreparedPlan>>;
  apply(plan: Plan, progress: Progress): Promise<Result<AppliedEntry>>;
  /** Puts back what an operation had begun that was cut off (Excel closed, connection lost); null where none was. */
  recover(): Promise<Result<UndoReport | null>>;
  /** Everything written so far. */
  journal(): Promise<Result<Journal>>;
  undo(id: string): Promise<Result<UndoReport>>;
  /** What the workbook keeps of the clerk's decisions; what cannot be right is left out and told. */
  decisions(): Promise<Result<KeptDecisions>>;
  /** Takes what is left of the stored data for all there is. */
  acceptStoredLoss(): Promise<Result<void>>;
  /** Takes all that is stored out of the workbook; what was written on its sheets stays. */
  clearStored(): Promise<Result<void>>;
  keepSettings(settings: Settings): Promise<Result<void>>;
  keepColumns(confirmed: ConfirmedColumns): Promise<Result<void>>;
  keepDecided(decided: ReadingDecisions): Promise<Result<void>>;
  keepIgnored(ignored: Ignored): Promise<Result<void>>;
  selectCells(sheet: string, area: Area): Promise<Result<void>>;
  /** The rows that are selected in the sheet, each once. */
  rowsSelected(): Promise<Result<SelectedRows>>;
  /** Whether Excel lets nothing be written into this workbook. */
  isReadOnly(): Promise<boolean>;
  /** The view that was chosen on this computer: it is a person's, and stays out of the workbook. */
  view(): View;
  keepView(view: View): void;
  /** Selects whole rows; answers how many. */
  selectRows(sheet: string, rows: readonly number[]): Promise<Result<number>>;
  /** 解除纳管: takes managed columns and our sheets away. */
  /** What 解除纳管 would take away now; null where the workbook is not managed. */
  previewUnmanage(): Promise<Result<ToTakeAway | null>>;
  unmanage(): Promise<Result<UndoReport>>;
  watchSelection(handler: (where: SelectedCell) => void): Promise<() => Promise<void>>;
  watchChanges(handler: (where: ChangedCells) => void): Promise<() => Promise<void>>;
}
