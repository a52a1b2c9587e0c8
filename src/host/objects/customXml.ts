import { ApiError, invalidArgument, itemNotFound } from '../protocol/apiError';
import { HostCollection, HostObject } from '../protocol/hostObject';
import type { Book } from './book';
import { mayChange } from './guards';
import type { Wire } from './wire';

/** Above this a custom XML part fails on the web (office-js issue 2408). */
const largestPart = 1024 * 1024;

function checkXml(xml: unknown): string {
  if (typeof xml !== 'string' || !/^\s*(<\?xml[^>]*\?>)?\s*<[\p{L}_]/u.test(xml)) throw invalidArgument('XML');
  if (xml.length > largestPart) throw new ApiError('GeneralException', 'The custom XML part is too large.');
  return xml;
}

/** The namespace of the root element; empty when it has none. */
export function namespaceOf(xml: string): string {
  const root = /<([\p{L}_][\p{L}\p{N}_.-]*:)?[\p{L}_][^\s/>]*([^>]*)>/u.exec(
    xml.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, ''),
  );
  const prefix = root?.[1]?.slice(0, -1);
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const value = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root?.[2] ?? '');
  return value?.[1] ?? value?.[2] ?? '';
}

abstract class PartCollection extends HostCollection {
  constructor(
    protected readonly book: Book,
    protected readonly namespace: string | null,
  ) {
    super();
  }
  private get ids(): string[] {
    return [...this.book.model.customXml]
      .filter(([, xml]) => this.namespace === null || namespaceOf(xml) === this.namespace)
      .map(([id]) => id);
  }
  all(): readonly HostObject[] {
    return this.ids.map((id) => new CustomXmlPartObject(this.book, id));
  }
  find(key: unknown): HostObject | null {
    const id = this.ids.find((each) => each === key);
    return id === undefined ? null : new CustomXmlPartObject(this.book, id);
  }
  GetCount() {
    return this.ids.length;
  }
  GetItem(id: string) {
    return this.find(id) ?? missing();
  }
  GetItemOrNullObject(id: string) {
    return this.find(id);
  }
}

function missing(): never {
  throw itemNotFound();
}

/** All custom XML parts of the workbook. */
export class CustomXmlPartCollectionObject
  extends PartCollection
  implements Partial<Wire<Excel.CustomXmlPartCollection>>
{
  readonly className = 'CustomXmlPartCollection';

  constructor(book: Book) {
    super(book, null);
  }
  Add(xml: string) {
    mayChange(this.book);
    const id = this.book.newId();
    this.book.model.customXml.set(id, checkXml(xml));
    return new CustomXmlPartObject(this.book, id);
  }
  GetByNamespace(namespace: string) {
    return new CustomXmlPartScopedCollectionObject(this.book, namespace);
  }
}

/** The parts of one namespace. */
export class CustomXmlPartScopedCollectionObject
  extends PartCollection
  implements Partial<Wire<Excel.CustomXmlPartScopedCollection>>
{
  readonly className = 'CustomXmlPartScopedCollection';

  GetOnlyItem() {
    const [only, ...more] = this.all();
    if (!only || more.length > 0) throw new ApiError('InvalidOperation', 'There is not exactly one part.');
    return only;
  }
  GetOnlyItemOrNullObject() {
    const [only, ...more] = this.all();
    return more.length > 0 ? null : (only ?? null);
  }
}

export class CustomXmlPartObject extends HostObject implements Partial<Wire<Excel.CustomXmlPart>> {
  readonly className = 'CustomXmlPart';

  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {
    super();
  }
  override get identity() {
    return { Id: this.id };
  }
  get Id() {
    return this.id;
  }
  get NamespaceUri() {
    return namespaceOf(this.GetXml());
  }
  GetXml() {
    return this.book.model.customXml.get(this.id) ?? missing();
  }
  SetXml(xml: string): void {
    mayChange(this.book);
    this.GetXml();
    this.book.model.customXml.set(this.id, checkXml(xml));
  }
  Delete(): void {
    mayChange(this.book);
    this.book.model.customXml.delete(this.id);
  }
}
