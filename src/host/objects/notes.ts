import { ApiError, itemNotFound } from '../protocol/apiError';
import { HostCollection, HostObject } from '../protocol/hostObject';
import { areaAddress } from '../workbook/a1';
import type { AreaModel, NoteModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayFormat } from './guards';
import { RangeGeometry } from './rangeGeometry';
import { areaOf } from './reference';
import type { Wire } from './wire';

/** Who writes notes here; Excel says the name of its user. */
const AUTHOR = '作者';

/** The notes of a sheet (ExcelApi 1.18). Notes that stand for threaded comments are not among them. */
export class NoteCollectionObject extends HostCollection implements Partial<Wire<Excel.NoteCollection>> {
  readonly className = 'NoteCollection';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }

  private get notes(): NoteModel[] {
    return this.sheet.notes.filter(({ isThread }) => !isThread);
  }
  all(): readonly NoteObject[] {
    return this.notes.map((note) => new NoteObject(this.book, this.sheet, note));
  }
  find(key: unknown): NoteObject | null {
    const note = this.notes.find((each) => each.id === key || areaAddress(placeOf(each)) === key);
    return note ? new NoteObject(this.book, this.sheet, note) : null;
  }

  /** A cell holds one note or one thread of comments, never two. */
  Add(cell: HostObject | string, content: unknown): NoteObject {
    mayFormat(this.book, this.sheet);
    const area =
      typeof cell === 'string'
        ? areaOf(this.book, this.sheet, cell)
        : cell instanceof RangeGeometry && cell.sheet === this.sheet
          ? cell.cells
          : null;
    if (!area || area.top !== area.bottom || area.left !== area.right) {
      throw new ApiError('InvalidCellAddress', 'The cell address is invalid.');
    }
    if (this.sheet.notes.some(({ row, column }) => row === area.top && column === area.left)) {
      throw new ApiError('InvalidOperation', 'There is already a note or a comment in this cell.');
    }
    const note: NoteModel = {
      id: this.book.newId(),
      row: area.top,
      column: area.left,
      author: AUTHOR,
      text: String(content),
      isThread: false,
    };
    this.sheet.notes = [...this.sheet.notes, note];
    return new NoteObject(this.book, this.sheet, note);
  }
  GetCount() {
    return this.notes.length;
  }
  GetItem(key: string) {
    return this.find(key) ?? missing();
  }
  GetItemOrNullObject(key: string) {
    return this.find(key) as NoteObject;
  }
  GetItemAt(index: number) {
    return this.all()[index] ?? missing();
  }
}

function missing(): never {
  throw itemNotFound();
}

function placeOf({ row, column }: NoteModel): AreaModel {
  return { top: row, left: column, bottom: row, right: column };
}

/** One note. */
export class NoteObject extends HostObject implements Partial<Wire<Excel.Note>> {
  readonly className = 'Note';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly note: NoteModel,
  ) {
    super();
  }

  override get identity() {
    return { _Id: this.note.id };
  }
  get _Id() {
    return this.note.id;
  }
  get AuthorName() {
    return this.note.author;
  }
  get Content() {
    return this.note.text;
  }
  set Content(text: string) {
    mayFormat(this.book, this.sheet);
    this.sheet.notes = this.sheet.notes.map((each) => (each.id === this.note.id ? { ...each, text } : each));
  }
  GetLocation() {
    return this.book.make.range(this.sheet, placeOf(this.note));
  }
  Delete(): void {
    mayFormat(this.book, this.sheet);
    this.sheet.notes = this.sheet.notes.filter(({ id }) => id !== this.note.id);
  }
}

/** The threaded comments of a sheet (ExcelApi 1.10), as far as to know where they stand. */
export class CommentCollectionObject extends HostCollection implements Partial<Wire<Excel.CommentCollection>> {
  readonly className = 'CommentCollection';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }

  all(): readonly CommentObject[] {
    const threads = this.sheet.notes.filter(({ isThread }) => isThread);
    return threads.map((note) => new CommentObject(this.book, this.sheet, note));
  }
  find(key: unknown): CommentObject | null {
    return this.all().find(({ Id }) => Id === key) ?? null;
  }
  GetCount() {
    return this.all().length;
  }
  GetItem(id: string) {
    return this.find(id) ?? missing();
  }
  GetItemAt(index: number) {
    return this.all()[index] ?? missing();
  }
}

/** One thread of comments. */
class CommentObject extends HostObject implements Partial<Wire<Excel.Comment>> {
  readonly className = 'Comment';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly note: NoteModel,
  ) {
    super();
  }

  override get identity() {
    return { Id: this.note.id };
  }
  get Id() {
    return this.note.id;
  }
  get Content() {
    return this.note.text;
  }
  GetLocation() {
    return this.book.make.range(this.sheet, placeOf(this.note));
  }
}
