import { invalidArgument, itemNotFound } from '../protocol/apiError';
import { HostCollection, HostObject } from '../protocol/hostObject';
import type { Book } from './book';
import { mayChange } from './guards';
import type { Wire } from './wire';

/** The add-in's settings in the document; the model keeps their JSON texts. */
export class SettingCollectionObject extends HostCollection implements Partial<Wire<Excel.SettingCollection>> {
  readonly className = 'SettingCollection';

  constructor(private readonly book: Book) {
    super();
  }
  all(): readonly HostObject[] {
    return [...this.book.model.settings.keys()].map((key) => new SettingObject(this.book, key));
  }
  find(key: unknown): HostObject | null {
    return this.book.model.settings.has(String(key)) ? new SettingObject(this.book, String(key)) : null;
  }
  /** Sets the value when the key is there already, as documented. */
  Add(key: string, value: unknown) {
    if (typeof key !== 'string' || key === '') throw invalidArgument();
    mayChange(this.book);
    this.book.model.settings.set(key, JSON.stringify(value));
    return new SettingObject(this.book, key);
  }
  GetCount() {
    return this.book.model.settings.size;
  }
  GetItem(key: string) {
    return this.find(key) ?? missing();
  }
  GetItemOrNullObject(key: string) {
    return this.find(key);
  }
}

function missing(): never {
  throw itemNotFound();
}

export class SettingObject extends HostObject implements Partial<Wire<Excel.Setting>> {
  readonly className = 'Setting';

  constructor(
    private readonly book: Book,
    private readonly key: string,
  ) {
    super();
  }
  override get identity() {
    return { _Id: this.key };
  }
  get Key() {
    return this.key;
  }
  get Value(): unknown {
    const text = this.book.model.settings.get(this.key);
    return text === undefined ? missing() : (JSON.parse(text) as unknown);
  }
  set Value(value: unknown) {
    mayChange(this.book);
    this.book.model.settings.set(this.key, JSON.stringify(value));
  }
  Delete(): void {
    mayChange(this.book);
    this.book.model.settings.delete(this.key);
  }
}
