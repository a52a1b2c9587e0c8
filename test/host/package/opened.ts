import { openWorkbook, type OpenedWorkbook } from '../../../src/host/package/open';
import { saveParts, saveWorkbook } from '../../../src/host/package/save';
import type { Cell, SheetModel } from '../../../src/host/workbook/model';
import { parseArea } from '../../../src/host/workbook/a1';
import { ensureCell } from '../../../src/host/workbook/cells';

/** The workbook, or a failed test that says why it does not open. */
export function opened(bytes: Uint8Array): OpenedWorkbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.part ?? ''}`);
  return result.value;
}

/** Saved and opened again. */
export function reopened(workbook: OpenedWorkbook): OpenedWorkbook {
  return opened(saveWorkbook(workbook.model, workbook.package));
}

/** The names of the parts that saving changes, adds or takes out. */
export function touchedParts({ model, package: from }: OpenedWorkbook): string[] {
  const saved = saveParts(model, from);
  const names = new Set([...from.parts.keys(), ...saved.keys()]);
  return [...names].filter((name) => !sameBytes(from.parts.get(name), saved.get(name))).sort();
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}

/** The text of a part as it is saved. */
export function savedText({ model, package: from }: OpenedWorkbook, part: string): string {
  return new TextDecoder().decode(saveParts(model, from).get(part));
}

/** The text of a part as it was loaded. */
export function loadedText(workbook: OpenedWorkbook, part: string): string {
  return new TextDecoder().decode(workbook.package.parts.get(part));
}

/** A sheet by its place. */
export function sheetOf({ model }: OpenedWorkbook, place = 0): SheetModel {
  const sheet = model.sheets[place];
  if (!sheet) throw new Error(`no sheet ${place}`);
  return sheet;
}

/** A cell by its address. */
export function cell(sheet: SheetModel, address: string): Cell {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return ensureCell(sheet, area.top, area.left);
}
