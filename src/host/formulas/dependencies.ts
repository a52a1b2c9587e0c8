import { parseArea } from '../workbook/a1';
import type { AreaModel, Cell, NameModel, SheetModel, WorkbookModel } from '../workbook/model';
import { mapReferences } from '../workbook/references';

/** A formula of the workbook and the cells that it reads. */
export interface FormulaCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly reads: readonly { readonly sheet: string; readonly area: AreaModel }[];
}

/** The cells that a formula reads; names count as the cells that they stand for. Sheets by lower-case name. */
export function readsOf(formula: string, own: string, names: readonly NameModel[]): FormulaCell['reads'] {
  const reads: { sheet: string; area: AreaModel }[] = [];
  const collect = (text: string) =>
    mapReferences(text, ({ sheet, address }) => {
      const area = parseArea(address.replaceAll('$', ''));
      if (area) reads.push({ sheet: (sheet ?? own).toLowerCase(), area });
      return '';
    });
  collect(formula);
  const lower = formula.toLowerCase();
  for (const name of names) if (lower.includes(name.name.toLowerCase())) collect(name.formula);
  return reads;
}

/** Every formula of the workbook. */
export function formulasOf(model: WorkbookModel): FormulaCell[] {
  return model.sheets.flatMap((sheet) => formulasIn(model, sheet));
}

function formulasIn(model: WorkbookModel, sheet: SheetModel): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      if (cell.formula === undefined) continue;
      found.push({ sheet, row, column, cell, reads: readsOf(cell.formula, sheet.name, model.names) });
    }
  }
  return found;
}

/**
 * Changed cells, kept as one stretch of rows for each column: it may cover more cells than have changed, never fewer.
 */
export class ChangedCells {
  private readonly bySheet = new Map<string, Map<number, { from: number; to: number }>>();

  get isEmpty(): boolean {
    return this.bySheet.size === 0;
  }

  add(sheetName: string, area: AreaModel): void {
    const sheet = sheetName.toLowerCase();
    const columns = this.bySheet.get(sheet) ?? new Map<number, { from: number; to: number }>();
    this.bySheet.set(sheet, columns);
    for (let column = area.left; column <= area.right; column++) {
      const known = columns.get(column);
      if (!known) columns.set(column, { from: area.top, to: area.bottom });
      else {
        known.from = Math.min(known.from, area.top);
        known.to = Math.max(known.to, area.bottom);
      }
    }
  }

  touches(reads: FormulaCell['reads']): boolean {
    return reads.some(({ sheet, area }) => {
      const columns = this.bySheet.get(sheet);
      if (!columns) return false;
      const meets = (column: number) => {
        const rows = columns.get(column);
        return rows !== undefined && rows.from <= area.bottom && rows.to >= area.top;
      };
      if (area.right - area.left > columns.size) {
        return [...columns.keys()].some((column) => column >= area.left && column <= area.right && meets(column));
      }
      for (let column = area.left; column <= area.right; column++) if (meets(column)) return true;
      return false;
    });
  }
}

/** The formulas that have to be computed again: those given, and all that read what they or the changed cells hold. */
export function dueFormulas(
  all: readonly FormulaCell[],
  given: ReadonlySet<FormulaCell>,
  changed: ChangedCells,
): FormulaCell[] {
  const due = new Set(given);
  let fresh = changed;
  for (const each of given) fresh.add(each.sheet.name, placeOf(each));
  while (!fresh.isEmpty) {
    const next = new ChangedCells();
    for (const each of all) {
      if (due.has(each) || !fresh.touches(each.reads)) continue;
      due.add(each);
      next.add(each.sheet.name, placeOf(each));
    }
    fresh = next;
  }
  return [...due];
}

/** The one cell that a formula stands in. */
export function placeOf({ row, column }: FormulaCell): AreaModel {
  return { top: row, left: column, bottom: row, right: column };
}
