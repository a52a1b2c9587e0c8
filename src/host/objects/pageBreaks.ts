import { invalidArgument } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import type { SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayChange } from './guards';
import { areaGiven } from './areaGiven';
import type { Wire } from './wire';

/** One page break: before this row. */
class PageBreakObject extends HostObject implements Partial<Wire<Excel.PageBreak>> {
  readonly className = 'PageBreak';

  constructor(readonly RowIndex: number) {
    super();
  }
}

/** Where new pages begin, set by hand. */
export class HorizontalPageBreaksObject extends HostObject implements Partial<Wire<Excel.PageBreakCollection>> {
  readonly className = 'PageBreakCollection';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }

  Add(range: HostObject | string): PageBreakObject {
    const area = areaGiven(this.book, this.sheet, range);
    if (!area || area.top === 0) throw invalidArgument();
    mayChange(this.book);
    const breaks = new Set([...this.sheet.pageSetup.rowBreaks, area.top]);
    this.sheet.pageSetup = { ...this.sheet.pageSetup, rowBreaks: [...breaks].sort((a, b) => a - b) };
    return new PageBreakObject(area.top);
  }
  GetCount(): number {
    return this.sheet.pageSetup.rowBreaks.length;
  }
  RemovePageBreaks(): void {
    mayChange(this.book);
    this.sheet.pageSetup = { ...this.sheet.pageSetup, rowBreaks: [] };
  }
}
