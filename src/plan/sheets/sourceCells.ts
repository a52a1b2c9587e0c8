import { columnLetter } from '../../ledger/address';
import { at } from '../../ledger/coded';
import type { Ledger } from '../../ledger/ledger';
import type { Settings } from '../../ledger/settings';
import type { CellValue, SheetSnapshot } from '../../ledger/snapshot';
import { meaningsOf, type Meanings } from '../../ledger/standing/standings';
import type { Role } from '../../ledger/vocabulary';

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

/** A cell's content as Excel joins it to a text: numbers with 15 digits, TRUE and FALSE. */
function contentText(value: CellValue): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/** The cells that something was read from: their addresses, and what they held together. */
export interface Sources {
  readonly addresses: readonly string[];
  readonly read: string;
  readonly only: CellValue | null;
}

/** The cells of a ledger that each task's state was read from. */
export class LedgerRows {
  private readonly cells: SheetCells;
  private readonly columnsOf = new Map<Role, number[]>();
  readonly meanings: Meanings;

  constructor(
    private readonly ledger: Ledger,
    snapshot: SheetSnapshot,
    settings: Settings,
  ) {
    this.cells = new SheetCells(snapshot);
    this.meanings = meaningsOf(ledger.tasks, settings);
    for (const { role, column } of ledger.columns) {
      if (role !== null) this.columnsOf.set(role, [...(this.columnsOf.get(role) ?? []), column]);
    }
  }

  private sources(row: number, roles: readonly Role[]): Sources {
    const holders = roles
      .flatMap((role) => this.columnsOf.get(role) ?? [])
      .map((column) => this.cells.holder(row, column));
    const values = holders.map((holder) => this.cells.value(holder));
    return {
      addresses: holders.map((holder) => `${columnLetter(holder.column)}${holder.row}`),
      read: values.map(contentText).join('|'),
      only: values.length === 1 ? (values[0] ?? null) : null,
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
    const relative = at(tasks.deadline, index).kind === 'relative';
    const reference: readonly Role[] = relative ? ['assign_date', 'meeting_date', 'instruct_date'] : [];
    return this.sources(tasks.rows[index] as number, ['deadline', 'extension', ...reference]);
  }

  finished(index: number): Sources {
    return this.sources(this.ledger.tasks.rows[index] as number, ['done_date']);
  }
}
