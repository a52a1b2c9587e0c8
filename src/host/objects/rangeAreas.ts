import { HostCollection, HostObject } from '../protocol/hostObject';
import { itemNotFound } from '../protocol/apiError';
import { lastColumn, lastRow } from '../workbook/a1';
import type { AreaModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { clearArea } from './clear';
import { ConditionalFormatCollectionObject } from './conditionalFormats';
import { DataValidationObject } from './dataValidation';
import { RangeFormatObject } from './format';
import { cellCount } from './guards';
import { fullAddress } from './reference';
import type { Wire } from './wire';

/** Several rectangles of one sheet. */
export class RangeAreasObject extends HostObject implements Partial<Wire<Excel.RangeAreas>> {
  readonly className = 'RangeAreas';

  constructor(
    private readonly book: Book,
    readonly sheet: SheetModel,
    public areas: readonly AreaModel[],
  ) {
    super();
  }

  get Address() {
    return this.areas.map((area) => fullAddress(this.sheet, area)).join(',');
  }
  get AreaCount() {
    return this.areas.length;
  }
  get CellCount() {
    return this.areas.reduce((sum, area) => sum + cellCount(area), 0);
  }
  get Worksheet() {
    return this.book.make.worksheet(this.sheet);
  }
  get Areas() {
    return new RangeCollectionObject(this.book, this.sheet, this.areas);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollectionObject(this.book, this.sheet, this.areas);
  }
  get DataValidation() {
    return new DataValidationObject(this.book, this.sheet, this.areas);
  }
  get Format() {
    return new RangeFormatObject({ book: this.book, sheet: this.sheet, areas: this.areas });
  }
  Clear(applyTo?: Excel.ClearApplyTo | `${Excel.ClearApplyTo}` | null): void {
    for (const area of this.areas) clearArea(this.book, this.sheet, area, applyTo ?? 'All');
  }
  GetEntireRow() {
    return this.book.make.areas(
      this.sheet,
      this.areas.map((area) => ({ ...area, left: 0, right: lastColumn })),
    );
  }
  GetEntireColumn() {
    return this.book.make.areas(
      this.sheet,
      this.areas.map((area) => ({ ...area, top: 0, bottom: lastRow })),
    );
  }
}

/** The rectangles of a `RangeAreas`, one by one. */
export class RangeCollectionObject extends HostCollection implements Partial<Wire<Excel.RangeCollection>> {
  readonly className = 'RangeCollection';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly areas: readonly AreaModel[],
  ) {
    super();
  }

  all(): readonly HostObject[] {
    return this.areas.map((area) => this.book.make.range(this.sheet, area));
  }
  find(key: unknown): HostObject | null {
    return typeof key === 'number' ? (this.all()[key] ?? null) : null;
  }
  GetCount() {
    return this.areas.length;
  }
  GetItemAt(index: number) {
    const item = this.find(index);
    if (!item) throw itemNotFound();
    return item;
  }
}
