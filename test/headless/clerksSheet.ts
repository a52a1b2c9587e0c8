import { usedArea } from '../../src/host/workbook/cells';
import type { AreaModel, SheetModel, WorkbookModel } from '../../src/host/workbook/model';
import { styleAt } from '../../src/host/workbook/styles';

const inside = (area: AreaModel, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/**
 * A sheet as its clerk keeps it: all that stands in the area that it had when it was hers alone.
 * @param original the sheet before anything was written, which says how far her area goes.
 */
export function clerksSheet(model: WorkbookModel, sheet: SheetModel, original: SheetModel): unknown {
  const used = usedArea(original) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const area = { ...used, top: 0, left: 0 };
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].flatMap(([column, { value, formula, style }]) =>
      inside(area, row, column)
        ? [{ row, column, value: value ?? null, formula: formula ?? null, style: styleAt(model, style) }]
        : [],
    ),
  );
  return {
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges.filter(({ top, left }) => inside(area, top, left)),
    widths: [...sheet.columnWidths].filter(([column]) => column <= area.right),
    heights: [...sheet.rowHeights],
    defaults: [sheet.defaultColumnWidth ?? null, sheet.defaultRowHeight ?? null],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns].filter((column) => column <= area.right),
    conditionalFormats: sheet.conditionalFormats
      .filter(({ areas }) => areas.some(({ top, left }) => inside(area, top, left)))
      .map(({ areas, formulas, format, type }) => ({ areas, formulas, format, type })),
    validations: sheet.dataValidations,
    tables: sheet.tables,
    charts: sheet.charts.map(({ name, place, type }) => ({ name, place, type })),
    // Where she has none, ours are put there; hers stay, but for the columns that are printed and filtered with them.
    freeze: original.freeze.rows + original.freeze.columns === 0 ? null : sheet.freeze,
    autoFilter: original.autoFilter === null ? null : { ...sheet.autoFilter, right: null, bottom: null },
    pageSetup: {
      ...sheet.pageSetup,
      printArea: sheet.pageSetup.printArea && { ...sheet.pageSetup.printArea, right: null },
      fitToWidth: null,
    },
    protected: sheet.protected,
    tabColor: sheet.tabColor,
    gridlines: sheet.showGridlines,
  };
}
