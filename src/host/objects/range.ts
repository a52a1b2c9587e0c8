import { invalidArgument, itemNotFound } from '../protocol/apiError';
import type { HostObject } from '../protocol/hostObject';
import { mergeArea, unmergeArea } from '../workbook/merges';
import type { AreaModel } from '../workbook/model';
import { activate } from './sheets';
import * as content from './cellContent';
import * as properties from './cellProperties';
import { clearArea } from './clear';
import { ConditionalFormatCollectionObject } from './conditionalFormats';
import { DataValidationObject } from './dataValidation';
import { copyCells } from './copy';
import { RangeFormatObject } from './format';
import { mayFormat } from './guards';
import { hiddenState, setColumnsHidden, setRowsHidden } from './hidden';
import { RangeGeometry } from './rangeGeometry';
import { RangeSortObject } from './sort';
import { placeOf } from './sizes';
import { specialAreas } from './specialCells';
import { deleteCells, insertCells } from './structure';
import type { Wire } from './wire';

/** One rectangle of cells. While it is tracked it follows rows and columns that are inserted or deleted. */
export class RangeObject extends RangeGeometry implements Partial<Wire<Excel.Range>> {
  // Whole rows and columns answer null, which the API's types do not say.
  get Values() {
    return content.readValues(this.book, this.sheet, this.cells) as unknown[][];
  }
  set Values(given: unknown[][]) {
    content.writeContent(this.book, this.sheet, this.cells, given);
  }
  get Formulas() {
    return content.readFormulas(this.book, this.sheet, this.cells) as unknown[][];
  }
  set Formulas(given: unknown[][]) {
    content.writeContent(this.book, this.sheet, this.cells, given);
  }
  get Text() {
    return content.readText(this.book, this.sheet, this.cells) as string[][];
  }
  get ValueTypes() {
    return content.readValueTypes(this.book, this.sheet, this.cells) as Excel.RangeValueType[][];
  }
  get NumberFormat() {
    return content.readNumberFormats(this.book, this.sheet, this.cells) as unknown[][];
  }
  set NumberFormat(given: unknown[][]) {
    content.writeNumberFormats(this.book, this.sheet, this.cells, given);
  }

  /** The client asks before it writes a large block in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) {
      throw invalidArgument(
        "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
      );
    }
  }

  get Format() {
    return new RangeFormatObject({ book: this.book, sheet: this.sheet, areas: [this.cells] });
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollectionObject(this.book, this.sheet, [this.cells]);
  }
  get DataValidation() {
    return new DataValidationObject(this.book, this.sheet, [this.cells]);
  }
  get Sort() {
    return new RangeSortObject(this.book, this.sheet, this.cells);
  }
  get Hidden() {
    const rows = hiddenState(this.sheet.hiddenRows, this.cells.top, this.cells.bottom);
    const columns = hiddenState(this.sheet.hiddenColumns, this.cells.left, this.cells.right);
    return rows === true || columns === true ? true : ((rows === null || columns === null ? null : false) as boolean);
  }
  get RowHidden() {
    return hiddenState(this.sheet.hiddenRows, this.cells.top, this.cells.bottom) as boolean;
  }
  set RowHidden(hidden: boolean) {
    setRowsHidden(this.book, this.sheet, this.cells, hidden);
  }
  get ColumnHidden() {
    return hiddenState(this.sheet.hiddenColumns, this.cells.left, this.cells.right) as boolean;
  }
  set ColumnHidden(hidden: boolean) {
    setColumnsHidden(this.book, this.sheet, this.cells, hidden);
  }
  get Left() {
    return placeOf(this.sheet, this.cells).left;
  }
  get Top() {
    return placeOf(this.sheet, this.cells).top;
  }
  get Width() {
    return placeOf(this.sheet, this.cells).width;
  }
  get Height() {
    return placeOf(this.sheet, this.cells).height;
  }
  /** The host computes no spilling formulas. */
  get HasSpill() {
    return false;
  }

