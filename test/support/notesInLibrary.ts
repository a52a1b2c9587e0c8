import { loadLibrary } from '../../src/host/doors/openBridge';

type Proxy = OfficeExtension.ClientObject & Record<string, unknown>;
interface Helper {
  createPropertyObject(type: unknown, parent: Proxy, name: string, isCollection: boolean, flags: number): Proxy;
  createMethodObject(type: unknown, parent: Proxy, name: string, operation: number, args: unknown[], isCollection: boolean, isIndexer: boolean, getByIdMethod: string | null, flags: number): Proxy; // prettier-ignore
  createChildItemObject(type: unknown, hasIndexer: boolean, parent: Proxy, data: unknown, index: number): Proxy;
  invokeMethod(parent: Proxy, name: string, operation: number, args: unknown[], flags: number, result: number): unknown;
}
type Class = new (...args: unknown[]) => Proxy;

/**
 * Adds `worksheet.notes` (ExcelApi 1.18) to Microsoft's library as its npm package has it, which ends with 1.15: written
 * with the library's own helpers, as its later versions are, so that requests and answers go the library's way. What
 * the names on the wire are is a belief; for all members of 1.15 they are the API's with a capital.
 */
export function addNotesToLibrary(): void {
  const library = loadLibrary() as unknown as {
    Excel: Record<string, Class>;
    OfficeExtension: Record<string, unknown>;
  };
  const { BatchApiHelper: helper, ClientObject } = library.OfficeExtension as {
    BatchApiHelper: Helper;
    ClientObject: Class;
  };
  const sheets = (library.Excel['Worksheet'] as Class).prototype as object;
  if ('notes' in sheets) return;

  class Note extends ClientObject {
    private loaded = '';
    get _className() {
      return 'Note';
    }
    get content() {
      return this.loaded;
    }
    getLocation() {
      return helper.createMethodObject(library.Excel['Range'], this, 'GetLocation', 1, [], false, true, null, 4);
    }
    delete() {
      helper.invokeMethod(this, 'Delete', 0, [], 0, 0);
    }
    _handleResult(value: Record<string, unknown>) {
      (ClientObject.prototype as unknown as Note)._handleResult.call(this, value);
      if (typeof value['Content'] === 'string') this.loaded = value['Content'];
    }
  }

  class NoteCollection extends ClientObject {
    items: Proxy[] = [];
    get _className() {
      return 'NoteCollection';
    }
    get _isCollection() {
      return true;
    }
    add(cell: unknown, content: string) {
      return helper.createMethodObject(Note, this, 'Add', 0, [cell, content], false, true, null, 0);
    }
    load(options: string) {
      (this['context'] as { load(object: unknown, options: string): void }).load(this, options);
      return this;
    }
    _handleResult(
      value: { items?: Record<string, unknown>[]; Items?: Record<string, unknown>[] } & Record<string, unknown>,
    ) {
      (ClientObject.prototype as unknown as NoteCollection)._handleResult.call(this, value);
      const data = value['_Items'] ?? value.items ?? value.Items;
      if (!Array.isArray(data)) return;
      this.items = data.map((each: Record<string, unknown>, index) => {
        const item = helper.createChildItemObject(Note, false, this, each, index);
        (item as unknown as Note)._handleResult(each);
        return item;
      });
    }
  }

  Object.defineProperty(sheets, 'notes', {
    get(this: Proxy) {
      return helper.createPropertyObject(NoteCollection, this, 'Notes', true, 4);
    },
  });
}
