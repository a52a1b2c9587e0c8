import { lackingMember } from './apiError';
import type { HostObject } from './hostObject';

/**
 * The API's name of a wire name, and the reverse: only the first letter differs.
 * @example publicName('GetRange') // 'getRange'
 */
export function publicName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/**
 * The wire name of an API name.
 * @example wireName('numberFormat') // 'NumberFormat'
 */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

type Members = ReadonlyMap<string, PropertyDescriptor>;

const membersByPrototype = new WeakMap<object, Members>();

/** Every API member of a host object, by wire name. Read once per class. */
export function membersOf(object: HostObject): Members {
  return membersOfPrototype(Object.getPrototypeOf(object) as object);
}

/** Every API member of a host class, by wire name. */
export function membersOfPrototype(prototype: object): Members {
  const known = membersByPrototype.get(prototype);
  if (known) return known;
  const members = new Map<string, PropertyDescriptor>();
  for (
    let each: object | null = prototype;
    each && each !== Object.prototype;
    each = Object.getPrototypeOf(each) as object | null
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(each))) {
      if (!/^[A-Z_]/.test(name)) continue;
      const nearer = members.get(name);
      if (!nearer) members.set(name, descriptor);
      else if (nearer.get && !nearer.set && descriptor.set) members.set(name, { ...nearer, set: descriptor.set });
    }
  }
  membersByPrototype.set(prototype, members);
  return members;
}

/**
 * A property of a host object by wire name.
 * Throws ApiNotFound, naming the member, when the class does not have it.
 */
export function readMember(object: HostObject, name: string): unknown {
  const member = membersOf(object).get(name);
  if (!member?.get) throw lackingMember(object.className, publicName(name));
  return member.get.call(object) as unknown;
}

/** Where the library sets a property under another name than it reads it. */
const namesWhenSet: Readonly<Record<string, string>> = {
  'Worksheet.Gridlines': 'ShowGridlines',
  'Worksheet.Headings': 'ShowHeadings',
};

/** Sets a property of a host object by wire name; throws ApiNotFound when the class cannot. */
export function writeMember(object: HostObject, name: string, value: unknown): void {
  const member = membersOf(object).get(namesWhenSet[`${object.className}.${name}`] ?? name);
  if (!member?.set) throw lackingMember(object.className, publicName(name));
  member.set.call(object, value);
}

/** Calls a method of a host object by wire name; throws ApiNotFound when the class does not have it. */
export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const member: unknown = membersOf(object).get(name)?.value;
  if (typeof member !== 'function') throw lackingMember(object.className, publicName(name));
  return (member as (...values: unknown[]) => unknown).apply(object, [...args]);
}
