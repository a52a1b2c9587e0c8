import { cellAddress, areaAddress, parseArea } from '../../workbook/a1';
import type { Cell, SheetModel } from '../../workbook/model';
import { CellReader, type CellContext } from '../read/cells';
import { scanSheet, section, type RawCell, type RawRow, type SheetXml } from '../read/sheetXml';
import { isOn, prefixOf } from '../xml';
import { attributeText, escapedText, plainText, tagWriter, type Tag } from './patch';

/** What became of a sheet's cells. */
export interface WrittenCells {
  /** The new `sheetData` element; null when no cell changed. */
  readonly text: string | null;
  /** True when a formula came, went, changed or moved: the calculation chain no longer fits. */
  readonly formulasChanged: boolean;
}

/** What writing cells needs beside the sheet itself. */
export interface CellsJob {
  readonly xml: string;
  readonly part: string;
  readonly sheet: SheetModel;
  readonly context: CellContext;
  readonly rowOrigins: WeakMap<Map<number, Cell>, number>;
  readonly formatOf: (style: number) => number;
}

interface Placement {
  /** Row of the file -> row of the model that it has become. */
  readonly placed: ReadonlyMap<number, number>;
  readonly moved: boolean;
}

/** Writes the cells of a sheet that came with the file: rows and cells that did not change keep their own text. */
export function writeCells(job: CellsJob): WrittenCells {
  const placement = placementOf(job);
  const findings = compare(job, placement);
  if (!findings.changed) return { text: null, formulasChanged: false };
  return { text: rewrite(job, placement, findings.brokenShares), formulasChanged: findings.formulasChanged };
}

function placementOf({ sheet, rowOrigins }: CellsJob): Placement {
  const placed = new Map<number, number>();
  let moved = false;
  for (const [row, cells] of sheet.rows) {
    const origin = rowOrigins.get(cells);
    if (origin === undefined || placed.has(origin)) continue;
    placed.set(origin, row);
    moved ||= origin !== row;
  }
  return { placed, moved };
}

/** The model's row for a row of the file; null when it is gone. A row without cells is known by its number only. */
function targetOf(raw: RawRow, { placed, moved }: Placement): number | null {
  return placed.get(raw.index) ?? (moved ? null : raw.index);
}

interface Findings {
  changed: boolean;
  formulasChanged: boolean;
  /** Shared formulas whose first cell is no longer as it was: their other cells have to be spelt out. */
  readonly brokenShares: Set<string>;
}

function compare(job: CellsJob, placement: Placement): Findings {
  const { sheet } = job;
  const findings: Findings = { changed: placement.moved, formulasChanged: false, brokenShares: new Set() };
  const reader = new CellReader(job.context);
  const seenRows = new Set<number>();
  const before = { formulas: 0, kept: 0 };
  scanSheet(job.xml, job.part, (raw) => {
    const target = targetOf(raw, placement);
    const cells = target === null ? undefined : sheet.rows.get(target);
    if (target !== null) seenRows.add(target);
    if (target === null || !sameRowLook(raw, target, sheet) || (cells?.size ?? 0) !== raw.cells.length) {
      findings.changed = true;
    }
    for (const each of raw.cells) {
      const old = reader.read(each, raw.index);
      const now = cells?.get(each.column);
      const sameFormula = old.formula === now?.formula && target === raw.index;
      if (old.formula !== undefined) {
        before.formulas++;
        if (sameFormula) before.kept++;
      }
      if (now && sameFormula && sameCell(old, now)) continue;
      findings.changed = true;
      const share = each.formula?.attributes['si'];
      if (share !== undefined && each.formula?.text !== '' && !sameFormula) findings.brokenShares.add(share);
    }
  });
  let formulas = 0;
  for (const [row, cells] of sheet.rows) {
    for (const cell of cells.values()) if (cell.formula !== undefined) formulas++;
    if (!seenRows.has(row) && cells.size > 0) findings.changed = true;
  }
  findings.formulasChanged = before.formulas !== before.kept || formulas !== before.kept;
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) if (!seenRows.has(row)) findings.changed = true;
  return findings;
}

function sameRowLook(raw: RawRow, target: number, sheet: SheetModel): boolean {
  const height = raw.attributes['ht'] === undefined ? undefined : Number(raw.attributes['ht']);
  return height === sheet.rowHeights.get(target) && isOn(raw.attributes['hidden']) === sheet.hiddenRows.has(target);
}

/** True when two cells hold and show the same. */
export function sameCell(one: Cell, other: Cell): boolean {
  if (one.style !== other.style || one.formula !== other.formula) return false;
  const a = one.value;
  const b = other.value;
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.error === b.error);
}

