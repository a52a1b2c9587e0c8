import type { HostObject } from '../protocol/hostObject';

/**
 * The API as the wire sees it, made from Microsoft's own type definitions: names begin with a capital, proxies are
 * host objects (null for the API's null object), a `ClientResult` is its value, an omitted argument is null, and what
 * lives in the client alone (`load`, `context`, `isNullObject`, events) is gone.
 *
 * A host class says `implements Partial<Wire<Excel.Range>>`: a member of a wrong shape does not compile. That every
 * capital name exists in the API is checked by `WireNames` (see the conformance test).
 * @example class RangeObject extends HostObject implements Partial<Wire<Excel.Range>> {}
 */
export type Wire<T> = {
  -readonly [K in keyof T as K extends string ? (K extends ClientOnly<T> ? never : Capitalize<K>) : never]: WireMember<
    T[K]
  >;
};

type ClientOnly<T> =
  | keyof OfficeExtension.ClientObject
  | 'load'
  | 'retrieve'
  | 'set'
  | 'toJSON'
  | 'track'
  | 'untrack'
  | 'items'
  | {
      [K in keyof T]: Anything<T[K]> extends true
        ? never
        : T[K] extends { add(handler: never): unknown; remove(handler: never): unknown }
          ? K
          : never;
    }[keyof T];

/** True for `any`, which would pass for everything. */
type Anything<V> = 0 extends 1 & V ? true : false;

type WireMember<M> = M extends (...args: infer P) => infer R
  ? (...args: WireArguments<P>) => WireResult<R>
  : WireProperty<M>;

type WireProperty<V> = V extends OfficeExtension.ClientObject ? HostObject : V;

type WireResult<R> =
  R extends OfficeExtension.ClientResult<infer V> ? V : R extends OfficeExtension.ClientObject ? HostObject | null : R;

type WireArguments<P extends unknown[]> = { [I in keyof P]: WireArgument<P[I]> };

/** A proxy argument is the host's object or, beside other types, whichever was given; undefined travels as null. */
type WireArgument<A> = A extends OfficeExtension.ClientObject ? HostObject : A extends undefined ? null | undefined : A;

/** The wire names among a host class's members. */
export type WireNames<Host> = Extract<Exclude<keyof Host, symbol | number>, `${Capital}${string}`>;

type Capital =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T'
  | 'U'
  | 'V'
  | 'W'
  | 'X'
  | 'Y'
  | 'Z';
