import type { Finding } from '../../ledger/checking/finding';
import type { Day } from '../../ledger/day/day';
import type { TaskRef } from '../../ledger/rates/rateTable';
import type { Ledger } from '../../ledger/ledger';
import type { Settings } from '../../ledger/settings';
import type { RegisterId, Role, RuleId, State } from '../../ledger/vocabulary';
import type { ReadingDecisions, SheetDecision } from '../../ledger/reading/decisions';
import type { ConfirmedColumns } from '../../ledger/reading/columns/headerFingerprint';
import type { AppliedEntry, JournalEntry, UndoReport } from '../../plan/journal';
import type { OperationError } from '../../excel/session/result';
import type { PreparedPlan } from '../../excel/apply/previewPlan';
import type { Ignored, IgnoredFinding } from '../../operations/ignoredFindings';
import type { AllDecisions } from '../../operations/joinDecisions';
import type { StoredTrouble } from '../../operations/keptDecisions';
import type { WorkbookState } from '../../operations/workbookState';
import type { SelectedCell } from '../../excel/events/selection';
import type { ListGroup } from '../tasks/arrangeTasks';
import type { RowAction, View, WriteRequest } from '../services';

export type { TaskRef };

/** The places of the pane, in the order in which a clerk goes through them. */
export const PLACES = ['ledgers', 'tasks', 'findings', 'statistics', 'notices', 'settings'] as const;
export type Place = (typeof PLACES)[number];

export type Scan =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly done: number; readonly total: number }
  | { readonly phase: 'failed'; readonly error: OperationError };

/** Changes in the sheets since they were last read. */
export interface Drift {
  readonly changes: number;
  readonly remote: boolean;
}

/** Which tasks the list shows. `only` holds the members of a figure that the clerk clicked. */
export interface TaskFilter {
  readonly state: State | 'warning' | null;
  readonly text: string;
  readonly only: {
    readonly label: string;
    readonly members: readonly TaskRef[];
    /** What the figure counts. */
    readonly definition?: string;
  } | null;
}

export const NO_FILTER: TaskFilter = { state: null, text: '', only: null };

/** The way of a change into the workbook: computed, shown, written, told. */
export type Write =
  | { readonly phase: 'none' }
  | { readonly phase: 'preparing'; readonly request: WriteRequest }
  | { readonly phase: 'ready'; readonly request: WriteRequest; readonly prepared: PreparedPlan }
  | {
      readonly phase: 'writing';
      readonly request: WriteRequest;
      readonly prepared: PreparedPlan;
      readonly done: number;
      readonly total: number;
    }
  /** Stopped by the clerk: what was written is put back, which takes as long as writing it did. */
  | { readonly phase: 'stopping'; readonly request: WriteRequest }
  | { readonly phase: 'done'; readonly entry: AppliedEntry }
  | { readonly phase: 'failed'; readonly request: WriteRequest; readonly error: OperationError };

export type Undo =
  | { readonly phase: 'none' }
  | { readonly phase: 'working'; readonly entry: JournalEntry }
  | { readonly phase: 'done'; readonly entry: JournalEntry; readonly report: UndoReport }
  | { readonly phase: 'failed'; readonly entry: JournalEntry; readonly error: OperationError };

