import { ApiError, invalidArgument, itemNotFound } from '../protocol/apiError';
import { HostCollection, HostObject } from '../protocol/hostObject';
import { absoluteReference, parseReference } from '../workbook/a1';
import type { NameModel, SheetModel } from '../workbook/model';
import { sheetById, sheetByName } from '../workbook/sheets';
import type { Book } from './book';
import { mayChange } from './guards';
import { RangeGeometry } from './rangeGeometry';
import type { Wire } from './wire';

/** Excel's rule for names: a letter, underline or backslash first; no blanks; not like a cell's address. */
function checkName(name: unknown): string {
  const good =
    typeof name === 'string' &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name);
  if (!good) throw invalidArgument(String(name));
  return name;
}

/** The names of the workbook, or of one sheet. */
export class NamedItemCollectionObject extends HostCollection implements Partial<Wire<Excel.NamedItemCollection>> {
  readonly className = 'NamedItemCollection';

  constructor(
    private readonly book: Book,
    private readonly scope: SheetModel | null,
  ) {
    super();
  }

  private get names(): NameModel[] {
    return this.book.model.names.filter((name) => name.scope === (this.scope?.id ?? null));
  }
  all(): readonly HostObject[] {
    return this.names.map((name) => new NamedItemObject(this.book, name));
  }
  find(key: unknown): HostObject | null {
    const wanted = String(key).toLowerCase();
    const name = this.names.find((each) => each.name.toLowerCase() === wanted);
    return name ? new NamedItemObject(this.book, name) : null;
  }

  Add(name: string, reference: HostObject | string) {
    mayChange(this.book);
    const wanted = checkName(name);
    if (this.find(wanted)) {
      throw new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    }
    const model = { name: wanted, formula: this.formulaOf(reference), visible: true, scope: this.scope?.id ?? null };
    this.book.model.names = [...this.book.model.names, model];
    this.book.calculation.touchAll();
    return new NamedItemObject(this.book, model);
  }
  private formulaOf(reference: HostObject | string): string {
    if (reference instanceof RangeGeometry) return `=${absoluteReference(reference.sheet.name, reference.cells)}`;
    if (typeof reference !== 'string' || reference === '') throw invalidArgument();
    return reference.startsWith('=') ? reference : `=${reference}`;
  }
  GetCount() {
    return this.names.length;
  }
  GetItem(name: string) {
    return this.find(name) ?? missing();
  }
  GetItemOrNullObject(name: string) {
    return this.find(name);
  }
}

function missing(): never {
  throw itemNotFound();
}

/** One name. */
export class NamedItemObject extends HostObject implements Partial<Wire<Excel.NamedItem>> {
  readonly className = 'NamedItem';

  constructor(
    private readonly book: Book,
    private readonly name: NameModel,
  ) {
    super();
  }

  override get identity() {
    return { _Id: this.name.name };
  }
  get Name() {
    return this.name.name;
  }
  get Scope() {
    return this.name.scope === null ? 'Workbook' : 'Worksheet';
  }
  get Visible() {
    return this.name.visible;
  }
  set Visible(visible: boolean) {
    mayChange(this.book);
    this.name.visible = visible;
  }
  get Comment() {
    return '';
  }
  get Formula(): string {
    return this.name.formula;
  }
  set Formula(formula: string) {
    mayChange(this.book);
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument();
    this.name.formula = formula;
    this.book.calculation.touchAll();
  }
  get Type() {
    return this.target ? 'Range' : this.name.formula.includes('#REF!') ? 'Error' : 'String';
  }
  /** For a range its address, else the formula's text. */
  get Value() {
    const { target } = this;
    return target ? absoluteReference(target.sheet.name, target.area).replaceAll('$', '') : this.name.formula;
  }
  private get target() {
    const reference = parseReference(this.name.formula.replace(/^=/, ''));
    if (!reference) return null;
    const sheet =
      reference.sheet === null
        ? sheetById(this.book.model, this.name.scope ?? '')
        : sheetByName(this.book.model, reference.sheet);
    return sheet ? { sheet, area: reference.area } : null;
  }
  GetRange() {
    return this.GetRangeOrNullObject() ?? missing();
  }
  GetRangeOrNullObject() {
    const { target } = this;
    return target && this.book.make.range(target.sheet, target.area);
  }
  Delete(): void {
    mayChange(this.book);
    this.book.model.names = this.book.model.names.filter((each) => each !== this.name);
    this.book.calculation.touchAll();
  }
}
