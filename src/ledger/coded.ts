/**
 * A column in which equal contents are stored once: `dictionary[codes[i]]` is the value of row `i`.
 *
 * Ledgers repeat themselves: a hundred thousand rows hold a few hundred deadlines, statuses and units. What a text
 * means is therefore worked out once per distinct text, and rows carry a small number.
 */
export interface Coded<T> {
  readonly codes: Int32Array;
  readonly dictionary: readonly T[];
}

/** The value of row `index`. */
export function at<T>(column: Coded<T>, index: number): T {
  return column.dictionary[column.codes[index] as number] as T;
}
