import { invalidArgument } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import { cellAt } from '../workbook/cells';
import type { AreaModel, Cell, CellScalar, SheetModel } from '../workbook/model';
import { copiedFormula } from '../workbook/references';
import type { Book } from './book';
import { apiValue } from './cellContent';
import { mayWrite } from './guards';
import type { Wire } from './wire';

/** Excel's order: numbers, texts, FALSE and TRUE; blanks always last. */
function rank(value: CellScalar): number {
  if (value === '') return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

const collator = new Intl.Collator('zh-CN');

function compare(one: CellScalar, other: CellScalar, ascending: boolean): number {
  const ranks = rank(one) - rank(other);
  if (rank(one) === 3 || rank(other) === 3) return ranks;
  const order =
    ranks !== 0 ? ranks : typeof one === 'string' ? collator.compare(one, String(other)) : Number(one) - Number(other);
  return ascending ? order : -order;
}

/** Sorts the rows of a range by the values of some of its columns. */
export class RangeSortObject extends HostObject implements Partial<Wire<Excel.RangeSort>> {
  readonly className = 'RangeSort';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly area: AreaModel,
  ) {
    super();
  }

  Apply(
    fields: Excel.SortField[],
    _matchCase?: boolean | null,
    hasHeaders?: boolean | null,
    orientation?: string | null,
  ): void {
    if (orientation === 'Columns') throw invalidArgument('only rows can be sorted');
    mayWrite(this.book, this.sheet, this.area);
    this.book.calculation.settle();
    const first = this.area.top + (hasHeaders ? 1 : 0);
    const rows = Array.from({ length: Math.max(0, this.area.bottom - first + 1) }, (_, index) => first + index);
    const value = (row: number, key: number) => apiValue(cellAt(this.sheet, row, this.area.left + key));
    const sorted = rows.toSorted((one, other) => {
      for (const field of fields) {
        const order = compare(value(one, field.key), value(other, field.key), field.ascending ?? true);
        if (order !== 0) return order;
      }
      return one - other;
    });
    const lines = sorted.map((row) => ({ row, cells: this.take(row) }));
    for (const [index, line] of lines.entries()) this.put(first + index, line.row, line.cells);
    this.book.calculation.touch(this.sheet, this.area);
    this.book.note({ kind: 'data', sheet: this.sheet.id, area: this.area, type: 'RangeEdited' });
  }

  private take(row: number): (Cell | undefined)[] {
    const columns = this.area.right - this.area.left + 1;
    return Array.from({ length: columns }, (_, index) => cellAt(this.sheet, row, this.area.left + index));
  }

  private put(row: number, from: number, cells: readonly (Cell | undefined)[]): void {
    const line = this.sheet.rows.get(row) ?? new Map<number, Cell>();
    this.sheet.rows.set(row, line);
    for (const [index, cell] of cells.entries()) {
      const column = this.area.left + index;
      if (!cell) line.delete(column);
      else if (cell.formula === undefined) line.set(column, cell);
      else line.set(column, { ...cell, formula: copiedFormula(cell.formula, row - from, 0) });
    }
  }
}
