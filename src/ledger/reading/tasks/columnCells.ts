import type { CellValue, SheetSnapshot } from '../../snapshot';

/** One cell as value readers see it. */
export interface Cell {
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  readonly numberFormat: string;
}

const BLANK: Cell = { value: '', text: '', numberFormat: 'General' };

/**
 * The cells of one ledger column, for the rows that are tasks; a cell inside a vertical merge has the value of the
 * merge's first cell. A class, because its methods are called for every cell: engines know them by their shape.
 */
export class ColumnCells {
  readonly count: number;
  private readonly snapshot: SheetSnapshot;
  private readonly rows: Int32Array;
  private readonly top: number;
  private readonly place: number;

  constructor(snapshot: SheetSnapshot, column: number, rows: Int32Array) {
    this.snapshot = snapshot;
    this.count = rows.length;
    this.rows = sourceRows(snapshot, column, rows);
    this.top = snapshot.origin.row;
    this.place = column - snapshot.origin.column;
  }

  /** The value of the task with this index. */
  value(index: number): CellValue {
    const cells = this.snapshot.values[(this.rows[index] as number) - this.top];
    return cells === undefined ? '' : (cells[this.place] ?? '');
  }

  format(index: number): string {
    return this.snapshot.numberFormats[(this.rows[index] as number) - this.top]?.[this.place] ?? 'General';
  }

  /** As displayed; the empty string for a blank cell. */
  text(index: number): string {
    const value = this.value(index);
    if (value === '') return '';
    const shown = this.snapshot.text[(this.rows[index] as number) - this.top]?.[this.place] ?? '';
    return shown === '' ? String(value) : shown;
  }

  cell(index: number): Cell {
    const value = this.value(index);
    return value === '' ? BLANK : { value, text: this.text(index), numberFormat: this.format(index) };
  }
}

function sourceRows(snapshot: SheetSnapshot, column: number, rows: Int32Array): Int32Array {
  const first = rows[0] ?? 0;
  const merges = snapshot.merges.filter(
    (merge) => merge.left === column && merge.bottom > merge.top && merge.bottom >= first,
  );
  if (merges.length === 0) return rows;
  const topOf = new Map<number, number>();
  const last = rows.at(-1) ?? 0;
  for (const merge of merges) {
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, last); row++) topOf.set(row, merge.top);
  }
  return rows.map((row) => topOf.get(row) ?? row);
}
