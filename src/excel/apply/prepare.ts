import type { Effect } from '../../plan/journal';
import type { Plan } from '../../plan/plan';
import { planProblems } from '../../plan/validation';
import type { PlanProblem } from '../../plan/validation';
import { readImages } from '../cellImages';
import type { ReadOptions } from '../readAreas';
import { generatedSheets } from '../stored/generated';
import type { GeneratedSheets, Recipe } from '../stored/generated';
import { storedEntries } from '../stored/journalStore';
import { hasRowLights } from '../stored/managedOriginals';
import type { WrittenArea } from './cellChanges';
import { draftOf } from './draft';
import type { QueuedWrite } from './payloads';
import { mergeRefusals, sheetRefusals } from './refusals';
import { looksToKeep, nameChange, rulesToWrite } from './replaced';
import { areasToRead, editsBySheet, placesOf, workOn } from './sheetWork';
import type { FoundBlock } from './sheetWork';
import { marksToWrite } from './marks';
import { notesToWrite } from './notes';
import { layoutsToWrite } from './sheetLayout';
import { readSizes } from './sizes';
import { surveyWorkbook } from './survey';
import type { Survey } from './survey';

/** All that applying a plan needs; nothing has been written. */
export interface Preparation {
  readonly survey: Survey;
  readonly refusals: readonly PlanProblem[];
  readonly effects: readonly Effect[];
  readonly writes: readonly QueuedWrite[];
  readonly written: readonly WrittenArea[];
  readonly changedCells: number;
  /** The sheets of ours that the plan makes, and how. */
  readonly recipes: ReadonlyMap<string, Recipe>;
  readonly generated: GeneratedSheets;
  /** The sheets of ours that a clerk has written on. */
  readonly edited: ReadonlySet<string>;
}

/**
 * Works out what a plan changes: reads what stands where it writes, drops what is there already, and collects every
 * reason not to write. The number of round trips does not depend on the number of rows, the payload limit aside.
 */
export async function prepare(
  context: Excel.RequestContext,
  plan: Plan,
  options: ReadOptions = {},
): Promise<Preparation> {
  const bySheet = editsBySheet(plan);
  const survey = await surveyWorkbook(context, placesOf(bySheet));
  const generated = generatedSheets(survey.state);
  const journal = storedEntries(survey.state);
  const work = [...bySheet].map(([name, edits]) => workOn(name, edits, survey.sheets.get(name) ?? null));
  const refusals = [...planProblems(plan), ...work.flatMap((each) => sheetRefusals(each, generated))];
  const nothing = {
    survey,
    effects: [],
    writes: [],
    written: [],
    changedCells: 0,
    recipes: new Map(),
    generated,
    edited: new Set<string>(),
  };
  if (refusals.length > 0) return { ...nothing, refusals };

  const wanted = work.flatMap(areasToRead);
  const images = await readImages(context, wanted, options);
  const found = (sheet: string): FoundBlock[] =>
    wanted.flatMap((each, index) => {
      const read = images[index];
      return each.sheet === sheet && read ? [{ area: each.area, ...read }] : [];
    });
  const drafts = work.map((each) => draftOf(each, found(each.name), generated));
  const cellRefusals = work.flatMap((each) => mergeRefusals(each)).concat(drafts.flatMap((draft) => draft.refusals));
  if (cellRefusals.length > 0) return { ...nothing, refusals: cellRefusals };

  const looks = await looksToKeep(context, drafts);
  const onTheirs = drafts.flatMap((draft) => (draft.keepsLooks ? draft.structure : []));
  const sizes = await readSizes(context, onTheirs);
  const rules = await rulesToWrite(context, onTheirs, journal);
  const layouts = await layoutsToWrite(context, onTheirs);
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
    effects: [
      ...drafts.flatMap((draft) => draft.effects),
      ...looks.flatMap(({ effects }) => effects),
      ...sizes.effects,
      ...rules.effects,
      ...layouts.effects,
      ...marks.effects,
      ...notes.effects,
      ...names.flatMap(({ effects }) => effects),
    ],
    writes: [
      ...drafts.flatMap((draft) => draft.first),
      ...looks.flatMap(({ writes }) => writes),
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
