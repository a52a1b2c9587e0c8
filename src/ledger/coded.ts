/**
 * A column in which equal contents are stored once: `dictionary[codes[i]]` is the value of row `i`.
 *
 * Ledgers repeat themselves: a hundred thousand rows hold a few hundred deadlines, statuses and units. What a text
 * means is therefore worked out once per distinct text, and rows carry a small number. A dictionary may hold values
 * that no row has any more.
 */
export interface Coded<T> {
  readonly codes: Int32Array;
  readonly dictionary: readonly T[];
}

/** The value of row `index`. */
export function at<T>(column: Coded<T>, index: number): T {
  return column.dictionary[column.codes[index] as number] as T;
}

/** The same column with another meaning of its contents. */
export function mapCoded<A, B>(column: Coded<A>, map: (content: A) => B): Coded<B> {
  return { codes: column.codes, dictionary: column.dictionary.map(map) };
}

/**
 * Asks something of every row and works the answer out once per distinct content.
 * @example const isLate = oncePerContent(tasks.deadline, ({ date }) => date !== null && date < today); isLate(0) // true
 */
export function oncePerContent<T, Answer extends boolean | number | string | object>(
  { codes, dictionary }: Coded<T>,
  ask: (content: T) => Answer,
): (index: number) => Answer {
  const answers = new Array<Answer | undefined>(dictionary.length);
  return (index) => {
    const code = codes[index] as number;
    return (answers[code] ??= ask(dictionary[code] as T));
  };
}

/** One value for every row. */
export function sameForAll<T>(count: number, value: T): Coded<T> {
  return { codes: new Int32Array(count), dictionary: [value] };
}

/** Pairs are looked up in a plain table as long as it has no more places than this, or than the rows ask for. */
const SMALL_TABLE = 4096;

/** A column made of two values per row; equal pairs are joined once. */
export function joinCoded<A, B, T>(a: Coded<A>, b: Coded<B>, join: (a: A, b: B) => T): Coded<T> {
  if (b.dictionary.length === 1) return mapCoded(a, (content) => join(content, b.dictionary[0] as B));
  const codes = new Int32Array(a.codes.length);
  const dictionary: T[] = [];
  const width = b.dictionary.length;
  const pairs = a.dictionary.length * width;
  const table = pairs <= Math.max(SMALL_TABLE, codes.length) ? new Int32Array(pairs).fill(-1) : null;
  const known = new Map<number, number>();
  for (let index = 0; index < codes.length; index++) {
    const left = a.codes[index] as number;
    const right = b.codes[index] as number;
    const pair = left * width + right;
    let code = table ? (table[pair] as number) : (known.get(pair) ?? -1);
    if (code < 0) {
      code = dictionary.push(join(a.dictionary[left] as A, b.dictionary[right] as B)) - 1;
      if (table) table[pair] = code;
      else known.set(pair, code);
    }
    codes[index] = code;
  }
  return { codes, dictionary };
}
