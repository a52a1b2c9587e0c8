import type { Grouping } from '../../ledger/rates/grouping';

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

/**
 * The key cell of a task.
 * @example keyCell(grouping, 0, 7) // '|市教育局|市财政局|'
 */
export function keyCell(grouping: Grouping, ledger: number, task: number): string {
  const { codes, groups } = grouping.ledgers[ledger] ?? { codes: new Int32Array(0), groups: [] };
  const keys = groups[codes[task] ?? -1] ?? [];
  return `${BAR}${keys.map((key) => searchedKey(grouping, key)).join(BAR)}${BAR}`;
}

/**
 * The criterion that finds a key.
 * @example searchCriterion('市教育局') // '*|市教育局|*'
 */
export function searchCriterion(key: string): string {
  return `*${BAR}${key}${BAR}*`;
}
