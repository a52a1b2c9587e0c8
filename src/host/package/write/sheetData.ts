import type { Cell, SheetModel } from '../../workbook/model';
import { CellReader, type CellContext } from '../read/cells';
import { scanSheet, section, type RawCell, type RawRow, type SheetXml } from '../read/sheetXml';
import { isOn, prefixOf } from '../xml';
import { changedCell, movedCell, newCell, sameCell, type CellJob } from './cellText';
import { tagWriter, type Tag } from './patch';

/** What became of a sheet's cells. */
export interface WrittenCells {
  /** The sheet as it was read, for all that is not cells. */
  readonly xml: SheetXml;
  /** The new `sheetData` element; null when no cell changed. */
  readonly text: string | null;
  /** True when a formula came, went, changed or moved: the calculation chain no longer fits. */
  readonly formulasChanged: boolean;
}

/** What writing cells needs beside the sheet itself. */
export interface CellsJob extends CellJob {
  readonly part: string;
  readonly sheet: SheetModel;
  readonly context: CellContext;
  readonly rowOrigins: WeakMap<Map<number, Cell>, number>;
}

/**
 * Writes the cells of a sheet that came with the file: rows and cells that did not change keep their own text. The file
 * is read once; a second time only when shared formulas lost their first cell and have to be spelt out.
 */
export function writeCells(job: CellsJob): WrittenCells {
  const first = compare(job, new Set());
  if (!first.changed) return { xml: first.xml, text: null, formulasChanged: false };
  const { rows } = first.brokenShares.size > 0 ? compare(job, first.brokenShares) : first;
  return { xml: first.xml, text: dataText(job, first.xml, rows), formulasChanged: first.formulasChanged };
}

/** How rows of the file and rows of the model belong together. */
interface Placement {
  /** Row of the file -> row of the model that it has become. */
  readonly placed: ReadonlyMap<number, number>;
  readonly moved: boolean;
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

interface Comparison {
  readonly xml: SheetXml;
  readonly changed: boolean;
  readonly formulasChanged: boolean;
  /** Shared formulas whose first cell is no longer as it was: their other cells have to be spelt out. */
  readonly brokenShares: ReadonlySet<string>;
  /** The text of every row of the file that is still there, by its new place. */
  readonly rows: ReadonlyMap<number, string>;
}

function compare(job: CellsJob, spellOut: ReadonlySet<string>): Comparison {
  const { sheet } = job;
  const placement = placementOf(job);
  const reader = new CellReader(job.context);
  const rows = new Map<number, string>();
  const seen = new Set<number>();
  const brokenShares = new Set<string>();
  const formulas = { before: 0, kept: 0, now: 0 };
  let changed = placement.moved;
  const xml = scanSheet(job.xml, job.part, (raw) => {
    const target = targetOf(raw, placement);
    const cells = target === null ? undefined : tellingCells(job, sheet.rows.get(target), raw);
    const before = reader.readRow(raw);
    let same = target === raw.index && sameRowLook(raw, target, sheet) && (cells?.size ?? 0) === raw.cells.length;
    for (const each of raw.cells) {
      const old = before.get(each.column);
      const now = cells?.get(each.column);
      const sameFormula = old?.formula === now?.formula && target === raw.index;
      if (old?.formula !== undefined) {
        formulas.before++;
        if (sameFormula) formulas.kept++;
      }
      const share = each.formula?.attributes['si'];
      if (share !== undefined && each.formula?.text !== '' && !sameFormula) brokenShares.add(share);
      same &&=
        old !== undefined && now !== undefined && sameCell(old, now) && !(share !== undefined && spellOut.has(share));
    }
    changed ||= !same;
    if (target === null) return;
    seen.add(target);
    const text = same ? job.xml.slice(raw.start, raw.end) : rowText(job, raw, before, target, spellOut);
    if (text !== null) rows.set(target, text);
  });
  for (const [row, cells] of sheet.rows) {
    for (const cell of cells.values()) if (cell.formula !== undefined) formulas.now++;
    changed ||= !seen.has(row) && (tellingCells(job, cells, null)?.size ?? 0) > 0;
  }
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows]) changed ||= !seen.has(row);
  const formulasChanged = formulas.before !== formulas.kept || formulas.now !== formulas.kept;
  return { xml, changed, formulasChanged, brokenShares, rows };
}

