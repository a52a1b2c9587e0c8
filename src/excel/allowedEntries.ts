import type { CellValue, SheetSnapshot } from '../ledger/snapshot';
import { boundsOf } from './bounds';
import type { Bounds, NumberInCell } from './bounds';
import { inExcel } from './session/inExcel';
import type { Result } from './session/result';

/** A cell of a sheet, counted from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell's data validation (数据验证) lets in: anything, a list of entries, bounds, or what we cannot tell. */
export type AllowedEntries = 'anything' | 'unknown' | ReadonlySet<string> | Bounds;

/** Kinds that mean that no cell of the range has a validation. */
const NO_VALIDATION: ReadonlySet<string> = new Set(['None', '']);
/** Kinds that mean that the cells of the range have different ones. */
const MIXED: ReadonlySet<string> = new Set(['Inconsistent', 'MixedCriteria']);
/** Cells that are asked one by one at most, where a column is mixed: a request has to hold them. */
const MOST_ASKED = 2_000;

/**
 * What may stand in each of the cells. Excel does not hold what an add-in writes against its validations, so it has to
 * be asked beforehand: each column once, and cell by cell only where a column has several. One sync where no column has
 * any, up to five where some have. Bounds that stand in cells are read from the snapshots.
 * @example await allowedEntries([{sheet: '台账', row: 5, column: 6}], state.snapshots)
 */
export async function allowedEntries(
  cells: readonly CellPlace[],
  snapshots: readonly SheetSnapshot[],
): Promise<Result<readonly AllowedEntries[]>> {
  if (cells.length === 0) return { ok: true, value: [] };
  return inExcel(async (context) => {
    const columns = await validationsOfColumns(context, cells);
    let room = MOST_ASKED;
    const asked = cells.map((cell) => {
      const ofColumn = columns.get(columnKey(cell)) ?? null;
      if (ofColumn === null || !MIXED.has(ofColumn.type)) return ofColumn;
      return room-- > 0 ? askType(context, cell) : ofColumn;
    });
    if (asked.some((each, index) => each !== null && each !== columns.get(columnKey(cells[index] as CellPlace))))
      await context.sync();
    const ruled = [...new Set(asked)].flatMap((each) => (each && hasRule(each.type) ? [each.load('rule')] : []));
    if (ruled.length > 0) await context.sync();
    const sources = new Map<string, Promise<AllowedEntries>>();
    return Promise.all(
      asked.map((each, index): AllowedEntries | Promise<AllowedEntries> => {
        const cell = cells[index];
        if (each === null || NO_VALIDATION.has(each.type)) return 'anything';
        if (cell === undefined || !hasRule(each.type)) return 'unknown';
        const source = each.rule.list?.source;
        if (each.type !== 'List') return boundsOf(each.rule, numbersOf(snapshots, cell.sheet)) ?? 'unknown';
        if (typeof source !== 'string') return 'unknown';
        const key = `${cell.sheet}!${source}`;
        const known = sources.get(key) ?? entriesOf(context, cell.sheet, source);
        sources.set(key, known);
        return known;
      }),
    );
  });
}

/** Kinds whose rule can be held against a value. */
function hasRule(type: string): boolean {
  return ['List', 'WholeNumber', 'Decimal', 'Date', 'TextLength'].includes(type);
}

function numbersOf(snapshots: readonly SheetSnapshot[], own: string): NumberInCell {
  return (sheet, row, column) => {
    const snapshot = snapshots.find(({ name }) => name === (sheet ?? own));
    const value = snapshot?.values[row - snapshot.origin.row]?.[column - snapshot.origin.column];
    return typeof value === 'number' ? value : null;
  };
}

const columnKey = ({ sheet, column }: CellPlace): string => `${column}:${sheet}`;

/** The validation of each column over all of its cells that matter; none for columns without any. */
async function validationsOfColumns(
  context: Excel.RequestContext,
  cells: readonly CellPlace[],
): Promise<ReadonlyMap<string, Excel.DataValidation>> {
  const columns = new Map<string, { sheet: string; column: number; top: number; bottom: number }>();
  for (const { sheet, row, column } of cells) {
    const key = columnKey({ sheet, row, column });
    const known = columns.get(key) ?? { sheet, column, top: row, bottom: row };
    columns.set(key, { ...known, top: Math.min(known.top, row), bottom: Math.max(known.bottom, row) });
  }
  const asked = [...columns].map(([key, { sheet, column, top, bottom }]) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(top - 1, column - 1, bottom - top + 1, 1);
    return { key, validation: range.dataValidation.load('type') };
  });
  await context.sync();
  return new Map(
    asked.flatMap(({ key, validation }) => (NO_VALIDATION.has(validation.type) ? [] : [[key, validation] as const])),
  );
}

function askType(context: Excel.RequestContext, { sheet, row, column }: CellPlace): Excel.DataValidation {
  return context.workbook.worksheets
    .getItem(sheet)
    .getCell(row - 1, column - 1)
    .dataValidation.load('type');
}

const REFERENCE = /^=(?:(?:'((?:[^']|'')+)'|([^'!()]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/u;

/** The entries of a list: written out with commas between, or in the cells that it refers to. */
async function entriesOf(context: Excel.RequestContext, own: string, source: string): Promise<AllowedEntries> {
  if (!source.startsWith('=')) return new Set(source.split(',').map((entry) => entry.trim()));
  const [, quoted, plain, cells] = REFERENCE.exec(source) ?? [];
  if (cells === undefined) return 'unknown';
  const name = quoted?.replaceAll("''", "'") ?? plain ?? own;
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
  await context.sync();
  if (sheet.isNullObject) return 'unknown';
  const range = sheet.getRange(cells.replaceAll('$', '')).load('values');
  await context.sync();
  return new Set((range.values as CellValue[][] | null)?.flat().map(String) ?? []);
}