export interface PaneData {
  readonly place: Place;
  readonly asOf: Day;
  readonly settings: Settings;
  readonly confirmed: ConfirmedColumns;
  /** Tables, kinds of ledgers and names of units, as the clerk decided them. */
  readonly decided: ReadingDecisions;
  /** Findings set aside and rules switched off, as the workbook keeps them. */
  readonly ignored: Ignored;
  readonly scan: Scan;
  /** The last reading; it stays on view while a new one is taken. */
  readonly workbook: WorkbookState | null;
  /** What the last 刷新 changed, as a sentence. */
  readonly since: string | null;
  readonly drift: Drift;
  readonly taskFilter: TaskFilter;
  readonly openTask: TaskRef | null;
  /** What the list is grouped by; null: not at all. */
  readonly groupedBy: ListGroup | null;
  /** Tasks that the clerk ticked in the list. */
  readonly chosenTasks: readonly TaskRef[];
  /** Tasks that a 催办通知单 was asked for; null: all that are overdue or near their day. */
  readonly reminding: readonly TaskRef[] | null;
  /** 经办 or 领导; a workbook that cannot be written shows itself as to a leader. */
  readonly view: View;
  /** Excel lets nothing be written into this workbook. */
  readonly readOnly: boolean;
  readonly write: Write;
  /** What an interrupted write was put back to, told once after opening. */
  readonly recovered: UndoReport | null;
  readonly journal: readonly JournalEntry[];
  /** Why some or all of the journal cannot be shown: it was lost, or somebody has written in it. */
  readonly journalError: OperationError | null;
  /** What is to be told of the data that the workbook keeps; null where all is well, or was taken note of. */
  readonly stored: StoredTrouble | null;
  /** When the pane was opened, the workbook knew how its ledgers were before they were managed. */
  readonly remembersManaging: boolean;
  readonly undoing: Undo;
  /** The last result, for the live region; `id` tells two equal sentences apart. */
  readonly announcement: { readonly id: number; readonly text: string };
  /** A jump into the sheet that did not work. */
  readonly jumpError: OperationError | null;
  /** A decision that the workbook did not take up. */
  readonly keepError: OperationError | null;
}

export interface PaneActions {
  /** Reads what the workbook has stored, reads the sheets, and begins to listen to them. */
  open(asked?: RowAction | null): Promise<void>;
  /** Stops listening. */
  close(): Promise<void>;
  refresh(): Promise<void>;
  cancelScan(): void;
  goTo(place: Place): void;
  setAsOf(day: Day): Promise<void>;
  setSettings(settings: Settings): Promise<void>;
  /** The clerk says what a column is for: it holds for every sheet with the same header row. */
  confirmColumn(ledger: Ledger, header: string, role: Role | null): Promise<void>;
  /** The clerk says of which kind a ledger is; null leaves it to the reading again. */
  decideRegister(ledger: Ledger, register: RegisterId | null): Promise<void>;
  /** The clerk says whether a table (by its header row) is a ledger; null leaves it to the reading again. */
  decideTable(fingerprint: string, is: 'ledger' | 'no-ledger' | null): Promise<void>;
  /** The clerk says of sheets that hold the same tasks which of them count; null leaves it open again. */
  decideSheets(sheets: readonly string[], is: SheetDecision | null): Promise<void>;
  /** The clerk says which unit a name means; null: it is a unit of its own. */
  decideUnit(name: string, means: string | null): Promise<void>;
  /** Takes in what was decided in another workbook. */
  takeDecisions(decisions: AllDecisions): Promise<void>;
  /** Takes note of what happened to the stored data: what is left of them holds. */
  acceptStored(): Promise<void>;
  /** Takes all that is stored out of the workbook. */
  clearStored(): Promise<void>;
  prepareWrite(request: WriteRequest): Promise<void>;
  confirmWrite(): Promise<void>;
  /** Leaves the preview, or stops a write under way (what was written is taken back). */
  cancelWrite(): void;
  undo(entry: JournalEntry): Promise<void>;
  /** Sets a finding aside; it is told again when its cell says something else. */
  ignore(finding: Finding, reason: string): Promise<void>;
  /** Tells a finding again that was set aside. */
  takeBack(entry: IgnoredFinding): Promise<void>;
  /** Forgets entries whose sheets are gone. */
  forgetIgnored(entries: readonly IgnoredFinding[]): Promise<void>;
  /** Switches a rule off for this workbook. */
  switchOff(rule: RuleId, reason: string): Promise<void>;
  switchOn(rule: RuleId): Promise<void>;
  filterTasks(filter: Partial<TaskFilter>): void;
  /** Lists the tasks of a figure and selects their rows in the sheet. */
  showTasks(label: string, members: readonly TaskRef[], definition?: string): Promise<void>;
  openTaskDetail(task: TaskRef | null): void;
  groupTasks(by: ListGroup | null): void;
  chooseTasks(tasks: readonly TaskRef[]): void;
  /** Goes to 通报 for a 催办通知单 of the open ones of these tasks; null: of all that need it. */
  remind(tasks: readonly TaskRef[] | null): void;
  setView(view: View): void;

  /** Opens the task of a row that the clerk selected in the sheet; other cells change nothing. */
  followSelection(where: SelectedCell): void;
  jump(sheet: string, row: number, column: number | null): Promise<void>;
}

export type PaneState = PaneData & PaneActions;
