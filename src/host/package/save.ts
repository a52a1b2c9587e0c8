import { createSheet } from '../workbook/create';
import type { SheetModel, WorkbookModel } from '../workbook/model';
import type { WorkbookPackage } from './open';
import { relationshipsOf } from './parts';
import { scanSheet } from './read/sheetXml';
import { readSheetLook } from './read/worksheet';
import { child, isOn } from './xml';
import { pack, type Parts } from './zip';
import { blankPackage, blankSheet, blankStyles, stylesType, worksheetType } from './write/blank';
import { writeCharts } from './write/charts';
import { writeCustomXml } from './write/customXml';
import { Draft } from './write/draft';
import { tagWriter } from './write/patch';
import { writeNotes } from './write/notes';
import { followRenames } from './write/renames';
import { writeSettings } from './write/settings';
import { newCells, writeCells } from './write/sheetData';
import { StyleWriter } from './write/styles';
import { writeTables } from './write/tables';
import { workbookText } from './write/workbook';
import { sheetText } from './write/worksheet';

/**
 * The workbook as an .xlsx. With the package that it was loaded from, every part that did not change stays byte for byte,
 * and a changed part keeps all that the model does not know; without one, a new file is made.
 * @example writeFileSync('台账.xlsx', saveWorkbook(model, opened.package))
 */
export function saveWorkbook(model: WorkbookModel, from: WorkbookPackage | null = null): Uint8Array {
  return pack(saveParts(model, from));
}

/** The same, as parts not yet packed. */
export function saveParts(model: WorkbookModel, from: WorkbookPackage | null = null): Parts {
  const origin = from ?? blankPackage(model);
  const draft = new Draft(origin.parts);
  const reachedBefore = draft.reachable();
  const styles = openStyles(draft, model, origin);
  const relations = new Map([...origin.sheets].map(([id, place]) => [id, place.relation]));
  let formulasChanged = false;
  for (const [id, place] of origin.sheets) {
    if (model.sheets.some((sheet) => sheet.id === id)) continue;
    draft.unrelate(origin.workbookPart, place.relation);
    draft.remove(place.part);
    formulasChanged = true;
  }
  for (const sheet of model.sheets) {
    const place = origin.sheets.get(sheet.id);
    const part = place?.part ?? draft.freeName('xl/worksheets/sheet', '.xml');
    if (!place) {
      draft.add(part, blankSheet, worksheetType);
      relations.set(sheet.id, draft.relate(origin.workbookPart, 'worksheet', part));
    }
    formulasChanged = writeSheet(draft, part, !place, sheet, model, origin, styles.writer) || formulasChanged;
  }
  styles.finish();
  writeCustomXml(draft, origin.workbookPart, model);
  writeSettings(draft, model);
  followRenames(draft, model, origin);
  if (formulasChanged) dropCalculationChain(draft, origin.workbookPart);
  const workbook = draft.text(origin.workbookPart);
  const relationOf = (sheet: SheetModel): string => relations.get(sheet.id) ?? '';
  draft.write(origin.workbookPart, workbookText(workbook, model, origin, relationOf, formulasChanged));
  dropOrphans(draft, reachedBefore);
  return draft.parts;
}

function writeSheet(
  draft: Draft,
  part: string,
  isNew: boolean,
  sheet: SheetModel,
  model: WorkbookModel,
  origin: WorkbookPackage,
  styles: StyleWriter,
): boolean {
  const text = draft.text(part);
  const formatOf = (style: number): number => styles.formatOf(style);
  const cells = isNew
    ? { xml: scanSheet(text, part, () => undefined), ...newCells({ sheet, formatOf }) }
    : writeCells({ xml: text, part, sheet, context: origin.context, rowOrigins: origin.rowOrigins, formatOf });
  const { xml } = cells;
  const before = createSheet(sheet.id, sheet.name);
  readSheetLook(xml, before, origin.context);
  const view = child(
    xml.sections.find((each) => each.local === 'sheetViews'),
    'sheetView',
  );
  const isActive = sheet.id === model.activeSheetId;
  // Only when another sheet came to the front do the marks of all sheets matter.
  const sameFront = model.activeSheetId === origin.activeSheetId;
  const next = sheetText({
    xml,
    sheet,
    before,
    isNew,
    active: { now: isActive, before: sameFront ? isActive : isOn(view?.attributes['tabSelected']) },
    digitWidth: origin.context.digitWidth,
    tag: tagWriter(xml.prefix),
    differentialOf: (format) => styles.differentialOf(format),
    cells: cells.text,
    tables: writeTables(draft, part, sheet),
    drawing: writeCharts(draft, part, sheet, model),
    shapes: writeNotes(draft, part, xml, sheet),
  });
  draft.write(part, next);
  return cells.formulasChanged;
}

function openStyles(
  draft: Draft,
  model: WorkbookModel,
  origin: WorkbookPackage,
): { writer: StyleWriter; finish: () => void } {
  const known = relationshipsOf(draft.parts, origin.workbookPart).find(
    (each) => each.kind === 'styles' && draft.parts.has(each.target),
  );
  const part = known?.target ?? draft.freeName('xl/styles', '.xml').replace('styles1', 'styles');
  const xml = known ? draft.text(part) : blankStyles(model);
  const writer = new StyleWriter(xml, part, model.styles, origin.context.styleCount);
  const finish = (): void => {
    const text = writer.finish();
    if (known) draft.write(part, text);
    else if (text !== xml || origin.sheets.size === 0) {
      draft.add(part, text, stylesType);
      draft.relate(origin.workbookPart, 'styles', part);
    }
  };
  return { writer, finish };
}

/** The order in which Excel last computed the formulas: it must not name cells without one, and is made again by itself. */
function dropCalculationChain(draft: Draft, workbookPart: string): void {
  for (const each of relationshipsOf(draft.parts, workbookPart)) {
    if (each.kind !== 'calcChain') continue;
    draft.unrelate(workbookPart, each.id);
    if (draft.parts.has(each.target)) draft.remove(each.target);
  }
}

/** Parts that only a deleted sheet or chart led to go with it; what nothing led to before stays as it was. */
function dropOrphans(draft: Draft, reachedBefore: ReadonlySet<string>): void {
  const reached = draft.reachable();
  for (const part of reachedBefore) {
    if (!reached.has(part) && draft.parts.has(part)) draft.remove(part);
  }
}
