import type { Area } from '../../ledger/snapshot';
import { OUR_MARK } from '../../plan/sheets/names';
import { askMerges } from '../merges';
import { AREA_MEMBERS, areaOf } from '../ranges';
import { askState, stateTable } from '../stored/stateSheet';
import type { StateTable } from '../stored/stateSheet';

/** What is to be known of a sheet before anything of it is read or written. */
export interface SheetFacts {
  readonly name: string;
  readonly isProtected: boolean;
  /** It carries the mark of the sheets that we made. */
  readonly isMarked: boolean;
  /** Cells with content; null where there are none. */
  readonly used: Area | null;
  /** As far as the places that were asked about. */
  readonly merges: readonly Area[];
  /** Names of its charts. */
  readonly charts: readonly string[];
}

/** The workbook as it stands, as far as changes go. */
export interface Survey {
  /** The named sheets that exist. */
  readonly sheets: ReadonlyMap<string, SheetFacts>;
  readonly names: ReadonlyMap<string, string>;
  readonly state: StateTable;
}

/** A sheet to look at, and the area of it whose merged cells matter. */
export interface Place {
  readonly sheet: string;
  readonly area?: Area | null;
}

/** Looks at sheets, the workbook's names and our own stored state: one sync. */
export async function surveyWorkbook(context: Excel.RequestContext, places: readonly Place[]): Promise<Survey> {
  const survey = askSurvey(context, places);
  await context.sync();
  return survey();
}

/** Asks for all that a survey tells; sync, then call the answer. */
export function askSurvey(context: Excel.RequestContext, places: readonly Place[]): () => Survey {
  const { worksheets, names: workbookNames } = context.workbook;
  workbookNames.load('items/name,items/formula');
  const asked = [...new Set(places.map(({ sheet }) => sheet))].map((name, _, { length }) => {
    const sheet = worksheets.getItemOrNullObject(name).load('name');
    sheet.protection.load('protected');
    const used = sheet
      .getUsedRangeOrNullObject(true)
      .untrack()
      .load([...AREA_MEMBERS]);
    const mark = sheet.names.getItemOrNullObject(OUR_MARK).load('name');
    const reach = reachOf(places, name);
    const merges = reach ? askMerges(sheet, reach, length) : () => [];
    return { name, sheet, used, mark, merges, charts: sheet.charts.load('items/name') };
  });
  const state = askState(context);
  return () => ({
    sheets: new Map(
      asked
        .filter(({ sheet }) => !sheet.isNullObject)
        .map(({ name, sheet, used, mark, charts, merges }) => [
          name,
          {
            name,
            isProtected: sheet.protection.protected,
            isMarked: !mark.isNullObject,
            used: used.isNullObject ? null : areaOf(used),
            merges: merges(),
            charts: charts.items.map((chart) => chart.name),
          },
        ]),
    ),
    names: new Map(workbookNames.items.map(({ name, formula }) => [name, String(formula)])),
    state: stateTable(state),
  });
}

/** From the first cell of the sheet to the last that matters: see `askMerges` for why from the first. */
function reachOf(places: readonly Place[], name: string): Area | null {
  const areas = places.flatMap(({ sheet, area }) => (sheet === name && area ? [area] : []));
  if (areas.length === 0) return null;
  const [bottom, right] = [areas.map((area) => area.bottom), areas.map((area) => area.right)];
  return { top: 1, left: 1, bottom: Math.max(...bottom), right: Math.max(...right) };
}
