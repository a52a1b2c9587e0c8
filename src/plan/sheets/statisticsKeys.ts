import type { Grouping } from '../../ledger/rates/grouping';
import { TABLE_KEYS, type TableKey } from './managedLayout';
import { quoted } from './references';

/**
 * The keys by which the statistics sheet counts, as they stand in the managed columns: every key of a task between
 * bars (`|市教育局|市财政局|`), so that one search finds a task under each of its units.
 */
const BAR = '|';

/** COUNTIFS searches at most 255 characters; a longer key is cut and told apart by its place in the table. */
const LONGEST_KEY = 200;

/** Characters that COUNTIFS takes for wildcards, and the bar; programs disagree on how to escape them. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '*': '＊', '?': '？', '~': '～', [BAR]: '｜' };

/**
 * A key of a table as it is searched for: characters that mean something to a search are written full-width.
 * @example searchedKey(grouping, 0) // '市教育局'
 */
export function searchedKey(grouping: Grouping, index: number): string {
  const key = (grouping.keys[index] ?? '').replace(/[*?~|]/gu, (character) => FULL_WIDTH[character] ?? '');
  return key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}#${index}` : key;
}

/** Tells the keys of one table from those of another: a unit may be called like a source. */
const MARKS: Readonly<Record<TableKey, string>> = { source: '源', unit: '位', leader: '领', meeting: '会' };

/**
 * The key cell of a task: its keys in all tables.
 * @example keyCell(groupings, 0, 7) // '|源:市政府常务会议|位:市教育局|位:市财政局|领:张三|会:|'
 */
export function keyCell(groupings: Readonly<Record<TableKey, Grouping>>, ledger: number, task: number): string {
  const keys = TABLE_KEYS.flatMap((table) => {
    const { codes, groups } = groupings[table].ledgers[ledger] ?? { codes: new Int32Array(0), groups: [] };
    const own = groups[codes[task] ?? -1] ?? [];
    return own.map((key) => `${MARKS[table]}:${searchedKey(groupings[table], key)}`);
  });
  return `${BAR}${keys.join(BAR)}${BAR}`;
}

/**
 * The criterion that finds a key, as a formula writes it.
 * @param name the cell that holds the key, or null where the key is not searched for as it is shown.
 * @example searchCriterion('unit', '市教育局', null) // '"*|位:市教育局|*"'
 * @example searchCriterion('unit', '市教育局', '$A9') // '"*|位:"&$A9&"|*"'
 */
export function searchCriterion(table: TableKey, key: string, name: string | null): string {
  const [before, after] = [`*${BAR}${MARKS[table]}:`, `${BAR}*`];
  return name === null ? quoted(`${before}${key}${after}`) : `${quoted(before)}&${name}&${quoted(after)}`;
}
