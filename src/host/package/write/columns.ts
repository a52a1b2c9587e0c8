import type { SheetModel } from '../../workbook/model';
import { widthOfPoints } from '../read/columnWidth';
import { section, type SheetXml } from '../read/sheetXml';
import type { Tag } from './patch';

type ColumnAttributes = Record<string, string | number>;

/**
 * `cols`: widths and hidden columns. What else a column had (its own format, outline) stays; neighbours that are alike
 * are written as one, as Excel does.
 */
export function columnsText(
  xml: SheetXml,
  sheet: SheetModel,
  before: SheetModel,
  digitWidth: number,
  tag: Tag,
): string {
  const columns = new Map<number, ColumnAttributes>();
  for (const each of section(xml, 'cols')?.children ?? []) {
    const { min, max, ...attributes } = each.attributes;
    const last = Math.min(Number(max ?? min), 16_384);
    for (let column = Number(min) - 1; column < last; column++) columns.set(column, attributes);
  }
  for (const column of new Set([...before.columnWidths.keys(), ...sheet.columnWidths.keys()])) {
    const width = sheet.columnWidths.get(column);
    if (width === before.columnWidths.get(column)) continue;
    const rest = without(columns.get(column), ['width', 'customWidth', 'bestFit']);
    const sized: ColumnAttributes =
      width === undefined ? {} : { width: widthOfPoints(width, digitWidth), customWidth: 1 };
    columns.set(column, { ...rest, ...sized });
  }
  for (const column of new Set([...before.hiddenColumns, ...sheet.hiddenColumns])) {
    const hides = sheet.hiddenColumns.has(column);
    if (hides === before.hiddenColumns.has(column)) continue;
    columns.set(column, { ...without(columns.get(column), ['hidden']), ...(hides && { hidden: 1 }) });
  }
  return runsText(columns, tag);
}

function without(attributes: ColumnAttributes = {}, names: readonly string[]): ColumnAttributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

function runsText(columns: ReadonlyMap<number, ColumnAttributes>, tag: Tag): string {
  const runs: { from: number; to: number; key: string; attributes: ColumnAttributes }[] = [];
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const attributes = columns.get(column) ?? {};
    if (Object.keys(attributes).length === 0) continue;
    const key = JSON.stringify(Object.entries(attributes).sort());
    const last = runs.at(-1);
    if (last && last.to === column - 1 && last.key === key) last.to = column;
    else runs.push({ from: column, to: column, key, attributes });
  }
  if (runs.length === 0) return '';
  const elements = runs.map(({ from, to, attributes }) => tag('col', { min: from + 1, max: to + 1, ...attributes }));
  return tag('cols', {}, elements.join(''));
}
