import type { Effect } from '../../plan/journal';
import { ROW_LIGHT_SIGN } from '../../plan/marks/markSign';
import { sheetIds } from './followSheets';
import { journalEntry } from './journalSchema';
import type { StateChange, StateTable } from './stateSheet';
import type { Surroundings } from './surroundings';

/**
 * How clerks' sheets were before managed columns were put beside their ledgers. The journal is bounded and forgets; 解除
 * 纳管 must not. One text for each operation that managed, so that undoing it takes its text along.
 */
const PREFIX = 'managed/';

const keyOf = (entry: string): string => `${PREFIX}${entry}`;

/** What an operation changed of the sheets themselves: contents need no keeping, for the columns were empty. */
const KEPT: ReadonlySet<Effect['kind']> = new Set(['style', 'column-width', 'sheet-layout', 'marks']);

/**
 * The change of the stored state that keeps what an operation changed of clerks' sheets.
 * @param made sheets that are ours as a whole.
 */
export function keepOriginals(
  entry: string,
  effects: readonly Effect[],
  made: ReadonlySet<string>,
  around: Surroundings,
): StateChange {
  const kept = effects.filter((effect) => KEPT.has(effect.kind) && effect.kind !== 'name' && !made.has(effect.sheet));
  const text = JSON.stringify({
    id: entry,
    title: '',
    when: '',
    changedCells: 0,
    effects: kept,
    sheets: sheetIds(effects, around),
  });
  return { key: keyOf(entry), text };
}

/** The change that forgets the originals of an operation, once it is undone. */
export function forgetOriginals(entry: string): StateChange {
  return { key: keyOf(entry), text: null };
}

/** Whether managing has put lights on a ledger's own rows: only then there are any to take away. */
export function hasRowLights(state: StateTable): boolean {
  return state.rows.some(({ key, text }) => key.startsWith(PREFIX) && text?.includes(ROW_LIGHT_SIGN) === true);
}

/** An operation that managed, with what it changed of clerks' sheets. */
export interface Originals {
  readonly entry: string;
  readonly effects: readonly Effect[];
}

/** All operations that managed, oldest first; what cannot be read is left out. */
export function storedOriginals(state: StateTable): readonly Originals[] {
  return state.rows
    .filter(({ key }) => key.startsWith(PREFIX))
    .map(({ key, text }) => ({
      entry: key.slice(PREFIX.length),
      effects: (text === null ? null : journalEntry(text, 'done', state.around))?.effects ?? [],
    }))
    .sort((one, other) => (one.entry < other.entry ? -1 : 1));
}
