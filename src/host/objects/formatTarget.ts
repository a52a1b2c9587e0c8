import type { AreaModel, SheetModel } from '../workbook/model';
import type { Book } from './book';

/** The cells that a format object speaks for: those of a range, or of several. */
export interface FormatTarget {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly areas: readonly AreaModel[];
}
