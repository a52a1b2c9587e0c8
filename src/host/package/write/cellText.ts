import { areaAddress, cellAddress, parseArea } from '../../workbook/a1';
import type { Cell } from '../../workbook/model';
import type { RawCell } from '../read/sheetXml';
import { attributeText, escapedText, plainText, type Tag } from './patch';

/** What writing a cell needs beside the cell itself. */
export interface CellJob {
  /** The sheet's text as it was loaded. */
  readonly xml: string;
  readonly formatOf: (style: number) => number;
}

/** True when two cells hold and show the same. */
export function sameCell(one: Cell, other: Cell): boolean {
  if (one.style !== other.style || one.formula !== other.formula) return false;
  const a = one.value;
  const b = other.value;
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.error === b.error);
}

/** A cell that the file did not have. */
export function newCell(cell: Cell, row: number, column: number, format: number, tag: Tag): string {
  const formula = cell.formula === undefined ? '' : tag('f', {}, plainText(cell.formula.slice(1)));
  return cellText(cell, { r: cellAddress(row, column), s: format === 0 ? undefined : format }, formula, tag);
}

function cellText(
  cell: Cell,
  attributes: Record<string, string | number | undefined>,
  formula: string,
  tag: Tag,
): string {
  const { value } = cell;
  if (value === undefined) return tag('c', attributes, formula);
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? tag('c', attributes, formula + tag('v', {}, String(value)))
      : tag('c', { ...attributes, t: 'e' }, `${formula}${tag('v', {}, '#NUM!')}`);
  }
  if (typeof value === 'boolean') return tag('c', { ...attributes, t: 'b' }, formula + tag('v', {}, value ? '1' : '0'));
  if (typeof value === 'object')
    return tag('c', { ...attributes, t: 'e' }, formula + tag('v', {}, plainText(value.error)));
  const text = escapedText(value);
  return formula === ''
    ? tag('c', { ...attributes, t: 'inlineStr' }, tag('is', {}, tag('t', spaced(value), text)))
    : tag('c', { ...attributes, t: 'str' }, formula + tag('v', spaced(value), text));
}

function spaced(text: string): Record<string, string> {
  return /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {};
}

/** The cell's own text, with its address where that moved or was left out. */
export function movedCell(xml: string, raw: RawCell, row: number): string {
  const text = xml.slice(raw.start, raw.end);
  const address = cellAddress(row, raw.column);
  if (raw.attributes['r'] === address) return text;
  if (raw.attributes['r'] !== undefined) return text.replace(/(\sr\s*=\s*)("[^"]*"|'[^']*')/, `$1"${address}"`);
  return text.replace(/^<[^\s/>]+/, (name) => `${name} r="${attributeText(address)}"`);
}

/** A cell of the file whose content or look changed: what the model does not know of it stays where it still fits. */
export function changedCell(
  job: CellJob,
  raw: RawCell,
  cell: Cell,
  before: Cell | undefined,
  origin: number,
  target: number,
  brokenShares: ReadonlySet<string>,
  tag: Tag,
): string {
  const format = cell.style === before?.style ? raw.attributes['s'] : String(job.formatOf(cell.style));
  const attributes = {
    r: cellAddress(target, raw.column),
    s: format === '0' ? undefined : format,
    // Cell metadata belongs to the formula (dynamic arrays), phonetic display to the text.
    cm: cell.formula !== undefined && cell.formula === before?.formula ? raw.attributes['cm'] : undefined,
  };
  if (cell.formula === before?.formula && sameContent(cell, before) && raw.formula === null) {
    // Only the look changed: shared texts, rich text and ISO dates stay as they are written.
    const inner = raw.openEnd === raw.end ? '' : job.xml.slice(raw.openEnd, job.xml.lastIndexOf('<', raw.end - 1));
    return tag('c', { ...raw.attributes, ...attributes }, inner);
  }
  return cellText(cell, attributes, formulaText(job, raw, cell, before, origin, target, brokenShares, tag), tag);
}

function sameContent(cell: Cell, before: Cell | undefined): boolean {
  return before !== undefined && sameCell({ ...cell, style: 0 }, { ...before, style: 0 });
}

function formulaText(
  job: CellJob,
  raw: RawCell,
  cell: Cell,
  before: Cell | undefined,
  origin: number,
  target: number,
  brokenShares: ReadonlySet<string>,
  tag: Tag,
): string {
  const written = raw.formula;
  if (cell.formula === undefined) return '';
  const share = written?.attributes['si'];
  const isShared = written?.attributes['t'] === 'shared' && share !== undefined;
  if (written && cell.formula === before?.formula && origin === target && !(isShared && brokenShares.has(share))) {
    return job.xml.slice(written.start, written.end);
  }
  const area = parseArea(written?.attributes['t'] === 'array' ? (written.attributes['ref'] ?? '') : '');
  if (area && before?.formula !== undefined && origin !== target) {
    const ref = areaAddress({ ...area, top: area.top + target - origin, bottom: area.bottom + target - origin });
    return tag('f', { t: 'array', ref }, plainText(cell.formula.slice(1)));
  }
  return tag('f', {}, plainText(cell.formula.slice(1)));
}
