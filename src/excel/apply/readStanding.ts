import { readImages } from '../cellImages';
import type { KnownRows } from '../../plan/rows/knownRows';
import type { ReadOptions } from '../readAreas';
import { askKeyCells, type AskedKeys } from '../rows/keyCells';
import { operationError } from '../session/errors';
import { throwIfAborted } from '../session/inExcel';
import { askFound } from './askFound';
import { askStyles } from './replaced';
import { areasToRead, placesOf } from './sheetWork';
import type { FoundBlock, PlannedSheetWork, StructureEdit } from './sheetWork';
import { askLayouts } from './sheetLayout';
import { askSizes } from './sizes';
import type { Step } from './step';
import { askSurvey } from './survey';
import type { Survey } from './survey';

/** What stands in the workbook where a plan is to change it. */
export interface Standing {
  readonly survey: Survey;
  /** What the cells hold, by sheet. */
  readonly found: ReadonlyMap<string, readonly FoundBlock[]>;
  /** What the plan's styles, sizes and layouts come to on clerks' sheets; to be asked only where these sheets exist. */
  readonly styles: () => Promise<Step>;
  readonly sizes: () => Step;
  readonly layouts: () => Step;
  /** By what the plan's rows are known. */
  readonly keys: AskedKeys;
}

/** The edits beside cells on sheets that a plan does not make as a whole. */
export function editsOfTheirs(work: readonly PlannedSheetWork[]): StructureEdit[] {
  return work.flatMap(({ generated, structure }) => (generated ? [] : structure));
}

/** Reads all that preparing a plan needs in one request; the cells in pieces where they are too many for one answer. */
export async function readStanding(
  context: Excel.RequestContext,
  work: readonly PlannedSheetWork[],
  rows: readonly KnownRows[],
  options: ReadOptions,
): Promise<Standing> {
  throwIfAborted(options.signal);
  return (await readTogether(context, work, rows)) ?? readInPieces(context, work, options);
}

/** Null where the answer would be, or was, too large for Excel. */
async function readTogether(
  context: Excel.RequestContext,
  work: readonly PlannedSheetWork[],
  rows: readonly KnownRows[],
): Promise<Standing | null> {
  const askedFound = askFound(context, work);
  if (askedFound === null) return null;
  const asked = { ...askAround(context, work), keys: askKeyCells(context, rows) };
  try {
    await context.sync();
    const found = askedFound();
    return found && { ...asked, survey: asked.survey(), found };
  } catch (thrown) {
    if (operationError(thrown).code === 'payload-too-large') return null;
    throw thrown;
  }
}

async function readInPieces(
  context: Excel.RequestContext,
  work: readonly PlannedSheetWork[],
  options: ReadOptions,
): Promise<Standing> {
  const asked = askAround(context, work);
  await context.sync();
  const survey = asked.survey();
  const wanted = work.flatMap((each) => areasToRead({ ...each, facts: survey.sheets.get(each.name) ?? null }));
  const images = await readImages(context, wanted, options);
  const found = new Map<string, FoundBlock[]>();
  wanted.forEach(({ sheet, area }, index) => {
    const read = images[index];
    if (read) found.set(sheet, [...(found.get(sheet) ?? []), { area, ...read }]);
  });
  return { ...asked, survey, found, keys: () => null };
}

function askAround(context: Excel.RequestContext, work: readonly PlannedSheetWork[]) {
  const onTheirs = editsOfTheirs(work);
  return {
    survey: askSurvey(context, placesOf(work)),
    styles: askStyles(context, onTheirs),
    sizes: askSizes(context, onTheirs),
    layouts: askLayouts(context, onTheirs),
  };
}
