import { checkLedger, recheckRows, type CheckedLedger } from '../../src/ledger/checking/checkLedger';
import type { CheckContext } from '../../src/ledger/checking/inspection';
import type { RowEdit } from '../../src/ledger/reading/editedRows';
import type { OpenedLedger } from '../../src/ledger/reading/readLedger';
import { openWorkbook } from '../../src/ledger/reading/readWorkbook';
import { rereadRows } from '../../src/ledger/reading/rereadRows';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import type { CellValue, SheetSnapshot } from '../../src/ledger/snapshot';

const STATUS_COLUMN = 8;
const TASK_COLUMN = 2;
/** Edited rows lie so far apart; a prime, so that all rows have their turn. */
const STRIDE = 7919;

/** Which cell of a row a clerk changes. */
export type EditedCell = 'status' | 'task';

/** A clerk at work: each edit is of another row, is read alone and then checked alone. */
export interface Clerk {
  /** Gives one row another status or another task, and reads it again. */
  edit(): void;
  /** Checks the row again that was edited last; the findings that the ledger then has. */
  recheck(): number;
}

export function clerkWhoEdits(snapshot: SheetSnapshot, asOf: number, cell: EditedCell): Clerk {
  let place = 0;
  let { opened, checked } = openedAndChecked(snapshot, asOf);
  const row = (): number => opened.ledger.tasks.rows[place] as number;
  return {
    edit: () => {
      place = (place + STRIDE) % opened.ledger.tasks.count;
      const again = rereadRows(opened, [editOf(opened.sheet.snapshot, row(), cell)]);
      if (again === 'read-again') throw new Error(`Row ${row()} could not be read alone.`);
      opened = again;
    },
    recheck: () => {
      checked = recheckRows(checked, opened.ledger, contextOf(opened, asOf), [row()]);
      return checked.findings.length;
    },
  };
}

/** Edits that are read and checked alone must come to what reading and checking everything comes to. */
export function compareEdits(snapshot: SheetSnapshot, asOf: number): void {
  for (const cell of ['status', 'task'] as const) {
    const first = openedAndChecked(snapshot, asOf);
    const row = first.opened.ledger.tasks.rows[first.opened.ledger.tasks.count >> 1] as number;
    const again = rereadRows(first.opened, [editOf(snapshot, row, cell)]);
    if (again === 'read-again') throw new Error(`Row ${row} could not be read alone.`);
    const alone = recheckRows(first.checked, again.ledger, contextOf(again, asOf), [row]).findings;
    const whole = openedAndChecked(again.sheet.snapshot, asOf).checked.findings;
    if (JSON.stringify(alone) !== JSON.stringify(whole))
      throw new Error(`Another ${cell} in row ${row} is checked wrong.`);
  }
}

function openedAndChecked(snapshot: SheetSnapshot, asOf: number): { opened: OpenedLedger; checked: CheckedLedger } {
  const [opened] = openWorkbook([snapshot], { asOf, settings: DEFAULT_SETTINGS }).opened;
  if (opened === undefined) throw new Error('No ledger was found.');
  return { opened, checked: checkLedger(opened.ledger, contextOf(opened, asOf)) };
}

function contextOf({ sheet, context }: OpenedLedger, asOf: number): CheckContext {
  return { asOf, settings: DEFAULT_SETTINGS, snapshot: sheet.snapshot, unitTable: context.unitTable };
}

function editOf(snapshot: SheetSnapshot, row: number, cell: EditedCell): RowEdit {
  const place = row - snapshot.origin.row;
  const column = cell === 'status' ? STATUS_COLUMN : TASK_COLUMN;
  const before = snapshot.values[place] ?? [];
  const content: CellValue =
    cell === 'task' ? `${before[column]}，抓好落实` : before[column] === '已办结' ? '办理中' : '已办结';
  const values = before.map((value, index) => (index === column ? content : value));
  return { row, values, text: values.map(String), numberFormats: snapshot.numberFormats[place] ?? [] };
}
