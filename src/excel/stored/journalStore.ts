import type { JournalEntry } from '../../plan/journal';
import { sizeOf } from '../cellBytes';
import { fail } from '../session/result';
import { compactText, expandedText } from './compactText';
import { sheetIds } from './followSheets';
import type { SheetIds } from './followSheets';
import { journalEntry } from './journalSchema';
import { JOURNAL_PREFIX } from './stateSheet';
import type { StateChange, StateRow, StateTable } from './stateSheet';

const PREFIX = JOURNAL_PREFIX;

/** Bytes that the whole journal may take, its long entries deflated: the stored sheet has to fit into one answer. */
const MOST_BYTES = 3_600_000;
const MOST_ENTRIES = 30;

/** The key of an entry's row in the stored state. */
export function journalKey(id: string): string {
  return `${PREFIX}${id}`;
}

/** The entries that can be read, oldest first; damaged ones are left out. */
export function storedEntries(state: StateTable): JournalEntry[] {
  return state.rows
    .filter(({ key }, index, rows) => {
      return key.startsWith(PREFIX) && rows.findIndex((each) => each.key === key) === index;
    })
    .flatMap(({ text, mark }) => {
      const json = text === null ? null : expandedText(text);
      const entry = json === null ? null : journalEntry(json, stageOf(mark), state.around);
      return entry ? [entry] : [];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function stageOf(mark: string): JournalEntry['stage'] {
  return mark === 'done' || mark === 'undoing' ? mark : 'writing';
}

/** The keys of entries that cannot be read, or that somebody took out of the sheet. */
export function unreadableEntries(state: StateTable): readonly string[] {
  const all = [...state.rows.map(({ key }) => key), ...(state.heading.manifest?.keys ?? [])];
  const readable = new Set(storedEntries(state).map(({ id }) => journalKey(id)));
  return [...new Set(all)].filter((key) => key.startsWith(PREFIX) && !readable.has(key));
}

/** What is said of an operation that undo cannot hold. */
const TOO_LARGE = '这次改动太多，撤销记录放不下。请分几次处理，或把台账拆成几张表再试';

/**
 * Why the journal cannot hold an entry, null where it can: a plan that could not be undone is not carried out.
 * @example whyNoRoom(entry) // '这次改动太多，撤销记录放不下。…'
 */
export function whyNoRoom(entry: JournalEntry): string | null {
  return bytesOf(textOf(entry)) > MOST_BYTES ? TOO_LARGE : null;
}

/**
 * The change of the stored state that adds an entry. The oldest entries go when the journal is full: what they did
 * can then no longer be undone. An entry that is too large even alone ends the operation before anything is written.
 */
export function addEntry(state: StateTable, entry: JournalEntry): StateChange[] {
  const text = textIn(state, entry);
  if (bytesOf(text) > MOST_BYTES) {
    fail('payload-too-large', `${TOO_LARGE}。`, `${bytesOf(text)} bytes`);
  }
  const dropped = crowdedOut(state, bytesOf(text)).map(({ key }): StateChange => ({ key, text: null }));
  return [...dropped, { key: journalKey(entry.id), text, mark: entry.stage }];
}

/**
 * The titles of the entries that go to make room for another, oldest first.
 * @example forgottenBy(state, entry) // ['纳管台账']
 */
export function forgottenBy(state: StateTable, entry: JournalEntry): string[] {
  const gone = new Set(crowdedOut(state, bytesOf(textIn(state, entry))).map(({ key }) => key));
  return storedEntries(state).flatMap(({ id, title }) => (gone.has(journalKey(id)) ? [title] : []));
}

const bytesOf = (text: string): number => sizeOf([[text]]);

function crowdedOut(state: StateTable, bytes: number): StateRow[] {
  let room = MOST_BYTES - bytes;
  let entries = 1;
  return state.rows
    .filter(({ key }) => key.startsWith(PREFIX))
    .reverse()
    .filter(({ text }) => {
      room -= bytesOf(text ?? '');
      entries += 1;
      return room < 0 || entries > MOST_ENTRIES;
    });
}

/** The change of the stored state that closes an entry: its mark alone, unless it differs from what was stored. */
export function closeEntry(state: StateTable, entry: JournalEntry): StateChange[] {
  const key = journalKey(entry.id);
  const text = textIn(state, entry);
  const same = state.rows.some((row) => row.key === key && row.text === text);
  return [same ? { key, mark: entry.stage } : { key, text, mark: entry.stage }];
}

/** The text of an entry that is stored now: it remembers the sheets of now. */
function textIn({ around }: StateTable, entry: JournalEntry): string {
  return textOf(entry, sheetIds(entry.effects, around));
}

/** The stage is kept beside the text, so that it can change alone. */
function textOf(
  { id, title, when, changedCells, numbers, rows, effects }: JournalEntry,
  sheets: SheetIds = {},
): string {
  return compactText(JSON.stringify({ id, title, when, changedCells, numbers, rows, effects, sheets }));
}
