import { areaAddress } from '../../ledger/address';
import type { Area, CellValue, SheetSnapshot } from '../../ledger/snapshot';
import { BLANK_CELL, KEPT_CELL } from '../cells';
import type { Edit, LeftOut, WrittenContent } from '../plan';
import { mergeTexts } from './mergeTexts';

/** A cell and what it should hold. */
export interface CellFix {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** How the new value is to be shown; as before where absent. */
  readonly numberFormat?: string;
}

/** What can be put right on a sheet, and what cannot, each with its reason. */
export interface SheetFixes {
  readonly edits: readonly Edit[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The edits that put cells of one sheet right, one block for each column. Each expects the content that was judged, so
 * that a cell that somebody changed meanwhile is never overwritten. Formulas and cells inside merged cells are left
 * out: a value in place of a formula would be right only until the next change, and a covered cell cannot be written.
 * Several fixes of one cell are made together; where they contradict each other the first is made and the other named.
 * @example fixEdits(snapshot, [{row: 7, column: 4, value: '市财政局'}]).edits.length // 1
 */
export function fixEdits(snapshot: SheetSnapshot, fixes: readonly CellFix[]): SheetFixes {
  const chosen = new Map<string, CellFix>();
  const leftOut: LeftOut[] = [];
  for (const fix of fixes) {
    const cell = cellAddress(fix);
    const known = chosen.get(cell);
    const both = known === undefined ? fix : together(valueAt(snapshot, fix.row, fix.column), known, fix);
    const why = known === undefined ? whyNot(snapshot, fix, cell) : both === null ? contradiction(cell) : null;
    if (why !== null) leftOut.push({ sheet: snapshot.name, area: cell, why });
    else if (both !== null) chosen.set(cell, both);
  }
  return { edits: columnsOf([...chosen.values()]).map((column) => columnEdit(snapshot, column)), leftOut };
}

/**
 * The address of the cell that a fix speaks of.
 * @example cellAddress({row: 7, column: 4}) // 'D7'
 */
export function cellAddress({ row, column }: { readonly row: number; readonly column: number }): string {
  return areaAddress({ top: row, left: column, bottom: row, right: column });
}

/** Two fixes of one cell as one; null where they contradict each other. */
function together(judged: CellValue, one: CellFix, other: CellFix): CellFix | null {
  if (one.value === other.value) return { ...other, ...one };
  if (typeof one.value === 'string' && typeof other.value === 'string' && typeof judged === 'string') {
    const value = mergeTexts(judged, one.value, other.value);
    return value === null ? null : { ...other, ...one, value };
  }
  // A text that is a date or a number becomes that: how it was spelt no longer matters.
  if (typeof one.value === 'number' && typeof other.value === 'string') return one;
  return typeof one.value === 'string' && typeof other.value === 'number' ? other : null;
}

const contradiction = (cell: string): string => `${cell} 还有一处问题，先改一处，重新检查后再改这一处`;

function whyNot(snapshot: SheetSnapshot, { row, column }: CellFix, cell: string): string | null {
  if (isFormula(snapshot, row, column)) return `${cell} 是公式，不能用固定内容盖掉，请检查公式本身`;
  const covered = snapshot.merges.some(
    (merge) => inside(merge, row, column) && (row !== merge.top || column !== merge.left),
  );
  return covered ? `${cell} 在合并单元格里，写不进去，请先取消合并` : null;
}

/** A text that begins with `=` reads the same as value and as formula; a formula has its result as value. */
function isFormula(snapshot: SheetSnapshot, row: number, column: number): boolean {
  const { row: top, column: left } = snapshot.origin;
  const formula = snapshot.formulas?.[row - top]?.[column - left];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== valueAt(snapshot, row, column);
}

/** The fixes column by column, by row. */
function columnsOf(fixes: readonly CellFix[]): CellFix[][] {
  const columns = new Map<number, CellFix[]>();
  for (const fix of fixes) {
    const known = columns.get(fix.column);
    if (known) known.push(fix);
    else columns.set(fix.column, [fix]);
  }
  return [...columns.values()].map((column) => column.sort((one, other) => one.row - other.row));
}

/** The cells between two fixes are left as they are, whatever they hold. */
function columnEdit(snapshot: SheetSnapshot, fixes: readonly CellFix[]): Edit {
  const [top, left] = [fixes[0]?.row ?? 1, fixes[0]?.column ?? 1];
  const byRow = new Map(fixes.map((fix) => [fix.row, fix]));
  const rows = Array.from({ length: (fixes.at(-1)?.row ?? top) - top + 1 }, (_, down) => top + down);
  const formats = rows.map((row) => [byRow.get(row)?.numberFormat ?? null]);
  return {
    kind: 'cells',
    sheet: snapshot.name,
    top,
    left,
    cells: rows.map((row) => {
      const fix = byRow.get(row);
      return [fix ? contentOf(fix.value) : KEPT_CELL];
    }),
    expected: rows.map((row) => [byRow.has(row) ? contentOf(valueAt(snapshot, row, left)) : null]),
    ...(formats.some(([format]) => format !== null) ? { formats } : {}),
  };
}

function valueAt({ origin, values }: SheetSnapshot, row: number, column: number): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? '';
}

/** Exactly this value: unlike `textCell` it keeps line ends as they are, so that they compare. */
function contentOf(value: CellValue): WrittenContent {
  if (value === '') return BLANK_CELL;
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'boolean', value };
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