/** Whether a sheet's columns have formats of their own. */
function columnsHaveFormats(xml: string): boolean {
  const columns = /<(?:\w+:)?cols>[^]*?<\/(?:\w+:)?cols>/.exec(xml.slice(0, xml.indexOf('sheetData')))?.[0] ?? '';
  return /\sstyle=["'](?!0["'])/.test(columns);
}

/**
 * The cells of a row of a file's sheet that say something: those with a content or a format, and those that the file has. Empty cells
 * without a format, left over from what was written and taken away again, are not written, as Excel does not.
 */
function tellingCells(
  { xml }: Partial<Pick<CellsJob, 'xml'>>,
  cells: ReadonlyMap<number, Cell> | undefined,
  raw: RawRow | null,
): ReadonlyMap<number, Cell> | undefined {
  // Beside formats of whole columns or rows, an empty cell without one says that it has none.
  if (cells === undefined || xml === undefined || columnsHaveFormats(xml) || raw?.attributes['s'] !== undefined)
    return cells;
  const inFile = new Set(raw?.cells.map(({ column }) => column));
  const says = ([column, { value, formula, style }]: readonly [number, Cell]): boolean =>
    value !== undefined || formula !== undefined || style !== 0 || inFile.has(column);
  const entries = [...cells];
  return entries.every(says) ? cells : new Map(entries.filter(says));
}

function sameRowLook(raw: RawRow, target: number, sheet: SheetModel): boolean {
  const height = raw.attributes['ht'] === undefined ? undefined : Number(raw.attributes['ht']);
  return height === sheet.rowHeights.get(target) && isOn(raw.attributes['hidden']) === sheet.hiddenRows.has(target);
}

function dataText(job: CellsJob, xml: SheetXml, kept: ReadonlyMap<number, string>): string {
  const tag = tagWriter(xml.prefix);
  const rows = [...new Set([...kept.keys(), ...tellingRows(job.sheet)])].sort((a, b) => a - b);
  const content = rows.map((row) => kept.get(row) ?? newRow(job, tag, row)).join('');
  const data = section(xml, 'sheetData');
  const open = data ? job.xml.slice(data.start, data.openEnd).replace(/\s*\/>$/, '>') : `<${xml.prefix}sheetData>`;
  return `${open}${content}</${xml.prefix}sheetData>`;
}

/** Rows of which the model says something. */
function tellingRows(sheet: SheetModel): Set<number> {
  return new Set([...sheet.rows.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows]);
}

type NewCellsJob = Pick<CellsJob, 'sheet' | 'formatOf'> & Partial<Pick<CellsJob, 'xml'>>;

/** Writes the `sheetData` of a sheet that no file had. */
export function newCells(job: NewCellsJob): Omit<WrittenCells, 'xml'> {
  const tag = tagWriter('');
  const rows = [...tellingRows(job.sheet)].sort((a, b) => a - b);
  let formulasChanged = false;
  for (const cells of job.sheet.rows.values()) {
    for (const cell of cells.values()) formulasChanged ||= cell.formula !== undefined;
  }
  return { text: tag('sheetData', {}, rows.map((row) => newRow(job, tag, row)).join('')), formulasChanged };
}

function newRow(job: NewCellsJob, tag: Tag, row: number): string {
  const { sheet, formatOf } = job;
  const cells = [...(tellingCells(job, job.sheet.rows.get(row), null) ?? [])].sort(([a], [b]) => a - b);
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

function rowText(
  job: CellsJob,
  raw: RawRow,
  before: ReadonlyMap<number, Cell>,
  target: number,
  brokenShares: ReadonlySet<string>,
): string | null {
  const { sheet, xml } = job;
  const cells = tellingCells(job, sheet.rows.get(target), raw) ?? new Map<number, Cell>();
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
