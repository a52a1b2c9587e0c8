import type { Book, Maker } from './book';
import { RangeObject } from './range';
import { RangeAreasObject } from './rangeAreas';
import { WorksheetObject } from './worksheet';

/** The classes behind `book.make`; the book is fetched late, because it holds the maker itself. */
export function createMaker(book: () => Book): Maker {
  return {
    worksheet: (sheet) => new WorksheetObject(book(), sheet),
    range: (sheet, area) => new RangeObject(book(), sheet, area),
    areas: (sheet, areas) => new RangeAreasObject(book(), sheet, areas),
  };
}
