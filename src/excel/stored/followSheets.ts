import type { Effect, JournalEntry } from '../../plan/journal';
import { SHEET_STATE } from '../../plan/sheets/names';
import type { Surroundings } from './surroundings';

/** The ids of sheets by the names that they had. */
export type SheetIds = Readonly<Record<string, string>>;

type Followed = Pick<JournalEntry, 'effects' | 'rows'>;

/** So many other sheets are kept with those that something was done to: they tell whether ids were given anew. */
const MOST_OTHERS = 50;

/**
 * The ids of the clerks' sheets when something was done to some of them: by them the sheets are found again when they are
 * renamed.
 * @example sheetIds(entry.effects, around) // { 台账: '{00000000-0001-0000-0000-000000000000}' }
 */
export function sheetIds(effects: readonly Effect[], { sheets }: Surroundings): SheetIds {
  const made = madeBy(effects);
  const concerned = new Set(effects.flatMap((effect) => (effect.kind === 'name' ? [] : [effect.sheet])));
  const theirs = sheets.filter(({ name }) => !made.has(name) && name !== SHEET_STATE);
  const first = theirs.filter(({ name }) => concerned.has(name));
  const others = theirs.filter(({ name }) => !concerned.has(name)).slice(0, MOST_OTHERS);
  return Object.fromEntries([...first, ...others].map(({ id, name }) => [name, id]));
}

/** Sheets that are ours: a clerk who gave one of them another name keeps it. */
function madeBy(effects: readonly Effect[]): ReadonlySet<string> {
  return new Set(
    effects.flatMap((effect) =>
      effect.kind === 'sheet-added' || effect.kind === 'sheet-replaced' ? [effect.sheet] : [],
    ),
  );
}

/**
 * The sheets that have another name by now, by the old one. An id stays with its sheet as long as Excel saves the file;
 * programs that give ids anew give them in the order of the sheets, then an id leads to a sheet that was known by another
 * name, and names are believed.
 * @example renamedSheets({ 台账: '{1}' }, around).get('台账') // '台账（旧）'
 */
export function renamedSheets(ids: SheetIds, { sheets }: Surroundings): ReadonlyMap<string, string> {
  const now = new Map(sheets.map(({ id, name }) => [id, name]));
  return new Map(
    Object.entries(ids).flatMap(([name, id]) => {
      const found = now.get(id);
      return found === undefined || found === name || found in ids ? [] : [[name, found] as const];
    }),
  );
}

/** What was done, to the sheets as they are called now. */
export function followSheets<T extends Followed>(done: T, ids: SheetIds, around: Surroundings): T {
  const renamed = renamedSheets(ids, around);
  if (renamed.size === 0) return done;
  const follow = <Item extends { readonly sheet: string }>(item: Item): Item => {
    const name = renamed.get(item.sheet);
    return name === undefined ? item : { ...item, sheet: name };
  };
  return {
    ...done,
    effects: done.effects.map((effect) => (effect.kind === 'name' ? effect : follow(effect))),
    ...(done.rows ? { rows: done.rows.map(follow) } : {}),
  };
}
