import type { Effect } from '../../plan/journal';
import { MARK_SIGN } from '../../plan/marks/markSign';
import type { CellNote, Edit } from '../../plan/plan';
import { AREA_MEMBERS, areaOf } from '../ranges';
import { hasNotes } from '../session/inExcel';
import { fail } from '../session/result';
import type { QueuedWrite } from './payloads';
import { smallWrite } from './writes';

type NotesEffect = Extract<Effect, { kind: 'notes' }>;

/** A note that a sheet has. */
interface FoundNote extends CellNote {
  readonly isOurs: boolean;
  readonly note: Excel.Note;
}

/** What a plan's notes change on clerks' sheets, as far as they are not there already. Two syncs at most. */
export async function notesToWrite(
  context: Excel.RequestContext,
  edits: readonly Edit[],
): Promise<{ readonly effects: readonly Effect[]; readonly writes: readonly QueuedWrite[] }> {
  const wanted = edits.filter((edit) => edit.kind === 'notes');
  const found = await readNotes(
    context,
    wanted.map(({ sheet }) => sheet),
  );
  const changes = wanted.flatMap(({ sheet, notes }, index) => {
    const ours = (found[index] ?? []).filter(({ isOurs }) => isOurs);
    const before = ours.map(({ row, column, text }) => ({ row, column, text }));
    if (sameNotes(before, notes)) return [];
    const effect: NotesEffect = { kind: 'notes', sheet, before, after: notes };
    return [{ effect, writes: replaceNotes(sheet, ours, notes) }];
  });
  return { effects: changes.map(({ effect }) => effect), writes: changes.flatMap(({ writes }) => writes) };
}

/**
 * The writes that put back the notes of before; whatever notes of ours are there by then go. A cell on which the clerk
 * has put a note of her own meanwhile keeps that one.
 */
export async function notesBefore(
  context: Excel.RequestContext,
  effects: readonly NotesEffect[],
): Promise<QueuedWrite[]> {
  const found = await readNotes(
    context,
    effects.map(({ sheet }) => sheet),
  );
  return effects.flatMap(({ sheet, before }, index) => {
    const there = found[index] ?? [];
    const theirs = new Set(there.flatMap((each) => (each.isOurs ? [] : [keyOf(each)])));
    const ours = there.filter(({ isOurs }) => isOurs);
    return replaceNotes(
      sheet,
      ours,
      before.filter((note) => !theirs.has(keyOf(note))),
    );
  });
}

function replaceNotes(sheet: string, ours: readonly FoundNote[], notes: readonly CellNote[]): QueuedWrite[] {
  // From the last on: a note may be found by its place among the others.
  const gone = [...ours].reverse().map(({ note }) => smallWrite(() => note.delete()));
  const added = notes.map(({ row, column, text }) =>
    smallWrite((run) => {
      const cells = run.workbook.worksheets.getItem(sheet);
      cells.notes.add(cells.getCell(row - 1, column - 1), text);
    }),
  );
  return [...gone, ...added];
}

/** All notes of each of the sheets, ours known by what their text ends with. Two syncs, one where there are none. */
export async function readNotes(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly (readonly FoundNote[])[]> {
  if (sheets.length === 0) return [];
  if (!hasNotes())
    fail('not-supported', '这里的 Excel 不让加载项写批注，请用 Microsoft 365 或网页版 Excel，或改用颜色标记。');
  const all = sheets.map((name) => context.workbook.worksheets.getItem(name).notes.load('items/content'));
  await context.sync();
  const placed = all.map(({ items }) =>
    items.map((note) => ({ note, range: note.getLocation().load([...AREA_MEMBERS]) })),
  );
  if (placed.some((each) => each.length > 0)) await context.sync();
  return placed.map((each) =>
    each.map(({ note, range }) => {
      const { top, left } = areaOf(range);
      // Excel ends lines in its own way.
      const text = note.content.replace(/\r\n?/gu, '\n');
      return { row: top, column: left, text, isOurs: text.trimEnd().endsWith(`（${MARK_SIGN}）`), note };
    }),
  );
}

const keyOf = ({ row, column }: CellNote): string => `${row}:${column}`;

/** Whether these are the same notes, in whatever order. */
export function sameNotes(one: readonly CellNote[], other: readonly CellNote[]): boolean {
  const keys = (notes: readonly CellNote[]): string =>
    JSON.stringify(notes.map((note) => `${keyOf(note)} ${note.text}`).sort());
  return keys(one) === keys(other);
}
