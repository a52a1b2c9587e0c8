import { digitsForNumerals } from '../day/numerals';

/** A written item number, cut into what stays the same and what counts up: `DB-2026-007` is `DB-2026-` and 7. */
export interface ItemNumber {
  readonly prefix: string;
  readonly value: number;
}

/**
 * The numbered rows of a column, field by field: a hundred thousand rows are looked at several times, and objects would
 * cost more than the looking.
 */
export interface NumberedRows {
  /** Excel's row. */
  readonly rows: Int32Array;
  /** Index into `prefixNames`. */
  readonly prefixes: Int32Array;
  readonly prefixNames: readonly string[];
  readonly values: Float64Array;
  /** Changes with the group and the meeting. */
  readonly scopes: Float64Array;
}

/**
 * Reads an item number: `7`, `7.`, `（七）`, `1.2`, `3-1`, `DB-2026-007`, `第7项`. Null for texts that do not count.
 * @example readItemNumber('（七）') // {prefix: '', value: 7}
 */
export function readItemNumber(text: string): ItemNumber | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[(\[【第]+|[)\]】、.,:项条件号]+$/g, '');
  const digits = /^[一二三四五六七八九十〇]+$/.test(plain) ? digitsForNumerals(plain) : plain;
  const parts = /^(.*?)(\d{1,9})$/.exec(digits);
  return parts ? { prefix: parts[1] ?? '', value: Number(parts[2]) } : null;
}

/**
 * Cuts the numbers of a ledger into lists that count by themselves, each the places of its numbers in `numbered`. A list
 * restarts at 1 where the group or the meeting changes, or where a second run 1, 2, … begins; numbers that run on
 * through groups stay one list.
 * @example listsOf(numbered).length // 3 where each of three groups counts from 1
 */
export function listsOf({ prefixes, values, scopes }: NumberedRows): readonly Int32Array[] {
  /** The list in which each place counts, and how many count in each list. */
  const listAt = new Int32Array(values.length);
  const lengths: number[] = [];
  /** Of each prefix: the list that it is counting in, with its first and its last place. */
  const current: ({ list: number; readonly first: number; last: number } | undefined)[] = [];
  for (let place = 0; place < values.length; place += 1) {
    const prefix = prefixes[place] as number;
    let run = current[prefix];
    if (run === undefined || (values[place] === 1 && startsAnew(run, place))) {
      run = { list: lengths.push(0) - 1, first: place, last: place };
      current[prefix] = run;
    }
    run.last = place;
    listAt[place] = run.list;
    lengths[run.list] = (lengths[run.list] as number) + 1;
  }
  const lists = lengths.map((length) => new Int32Array(length));
  const filled = new Int32Array(lists.length);
  listAt.forEach((list, place) => {
    const at = filled[list] as number;
    (lists[list] as Int32Array)[at] = place;
    filled[list] = at + 1;
  });
  return lists;

  function startsAnew({ first, last }: { readonly first: number; readonly last: number }, place: number): boolean {
    if (scopes[last] !== scopes[place]) return true;
    const runBefore = values[first] === 1 && (values[last] as number) > 1;
    return runBefore && prefixes[place + 1] === prefixes[place] && values[place + 1] === 2;
  }
}
