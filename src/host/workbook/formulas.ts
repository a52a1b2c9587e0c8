import type { WorkbookModel } from './model';

/**
 * Rewrites every formula of the workbook: cells, names, conditional formats, validations. `change` gets the formula and
 * the name of the sheet it stands on (the empty text for a workbook-level name). Only what changes is touched.
 */
export function rewriteFormulas(model: WorkbookModel, change: (formula: string, sheet: string) => string): void {
  for (const sheet of model.sheets) {
    for (const cells of sheet.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula === undefined) continue;
        const formula = change(cell.formula, sheet.name);
        if (formula !== cell.formula) cell.formula = formula;
      }
    }
    for (const rule of sheet.conditionalFormats) {
      rule.formulas = rule.formulas.map((formula) => change(formula, sheet.name));
    }
    for (const validation of sheet.dataValidations) {
      validation.formula1 = change(validation.formula1, sheet.name);
      validation.formula2 = change(validation.formula2, sheet.name);
    }
  }
  for (const name of model.names) {
    const sheet = model.sheets.find((each) => each.id === name.scope);
    name.formula = change(name.formula, sheet?.name ?? '');
  }
}
