import { parseArea } from '../../workbook/a1';
import { createSheet } from '../../workbook/create';
import type { AreaModel, Cell, ConditionalFormatModel, DataValidationModel, SheetModel } from '../../workbook/model';
import { child, childrenOf, isOn, type XmlElement } from '../xml';
import { CellReader, type CellContext } from './cells';
import { resolveColor, type Palette } from './colors';
import { pointsOfWidth } from './columnWidth';
import { readPageSetup } from './pageSetup';
import { scanSheet, section, type SheetXml } from './sheetXml';
import type { DifferentialFormat } from './styles';

/** What a sheet's part needs from the rest of the workbook. */
export interface SheetContext extends CellContext {
  readonly palette: Palette;
  readonly differential: readonly DifferentialFormat[];
  /** Pixels of the default font's widest digit: the unit of column widths. */
  readonly digitWidth: number;
}

/** A sheet read from its part. Tables, charts and names stand elsewhere in the package. */
export interface ReadSheet {
  readonly sheet: SheetModel;
  readonly xml: SheetXml;
  /** Which row of the file a row of the model was. */
  readonly rowOrigins: readonly (readonly [Map<number, Cell>, number])[];
}

/** Reads a worksheet part. */
export function readWorksheet(xml: string, part: string, id: string, name: string, context: SheetContext): ReadSheet {
  const sheet = createSheet(id, name);
  const reader = new CellReader(context);
  const rowOrigins: [Map<number, Cell>, number][] = [];
  const scanned = scanSheet(xml, part, (row) => {
    const cells = reader.readRow(row);
    if (cells.size > 0) {
      sheet.rows.set(row.index, cells);
      rowOrigins.push([cells, row.index]);
    }
    const height = Number(row.attributes['ht']);
    if (row.attributes['ht'] !== undefined && Number.isFinite(height)) sheet.rowHeights.set(row.index, height);
    if (isOn(row.attributes['hidden'])) sheet.hiddenRows.add(row.index);
  });
  readSheetLook(scanned, sheet, context);
  return { sheet, xml: scanned, rowOrigins };
}

/** Everything of a sheet's part but its cells and rows, put into the sheet. */
export function readSheetLook(xml: SheetXml, sheet: SheetModel, context: SheetContext): void {
  const properties = section(xml, 'sheetPr');
  sheet.tabColor = resolveColor(child(properties, 'tabColor'), context.palette) ?? '';
  readView(child(section(xml, 'sheetViews'), 'sheetView'), sheet);
  const format = section(xml, 'sheetFormatPr')?.attributes ?? {};
  if (format['defaultRowHeight'] !== undefined) sheet.defaultRowHeight = Number(format['defaultRowHeight']);
  if (format['defaultColWidth'] !== undefined) {
    sheet.defaultColumnWidth = pointsOfWidth(Number(format['defaultColWidth']), context.digitWidth);
  }
  for (const column of childrenOf(section(xml, 'cols'), 'col')) readColumns(column, sheet, context.digitWidth);
  sheet.protected = isOn(section(xml, 'sheetProtection')?.attributes['sheet']);
  sheet.autoFilter = parseArea(section(xml, 'autoFilter')?.attributes['ref'] ?? '');
  sheet.merges = readAreas(
    childrenOf(section(xml, 'mergeCells'), 'mergeCell').map((each) => each.attributes['ref'] ?? ''),
  );
  sheet.conditionalFormats = readConditionalFormats(xml, context.differential);
  sheet.dataValidations = childrenOf(section(xml, 'dataValidations'), 'dataValidation').map(readValidation);
  sheet.pageSetup = readPageSetup(xml);
}

function readAreas(addresses: readonly string[]): AreaModel[] {
  return addresses.map(parseArea).filter((area) => area !== null);
}

/** The areas of a `sqref`. */
function readReferenceList(text: string | undefined): AreaModel[] {
  return readAreas((text ?? '').split(/\s+/).filter((each) => each !== ''));
}

function readView(view: XmlElement | undefined, sheet: SheetModel): void {
  sheet.showGridlines = isOn(view?.attributes['showGridLines'], true);
  const pane = child(view, 'pane')?.attributes;
  if (pane?.['state'] === 'frozen' || pane?.['state'] === 'frozenSplit') {
    sheet.freeze = { rows: Number(pane['ySplit'] ?? 0), columns: Number(pane['xSplit'] ?? 0) };
  }
}

function readColumns(column: XmlElement, sheet: SheetModel, digitWidth: number): void {
  const { min, max, width, hidden, customWidth } = column.attributes;
  const last = Math.min(Number(max ?? min), 16_384);
  for (let index = Math.max(0, Number(min) - 1); index < last; index++) {
    if (width !== undefined && (isOn(customWidth) || Number(width) > 0)) {
      sheet.columnWidths.set(index, pointsOfWidth(Number(width), digitWidth));
    }
    if (isOn(hidden)) sheet.hiddenColumns.add(index);
  }
}

/** Every rule of a sheet in the order of the file; its id counts from 1. */
function readConditionalFormats(xml: SheetXml, differential: readonly DifferentialFormat[]): ConditionalFormatModel[] {
  const blocks = xml.sections.filter((each) => each.local === 'conditionalFormatting');
  const rules = blocks.flatMap((block) =>
    childrenOf(block, 'cfRule').map((rule) => ({ rule, areas: readReferenceList(block.attributes['sqref']) })),
  );
  return rules.map(({ rule, areas }, index) => ({
    id: conditionalFormatId(index),
    areas,
    priority: Number(rule.attributes['priority'] ?? index + 1),
    stopIfTrue: isOn(rule.attributes['stopIfTrue']),
    type: rule.attributes['type'] ?? '',
    formulas: childrenOf(rule, 'formula').map((each) => each.text),
    format: rule.attributes['dxfId'] === undefined ? {} : { ...differential[Number(rule.attributes['dxfId'])] },
  }));
}

/** The id of the file's rule with this index, counted from 0 over the whole sheet. */
function conditionalFormatId(index: number): string {
  return `file-rule-${index + 1}`;
}

function readValidation(element: XmlElement, origin: number): DataValidationModel {
  const operator = element.attributes['operator'];
  return {
    areas: readReferenceList(element.attributes['sqref']),
    type: element.attributes['type'] ?? 'none',
    formula1: child(element, 'formula1')?.text ?? '',
    formula2: child(element, 'formula2')?.text ?? '',
    allowBlank: isOn(element.attributes['allowBlank']),
    ...(operator === undefined ? {} : { operator }),
    origin,
  };
}
