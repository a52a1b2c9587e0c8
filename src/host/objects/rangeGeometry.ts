import { ApiError, invalidArgument, itemNotFound } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import { areaAddress, lastColumn, lastRow } from '../workbook/a1';
import { commonArea } from '../workbook/areas';
import { usedArea } from '../workbook/cells';
import type { AreaModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { cellCount, onGrid } from './guards';
import { areaOf, fullAddress } from './reference';
import type { Wire } from './wire';

/** Where a range lies, and the ranges that are found from it. */
export abstract class RangeGeometry extends HostObject implements Partial<Wire<Excel.Range>> {
  readonly className = 'Range';

  constructor(
    protected readonly book: Book,
    readonly sheet: SheetModel,
    public area: AreaModel | null,
  ) {
    super();
  }

  /** The area; throws when its cells were deleted. */
  get cells(): AreaModel {
    if (!this.area || !this.book.model.sheets.includes(this.sheet)) {
      throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    }
    return this.area;
  }

  protected at(area: AreaModel): RangeGeometry {
    return this.book.make.range(this.sheet, onGrid(area)) as RangeGeometry;
  }

  get Address() {
    return fullAddress(this.sheet, this.cells);
  }
  get AddressLocal() {
    return areaAddress(this.cells);
  }
  get RowIndex() {
    return this.cells.top;
  }
  get ColumnIndex() {
    return this.cells.left;
  }
  get RowCount() {
    return this.cells.bottom - this.cells.top + 1;
  }
  get ColumnCount() {
    return this.cells.right - this.cells.left + 1;
  }
  /** -1 above 2^31 - 1 cells, as documented. */
  get CellCount() {
    const count = cellCount(this.cells);
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireRow() {
    return this.ColumnCount === lastColumn + 1;
  }
  get IsEntireColumn() {
    return this.RowCount === lastRow + 1;
  }
  get Worksheet() {
    return this.book.make.worksheet(this.sheet);
  }

  /** May lie outside the range, as long as it is on the sheet. */
  GetCell(row: number, column: number) {
    const { top, left } = this.cells;
    return this.at({ top: top + row, left: left + column, bottom: top + row, right: left + column });
  }
  GetRow(row: number) {
    return this.at({ ...this.cells, top: this.cells.top + row, bottom: this.cells.top + row });
  }
  GetColumn(column: number) {
    return this.at({ ...this.cells, left: this.cells.left + column, right: this.cells.left + column });
  }
  GetOffsetRange(rows: number, columns: number) {
    const { top, left, bottom, right } = this.cells;
    return this.at({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns });
  }
  GetResizedRange(rows: number, columns: number) {
    return this.at({ ...this.cells, bottom: this.cells.bottom + rows, right: this.cells.right + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number) {
    return this.at({ ...this.cells, bottom: this.cells.top + rows - 1, right: this.cells.left + columns - 1 });
  }
  GetRowsAbove(count?: number | null) {
    const { top } = this.cells;
    const rows = count ?? 1;
    return rows < 0
      ? this.at({ ...this.cells, top: top, bottom: top - rows - 1 })
      : this.at({ ...this.cells, top: top - rows, bottom: top - 1 });
  }
  GetRowsBelow(count?: number | null) {
    return this.at({ ...this.cells, top: this.cells.bottom + 1, bottom: this.cells.bottom + (count ?? 1) });
  }
  GetColumnsBefore(count?: number | null) {
    return this.at({ ...this.cells, left: this.cells.left - (count ?? 1), right: this.cells.left - 1 });
  }
  GetColumnsAfter(count?: number | null) {
    return this.at({ ...this.cells, left: this.cells.right + 1, right: this.cells.right + (count ?? 1) });
  }
  GetEntireRow() {
    return this.at({ ...this.cells, left: 0, right: lastColumn });
  }
  GetEntireColumn() {
    return this.at({ ...this.cells, top: 0, bottom: lastRow });
  }
  GetLastRow() {
    return this.at({ ...this.cells, top: this.cells.bottom });
  }
  GetLastColumn() {
    return this.at({ ...this.cells, left: this.cells.right });
  }
  GetLastCell() {
    return this.at({ ...this.cells, top: this.cells.bottom, left: this.cells.right });
  }

  GetBoundingRect(other: HostObject | string) {
    const one = this.cells;
    const two = this.areaOf(other);
    return this.at({
      top: Math.min(one.top, two.top),
      left: Math.min(one.left, two.left),
      bottom: Math.max(one.bottom, two.bottom),
      right: Math.max(one.right, two.right),
    });
  }
  GetIntersection(other: HostObject | string) {
    return this.GetIntersectionOrNullObject(other) ?? missing();
  }
  GetIntersectionOrNullObject(other: HostObject | string) {
    const shared = commonArea(this.cells, this.areaOf(other));
    return shared && this.at(shared);
  }
  /** An address, or another range of the same sheet. */
  protected areaOf(other: HostObject | string): AreaModel {
    if (typeof other === 'string') return areaOf(this.book, this.sheet, other);
    if (!(other instanceof RangeGeometry) || other.sheet !== this.sheet) throw invalidArgument();
    return other.cells;
  }

  GetUsedRange(valuesOnly?: boolean | null) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? missing();
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean | null) {
    // Of the range's own cells: `getRange('A:A').getUsedRange(true)` ends with the last value of column A.
    const used = usedArea(this.sheet, valuesOnly ?? false, this.cells);
    return used && this.at(used);
  }
}

function missing(): never {
  throw itemNotFound();
}
