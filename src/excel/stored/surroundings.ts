import type { Manifest } from './manifest';
import { DECISION_PREFIX } from './manifest';

/** What is known of the workbook around the sheet that keeps the state. */
export interface Surroundings {
  /** The workbook's name: of its file, or 工作簿1. */
  readonly workbook: string;
  /** All sheets; an id stays with its sheet when the sheet is renamed. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** How often decisions were stored, as the add-in's settings in the document remember; null where they do not. */
  readonly revision: number | null;
}

/**
 * The manifest's revision outside the sheet and its mirror: decisions that are lost in both are never taken for none. The
 * settings of a document may be lost themselves (office-js issue 6091): then nothing is concluded from them.
 */
const REVISION = '台账管家_决定版次';

/** What anybody asks of the list of sheets: asked twice in one request, Excel's library keeps the last answer alone. */
export const LISTED = 'items/id,items/name,items/visibility';

export interface AskedSurroundings {
  readonly workbook: Excel.Workbook;
  readonly worksheets: Excel.WorksheetCollection;
  readonly revision: Excel.Setting;
}

/** Asks for the surroundings; sync, then `surroundingsOf`. */
export function askSurroundings(context: Excel.RequestContext): AskedSurroundings {
  const { workbook } = context;
  return {
    workbook: workbook.load('name'),
    worksheets: workbook.worksheets.load(LISTED),
    revision: askRevision(context),
  };
}

/** The surroundings that were asked for. */
export function surroundingsOf({ workbook, worksheets, revision }: AskedSurroundings): Surroundings {
  const known: unknown = revision.isNullObject ? null : revision.value;
  return {
    workbook: workbook.name,
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    revision: typeof known === 'number' ? known : null,
  };
}

/** Queues the revision of decisions that were stored; it goes with the last of them. */
export function queueRevision(
  { workbook: { settings } }: Excel.RequestContext,
  { revision, keys }: Manifest,
  before: Surroundings,
): void {
  if (keys.some((key) => key.startsWith(DECISION_PREFIX))) settings.add(REVISION, revision);
  else if (before.revision !== null) settings.getItem(REVISION).delete();
}

/** Asks for the setting that remembers the revision; sync, then it can be deleted where it is no null object. */
export function askRevision({ workbook }: Excel.RequestContext): Excel.Setting {
  return workbook.settings.getItemOrNullObject(REVISION).load('value');
}
