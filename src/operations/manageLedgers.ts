import { readBeside, type AskedSurroundings, type LedgerSurroundings } from '../excel/ledgerSurroundings';
import { success, type Result } from '../excel/session/result';
import { matchTasks } from '../ledger/periods/matchTasks';
import type { RecordedTask } from '../ledger/periods/periodRecord';
import { recordedTasks } from '../ledger/periods/recordPeriod';
import { STATE_LABELS } from '../ledger/vocabulary';
import { changedCellsOnly } from '../plan/changedCells';
import type { Plan } from '../plan/plan';
import { NEW_TASK } from '../plan/sheets/leaders/changes';
import { manageLedgersPlan, leftsOf, type ManagedLedger } from '../plan/sheets/manageLedgers';
import { managedOffset, managedRows, NUMBER_LABEL } from '../plan/sheets/managedLayout';
import { cellsBeside, headerBeside } from '../plan/sheets/neighbourLook';
import { knownRowsOf, type TellingColumns } from './knownRowsOf';
import { officeCalendar } from './officeCalendar';
import { recordsIn } from './periods';
import type { WorkbookState } from './workbookState';

export interface ManageChoice {
  /** True: the sheets keep to the day of the scan; false: their formulas follow today. */
  readonly fixedDay?: boolean;
}

function ledgersOf(state: WorkbookState): readonly ManagedLedger[] {
  const snapshots = new Map(state.snapshots.map((snapshot) => [snapshot.name, snapshot]));
  return state.ledgers.flatMap(({ ledger, standings }) => {
    const snapshot = snapshots.get(ledger.layout.sheet);
    return snapshot ? [{ ledger, standings, snapshot }] : [];
  });
}

/** The cells beside which the managed columns of a ledger stand, and where its numbers may stand already. */
function askedOf({ ledger: { layout } }: ManagedLedger, left: number): AskedSurroundings {
  const { sheet, right, firstTaskRow } = layout;
  const { top, bottom } = managedRows(layout);
  const column = left + managedOffset('number');
  return {
    sheet,
    header: { top, left: right, bottom: top, right },
    body: { top: firstTaskRow, left: right, bottom: firstTaskRow, right },
    numbers: { top, left: column, bottom, right: column },
  };
}

function withSurroundings(managed: ManagedLedger, read: LedgerSurroundings): ManagedLedger {
  const [label, ...below] = read.numbers;
  const first = managedRows(managed.ledger.layout).top + 1;
  const numbers = new Map(
    below.flatMap((value, down) => (value === '' ? [] : [[first + down, String(value)] as const])),
  );
  return {
    ...managed,
    headerStyle: headerBeside(read.header),
    bodyStyle: cellsBeside(read.body),
    ...(label === NUMBER_LABEL ? { numbers } : {}),
  };
}

/** How each task stood in the last period; empty where the record no longer keeps its tasks. */
function lastStates(
  ledgers: readonly ManagedLedger[],
  earlier: readonly RecordedTask[] | null,
): readonly (readonly string[])[] {
  if (earlier === null) return [];
  const now = ledgers.map(recordedTasks);
  const { earlierOf } = matchTasks(earlier, now.flat());
  const words = earlierOf.map((task) => (task === null ? NEW_TASK : STATE_LABELS[task.state]));
  let from = 0;
  return now.map(({ length }) => words.slice(from, (from += length)));
}

/**
 * The plan behind 纳管台账: managed columns beside every ledger in the ledger's own look, the dictionary, and the
 * sheets with the figures. Made again it holds only what has changed since, and tasks keep their numbers. One round trip
 * reads the looks, numbers and recorded periods that stand there.
 * @example const plan = await manageLedgers(state); if (plan.ok) await applyPlan(plan.value);
 */
export async function manageLedgers(
  state: WorkbookState,
  { fixedDay = false }: ManageChoice = {},
): Promise<Result<Plan>> {
  const { asOf, settings } = state;
  const ledgers = ledgersOf(state);
  const lefts = leftsOf(ledgers);
  const read = await readBeside(
    ledgers.map((each, index) => askedOf(each, lefts[index] as number)),
    (beside, stored) => ({ beside, records: recordsIn(stored, asOf) }),
  );
  if (!read.ok) return read;
  const { beside, records } = read.value;
  if (!records.ok) return records;
  const { periods, last } = records.value;
  const states = lastStates(ledgers, last?.tasks ?? null);
  const managed = ledgers.map((each, index) => ({
    ...withSurroundings(each, beside[index] as LedgerSurroundings),
    lastStates: states[index] ?? [],
  }));
  const plan = manageLedgersPlan(managed, {
    settings,
    asOf,
    fixedDay: fixedDay ? asOf : null,
    periods,
    calendar: officeCalendar(state.reading),
    theirs: state.snapshots.map(({ name }) => name),
  });
  const changed = changedCellsOnly(plan, state.live?.taken ?? []);
  const telling = ledgers.map(({ ledger: { layout } }, index): TellingColumns => {
    const left = lefts[index] as number;
    return { sheet: layout.sheet, number: left + managedOffset('number'), kind: left + managedOffset('clock') };
  });
  return success({ ...changed, rows: knownRowsOf(state, changed.edits, telling) });
}

/**
 * The plan behind 更新统计表: the same columns and sheets, because the statistics count the managed columns; nothing of
 * them is written where it is up to date.
 */
export async function statisticsPlan(state: WorkbookState, choice: ManageChoice = {}): Promise<Result<Plan>> {
  const plan = await manageLedgers(state, choice);
  return plan.ok ? success({ ...plan.value, title: '生成统计表' }) : plan;
}
