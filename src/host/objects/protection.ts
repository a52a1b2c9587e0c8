import { ApiError } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import type { SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayChange } from './guards';
import type { Wire } from './wire';

/** The protection of a sheet. The model knows no password and no options: what is asked with one is protected alike. */
export class WorksheetProtectionObject extends HostObject implements Partial<Wire<Excel.WorksheetProtection>> {
  readonly className = 'WorksheetProtection';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  get Protected() {
    return this.sheet.protected;
  }
  Protect(): void {
    mayChange(this.book);
    if (this.sheet.protected) throw new ApiError('AccessDenied', 'You cannot perform the requested operation.');
    this.sheet.protected = true;
    this.book.note({ kind: 'protection', sheet: this.sheet.id, protected: true });
  }
  Unprotect(): void {
    mayChange(this.book);
    if (!this.sheet.protected) return;
    this.sheet.protected = false;
    this.book.note({ kind: 'protection', sheet: this.sheet.id, protected: false });
  }
}

/** The protection of the workbook's structure, which the model does not have: never protected. */
export class WorkbookProtectionObject extends HostObject implements Partial<Wire<Excel.WorkbookProtection>> {
  readonly className = 'WorkbookProtection';

  get Protected() {
    return false;
  }
}
