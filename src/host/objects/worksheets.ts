import { itemNotFound } from '../protocol/apiError';
import { HostCollection } from '../protocol/hostObject';
import type { HostObject } from '../protocol/hostObject';
import type { SheetModel } from '../workbook/model';
import { sheetById, sheetByName } from '../workbook/sheets';
import type { Book } from './book';
import { addSheet } from './sheets';
import type { Wire } from './wire';

/** All sheets, in the order of their tabs. */
export class WorksheetCollectionObject extends HostCollection implements Partial<Wire<Excel.WorksheetCollection>> {
  readonly className = 'WorksheetCollection';

  constructor(private readonly book: Book) {
    super();
  }

  all(): readonly HostObject[] {
    return this.book.model.sheets.map((sheet) => this.book.make.worksheet(sheet));
  }

  /** By name (without regard to case) or id. */
  find(key: unknown): HostObject | null {
    const sheet = sheetByName(this.book.model, String(key)) ?? sheetById(this.book.model, String(key));
    return sheet ? this.book.make.worksheet(sheet) : null;
  }

  Add(name?: string | null) {
    return this.book.make.worksheet(addSheet(this.book, name));
  }
  GetItem(key: string) {
    return this.find(key) ?? missing();
  }
  GetItemOrNullObject(key: string) {
    return this.find(key);
  }
  GetActiveWorksheet() {
    return this.find(this.book.model.activeSheetId) ?? missing();
  }
  GetCount(visibleOnly?: boolean | null) {
    return this.among(visibleOnly).length;
  }
  GetFirst(visibleOnly?: boolean | null) {
    const [first] = this.among(visibleOnly);
    return first ? this.book.make.worksheet(first) : missing();
  }
  GetLast(visibleOnly?: boolean | null) {
    const last = this.among(visibleOnly).at(-1);
    return last ? this.book.make.worksheet(last) : missing();
  }
  private among(visibleOnly: boolean | null | undefined): readonly SheetModel[] {
    return this.book.model.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }
}

function missing(): never {
  throw itemNotFound();
}
