import { columnLetter } from '../../ledger/address';
import { at } from '../../ledger/coded';
import type { Ledger } from '../../ledger/ledger';
import { clockColumns } from '../../ledger/limits/clockColumns';
import type { WorkCalendar } from '../../ledger/day/workdays';
import type { Settings } from '../../ledger/settings';
import type { CellValue, SheetSnapshot } from '../../ledger/snapshot';
import { meaningsOf, type Meanings } from '../../ledger/standing/standings';
import type { Role } from '../../ledger/vocabulary';
import { quoted } from './references';

/** Cells of a sheet by row and column, merged cells answering with the cell that holds their value. */
class SheetCells {
  private readonly mergedInto = new Map<string, { readonly row: number; readonly column: number }>();

  constructor(private readonly snapshot: SheetSnapshot) {
    for (const { top, left, bottom, right } of snapshot.merges) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++)
          this.mergedInto.set(`${row} ${column}`, { row: top, column: left });
      }
    }
  }

  holder(row: number, column: number): { readonly row: number; readonly column: number } {
    return this.mergedInto.get(`${row} ${column}`) ?? { row, column };
  }

  value(at: { readonly row: number; readonly column: number }): CellValue {
    const { origin, values } = this.snapshot;
    return values[at.row - origin.row]?.[at.column - origin.column] ?? '';
  }
}

/** What Excel shows in a cell that is an error. */
const ERROR_VALUE = /^#[A-Z0/_]+[!?]?$/u;

/** Programs agree on the text of a number as far as these digits. */
const CERTAIN_DIGITS = 10;
const CERTAIN_DECIMALS = 4;

/** The cells that something was read from. */
export interface Sources {
  readonly addresses: readonly string[];
  /**
   * The content of each cell as a formula gives it. It is compared with the copy of what was read, `copy&""`, and is
   * written so that the two agree in every program: one cell's copy keeps its type, so that Excel itself makes the
   * texts of both; an error is compared by its name; of a number beside others so many decimals count as are certain.
   */
  readonly expressions: readonly string[];
  /** The copy of what was read: the value of a single cell, or the contents of several joined with bars. */
  readonly read: CellValue;
  /** The value of a single cell. */
  readonly only: CellValue | null;
}

const uncertain = (value: CellValue): value is number =>
  typeof value === 'number' && value !== Number(value.toPrecision(CERTAIN_DIGITS));

/** A cell's content as a formula's text. */
function expressionOf(address: string, value: CellValue, single: boolean): string {
  if (typeof value === 'string') {
    if (ERROR_VALUE.test(value)) return `IFERROR(${address}&"",${quoted(value)})`;
    // Line ends are copied as Excel's own.
    return value.includes('\r') ? `SUBSTITUTE(${address}&"",CHAR(13),"")` : `${address}&""`;
  }
  return !single && uncertain(value) ? `ROUND(${address},${CERTAIN_DECIMALS})&""` : `${address}&""`;
}

/** The copy of a cell among others, as `expressionOf` gives it. */
function joinedText(value: CellValue): string {
  if (typeof value === 'number') return String(uncertain(value) ? Number(value.toFixed(CERTAIN_DECIMALS)) : value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : copied(value);
}

const copied = (text: string): string => text.replaceAll('\r', '');

/** The cells of a ledger that each task's state was read from. */
export class LedgerRows {
  private readonly cells: SheetCells;
  private readonly columnsOf = new Map<Role, number[]>();
  /** Cells that start, stop or prolong a limit's clock (补正、征求第三方、听证). */
  private readonly clockColumns: readonly number[];
  readonly meanings: Meanings;

  constructor(
    private readonly ledger: Ledger,
    snapshot: SheetSnapshot,
    settings: Settings,
    calendar?: WorkCalendar,
  ) {
    this.cells = new SheetCells(snapshot);
    this.clockColumns = clockColumns(ledger);
    this.meanings = meaningsOf(ledger.tasks, settings, calendar);
    for (const { role, column } of ledger.columns) {
      if (role !== null) this.columnsOf.set(role, [...(this.columnsOf.get(role) ?? []), column]);
    }
  }

  private sources(row: number, roles: readonly Role[], further: readonly number[] = []): Sources {
    const holders = [...new Set([...roles.flatMap((role) => this.columnsOf.get(role) ?? []), ...further])].map(
      (column) => this.cells.holder(row, column),
    );
    const values = holders.map((holder) => this.cells.value(holder));
    const addresses = holders.map(({ row: line, column }) => `${columnLetter(column)}${line}`);
    const single = values.length === 1;
    const [only = ''] = values;
    const typed = typeof only === 'string' ? copied(only) : only;
    return {
      addresses,
      expressions: values.map((value, index) => expressionOf(addresses[index] as string, value, single)),
      read: single ? typed : values.map(joinedText).join('|'),
      only: single ? only : null,
    };
  }

  status(index: number): Sources {
    const { tasks } = this.ledger;
    const row = tasks.rows[index] as number;
    const closedByPercent = tasks.percent !== null && at(tasks.status, index).status === null;
    switch (tasks.statusFrom) {
      case 'status':
        return this.sources(row, closedByPercent ? ['status', 'percent'] : ['status']);
      case 'progress':
        return this.sources(row, ['progress', 'percent']);
      case 'none':
        return this.sources(row, ['percent']);
    }
  }

  deadline(index: number): Sources {
    const { tasks } = this.ledger;
    const { kind, text, recurrence } = at(tasks.deadline, index);
    const relative = kind === 'relative';
    const counts = relative || typeof recurrence?.from === 'number';
    const reference: readonly Role[] = counts ? ['assign_date', 'meeting_date', 'instruct_date'] : [];
    // A relative deadline without a text of its own is one by the limits of the register.
    const events = relative && text === '' ? this.clockColumns : [];
    return this.sources(tasks.rows[index] as number, ['deadline', 'extension', ...reference], events);
  }

  finished(index: number): Sources {
    return this.sources(this.ledger.tasks.rows[index] as number, ['done_date']);
  }
}