function rewrite(job: CellsJob, placement: Placement, brokenShares: ReadonlySet<string>): string {
  const { sheet } = job;
  const rows = new Map<number, string>();
  const reader = new CellReader(job.context);
  const scanned: SheetXml = scanSheet(job.xml, job.part, (raw) => {
    const target = targetOf(raw, placement);
    const before = reader.readRow(raw);
    if (target === null) return;
    const text = rowText(job, raw, before, target, brokenShares);
    if (text !== null) rows.set(target, text);
  });
  const tag = tagWriter(scanned.prefix);
  for (const row of new Set([...sheet.rows.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows])) {
    if (!rows.has(row)) rows.set(row, newRow(job, tag, row));
  }
  const content = [...rows.keys()].sort((a, b) => a - b).map((row) => rows.get(row));
  const data = section(scanned, 'sheetData');
  const open = data ? job.xml.slice(data.start, data.openEnd).replace(/\s*\/>$/, '>') : `<${scanned.prefix}sheetData>`;
  return `${open}${content.join('')}</${scanned.prefix}sheetData>`;
}

/** Writes the `sheetData` of a sheet that no file had. */
export function newCells(job: Pick<CellsJob, 'sheet' | 'formatOf'>, tag: Tag): string {
  const { sheet } = job;
  const rows = [...new Set([...sheet.rows.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows])].sort(
    (a, b) => a - b,
  );
  return tag('sheetData', {}, rows.map((row) => newRow(job, tag, row)).join(''));
}

function newRow({ sheet, formatOf }: Pick<CellsJob, 'sheet' | 'formatOf'>, tag: Tag, row: number): string {
  const cells = [...(sheet.rows.get(row) ?? [])].sort(([a], [b]) => a - b);
  const height = sheet.rowHeights.get(row);
  const attributes = {
    r: row + 1,
    ht: height,
    customHeight: height === undefined ? undefined : 1,
    hidden: sheet.hiddenRows.has(row) ? 1 : undefined,
  };
  const content = cells.map(([column, cell]) => newCell(cell, row, column, formatOf(cell.style), tag)).join('');
  return content === '' && height === undefined && attributes.hidden === undefined
    ? ''
    : tag('row', attributes, content);
}

function newCell(cell: Cell, row: number, column: number, format: number, tag: Tag): string {
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

function rowText(
  job: CellsJob,
  raw: RawRow,
  before: ReadonlyMap<number, Cell>,
  target: number,
  brokenShares: ReadonlySet<string>,
): string | null {
  const { sheet, xml } = job;
  const cells = sheet.rows.get(target) ?? new Map<number, Cell>();
  const prefix = prefixOf(raw.name);
  const tag = tagWriter(prefix);
  const kept = (each: RawCell): boolean => {
    const old = before.get(each.column);
    const now = cells.get(each.column);
    const share = each.formula?.attributes['si'];
    return Boolean(old && now && sameCell(old, now)) && !(share !== undefined && brokenShares.has(share));
  };
  const sameCells = cells.size === raw.cells.length && raw.cells.every(kept);
  if (sameCells && target === raw.index && sameRowLook(raw, target, sheet)) return xml.slice(raw.start, raw.end);
  const rawByColumn = new Map(raw.cells.map((each) => [each.column, each]));
  const content = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, cell]) => {
      const each = rawByColumn.get(column);
      if (!each) return newCell(cell, target, column, job.formatOf(cell.style), tag);
      if (kept(each) && !(target !== raw.index && each.formula)) return movedCell(xml, each, target);
      return changedCell(job, each, cell, before.get(column), raw.index, target, brokenShares, tag);
    })
    .join('');
  const attributes: Record<string, string | number | undefined> = { ...raw.attributes, r: target + 1 };
  if (!sameCells) delete attributes['spans'];
  if (!sameRowLook(raw, target, sheet)) {
    const height = sheet.rowHeights.get(target);
    attributes['ht'] = height;
    attributes['customHeight'] = height === undefined ? undefined : 1;
    attributes['hidden'] = sheet.hiddenRows.has(target) ? 1 : undefined;
  }
  const telling = Object.entries(attributes).some(
    ([name, value]) => name !== 'r' && name !== 'spans' && value !== undefined,
  );
  return content === '' && !telling ? null : tag('row', attributes, content);
}

/** The cell's own text, with its address where that moved or was left out. */
function movedCell(xml: string, raw: RawCell, row: number): string {
  const text = xml.slice(raw.start, raw.end);
  const address = cellAddress(row, raw.column);
  if (raw.attributes['r'] === address) return text;
  if (raw.attributes['r'] !== undefined) return text.replace(/(\sr\s*=\s*)("[^"]*"|'[^']*')/, `$1"${address}"`);
  return text.replace(/^<[^\s/>]+/, (name) => `${name} r="${attributeText(address)}"`);
}

function changedCell(
  job: CellsJob,
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
  job: CellsJob,
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
