import { HostObject } from '../protocol/hostObject';
import { HostCollection } from '../protocol/hostObject';
import { itemNotFound } from '../protocol/apiError';
import type { AreaModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
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
