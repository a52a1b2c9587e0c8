import { leaveOutProtected } from '../excel/apply/leaveOutProtected';
import { sameMarks } from '../excel/apply/marks';
import { sameNotes } from '../excel/apply/notes';
import { findMarks } from '../excel/findMarks';
import type { SheetMarks } from '../excel/findMarks';
import { hasNotes } from '../excel/session/inExcel';
import { success } from '../excel/session/result';
import type { Result } from '../excel/session/result';
import { marksPlan } from '../plan/marks/markFindings';
import type { Marking, MarkKind, SheetFindings } from '../plan/marks/markFindings';
import type { Edit, Plan } from '../plan/plan';
import type { KnownRows } from '../plan/rows/knownRows';
import { sortFindings } from './ignoredFindings';
import type { Ignored } from './ignoredFindings';
import { rowsKnown } from './knownRowsOf';
import type { WorkbookState } from './workbookState';

/**
 * The plan behind 在表中标出: marks at the open findings of every sheet with a ledger, colours or notes.
 * @example markFindings(state, NOTHING_IGNORED, { as: 'color', taken: null })
 */
export function markFindings(state: WorkbookState, ignored: Ignored, marking: Marking): Plan {
  const { open } = sortFindings(state, ignored);
  const sheets = sheetsOf(state).map(({ snapshot }) => ({
    snapshot,
    findings: open.filter(({ sheet }) => sheet === snapshot.name),
  }));
  return marksPlan(sheets, marking);
}

/**
 * The same plan, held against the open workbook: cells with the clerk's own notes and comments, and protected sheets, are
 * left out and named.
 * @example const plan = await planMarks(state, NOTHING_IGNORED, 'note');
 */
export async function planMarks(state: WorkbookState, ignored: Ignored, as: MarkKind): Promise<Result<Plan>> {
  const found = await findMarks(sheetsOf(state).map(({ snapshot }) => snapshot.name));
  if (!found.ok) return found;
  const taken = found.value.flatMap((each) => each.taken);
  const plan = markFindings(state, ignored, { as, taken: hasNotes() ? taken : null });
  return leaveOutProtected({ ...plan, rows: markedRows(state, plan) });
}

/** What was found is marked in these rows and no others, should they move meanwhile. */
function markedRows(state: WorkbookState, { edits }: Plan): readonly KnownRows[] {
  return sheetsOf(state).flatMap(({ snapshot: { name } }) => {
    const rows = edits.flatMap((edit) => {
      if (edit.kind === 'marks' && edit.sheet === name) return edit.marks.map(({ area }) => area.top);
      return edit.kind === 'notes' && edit.sheet === name ? edit.notes.map(({ row }) => row) : [];
    });
    return rows.length === 0 ? [] : (rowsKnown(state, name, rows) ?? []);
  });
}

/** The plan that takes all marks away, of either kind. */
export function clearMarks(state: WorkbookState): Promise<Result<Plan>> {
  return leaveOutProtected(marksPlan(sheetsOf(state), { as: 'color', taken: hasNotes() ? [] : null }));
}

/** How the marks that stand in the sheets compare with the findings; `as` is null where there are none. */
export interface StandingMarks {
  readonly as: MarkKind | null;
  readonly outdated: boolean;
}

/**
 * Whether the marks in the sheets still say what the check finds. They are not rewritten in silence: what an add-in writes
 * takes the clerk's Ctrl+Z away in older Excel, stands in the journal, and two people with the pane open would write
 * against each other. So the pane says it, and one button brings them up to date. Six syncs at most.
 * @example await standingMarks(state, ignored) // { ok: true, value: { as: 'note', outdated: true } }
 */
export async function standingMarks(state: WorkbookState, ignored: Ignored): Promise<Result<StandingMarks>> {
  const found = await findMarks(sheetsOf(state).map(({ snapshot }) => snapshot.name));
  if (!found.ok) return found;
  const as = kindOf(found.value);
  if (as === null) return success({ as, outdated: false });
  const taken = found.value.flatMap((each) => each.taken);
  const { edits } = markFindings(state, ignored, { as, taken });
  return success({ as, outdated: !found.value.every((sheet) => edits.every((edit) => stands(sheet, edit))) });
}

function kindOf(found: readonly SheetMarks[]): MarkKind | null {
  if (found.some(({ notes }) => notes.length > 0)) return 'note';
  return found.some(({ marks, torn }) => marks.length > 0 || torn) ? 'color' : null;
}

function stands({ sheet, marks, notes, torn }: SheetMarks, edit: Edit): boolean {
  if (edit.kind === 'marks' && edit.sheet === sheet) return !torn && sameMarks(marks, edit.marks);
  return edit.kind === 'notes' && edit.sheet === sheet ? sameNotes(notes, edit.notes) : true;
}

/** The sheets with a ledger; no findings. */
function sheetsOf(state: WorkbookState): readonly SheetFindings[] {
  const sheets = new Set(state.ledgers.map(({ ledger }) => ledger.layout.sheet));
  return state.snapshots.flatMap((snapshot) => (sheets.has(snapshot.name) ? [{ snapshot, findings: [] }] : []));
}
