import type { HostObject } from './hostObject';

/** What the executor needs of the client whose request it carries out. */
export interface Session {
  /** The workbook. */
  readonly root: HostObject;
  /** `new` of a service type, such as the add-in's own service; null when the host does not know the type. */
  create(typeName: string): HostObject | null;
  /** Keeps an object for later requests and gives it a reference id. */
  keep(object: HostObject): void;
  release(referenceId: string): void;
  /** A kept object; null when the id is unknown or was released. */
  recall(referenceId: string): HostObject | null;
  /** `_RegisterDataChangedEvent` and its like. False when the class raises no such event. */
  register(object: HostObject, methodName: string): boolean;
}
