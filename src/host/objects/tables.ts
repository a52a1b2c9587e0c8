import { ApiError, invalidArgument, itemNotFound } from '../protocol/apiError';
import { HostCollection, HostObject } from '../protocol/hostObject';
import { parseReference } from '../workbook/a1';
import { areasMeet } from '../workbook/areas';
import { cellAt } from '../workbook/cells';
import type { AreaModel, SheetModel, TableModel } from '../workbook/model';
import { sheetByName } from '../workbook/sheets';
import type { Book } from './book';
import { apiValue, writeContent } from './cellContent';
import { mayFormat } from './guards';
import { RangeGeometry } from './rangeGeometry';
import type { Wire } from './wire';

interface Placed {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** The tables of the workbook, or of one sheet. */
export class TableCollectionObject extends HostCollection implements Partial<Wire<Excel.TableCollection>> {
  readonly className = 'TableCollection';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel | null,
  ) {
    super();
  }
  private get tables(): Placed[] {
    const sheets = this.sheet ? [this.sheet] : this.book.model.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }
  all(): readonly HostObject[] {
    return this.tables.map(({ sheet, table }) => new TableObject(this.book, sheet, table));
  }
  find(key: unknown): HostObject | null {
    const wanted = String(key).toLowerCase();
    const found = this.tables.find(({ table }) => table.id === key || table.name.toLowerCase() === wanted);
    return found ? new TableObject(this.book, found.sheet, found.table) : null;
  }
  get Count() {
    return this.tables.length;
  }
  GetCount() {
    return this.tables.length;
  }
  GetItem(key: string) {
    return this.find(key) ?? missing();
  }
  GetItemOrNullObject(key: string) {
    return this.find(key);
  }
  GetItemAt(index: number) {
    return this.all()[index] ?? missing();
  }

  Add(address: HostObject | string, hasHeaders: boolean) {
    const { sheet, area } = this.place(address);
    mayFormat(this.book, sheet);
    if (sheet.tables.some((table) => areasMeet(table.area, area))) {
      throw new ApiError('InvalidOperation', 'A table cannot overlap another table.');
    }
    if (!hasHeaders) throw invalidArgument('tables without headers are not simulated');
    let free = 1;
    const taken = this.book.model.sheets.flatMap((each) => each.tables.map((table) => table.name.toLowerCase()));
    while (taken.includes(`表${free}`)) free += 1;
    const table: TableModel = {
      id: this.book.newId(),
      name: `表${free}`,
      area: { ...area },
      showHeaders: true,
      showTotals: false,
      columns: headersOf(sheet, area),
    };
    sheet.tables.push(table);
    // Headers of a table are texts: blank ones get names, numbers become text.
    writeContent(this.book, sheet, { ...area, bottom: area.top }, [table.columns.map((name) => `'${name}`)]);
    this.book.note({ kind: 'table-added', sheet: sheet.id, table: table.id });
    return new TableObject(this.book, sheet, table);
  }
  private place(address: HostObject | string): { sheet: SheetModel; area: AreaModel } {
    if (address instanceof RangeGeometry) return { sheet: address.sheet, area: address.cells };
    const reference = typeof address === 'string' ? parseReference(address) : null;
    const sheet = reference?.sheet ? sheetByName(this.book.model, reference.sheet) : this.sheet;
    if (!reference || !sheet) throw invalidArgument();
    return { sheet, area: reference.area };
  }
}

function headersOf(sheet: SheetModel, area: AreaModel): string[] {
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const text = String(apiValue(cellAt(sheet, area.top, column))) || `列${column - area.left + 1}`;
    let name = text;
    for (let number = 2; names.includes(name); number++) name = `${text}${number}`;
    names.push(name);
  }
  return names;
}

function missing(): never {
  throw itemNotFound();
}

/** One table (list object). */
export class TableObject extends HostObject implements Partial<Wire<Excel.Table>> {
  readonly className = 'Table';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly table: TableModel,
  ) {
    super();
  }
  override get identity() {
    return { Id: this.table.id };
  }
  get Id() {
    return this.table.id;
  }
  get Name() {
    return this.table.name;
  }
  set Name(name: string) {
    mayFormat(this.book, this.sheet);
    if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument();
    this.table.name = name;
  }
  get ShowHeaders() {
    return this.table.showHeaders;
  }
  get ShowTotals() {
    return this.table.showTotals;
  }
  get Worksheet() {
    return this.book.make.worksheet(this.sheet);
  }
  get Columns() {
    return new TableColumnCollectionObject(this.book, this.sheet, this.table);
  }
  GetRange() {
    return this.book.make.range(this.sheet, this.table.area);
  }
  GetHeaderRowRange() {
    if (!this.table.showHeaders) throw invalidArgument('the table shows no headers');
    return this.book.make.range(this.sheet, { ...this.table.area, bottom: this.table.area.top });
  }
  GetDataBodyRange() {
    return this.book.make.range(this.sheet, bodyOf(this.table));
  }
  ConvertToRange() {
    this.Delete();
    return this.GetRange();
  }
  /** The table goes, its cells stay: Excel deletes the cells too, which nothing here asks for. */
  Delete(): void {
    mayFormat(this.book, this.sheet);
    this.sheet.tables = this.sheet.tables.filter((each) => each !== this.table);
    this.book.note({ kind: 'table-deleted', sheet: this.sheet.id, table: this.table.id, name: this.table.name });
  }
}

function bodyOf(table: TableModel): AreaModel {
  const { area } = table;
  return {
    ...area,
    top: area.top + (table.showHeaders ? 1 : 0),
    bottom: area.bottom - (table.showTotals ? 1 : 0),
  };
}

export class TableColumnCollectionObject extends HostCollection implements Partial<Wire<Excel.TableColumnCollection>> {
  readonly className = 'TableColumnCollection';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly table: TableModel,
  ) {
    super();
  }
  all(): readonly HostObject[] {
    return this.table.columns.map((_, index) => new TableColumnObject(this.book, this.sheet, this.table, index));
  }
  find(key: unknown): HostObject | null {
    const index = typeof key === 'number' ? key - 1 : this.table.columns.indexOf(String(key));
    return this.all()[index] ?? null;
  }
  get Count() {
    return this.table.columns.length;
  }
  GetCount() {
    return this.table.columns.length;
  }
  GetItem(key: number | string) {
    return this.find(key) ?? missing();
  }
  GetItemOrNullObject(key: number | string) {
    return this.find(key);
  }
  GetItemAt(index: number) {
    return this.all()[index] ?? missing();
  }
}

export class TableColumnObject extends HostObject implements Partial<Wire<Excel.TableColumn>> {
  readonly className = 'TableColumn';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly table: TableModel,
    private readonly place: number,
  ) {
    super();
  }
  get Id() {
    return this.place + 1;
  }
  get Index() {
    return this.place;
  }
  get Name() {
    return this.table.columns[this.place] ?? '';
  }
  private get column(): { readonly left: number; readonly right: number } {
    const left = this.table.area.left + this.place;
    return { left, right: left };
  }
  GetRange() {
    return this.book.make.range(this.sheet, { ...this.table.area, ...this.column });
  }
  GetDataBodyRange() {
    return this.book.make.range(this.sheet, { ...bodyOf(this.table), ...this.column });
  }
}