  GetCellProperties(options: Excel.CellPropertiesLoadOptions) {
    return properties.cellProperties(this.book, this.sheet, this.cells, options) as never;
  }
  GetRowProperties(options: Excel.RowPropertiesLoadOptions) {
    return properties.rowProperties(this.book, this.sheet, this.cells, options) as never;
  }
  GetColumnProperties(options: Excel.ColumnPropertiesLoadOptions) {
    return properties.columnProperties(this.book, this.sheet, this.cells, options) as never;
  }
  SetCellProperties(given: Excel.SettableCellProperties[][]): void {
    properties.setCellProperties(this.book, this.sheet, this.cells, given);
  }

  Merge(across?: boolean | null): void {
    mayFormat(this.book, this.sheet);
    mergeArea(this.sheet, this.cells, across ?? false);
    this.book.calculation.touch(this.sheet, this.cells);
    this.book.note({ kind: 'format', sheet: this.sheet.id, area: this.cells });
  }
  Unmerge(): void {
    mayFormat(this.book, this.sheet);
    unmergeArea(this.sheet, this.cells);
    this.book.note({ kind: 'format', sheet: this.sheet.id, area: this.cells });
  }
  Clear(applyTo?: Excel.ClearApplyTo | `${Excel.ClearApplyTo}` | null): void {
    clearArea(this.book, this.sheet, this.cells, applyTo ?? 'All');
  }
  /** The range at the place that has become free. */
  Insert(shift: Excel.InsertShiftDirection | 'Down' | 'Right') {
    const area = this.cells;
    insertCells(this.book, this.sheet, area, shift);
    return this.at(area);
  }
  Delete(shift: Excel.DeleteShiftDirection | 'Up' | 'Left'): void {
    deleteCells(this.book, this.sheet, this.cells, shift);
  }
  CopyFrom(
    source: HostObject | string,
    type?: Excel.RangeCopyType | `${Excel.RangeCopyType}` | null,
    skipBlanks?: boolean | null,
    transpose?: boolean | null,
  ): void {
    const from = typeof source === 'string' ? { sheet: this.sheet, area: this.areaOf(source) } : rangeOf(source);
    copyCells(
      this.book,
      from,
      { sheet: this.sheet, area: this.cells },
      {
        type: type ?? 'All',
        skipBlanks: skipBlanks ?? false,
        transpose: transpose ?? false,
      },
    );
  }
  Select(): void {
    activate(this.book, this.sheet);
    this.book.model.selection = { ...this.cells };
    this.book.note({ kind: 'selection', sheet: this.sheet.id, area: this.cells });
  }

  GetMergedAreasOrNullObject() {
    // Only merges whose first cell lies in the range are found (office-js issue 3611).
    const cells = this.cells;
    const merges = this.sheet.merges.filter(
      ({ top, left }) => top >= cells.top && top <= cells.bottom && left >= cells.left && left <= cells.right,
    );
    return merges.length === 0 ? null : this.book.make.areas(this.sheet, merges);
  }
  GetSpecialCells(
    type: Excel.SpecialCellType | `${Excel.SpecialCellType}`,
    valueType?: Excel.SpecialCellValueType | `${Excel.SpecialCellValueType}` | null,
  ) {
    return this.GetSpecialCellsOrNullObject(type, valueType) ?? missing();
  }
  GetSpecialCellsOrNullObject(
    type: Excel.SpecialCellType | `${Excel.SpecialCellType}`,
    valueType?: Excel.SpecialCellValueType | `${Excel.SpecialCellValueType}` | null,
  ) {
    const areas = specialAreas(this.sheet, this.cells, type, valueType ?? 'All');
    return areas.length === 0 ? null : this.book.make.areas(this.sheet, areas);
  }
}

function rangeOf(source: HostObject): { sheet: RangeObject['sheet']; area: AreaModel } {
  if (!(source instanceof RangeObject)) throw invalidArgument();
  return { sheet: source.sheet, area: source.cells };
}

function missing(): never {
  throw itemNotFound();
}
