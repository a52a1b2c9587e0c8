import { HostObject } from '../protocol/hostObject';
import { itemNotFound } from '../protocol/apiError';
import { parseArea } from '../workbook/a1';
import { sheetById } from '../workbook/sheets';
import { ApplicationObject } from './application';
import type { Book } from './book';
import { CustomXmlPartCollectionObject } from './customXml';
import { NamedItemCollectionObject } from './names';
import { WorkbookProtectionObject } from './protection';
import { SettingCollectionObject } from './settings';
import { TableCollectionObject } from './tables';
import type { Wire } from './wire';
import { WorksheetCollectionObject } from './worksheets';

/** The root of every request. */
export class WorkbookObject extends HostObject implements Partial<Wire<Excel.Workbook>> {
  readonly className = 'Workbook';

  constructor(private readonly book: Book) {
    super();
  }

  override get eventTarget() {
    return 'Workbook';
  }

  get Application() {
    return new ApplicationObject(this.book);
  }
  get Worksheets() {
    return new WorksheetCollectionObject(this.book);
  }
  get Tables() {
    return new TableCollectionObject(this.book, null);
  }
  get Names() {
    return new NamedItemCollectionObject(this.book, null);
  }
  get Settings() {
    return new SettingCollectionObject(this.book);
  }
  get CustomXmlParts() {
    return new CustomXmlPartCollectionObject(this.book);
  }
  get Protection() {
    return new WorkbookProtectionObject();
  }
  get Name() {
    return this.book.model.fileName ?? 'Book1';
  }
  get ReadOnly() {
    return this.book.readOnly;
  }
  get IsDirty() {
    return false;
  }

  /** The cells that an event spoke of: `eventArgs.getRange(context)`. */
  _GetRangeForEventByReferenceId(reference: string) {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string) {
    const mark = reference.lastIndexOf('!');
    const sheet = sheetById(this.book.model, reference.slice(0, mark));
    const area = parseArea(reference.slice(mark + 1));
    return sheet && area ? this.book.make.range(sheet, area) : null;
  }

  GetActiveCell() {
    const { top, left } = this.book.model.selection;
    return this.book.make.range(this.activeSheet, { top, left, bottom: top, right: left });
  }
  GetSelectedRange() {
    return this.book.make.range(this.activeSheet, { ...this.book.model.selection });
  }
  GetSelectedRanges() {
    return this.book.make.areas(this.activeSheet, [{ ...this.book.model.selection }]);
  }
  private get activeSheet() {
    const sheet = this.book.model.sheets.find((each) => each.id === this.book.model.activeSheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
}
