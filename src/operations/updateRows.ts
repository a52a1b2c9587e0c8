import { recheckRows } from '../ledger/checking/checkLedger';
import type { Coded } from '../ledger/coded';
import type { Ledger, TaskTable } from '../ledger/ledger';
import { withEditedRows, type RowEdit } from '../ledger/reading/editedRows';
import type { OpenedLedger } from '../ledger/reading/readLedger';
import { rereadRows } from '../ledger/reading/rereadRows';
import type { Area, SheetSnapshot } from '../ledger/snapshot';
import { managedAreas } from '../plan/sheets/managedLayout';
import { conclude, groundsOf } from './analyseSnapshots';
import type { WorkbookState } from './workbookState';

/** The state after an edit, and how many rows were read again for it. */
export interface UpdatedState {
  readonly state: WorkbookState;
  readonly rows: number;
}

/**
 * The state after rows of a sheet were edited, reading and checking these rows alone: the answer is that of reading the
 * whole workbook again. `read-again` where the edit may change more: see `rereadRows`.
 * @example updateRows(state, '台账', [{ row: 57, values, text, numberFormats }])
 */
export function updateRows(state: WorkbookState, name: string, edits: readonly RowEdit[]): UpdatedState | 'read-again' {
  const { live } = state;
  const taken = live?.taken.find((snapshot) => snapshot.name === name);
  const before = live?.snapshots.find((snapshot) => snapshot.name === name);
  if (!live || !taken || !before) return 'read-again';
  const takenNow = withEditedRows(taken, edits);
  const managed = managedAreas(taken);
  const clean = edits.map((edit) => withoutManagedCells(edit, taken, managed));
  const now = withEditedRows(before, clean);
  if (takenNow === null || now === null) return 'read-again';

  const { opened, reading } = live.workbook;
  const concerned = opened.map(({ ledger, table }) => {
    if (ledger.layout.sheet !== name) return [];
    const rows = new Set(table.taskRows);
    return clean.filter(({ row }) => rows.has(row));
  });
  const found = new Set(concerned.flatMap((rows) => rows.map(({ row }) => row)));
  const isInLedger = clean.every(({ row }) => found.has(row));
  if (!isInLedger) return 'read-again';
  const reread: OpenedLedger[] = [];
  for (const [which, each] of opened.entries()) {
    const own = concerned[which] ?? [];
    const next = own.length === 0 ? each : rereadRows(each, own);
    if (next === 'read-again') return next;
    reread.push(each.ledger.layout.sheet === name ? { ...next, sheet: { ...next.sheet, snapshot: now } } : next);
  }
  const ledgers = reread.map(({ ledger }) => ledger);
  const replaced = (all: readonly SheetSnapshot[], by: SheetSnapshot): readonly SheetSnapshot[] =>
    all.map((snapshot) => (snapshot.name === name ? by : snapshot));
  const read = {
    taken: replaced(live.taken, takenNow),
    snapshots: replaced(live.snapshots, now),
    workbook: { reading: { ...reading, ledgers }, opened: reread },
  };
  const grounds = groundsOf(read, live.judgement);
  const checks = grounds.ledgers.map(({ ledger, context }, which) => {
    const [earlier, old] = [live.checks[which], opened[which]?.ledger];
    if (!earlier || !old || !context) return null;
    const rows = new Set([...(concerned[which] ?? []).map(({ row }) => row), ...changedRows(old, ledger)]);
    return recheckRows(earlier, ledger, context, [...rows]);
  });
  return { state: conclude(grounds, checks), rows: edits.length };
}

/** Our own columns beside a ledger are blanked in what is read, as in `withoutManagedColumns`. */
function withoutManagedCells(edit: RowEdit, { origin }: SheetSnapshot, managed: readonly Area[]): RowEdit {
  const here = managed.filter(({ top, bottom }) => top <= edit.row && edit.row <= bottom);
  if (here.length === 0) return edit;
  const isManaged = (index: number): boolean =>
    here.some(({ left, right }) => left <= origin.column + index && origin.column + index <= right);
  const blanked = <T>(cells: readonly T[], blank: T): readonly T[] =>
    cells.map((cell, index) => (isManaged(index) ? blank : cell));
  return {
    ...edit,
    values: blanked(edit.values, ''),
    text: blanked(edit.text, ''),
    numberFormats: blanked(edit.numberFormats, 'General'),
    ...(edit.formulas ? { formulas: blanked(edit.formulas, '') } : {}),
  };
}

/** Rows that say something else than before: those below an edited one may have said 同上. */
function changedRows({ tasks: before }: Ledger, { tasks: after }: Ledger): number[] {
  const pairs = codedColumns(after).flatMap(([name, now]) => {
    const then = before[name] as Coded<unknown> | null;
    return then === null || then.codes === now.codes ? [] : [[then.codes, now.codes] as const];
  });
  return Array.from(after.rows).filter((_, index) => pairs.some(([then, now]) => then[index] !== now[index]));
}

function codedColumns(tasks: TaskTable): [keyof TaskTable, Coded<unknown>][] {
  return (Object.entries(tasks) as [keyof TaskTable, unknown][]).flatMap(([name, column]) =>
    typeof column === 'object' && column !== null && 'codes' in column ? [[name, column as Coded<unknown>]] : [],
  );
}
