import type { Effect } from '../../plan/journal';
import type { Plan } from '../../plan/plan';
import { planProblems } from '../../plan/validation';
import type { PlanProblem } from '../../plan/validation';
import type { ReadOptions } from '../readAreas';
import { generatedSheets } from '../stored/generated';
import type { Content, GeneratedSheets, Recipe } from '../stored/generated';
import { storedEntries } from '../stored/journalStore';
import { hasRowLights } from '../stored/managedOriginals';
import type { WrittenArea } from './cellChanges';
import { draftOf } from './draft';
import type { QueuedWrite } from './payloads';
import { readKeyCells } from '../rows/keyCells';
import { movedRows } from '../rows/movedRows';
import { mergeRefusals, sheetRefusals } from './refusals';
import { editsOfTheirs, readStanding } from './readStanding';
import { nameChange, rulesToWrite } from './replaced';
import { editsBySheet, workOn } from './sheetWork';
import { marksToWrite } from './marks';
import { notesToWrite } from './notes';
import type { Survey } from './survey';

/** All that applying a plan needs; nothing has been written. */
export interface Preparation {
  readonly survey: Survey;
  readonly refusals: readonly PlanProblem[];
  readonly effects: readonly Effect[];
  /** Sheets that are added before all else; see `Draft`. */
  readonly claims: readonly QueuedWrite[];
  readonly writes: readonly QueuedWrite[];
  readonly written: readonly WrittenArea[];
  readonly changedCells: number;
  /** The sheets of ours that the plan makes, and how. */
  readonly recipes: ReadonlyMap<string, Recipe>;
  /** All that each of them will hold. */
  readonly holds: ReadonlyMap<string, readonly Content[]>;
  readonly generated: GeneratedSheets;
  /** The sheets of ours that a clerk has written on. */
  readonly edited: ReadonlySet<string>;
}

/**
 * Works out what a plan changes: reads what stands where it writes, drops what is there already, and collects every
 * reason not to write. One round trip however many rows there are, the payload limit aside; more only for marks, notes,
 * rules that give way, and looks that differ from cell to cell.
 */
export async function prepare(
  context: Excel.RequestContext,
  plan: Plan,
  options: ReadOptions = {},
): Promise<Preparation> {
  const planned = [...editsBySheet(plan)].map(([name, edits]) => workOn(name, edits));
  const { rows = [] } = plan;
  const standing = await readStanding(context, planned, rows, options);
  const { survey, found } = standing;
  const generated = generatedSheets(survey.state);
  const journal = storedEntries(survey.state);
  const work = planned.map((each) => ({ ...each, facts: survey.sheets.get(each.name) ?? null }));
  const refusals = [...planProblems(plan), ...work.flatMap((each) => sheetRefusals(each, generated))];
  const nothing = {
    survey,
    effects: [],
    claims: [],
    writes: [],
    written: [],
    changedCells: 0,
    recipes: new Map(),
    holds: new Map(),
    generated,
    edited: new Set<string>(),
  };
  if (refusals.length > 0) return { ...nothing, refusals };

  const drafts = work.map((each) => draftOf(each, found.get(each.name) ?? [], generated));
  const cellRefusals = [
    ...work.flatMap((each) => mergeRefusals(each)),
    ...movedRows(plan, standing.keys() ?? (await readKeyCells(context, rows, survey))),
    ...drafts.flatMap((draft) => draft.refusals),
  ];
  if (cellRefusals.length > 0) return { ...nothing, refusals: cellRefusals };

  const onTheirs = editsOfTheirs(planned);
  const looks = await standing.styles();
  const sizes = standing.sizes();
  const rules = await rulesToWrite(context, onTheirs, journal);
  const layouts = standing.layouts();
  const marks = await marksToWrite(context, onTheirs, hasRowLights(survey.state));
  const notes = await notesToWrite(context, onTheirs);
  const lastOfName = new Map(plan.edits.flatMap((edit) => (edit.kind === 'name' ? [[edit.name, edit] as const] : [])));
  const names = [...lastOfName.values()].flatMap((edit) => nameChange(edit, survey));
  return {
    survey,
    generated,
    refusals: [],
    edited: new Set(drafts.flatMap(({ sheet, untouched }) => (untouched ? [] : [sheet]))),
    changedCells: drafts.reduce((sum, draft) => sum + draft.changedCells, 0),
    written: drafts.flatMap((draft) => draft.written),
    recipes: new Map(drafts.flatMap((draft) => (draft.recipe ? [[draft.sheet, draft.recipe] as const] : []))),
    holds: new Map(drafts.flatMap((draft) => (draft.recipe ? [[draft.sheet, draft.holds] as const] : []))),
    effects: [
      ...drafts.flatMap((draft) => draft.effects),
      ...looks.effects,
      ...sizes.effects,
      ...rules.effects,
      ...layouts.effects,
      ...marks.effects,
      ...notes.effects,
      ...names.flatMap(({ effects }) => effects),
    ],
    claims: drafts.flatMap((draft) => draft.claims),
    writes: [
      ...drafts.flatMap((draft) => draft.first),
      ...looks.writes,
      ...drafts.flatMap((draft) => draft.cells),
      ...sizes.writes,
      ...rules.writes,
      ...layouts.writes,
      ...marks.writes,
      ...notes.writes,
      ...drafts.flatMap((draft) => draft.last),
      ...names.flatMap(({ writes }) => writes),
    ],
  };
}
