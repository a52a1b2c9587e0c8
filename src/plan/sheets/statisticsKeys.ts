import type { Grouping } from '../../ledger/rates/grouping';
import { quoted } from './references';

/**
 * The keys by which the statistics sheet counts, as they stand in the managed columns. Where a task can stand under
 * several keys, each stands between bars (`|市教育局|市财政局|`), so that one search finds it under each.
 */
const BAR = '|';

/** COUNTIFS searches at most 255 characters; a longer key is cut and told apart by its place in the table. */
const LONGEST_KEY = 200;

/** Stands before the place of a key in its table, where that has to tell it apart. */
const PLACE = '#';

/** Characters that COUNTIFS takes for wildcards, and our own signs; programs disagree on how to escape them. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '*': '＊', '?': '？', '~': '～', [BAR]: '｜', [PLACE]: '＃' };

/** Stands for a control sign: no formula can hold one in a file. */
const NOT_SEEN = '·';

/** Half of a character, where cutting has left the other half out. */
const HALF = /\p{Cs}$/u;

/**
 * What a search may not tell apart: capitals and small letters in every program, and, to be safe, full and half width
 * and signs that are not seen.
 */
function alike(key: string): string {
  return key
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
    .toLowerCase();
}

function searchedKeys({ keys }: Grouping): readonly string[] {
  const written = keys.map((key) => key.replace(/[*?~|#\p{Cc}]/gu, (character) => FULL_WIDTH[character] ?? NOT_SEEN));
  const times = new Map<string, number>();
  for (const key of written) times.set(alike(key), (times.get(alike(key)) ?? 0) + 1);
  return written.map((key, index) => {
    const isAlone = key.length <= LONGEST_KEY && times.get(alike(key)) === 1;
    return isAlone ? key : `${key.slice(0, LONGEST_KEY).replace(HALF, '')}${PLACE}${index}`;
  });
}

/** Worked out once for all tasks. */
const known = new WeakMap<Grouping, readonly string[]>();

/**
 * A key of a table as it is searched for: characters that mean something to a search are written full-width, and a key
 * that a search would take for another carries its place in the table.
 * @example searchedKey(grouping, 0) // '市教育局'
 */
function searchedKey(grouping: Grouping, index: number): string {
  const keys = known.get(grouping) ?? searchedKeys(grouping);
  known.set(grouping, keys);
  return keys[index] ?? '';
}

/** A key is never taken for a number, a comparison or an empty criterion behind this. */
const MARK = ':';

/** Whether every task stands under one key at most: then cells are compared whole, which every program does faster. */
function isSingle({ ledgers }: Grouping): boolean {
  return ledgers.every(({ groups }) => groups.every((keys) => keys.length <= 1));
}

/**
 * The key cell of a task.
 * @example keyCell(groupings.source, 0, 7) // ':市政府常务会议'
 * @example keyCell(groupings.unit, 0, 7) // '|市教育局|市财政局|' where some task has two lead units
 */
export function keyCell(grouping: Grouping, ledger: number, task: number): string {
  const { codes, groups } = grouping.ledgers[ledger] ?? { codes: new Int32Array(0), groups: [] };
  const keys = (groups[codes[task] ?? -1] ?? []).map((key) => searchedKey(grouping, key));
  return isSingle(grouping) ? keys.map((key) => `${MARK}${key}`).join('') : `${BAR}${keys.join(BAR)}${BAR}`;
}

/**
 * The criterion that finds a key, as a formula writes it.
 * @param cell the cell that shows the key; the key itself stands in the formula where it is not searched for as shown.
 * @example searchCriterion(groupings.source, 0, '$A9') // '":"&$A9'
 */
export function searchCriterion(grouping: Grouping, index: number, cell: string): string {
  const key = searchedKey(grouping, index);
  const [before, after] = isSingle(grouping) ? [MARK, ''] : [`*${BAR}`, `${BAR}*`];
  if (key !== grouping.keys[index]) return quoted(`${before}${key}${after}`);
  return `${quoted(before)}&${cell}${after === '' ? '' : `&${quoted(after)}`}`;
}

/**
 * Whether some task of a ledger stands under a key: the others need not be searched, because keys change with a new
 * reading only.
 * @example holdsKey(groupings.meeting, 0, 7) // false
 */
export function holdsKey({ ledgers }: Grouping, ledger: number, key: number): boolean {
  return ledgers[ledger]?.groups.some((keys) => keys.includes(key)) === true;
}
