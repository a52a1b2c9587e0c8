import type { Cell, SheetModel, WorkbookModel } from '../workbook/model';
import { plainStyle } from '../workbook/styles';
import { findPart, partText, partTree, relationshipsOf, type Relationship } from './parts';
import { PackageFault, type Result } from './problem';
import { readCharts } from './read/charts';
import { readPalette, type Palette } from './read/colors';
import { digitWidthOf } from './read/columnWidth';
import { readCustomXml } from './read/customXml';
import { readNames } from './read/names';
import { readNotes } from './read/notes';
import { readSettings } from './read/settings';
import { readSharedStrings } from './read/sharedStrings';
import { readStyles } from './read/styles';
import { readTables } from './read/tables';
import { readWorksheet, type SheetContext } from './read/worksheet';
import { child, childrenOf, isOn, relationId, type XmlElement } from './xml';
import { unpack, type Parts } from './zip';

/** The package that a workbook was loaded from: what saving needs to leave alone all that the model does not know. */
export interface WorkbookPackage {
  readonly parts: Parts;
  readonly workbookPart: string;
  /** Of each sheet in the model: the part and the relationship it came from. */
  readonly sheets: ReadonlyMap<string, SheetPlace>;
  readonly context: SheetContext;
  /** The sheet that was in front when it was loaded. */
  readonly activeSheetId: string;
  /** Which row of the file a row of the model was: rich text and the like follow their row when it moves. */
  readonly rowOrigins: WeakMap<Map<number, Cell>, number>;
}

/** Where a sheet stands in its package. */
interface SheetPlace {
  readonly part: string;
  readonly relation: string;
  /** Its place among all sheets of the file, counted from 0. */
  readonly index: number;
}

/** A workbook opened from a file. */
export interface OpenedWorkbook {
  readonly model: WorkbookModel;
  readonly package: WorkbookPackage;
}

/**
 * Opens an .xlsx or .xlsm. The bytes are not changed; what the model does not know is kept for saving.
 * @example const opened = openWorkbook(bytes); if (opened.ok) use(opened.value.model);
 */
export function openWorkbook(bytes: Uint8Array): Result<OpenedWorkbook> {
  try {
    return { ok: true, value: openParts(unpack(bytes)) };
  } catch (error) {
    if (error instanceof PackageFault) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Reads the model from parts already unpacked. */
function openParts(parts: Parts): OpenedWorkbook {
  const main = relationshipsOf(parts, '').find((each) => each.kind === 'officeDocument');
  const workbookPart = main ? findPart(parts, main.target) : null;
  if (workbookPart === null || /\.bin$/i.test(workbookPart))
    throw new PackageFault('not-a-workbook', main?.target ?? null);
  partTree(parts, '[Content_Types].xml');
  const root = partTree(parts, workbookPart);
  if (root.local !== 'workbook') throw new PackageFault('not-a-workbook', workbookPart);
  const relations = relationshipsOf(parts, workbookPart);
  const date1904 = isOn(child(root, 'workbookPr')?.attributes['date1904']);
  const { context, styles } = readShared(parts, relations, date1904);
  const rowOrigins = new WeakMap<Map<number, Cell>, number>();
  const places = new Map<string, SheetPlace>();
  const byIndex = new Map<number, SheetModel>();
  const tabs = childrenOf(child(root, 'sheets'), 'sheet');
  tabs.forEach((tab, index) => {
    const relation = relations.find((each) => each.id === relationId(tab));
    // Chart sheets, dialog sheets and macro sheets have no cells: the file keeps them.
    if (!relation || relation.kind !== 'worksheet') return;
    const part = relation.target;
    const id = sheetId(tab, index);
    const read = readWorksheet(partText(parts, part), part, id, tab.attributes['name'] ?? '', context);
    for (const [row, origin] of read.rowOrigins) rowOrigins.set(row, origin);
    read.sheet.visibility = visibilityOf(tab);
    read.sheet.tables = readTables(parts, part).map((each) => each.table);
    read.sheet.notes = (readNotes(parts, part)?.notes ?? []).map((each) => each.note);
    read.sheet.charts = readCharts(parts, part).charts.map((each) => each.chart);
    places.set(id, { part, relation: relation.id, index });
    byIndex.set(index, read.sheet);
  });
  const sheets = [...byIndex.values()];
  if (sheets.length === 0) throw new PackageFault('damaged', workbookPart, 'no worksheet');
  const names = readNames(root, (index) => byIndex.get(index));
  const activeSheetId = activeSheet(root, byIndex, sheets);
  return {
    model: {
      sheets,
      activeSheetId,
      selection: { top: 0, left: 0, bottom: 0, right: 0 },
      names,
      styles,
      date1904,
      customXml: new Map(readCustomXml(parts, workbookPart).map((each) => [each.id, each.xml])),
      settings: readSettings(parts),
    },
    package: { parts, workbookPart, sheets: places, context, activeSheetId, rowOrigins },
  };
}

function readShared(
  parts: Parts,
  relations: readonly Relationship[],
  date1904: boolean,
): { context: SheetContext; styles: WorkbookModel['styles'] } {
  const partOf = (kind: string): string | null => {
    const relation = relations.find((each) => each.kind === kind && !each.external);
    return relation && parts.has(relation.target) ? relation.target : null;
  };
  const treeOf = (kind: string): XmlElement | null => {
    const part = partOf(kind);
    return part === null ? null : partTree(parts, part);
  };
  const stylesRoot = treeOf('styles');
  const palette: Palette = readPalette(treeOf('theme'), stylesRoot);
  const { styles, differential } = readStyles(stylesRoot, palette);
  const stringsPart = partOf('sharedStrings');
  const sharedStrings = stringsPart === null ? [] : readSharedStrings(partText(parts, stringsPart), stringsPart);
  const digitWidth = digitWidthOf((styles[0] ?? plainStyle).font);
  return { context: { sharedStrings, date1904, styleCount: styles.length, palette, differential, digitWidth }, styles };
}

/** Excel's own form of a sheet's id in the API, from the file's `sheetId`. */
function sheetId(tab: XmlElement, index: number): string {
  const number = Number(tab.attributes['sheetId'] ?? index + 1);
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}}`;
}

function visibilityOf(tab: XmlElement): SheetModel['visibility'] {
  switch (tab.attributes['state']) {
    case 'hidden':
      return 'Hidden';
    case 'veryHidden':
      return 'VeryHidden';
    case undefined:
    default:
      return 'Visible';
  }
}

function activeSheet(
  root: XmlElement,
  byIndex: ReadonlyMap<number, SheetModel>,
  sheets: readonly SheetModel[],
): string {
  const tab = Number(child(child(root, 'bookViews'), 'workbookView')?.attributes['activeTab'] ?? 0);
  const chosen = byIndex.get(tab);
  const visible = sheets.find((each) => each.visibility === 'Visible');
  return ((chosen?.visibility === 'Visible' ? chosen : visible) ?? sheets[0])?.id ?? '';
}
