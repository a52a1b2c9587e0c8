/** What Instantiate answers, so that the proxy can find its object again in later requests. */
export interface Identity {
  readonly Id?: string;
  /** For classes whose id is not public (named items, settings). */
  readonly _Id?: string;
}

/**
 * The host's end of a proxy object. Members that begin with a capital are the API's, under the API's own names
 * (`Values`, `GetRange`); everything else is the host's own and cannot be reached from a request.
 */
export abstract class HostObject {
  /** As `Excel` calls the class: `Range`. */
  abstract readonly className: string;

  /** Given by `_KeepReference`; a tracked object is found by it in later requests. */
  referenceId: string | null = null;

  get identity(): Identity {
    return {};
  }

  /** The target under which the library files this object's events: an id, or `Workbook` for collections. */
  get eventTarget(): string {
    return this.identity.Id ?? 'Workbook';
  }
}

/** The host's end of a proxy collection. */
export abstract class HostCollection extends HostObject {
  /** All items in their order. */
  abstract all(): readonly HostObject[];

  /** The item that `getItem(key)` means; null when there is none. */
  abstract find(key: unknown): HostObject | null;

  override get eventTarget(): string {
    return 'Workbook';
  }
}
