import { createHost } from '../../../src/host/host';
import type { Host } from '../../../src/host/host';
import { openBridge } from '../../../src/host/doors/openBridge';
import { createWorkbook } from '../../../src/host/workbook/create';
import { ensureCell } from '../../../src/host/workbook/cells';
import type { CellScalar, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { styleAt, styleIndex } from '../../../src/host/workbook/styles';
import type { Result } from '../../../src/excel/session/result';

/** 2024-03-15. */
export const TODAY = 45366;

/** A workbook with one sheet of these cells from A1 on, open behind the real library. */
export function openSheet(rows: readonly (readonly (CellScalar | null)[])[], name = '台账'): Host {
  const model = createWorkbook(name);
  const sheet = model.sheets[0] as SheetModel;
  fill(sheet, rows);
  return open(model);
}

/** A workbook behind the real library. */
export function open(model: WorkbookModel): Host {
  const host = createHost({ model, today: TODAY });
  openBridge(host);
  return host;
}

/** Puts contents into a sheet of the model; strings that begin with `=` are formulas. */
export function fill(sheet: SheetModel, rows: readonly (readonly (CellScalar | null)[])[]): void {
  rows.forEach((row, down) =>
    row.forEach((value, across) => {
      if (value === null) return;
      const cell = ensureCell(sheet, down, across);
      if (typeof value === 'string' && value.startsWith('=')) cell.formula = value;
      else cell.value = value;
    }),
  );
}

/** Gives a cell, counted from 0, a number format. */
export function format(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  numberFormat: string,
): void {
  const cell = ensureCell(sheet, row, column);
  cell.style = styleIndex(model, { ...styleAt(model, cell.style), numberFormat });
}

/** The value of a result that must be good. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message} ${result.error.detail ?? ''}`);
  return result.value;
}

/** All that a person could see of a workbook, as data that can be compared; empty unstyled cells do not count. */
export function visibleState(model: WorkbookModel): unknown {
  return {
    names: model.names.map(({ name, formula }) => [name, formula]),
    customXml: [...model.customXml.values()],
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges.map((merge) => JSON.stringify(merge)).sort(),
      hidden: [...sheet.hiddenColumns].sort((one, other) => one - other),
      // What a hidden column is wide when it is shown again is not seen.
      widths: [...sheet.columnWidths]
        .filter(([column]) => !sheet.hiddenColumns.has(column))
        .sort(([one], [other]) => one - other),
      conditionalFormats: sheet.conditionalFormats.map(({ areas, formulas, format: look }) => ({
        areas,
        formulas,
        look,
      })),
      cells: [...sheet.rows]
        .flatMap(([row, cells]) =>
          [...cells].flatMap(([column, cell]) => {
            const style = styleAt(model, cell.style);
            const empty = cell.value === undefined && cell.formula === undefined;
            const plain = JSON.stringify(style) === JSON.stringify(styleAt(model, 0));
            return empty && plain
              ? []
              : [{ row, column, value: cell.value ?? null, formula: cell.formula ?? null, style }];
          }),
        )
        .sort((one, other) => one.row - other.row || one.column - other.column),
    })),
  };
}

/** The register of papers, and what we store of it. */
const NUMBERS: readonly string[] = ['督办记录', '台账管家_数据'];

/** The same without the register of papers, in which an undone notice leaves its number as void. */
export function visibleButNumbers(model: WorkbookModel): unknown {
  return visibleState({ ...model, sheets: model.sheets.filter(({ name }) => !NUMBERS.includes(name)) });
}
