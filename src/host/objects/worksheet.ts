import { ApiError, itemNotFound } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import { usedArea } from '../workbook/cells';
import type { AreaModel, SheetModel } from '../workbook/model';
import { AutoFilterObject } from './autoFilter';
import type { Book } from './book';
import { ChartCollectionObject } from './charts';
import { FreezePanesObject } from './freezePanes';
import { mayChange, onGrid } from './guards';
import { NamedItemCollectionObject } from './names';
import { HorizontalPageBreaksObject } from './pageBreaks';
import { CommentCollectionObject, NoteCollectionObject } from './notes';
import { PageLayoutObject } from './pageLayout';
import { WorksheetProtectionObject } from './protection';
import { TableCollectionObject } from './tables';
import { areaOf } from './reference';
import { activate, deleteSheet, moveSheet, renameSheet, showSheet } from './sheets';
import type { Wire } from './wire';

/** One sheet of the workbook. */
export class WorksheetObject extends HostObject implements Partial<Wire<Excel.Worksheet>> {
  readonly className = 'Worksheet';

  constructor(
    protected readonly book: Book,
    readonly sheet: SheetModel,
  ) {
    super();
  }

  override get identity() {
    return { Id: this.sheet.id };
  }

  /** The sheet; throws when it was deleted meanwhile. */
  protected get open(): SheetModel {
    if (!this.book.model.sheets.includes(this.sheet)) {
      throw itemNotFound();
    }
    return this.sheet;
  }

  get Id() {
    return this.sheet.id;
  }
  get Name() {
    return this.open.name;
  }
  set Name(name: string) {
    renameSheet(this.book, this.open, name);
  }
  get Position() {
    return this.book.model.sheets.indexOf(this.open);
  }
  set Position(position: number) {
    moveSheet(this.book, this.open, position);
  }
  get Visibility() {
    return this.open.visibility;
  }
  set Visibility(visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden') {
    showSheet(this.book, this.open, visibility);
  }
  get TabColor() {
    return this.open.tabColor;
  }
  set TabColor(color: string) {
    mayChange(this.book);
    this.open.tabColor = color;
  }
  get ShowGridlines() {
    return this.open.showGridlines;
  }
  set ShowGridlines(shown: boolean) {
    mayChange(this.book);
    this.open.showGridlines = shown;
  }
  get ShowHeadings() {
    return true;
  }
  get StandardWidth() {
    return this.open.defaultColumnWidth ?? 54;
  }
  get StandardHeight() {
    return this.open.defaultRowHeight ?? 13.5;
  }

  get Charts() {
    return new ChartCollectionObject(this.book, this.open);
  }
  get Notes() {
    return new NoteCollectionObject(this.book, this.open);
  }
  get Comments() {
    return new CommentCollectionObject(this.book, this.open);
  }
  get Tables() {
    return new TableCollectionObject(this.book, this.open);
  }
  get Names() {
    return new NamedItemCollectionObject(this.book, this.open);
  }
  get FreezePanes() {
    return new FreezePanesObject(this.book, this.open);
  }
  get HorizontalPageBreaks() {
    return new HorizontalPageBreaksObject(this.book, this.open);
  }
  get PageLayout() {
    return new PageLayoutObject(this.book, this.open);
  }
  get Protection() {
    return new WorksheetProtectionObject(this.book, this.open);
  }
  get AutoFilter() {
    return new AutoFilterObject(this.book, this.open);
  }

  Activate(): void {
    if (this.open.visibility !== 'Visible')
      throw new ApiError('InvalidOperation', 'A hidden worksheet cannot be activated.');
    activate(this.book, this.open);
  }
  Delete(): void {
    deleteSheet(this.book, this.open);
  }
  Calculate(): void {
    this.book.calculation.calculate(false);
  }

  GetRange(address?: string | null) {
    return this.range(areaOf(this.book, this.open, address));
  }
  GetRanges(address?: string | null) {
    const areas = (address ?? '').split(',').map((each) => areaOf(this.book, this.open, each.trim()));
    return this.book.make.areas(this.sheet, areas);
  }
  GetCell(row: number, column: number) {
    return this.range({ top: row, left: column, bottom: row, right: column });
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return this.range({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  /** On an empty sheet: its first cell, as documented. */
  GetUsedRange(valuesOnly?: boolean | null) {
    return this.range(usedArea(this.open, valuesOnly ?? false) ?? { top: 0, left: 0, bottom: 0, right: 0 });
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean | null) {
    const used = usedArea(this.open, valuesOnly ?? false);
    return used && this.range(used);
  }
  GetNext(visibleOnly?: boolean | null) {
    return this.GetNextOrNullObject(visibleOnly) ?? missing();
  }
  GetNextOrNullObject(visibleOnly?: boolean | null) {
    return this.neighbour(this.book.model.sheets.slice(this.Position + 1), visibleOnly);
  }
  GetPrevious(visibleOnly?: boolean | null) {
    return this.GetPreviousOrNullObject(visibleOnly) ?? missing();
  }
  GetPreviousOrNullObject(visibleOnly?: boolean | null) {
    return this.neighbour(this.book.model.sheets.slice(0, this.Position).reverse(), visibleOnly);
  }
  private neighbour(sheets: readonly SheetModel[], visibleOnly: boolean | null | undefined): HostObject | null {
    const found = sheets.find((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    return found ? this.book.make.worksheet(found) : null;
  }
  protected range(area: AreaModel): HostObject {
    return this.book.make.range(this.sheet, onGrid(area));
  }
}

function missing(): never {
  throw itemNotFound();
}
