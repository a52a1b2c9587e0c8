import { ApiError, itemNotFound } from './apiError';
import { HostCollection, HostObject } from './hostObject';
import { callMember, publicName, readMember } from './members';
import { ObjectPathType } from './messages';
import type { ArgumentInfo, ObjectPathInfo } from './messages';
import type { Session } from './session';

/** The objects that a request names. Each path is resolved once, when an action first uses it. */
export class Paths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly infos: Readonly<Record<string, ObjectPathInfo>>,
    private readonly session: Session,
  ) {}

  /** The object at a path; null for the API's null object. Throws the error of the step that failed. */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const info = this.infos[String(id)];
    if (!info) throw invalidPath(`Object path ${id} is not part of the request.`);
    const object = this.step(info);
    this.resolved.set(id, object);
    return object;
  }

  /** The arguments of a call, proxies replaced by the host's objects. */
  argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, info?.ReferencedObjectPathIds?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      if (Array.isArray(reference)) return value.map((each, index) => this.argument(each, reference[index]));
      return value;
    }
    if (typeof value === 'object' && value !== null) return this.option(value as Record<string, unknown>);
    return value;
  }

  private option(value: Record<string, unknown>): unknown {
    const id = value['_ObjectPathId'];
    if (typeof id === 'number') return this.resolve(id);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.argument(each, 0)]));
  }

  private step(info: ObjectPathInfo): HostObject | null {
    switch (info.ObjectPathType) {
      case ObjectPathType.globalObject:
        return this.session.root;
      case ObjectPathType.newObject: {
        const service = this.session.create(info.Name);
        if (!service)
          throw new ApiError('ApiNotFound', `The simulated host does not implement ${info.Name}.`, info.Name);
        return service;
      }
      case ObjectPathType.referenceId: {
        const kept = this.session.recall(info.Name);
        if (!kept) throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
        return kept;
      }
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.method:
      case ObjectPathType.property:
      case ObjectPathType.indexer:
        return this.child(info);
      default:
        throw invalidPath(`Object path type ${info.ObjectPathType} is unknown.`);
    }
  }

  private child(info: ObjectPathInfo): HostObject | null {
    const parent = this.resolve(info.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    const args = this.argumentsOf(info.ArgumentInfo);
    const name = info.ObjectPathType === ObjectPathType.indexer ? 'GetItem' : info.Name;
    try {
      const child =
        info.ObjectPathType === ObjectPathType.indexer
          ? this.indexed(parent, args[0])
          : this.member(parent, info, args);
      if (child === null || child instanceof HostObject) return child;
      throw invalidPath(`${parent.className}.${publicName(name)} is not an object.`);
    } catch (error) {
      throw error instanceof ApiError ? error.at(`${parent.className}.${publicName(name)}`) : error;
    }
  }

  private member(parent: HostObject, info: ObjectPathInfo, args: unknown[]): unknown {
    return info.ObjectPathType === ObjectPathType.method
      ? callMember(parent, info.Name, args)
      : readMember(parent, info.Name);
  }

  private indexed(parent: HostObject, key: unknown): HostObject {
    if (!(parent instanceof HostCollection)) throw invalidPath(`${parent.className} has no items.`);
    const item = parent.find(key);
    if (!item) throw itemNotFound();
    return item;
  }
}

/** The error for a path that leads nowhere, also for acting on a null object (what Excel answers there is a belief). */
export function invalidPath(message: string): ApiError {
  return new ApiError('InvalidObjectPath', message);
}
