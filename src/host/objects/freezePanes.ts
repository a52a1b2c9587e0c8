import { invalidArgument } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import { lastColumn, lastRow } from '../workbook/a1';
import type { SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayChange } from './guards';
import { areaGiven } from './areaGiven';
import type { Wire } from './wire';

/** Rows and columns that stay in sight. */
export class FreezePanesObject extends HostObject implements Partial<Wire<Excel.WorksheetFreezePanes>> {
  readonly className = 'WorksheetFreezePanes';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }

  private freeze(rows: number, columns: number): void {
    mayChange(this.book);
    this.sheet.freeze = { rows, columns };
  }

  FreezeRows(count?: number | null): void {
    this.freeze(count ?? 1, 0);
  }
  FreezeColumns(count?: number | null): void {
    this.freeze(0, count ?? 1);
  }
  /** Everything above and left of the range's end, the range included. */
  FreezeAt(range: HostObject | string): void {
    const area = areaGiven(this.book, this.sheet, range);
    if (!area) throw invalidArgument();
    this.freeze(area.bottom === lastRow ? 0 : area.bottom + 1, area.right === lastColumn ? 0 : area.right + 1);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  GetLocation() {
    const location = this.GetLocationOrNullObject();
    if (!location) throw invalidArgument('nothing is frozen');
    return location;
  }
  GetLocationOrNullObject() {
    const { rows, columns } = this.sheet.freeze;
    if (rows === 0 && columns === 0) return null;
    return this.book.make.range(this.sheet, {
      top: 0,
      left: 0,
      bottom: rows === 0 ? lastRow : rows - 1,
      right: columns === 0 ? lastColumn : columns - 1,
    });
  }
}
