/** What a scanner found: where it ended, and the value; or a date that the calendar does not have. */
export type Scan<T> =
  { readonly end: number; readonly value: T } | { readonly end: number; readonly impossible: string };

/** A successful scan. */
export function found<T>(end: number, value: T): Scan<T> {
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
