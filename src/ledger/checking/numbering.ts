import { digitsForNumerals } from '../day/numerals';

/** A written item number, cut into what stays the same and what counts up: `DB-2026-007` is `DB-2026-` and 7. */
export interface ItemNumber {
  readonly prefix: string;
  readonly value: number;
}

/** One row of a list with its number. `scope` changes with the group and the meeting. */
export interface NumberedRow extends ItemNumber {
  readonly row: number;
  readonly scope: number;
}

/**
 * Reads an item number: `7`, `7.`, `（七）`, `1.2`, `3-1`, `DB-2026-007`, `第7项`. Null for texts that do not count.
 * @example readItemNumber('（七）') // {prefix: '', value: 7}
 */
export function readItemNumber(text: string): ItemNumber | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[(\[【第]+|[)\]】、.,:项条件号]+$/g, '');
  const digits = /^[一二三四五六七八九十〇]+$/.test(plain) ? digitsForNumerals(plain) : plain;
  const parts = /^(.*?)(\d{1,9})$/.exec(digits);
  return parts ? { prefix: parts[1] ?? '', value: Number(parts[2]) } : null;
}

/**
 * Cuts the numbers of a ledger into lists that count by themselves. A list restarts at 1 where the group or the meeting
 * changes, or where a second run 1, 2, … begins; numbers that run on through groups stay one list.
 * @example listsOf(rows).length // 3 where each of three groups counts from 1
 */
export function listsOf(rows: readonly NumberedRow[]): readonly (readonly NumberedRow[])[] {
  const lists: NumberedRow[][] = [];
  const current = new Map<string, NumberedRow[]>();
  rows.forEach((item, index) => {
    const list = current.get(item.prefix);
    const last = list?.at(-1);
    const next = rows[index + 1];
    const newScope = last !== undefined && last.scope !== item.scope;
    const secondRun =
      list?.[0]?.value === 1 &&
      last !== undefined &&
      last.value > 1 &&
      next?.prefix === item.prefix &&
      next.value === 2;
    if (list === undefined || (item.value === 1 && (newScope || secondRun))) {
      const fresh = [item];
      lists.push(fresh);
      current.set(item.prefix, fresh);
    } else {
      list.push(item);
    }
  });
  return lists;
}
