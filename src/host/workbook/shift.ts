import { shiftedArea, shiftedIndex, shiftedSpan, type Shift } from './areas';
import { rewriteFormulas } from './formulas';
import type { AreaModel, SheetModel, WorkbookModel } from './model';
import { formulaAfterShift } from './references';

/**
 * Inserts or deletes whole rows or columns of a sheet, and everything on it moves along as in Excel: cells, sizes, merged
 * areas, conditional formats, validations, tables, charts, print area and title rows, and every formula of the
 * workbook that points there. New rows and columns are blank: what they look like is the caller's matter.
 * @example shiftSheet(model, sheet, { axis: 'rows', at: 3, count: 2, kind: 'insert' }) // two blank rows before row 4
 */
export function shiftSheet(model: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  if (shift.axis === 'rows') {
    rekey(sheet.rows, shift);
    rekey(sheet.rowHeights, shift);
    moveSet(sheet.hiddenRows, shift);
  } else {
    for (const cells of sheet.rows.values()) rekey(cells, shift);
    for (const [row, cells] of sheet.rows) if (cells.size === 0) sheet.rows.delete(row);
    rekey(sheet.columnWidths, shift);
    moveSet(sheet.hiddenColumns, shift);
  }
  moveParts(sheet, shift);
  moveChartSources(model, sheet.name, shift);
  rewriteFormulas(model, (formula, own) => formulaAfterShift(formula, own, sheet.name, shift));
}

/** Moves the entries of a map; those whose place is deleted go. */
function rekey<T>(map: Map<number, T>, shift: Shift): void {
  const moving = [...map].filter(([index]) => index >= shift.at);
  for (const [index] of moving) map.delete(index);
  for (const [index, item] of moving) {
    const moved = shiftedIndex(index, shift);
    if (moved !== null) map.set(moved, item);
  }
}

function moveSet(set: Set<number>, shift: Shift): void {
  const moved = [...set].map((index) => shiftedIndex(index, shift)).filter((index) => index !== null);
  set.clear();
  for (const index of moved) set.add(index);
}

function movedAreas(areas: readonly AreaModel[], shift: Shift): AreaModel[] {
  return areas.map((area) => shiftedArea(area, shift)).filter((area) => area !== null);
}

function moveParts(sheet: SheetModel, shift: Shift): void {
  sheet.merges = movedAreas(sheet.merges, shift).filter((area) => area.top < area.bottom || area.left < area.right);
  for (const rule of sheet.conditionalFormats) rule.areas = movedAreas(rule.areas, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  for (const validation of sheet.dataValidations) validation.areas = movedAreas(validation.areas, shift);
  sheet.dataValidations = sheet.dataValidations.filter((validation) => validation.areas.length > 0);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftedArea(table.area, shift);
    return area ? [{ ...table, area, columns: movedTableColumns(table.columns, table.area.left, shift) }] : [];
  });
  sheet.charts = sheet.charts.map((chart) => ({ ...chart, place: shiftedArea(chart.place, shift) ?? chart.place }));
  sheet.notes = sheet.notes.flatMap((note) => {
    const place = shiftedArea({ top: note.row, left: note.column, bottom: note.row, right: note.column }, shift);
    return place ? [{ ...note, row: place.top, column: place.left }] : [];
  });
  sheet.autoFilter = sheet.autoFilter && shiftedArea(sheet.autoFilter, shift);
  const page = sheet.pageSetup;
  page.printArea = page.printArea && shiftedArea(page.printArea, shift);
  if (page.titleRows && shift.axis === 'rows') {
    page.titleRows = shiftedSpan(page.titleRows.from, page.titleRows.to, shift);
  }
}

/** A column put into a table gets a name of its own, 列1, 列2 …, as Chinese Excel gives it. */
function movedTableColumns(columns: readonly string[], left: number, shift: Shift): string[] {
  if (shift.axis === 'rows') return [...columns];
  const at = shift.at - left;
  if (shift.kind === 'delete') {
    return columns.filter((_, index) => index < at || index >= at + shift.count);
  }
  if (at <= 0 || at >= columns.length) return [...columns];
  const taken = new Set(columns);
  const added = Array.from({ length: shift.count }, () => {
    let number = 1;
    while (taken.has(`列${number}`)) number++;
    taken.add(`列${number}`);
    return `列${number}`;
  });
  return [...columns.slice(0, at), ...added, ...columns.slice(at)];
}

function moveChartSources(model: WorkbookModel, name: string, shift: Shift): void {
  for (const sheet of model.sheets) {
    sheet.charts = sheet.charts.map((chart) => {
      if (chart.source?.sheet !== name) return chart;
      const area = shiftedArea(chart.source.area, shift);
      return { ...chart, source: area && { sheet: name, area } };
    });
  }
}
