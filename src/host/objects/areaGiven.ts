import type { HostObject } from '../protocol/hostObject';
import type { AreaModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { RangeGeometry } from './rangeGeometry';
import { areaOf } from './reference';

/** The cells that an argument `Range | string` names on a sheet; null for a range of another sheet. */
export function areaGiven(book: Book, sheet: SheetModel, range: HostObject | string): AreaModel | null {
  if (typeof range === 'string') return areaOf(book, sheet, range);
  return range instanceof RangeGeometry && range.sheet === sheet ? range.cells : null;
}
