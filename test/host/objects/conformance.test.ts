import { loadLibrary } from '../../../src/host/doors/openBridge';
import { addNotesToLibrary } from '../../support/notesInLibrary';
import { ApplicationObject } from '../../../src/host/objects/application';
import { BorderCollectionObject, BorderObject } from '../../../src/host/objects/borders';
import { ChartCollectionObject, ChartObject } from '../../../src/host/objects/charts';
import {
  ConditionalFormatCollectionObject,
  ConditionalFormatObject,
} from '../../../src/host/objects/conditionalFormats';
import { CustomXmlPartCollectionObject, CustomXmlPartObject } from '../../../src/host/objects/customXml';
import { RangeFontObject, RangeFormatObject } from '../../../src/host/objects/format';
import { NamedItemCollectionObject, NamedItemObject } from '../../../src/host/objects/names';
import { PageLayoutObject } from '../../../src/host/objects/pageLayout';
import { RangeObject } from '../../../src/host/objects/range';
import { RangeAreasObject } from '../../../src/host/objects/rangeAreas';
import { SettingCollectionObject, SettingObject } from '../../../src/host/objects/settings';
import { TableCollectionObject, TableObject } from '../../../src/host/objects/tables';
import type { Wire, WireNames } from '../../../src/host/objects/wire';
import { WorkbookObject } from '../../../src/host/objects/workbook';
import { WorksheetObject } from '../../../src/host/objects/worksheet';
import { WorksheetCollectionObject } from '../../../src/host/objects/worksheets';
import { membersOfPrototype, publicName } from '../../../src/host/protocol/members';

/** Does not compile when a host class has a member that the API's class has not. */
type Known<Host, Api> = WireNames<Host> extends keyof Wire<Api> ? true : WireNames<Host> & { notInTheApi: never };
type AllTrue<T extends Record<string, true>> = T;

type Checked = AllTrue<{
  workbook: Known<WorkbookObject, Excel.Workbook>;
  application: Known<ApplicationObject, Excel.Application>;
  worksheets: Known<WorksheetCollectionObject, Excel.WorksheetCollection>;
  worksheet: Known<WorksheetObject, Excel.Worksheet>;
  range: Known<RangeObject, Excel.Range>;
  areas: Known<RangeAreasObject, Excel.RangeAreas>;
  format: Known<RangeFormatObject, Excel.RangeFormat>;
  font: Known<RangeFontObject, Excel.RangeFont>;
  borders: Known<BorderCollectionObject, Excel.RangeBorderCollection>;
  border: Known<BorderObject, Excel.RangeBorder>;
  conditionalFormats: Known<ConditionalFormatCollectionObject, Excel.ConditionalFormatCollection>;
  conditionalFormat: Known<ConditionalFormatObject, Excel.ConditionalFormat>;
  pageLayout: Known<PageLayoutObject, Excel.PageLayout>;
  names: Known<NamedItemCollectionObject, Excel.NamedItemCollection>;
  name: Known<NamedItemObject, Excel.NamedItem>;
  settings: Known<SettingCollectionObject, Excel.SettingCollection>;
  setting: Known<SettingObject, Excel.Setting>;
  parts: Known<CustomXmlPartCollectionObject, Excel.CustomXmlPartCollection>;
  part: Known<CustomXmlPartObject, Excel.CustomXmlPart>;
  tables: Known<TableCollectionObject, Excel.TableCollection>;
  table: Known<TableObject, Excel.Table>;
  charts: Known<ChartCollectionObject, Excel.ChartCollection>;
  chart: Known<ChartObject, Excel.Chart>;
}>;

const classes: Record<keyof Checked, readonly [name: string, host: { readonly prototype: object }]> = {
  workbook: ['Workbook', WorkbookObject],
  application: ['Application', ApplicationObject],
  worksheets: ['WorksheetCollection', WorksheetCollectionObject],
  worksheet: ['Worksheet', WorksheetObject],
  range: ['Range', RangeObject],
  areas: ['RangeAreas', RangeAreasObject],
  format: ['RangeFormat', RangeFormatObject],
  font: ['RangeFont', RangeFontObject],
  borders: ['RangeBorderCollection', BorderCollectionObject],
  border: ['RangeBorder', BorderObject],
  conditionalFormats: ['ConditionalFormatCollection', ConditionalFormatCollectionObject],
  conditionalFormat: ['ConditionalFormat', ConditionalFormatObject],
  pageLayout: ['PageLayout', PageLayoutObject],
  names: ['NamedItemCollection', NamedItemCollectionObject],
  name: ['NamedItem', NamedItemObject],
  settings: ['SettingCollection', SettingCollectionObject],
  setting: ['Setting', SettingObject],
  parts: ['CustomXmlPartCollection', CustomXmlPartCollectionObject],
  part: ['CustomXmlPart', CustomXmlPartObject],
  tables: ['TableCollection', TableCollectionObject],
  table: ['Table', TableObject],
  charts: ['ChartCollection', ChartCollectionObject],
  chart: ['Chart', ChartObject],
};

describe('the host speaks of nothing that the library does not know', () => {
  // Of what came after the npm package's ExcelApi 1.15 the host has notes alone.
  beforeAll(addNotesToLibrary);

  it.each(Object.values(classes))('in %s', (name, host) => {
    const library = loadLibrary().Excel as unknown as Record<string, { readonly prototype: object }>;
    const known = library[name]?.prototype ?? {};
    const members = [...membersOfPrototype(host.prototype).keys()].map((each) =>
      each.startsWith('_') ? each : publicName(each),
    );
    expect(members.length).toBeGreaterThan(0);
    expect(members.filter((member) => !(member in known))).toEqual([]);
  });
});
