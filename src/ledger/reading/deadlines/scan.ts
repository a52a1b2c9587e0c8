/** What a scanner found, and where it ended. */
export interface Found<T> {
  readonly end: number;
  readonly value: T;
}

/** What a scanner found; or a date that the calendar does not have. */
export type Scan<T> = Found<T> | { readonly end: number; readonly impossible: string };

/** A successful scan. */
export function found<T>(end: number, value: T): Found<T> {
  return { end, value };
}

/**
 * The match of a sticky pattern exactly at a place of the text, or null.
 * @example matchAt(/(\d+)天/y, '共3天', 1)?.[1] // '3'
 */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
