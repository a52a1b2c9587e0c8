import { areaAddress } from '../../ledger/address';
import type { Area, CellValue, SheetSnapshot } from '../../ledger/snapshot';
import { rectangles } from '../blocks';
import { BLANK_CELL } from '../cells';
import type { CellContent, Edit, LeftOut } from '../plan';

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
 * The edits that put cells of one sheet right. Each expects the content that was judged, so that a cell that somebody
 * changed meanwhile is never overwritten. Formulas and cells inside merged cells are left out: a value in place of a
 * formula would be right only until the next change, and a covered cell cannot be written. Of several fixes of one
 * cell the first is made; the others follow from the next check.
 * @example fixEdits(snapshot, [{row: 7, column: 4, value: '市财政局'}]).edits.length // 1
 */
export function fixEdits(snapshot: SheetSnapshot, fixes: readonly CellFix[]): SheetFixes {
  const chosen = new Map<string, CellFix>();
  const leftOut: LeftOut[] = [];
  for (const fix of fixes) {
    const cell = cellAddress(fix);
    const known = chosen.get(cell);
    const why = known === undefined ? whyNot(snapshot, fix, cell) : whyLater(known, fix, cell);
    if (why !== null) leftOut.push({ sheet: snapshot.name, area: cell, why });
    else if (known === undefined) chosen.set(cell, fix);
  }
  return { edits: [...contentEdits(snapshot, chosen), ...formatEdits(snapshot, [...chosen.values()])], leftOut };
}

/**
 * The address of the cell that a fix speaks of.
 * @example cellAddress({row: 7, column: 4}) // 'D7'
 */
export function cellAddress({ row, column }: { readonly row: number; readonly column: number }): string {
  return areaAddress({ top: row, left: column, bottom: row, right: column });
}

function whyNot(snapshot: SheetSnapshot, { row, column }: CellFix, cell: string): string | null {
  if (isFormula(snapshot, row, column)) return `${cell} 是公式，不能用固定内容盖掉，请检查公式本身`;
  const covered = snapshot.merges.some(
    (merge) => inside(merge, row, column) && (row !== merge.top || column !== merge.left),
  );
  return covered ? `${cell} 在合并单元格里，写不进去，请先取消合并` : null;
}

function whyLater(known: CellFix, fix: CellFix, cell: string): string | null {
  return known.value === fix.value ? null : `${cell} 还有一处问题，先改一处，重新检查后再改这一处`;
}

/** A text that begins with `=` reads the same as value and as formula; a formula has its result as value. */
function isFormula(snapshot: SheetSnapshot, row: number, column: number): boolean {
  const { row: top, column: left } = snapshot.origin;
  const formula = snapshot.formulas?.[row - top]?.[column - left];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== valueAt(snapshot, row, column);
}

/** Fixes no further apart than this go into one block: a ledger may have thousands of them. */
const WIDEST_GAP = 8;

/**
 * The cells between two fixes of a block are given as they stand, and expected so: nothing is written to them.
 */
function contentEdits(snapshot: SheetSnapshot, chosen: ReadonlyMap<string, CellFix>): Edit[] {
  return blocksOf(snapshot, [...chosen.values()]).map((area): Edit => {
    const places = Array.from({ length: area.bottom - area.top + 1 }, (_, down) => {
      return { row: area.top + down, column: area.left };
    });
    const judged = places.map((place) => judgedContent(snapshot, place));
    return {
      kind: 'cells',
      sheet: snapshot.name,
      top: area.top,
      left: area.left,
      cells: places.map((place, down) => {
        const fix = chosen.get(cellAddress(place));
        return [fix ? contentOf(fix.value) : (judged[down] ?? BLANK_CELL)];
      }),
      expected: judged.map((content) => [content]),
    };
  });
}

/** The fixes of each column, joined over narrow gaps; never over a formula, an error or merged cells. */
function blocksOf(snapshot: SheetSnapshot, fixes: readonly CellFix[]): Area[] {
  const blocks: Area[] = [];
  for (const area of areasOf(fixes)) {
    const last = blocks.at(-1);
    const joins = last?.left === area.left && mayJoin(snapshot, last.bottom + 1, area.top - 1, area.left);
    if (last && joins) blocks[blocks.length - 1] = { ...last, bottom: area.bottom };
    else blocks.push(area);
  }
  return blocks;
}

function mayJoin(snapshot: SheetSnapshot, from: number, to: number, column: number): boolean {
  if (to - from + 1 > WIDEST_GAP) return false;
  const rows = Array.from({ length: to - from + 1 }, (_, down) => from + down);
  return rows.every((row) => {
    const value = valueAt(snapshot, row, column);
    const isError = typeof value === 'string' && value.startsWith('#');
    return (
      !isError && !isFormula(snapshot, row, column) && !snapshot.merges.some((merge) => inside(merge, row, column))
    );
  });
}

function formatEdits(snapshot: SheetSnapshot, fixes: readonly CellFix[]): Edit[] {
  const formats = new Set(fixes.flatMap(({ numberFormat }) => numberFormat ?? []));
  return [...formats].flatMap((numberFormat) =>
    areasOf(fixes.filter((fix) => fix.numberFormat === numberFormat)).map((area): Edit => ({
      kind: 'style',
      sheet: snapshot.name,
      area,
      style: { numberFormat },
    })),
  );
}

/** The cells as areas of one column each. */
function areasOf(fixes: readonly CellFix[]): Area[] {
  const columns = new Set(fixes.map(({ column }) => column));
  return [...columns].flatMap((column) => {
    const rows = new Set(fixes.flatMap((fix) => (fix.column === column ? [fix.row] : [])));
    const all = { top: Math.min(...rows), left: column, bottom: Math.max(...rows), right: column };
    return rectangles(all, (row) => rows.has(row));
  });
}

function judgedContent(snapshot: SheetSnapshot, { row, column }: Pick<CellFix, 'row' | 'column'>): CellContent {
  return contentOf(valueAt(snapshot, row, column));
}

function valueAt({ origin, values }: SheetSnapshot, row: number, column: number): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? '';
}

/** Exactly this value: unlike `textCell` it keeps line ends as they are, so that they compare. */
function contentOf(value: CellValue): CellContent {
  if (value === '') return BLANK_CELL;
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'boolean', value };
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
