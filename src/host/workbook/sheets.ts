import { createSheet } from './create';
import { rewriteFormulas } from './formulas';
import type { SheetModel, WorkbookModel } from './model';
import { formulaAfterRename, formulaAfterSheetDeleted } from './references';

/** Why a name is no name for a sheet. `reserved` is History, which Excel keeps for itself. */
export type SheetNameFault = 'empty' | 'too-long' | 'bad-sign' | 'quote-at-edge' | 'reserved' | 'taken';

/**
 * What is wrong with a name for a new sheet, or for `except` when it is renamed; null when nothing is. Excel's rules: 1
 * to 31 signs, none of \ / ? * [ ] :, no apostrophe at either end, unique without minding the case.
 */
export function sheetNameFault(
  model: WorkbookModel,
  name: string,
  except: SheetModel | null = null,
): SheetNameFault | null {
  if (name === '') return 'empty';
  if (name.length > 31) return 'too-long';
  if (/[\\/?*[\]:\u0000\u0003]/.test(name)) return 'bad-sign';
  if (name.startsWith("'") || name.endsWith("'")) return 'quote-at-edge';
  if (name.toLowerCase() === 'history') return 'reserved';
  const same = sheetByName(model, name);
  return same && same !== except ? 'taken' : null;
}

/** The sheet with this name, without minding the case. */
export function sheetByName(model: WorkbookModel, name: string): SheetModel | undefined {
  const wanted = name.toLowerCase();
  return model.sheets.find((each) => each.name.toLowerCase() === wanted);
}

/** The sheet with this id. */
export function sheetById(model: WorkbookModel, id: string): SheetModel | undefined {
  return model.sheets.find((each) => each.id === id);
}

/**
 * Adds an empty sheet at the end; without a name it is Sheet1, Sheet2 … whichever is free. Null when the name is not
 * allowed.
 */
export function addSheet(model: WorkbookModel, name?: string): SheetModel | null {
  if (name !== undefined && sheetNameFault(model, name)) return null;
  const sheet = createSheet(freeSheetId(model), name ?? freeSheetName(model));
  model.sheets.push(sheet);
  return sheet;
}

const handedOut = new WeakMap<WorkbookModel, number>();

/** Ids are never used twice while the workbook is open, even after a sheet was deleted. */
function freeSheetId(model: WorkbookModel): string {
  const used = model.sheets.map((each) => parseInt(each.id.slice(1, -1), 16)).filter((number) => !Number.isNaN(number));
  const number = Math.max(0, handedOut.get(model) ?? 0, ...used) + 1;
  handedOut.set(model, number);
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}}`;
}

function freeSheetName(model: WorkbookModel): string {
  let number = 1;
  while (sheetByName(model, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Renames a sheet, and every formula and chart that points to it follows. False when the name is not allowed. */
export function renameSheet(model: WorkbookModel, sheet: SheetModel, name: string): boolean {
  if (sheetNameFault(model, name, sheet)) return false;
  const old = sheet.name;
  sheet.name = name;
  rewriteFormulas(model, (formula) => formulaAfterRename(formula, old, name));
  for (const each of model.sheets) {
    each.charts = each.charts.map((chart) =>
      chart.source?.sheet === old ? { ...chart, source: { ...chart.source, sheet: name } } : chart,
    );
  }
  return true;
}

/**
 * Deletes a sheet: its own names go, and formulas that pointed to it read #REF!. False when it is the only visible one,
 * which Excel refuses.
 */
export function deleteSheet(model: WorkbookModel, sheet: SheetModel): boolean {
  const others = model.sheets.filter((each) => each !== sheet);
  if (!others.some((each) => each.visibility === 'Visible')) return false;
  const place = model.sheets.indexOf(sheet);
  freezeIds(model);
  model.sheets.splice(place, 1);
  model.names = model.names.filter((each) => each.scope !== sheet.id);
  rewriteFormulas(model, (formula) => formulaAfterSheetDeleted(formula, sheet.name));
  if (model.activeSheetId === sheet.id) {
    const after = [...model.sheets.slice(place), ...model.sheets.slice(0, place).reverse()];
    model.activeSheetId = (after.find((each) => each.visibility === 'Visible') ?? sheet).id;
    model.selection = { top: 0, left: 0, bottom: 0, right: 0 };
  }
  return true;
}

function freezeIds(model: WorkbookModel): void {
  const used = model.sheets.map((each) => parseInt(each.id.slice(1, -1), 16)).filter((number) => !Number.isNaN(number));
  handedOut.set(model, Math.max(0, handedOut.get(model) ?? 0, ...used));
}

/** Moves a sheet to a place counted from 0; beyond the end means last. */
export function moveSheet(model: WorkbookModel, sheet: SheetModel, place: number): void {
  const at = model.sheets.indexOf(sheet);
  if (at < 0) return;
  model.sheets.splice(at, 1);
  model.sheets.splice(Math.max(0, Math.min(place, model.sheets.length)), 0, sheet);
}
