import type { Change } from './changes';
import { eventsOf, registrationOf } from './events';
import type { Cause } from './events';
import { AddinServiceObject } from './objects/addinService';
import type { Book } from './objects/book';
import { RangeObject } from './objects/range';
import { RangeAreasObject } from './objects/rangeAreas';
import { WorkbookObject } from './objects/workbook';
import type { HostObject } from './protocol/hostObject';
import type { EventEntry } from './protocol/messages';
import type { Session } from './protocol/session';
import { shiftedArea } from './workbook/areas';

/** What a client does with what the host says of its own accord. */
export interface ClientListener {
  /** Events that the client has registered for. */
  events(entries: readonly EventEntry[]): void;
  /** The selection moved: the old `documentSelectionChanged`, which is not registered by request. */
  selectionChanged(): void;
}

/** One pane's side of the host: the objects that it keeps and the events that it waits for. */
export class Client implements Session {
  readonly root: HostObject;
  private readonly kept = new Map<string, HostObject>();
  private readonly registered = new Map<string, number>();
  private references = 0;
  private entries = 0;

  constructor(
    book: Book,
    private readonly listener: ClientListener,
  ) {
    this.root = new WorkbookObject(book);
  }

  create(typeName: string): HostObject | null {
    return typeName === 'Microsoft.InternalService.AddinInternalService' ? new AddinServiceObject() : null;
  }

  keep(object: HostObject): void {
    if (object.referenceId !== null) return;
    this.references += 1;
    object.referenceId = `reference-${this.references}`;
    this.kept.set(object.referenceId, object);
  }

  release(referenceId: string): void {
    this.kept.delete(referenceId);
  }

  recall(referenceId: string): HostObject | null {
    return this.kept.get(referenceId) ?? null;
  }

  /** How many objects the client keeps: one that grows from run to run leaks. */
  get keptCount(): number {
    return this.kept.size;
  }

  register(object: HostObject, methodName: string): boolean {
    const registration = registrationOf(object.className, methodName);
    if (!registration) return false;
    const key = `${registration.type} ${object.eventTarget}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + (registration.on ? 1 : -1)));
    return true;
  }

  /** Lets kept ranges follow inserted and deleted rows and columns. */
  follow(change: Change): void {
    if (change.kind !== 'shifted') return;
    for (const object of this.kept.values()) {
      if (object instanceof RangeObject && object.sheet.id === change.sheet) {
        object.area = object.area && shiftedArea(object.area, change.shift);
      } else if (object instanceof RangeAreasObject && object.sheet.id === change.sheet) {
        object.areas = object.areas.flatMap((area) => shiftedArea(area, change.shift) ?? []);
      }
    }
  }

  /** Tells the client what happened, as far as it has registered for it. */
  tell(changes: readonly Change[], cause: Cause): void {
    const due: EventEntry[] = [];
    for (const change of changes) {
      for (const event of eventsOf(change, cause)) {
        for (const target of event.targets) {
          if (!this.registered.get(`${event.type} ${target}`)) continue;
          this.entries += 1;
          due.push([65536, event.type, target, JSON.stringify(event.args), this.entries, cause.source === 'Remote']);
        }
      }
    }
    if (due.length > 0) this.listener.events(due);
    if (changes.some((change) => change.kind === 'selection' || change.kind === 'sheet-activated')) {
      this.listener.selectionChanged();
    }
  }
}
