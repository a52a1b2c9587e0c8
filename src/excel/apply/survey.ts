import type { Area } from '../../ledger/snapshot';
import { AREA_MEMBERS, areaOf } from '../ranges';
import { askState, stateTable } from '../stored/stateSheet';
import type { StateTable } from '../stored/stateSheet';

/** What is to be known of a sheet before anything of it is read or written. */
export interface SheetFacts {
  readonly name: string;
  readonly isProtected: boolean;
  /** Cells with content; null where there are none. */
  readonly used: Area | null;
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

/** Looks at the named sheets, the workbook's names and our own stored state: one sync. */
export async function surveyWorkbook(context: Excel.RequestContext, names: Iterable<string>): Promise<Survey> {
  const { worksheets, names: workbookNames } = context.workbook;
  workbookNames.load('items/name,items/formula');
  const asked = [...new Set(names)].map((name) => {
    const sheet = worksheets.getItemOrNullObject(name).load('name');
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true).load([...AREA_MEMBERS]);
    // Merged cells may hold nothing: the part in use for formats too is searched.
    const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
    merged.areas.load(AREA_MEMBERS.map((member) => `items/${member}`).join(','));
    return { name, sheet, used, merged, charts: sheet.charts.load('items/name') };
  });
  const state = askState(context);
  await context.sync();
  const sheets = new Map<string, SheetFacts>();
  for (const { name, sheet, used, merged, charts } of asked) {
    if (sheet.isNullObject) continue;
    sheets.set(name, {
      name,
      isProtected: sheet.protection.protected,
      used: used.isNullObject ? null : areaOf(used),
      merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
      charts: charts.items.map((chart) => chart.name),
    });
  }
  return {
    sheets,
    names: new Map(workbookNames.items.map(({ name, formula }) => [name, String(formula)])),
    state: stateTable(state),
  };
}
