import { at } from '../../ledger/coded';
import type { TaskTable } from '../../ledger/ledger';
import { pinyinInitials } from './pinyinInitials';

/** What is looked in, once per reading: the text of each task, and its pinyin initials from the first word of letters on. */
interface Searchable {
  readonly texts: (string | undefined)[];
  readonly initials: (string | undefined)[];
}

const known = new WeakMap<TaskTable, Searchable>();

/** Two letters can be a number's prefix; they are looked for as initials, too. */
const LETTERS = /^[a-z]{2,}$/u;

/**
 * Whether a task holds all words of a search: in the task, its title, number, source and units, without regard to case;
 * a word of letters also as pinyin initials (`ywfl` for 雨污分流).
 */
export function matchesWords(tasks: TaskTable, index: number, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const searchable = known.get(tasks) ?? { texts: [], initials: [] };
  known.set(tasks, searchable);
  const text = (searchable.texts[index] ??= searchableText(tasks, index));
  return words.every(
    (word) =>
      text.includes(word) ||
      (LETTERS.test(word) && (searchable.initials[index] ??= pinyinInitials(text)).includes(word)),
  );
}

/**
 * The words of a search.
 * @example searchWords(' 雨污  YWFL ') // ['雨污', 'ywfl']
 */
export function searchWords(text: string): readonly string[] {
  return text.trim().toLowerCase().split(/\s+/).filter(Boolean);
}

function searchableText(tasks: TaskTable, index: number): string {
  const units = at(tasks.leadUnits, index);
  return [
    tasks.task[index],
    tasks.title?.[index],
    at(tasks.number, index),
    at(tasks.source, index),
    at(tasks.leader, index),
    units.text,
    ...units.lead,
    tasks.coUnits === null ? '' : at(tasks.coUnits, index).text,
  ]
    .join(' ')
    .toLowerCase();
}
