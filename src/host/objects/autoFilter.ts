import { invalidArgument, lackingMember } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import type { SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayFormat } from './guards';
import { areaGiven } from './areaGiven';
import type { Wire } from './wire';

/** The arrows over a list. The host puts them there and takes them away; it filters no rows. */
export class AutoFilterObject extends HostObject implements Partial<Wire<Excel.AutoFilter>> {
  readonly className = 'AutoFilter';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get Enabled() {
    return this.sheet.autoFilter !== null;
  }
  get IsDataFiltered() {
    return this.sheet.autoFilter !== null && this.sheet.hiddenRows.size > 0;
  }
  Apply(range: HostObject | string, _columnIndex?: number | null, criteria?: Excel.FilterCriteria | null): void {
    if (criteria) throw lackingMember(this.className, 'apply (with criteria)');
    mayFormat(this.book, this.sheet);
    const area = areaGiven(this.book, this.sheet, range);
    if (!area) throw invalidArgument();
    this.sheet.autoFilter = area;
  }
  Remove(): void {
    mayFormat(this.book, this.sheet);
    this.sheet.autoFilter = null;
  }
  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidArgument('there is no filter');
    return range;
  }
  GetRangeOrNullObject() {
    const area = this.sheet.autoFilter;
    return area && this.book.make.range(this.sheet, area);
  }
}
