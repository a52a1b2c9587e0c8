import { headerScores } from '../columns/headerScores';
import { normaliseHeader, shownHeader } from '../columns/headerText';
import { isFilled, type SheetGrid } from './grid';
import type { HeaderBlock } from './headerRows';

/** One column of a table with the words above it, from the top row of the header to the leaf. */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly string[];
}

/** The words over each column of a block; a merged word stands over every column of its merge. */
export function headerColumns(grid: SheetGrid, block: HeaderBlock): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const path: string[] = [];
    for (let row = block.top; row <= block.bottom; row++) {
      const word = shownHeader(wordOver(grid, block, row, column));
      if (word !== '' && path.at(-1) !== word) path.push(word);
    }
    columns.push({ column, path });
  }
  return columns;
}

function wordOver(grid: SheetGrid, block: HeaderBlock, row: number, column: number): string {
  const merge = grid.mergeOver(row, column);
  if (merge) {
    const wholeWidth = merge.left <= block.left && merge.right >= block.right && block.right > block.left;
    return wholeWidth || merge.top < block.top ? '' : grid.text(merge.top, merge.left);
  }
  const own = grid.text(row, column);
  if (own !== '' || row === block.bottom || !isFilled(grid.value(row + 1, column))) return own;
  return parentToTheLeft(grid, block, row, column);
}

/** An unmerged parent stands over its first child only; its other children have a blank above them. */
function parentToTheLeft(grid: SheetGrid, block: HeaderBlock, row: number, column: number): string {
  for (let left = column - 1; left >= block.left; left--) {
    if (grid.mergeOver(row, left)) return '';
    if (!isFilled(grid.value(row + 1, left))) return '';
    if (isFilled(grid.value(row, left))) return grid.text(row, left);
  }
  return '';
}

/** The columns whose best header meaning is one of the roles, best first. */
function speaksFor(column: HeaderColumn, roles: ReadonlySet<string>): boolean {
  return headerScores(column.path).some((score) => roles.has(score.role) && score.weight >= 0.6);
}

const TASKS = new Set(['task', 'title', 'instruction', 'group']);
const UNITS = new Set(['lead_unit', 'resp_unit']);
const COUNTS = new Set(['count_total', 'count_done', 'count_open', 'count_late', 'count_overdue', 'count_nodue', 'rate', 'score', 'rank']); // prettier-ignore

/**
 * Parts a header row into the tables that stand side by side: at a blank column or a second 序号, where both sides are
 * tables of their own.
 */
export function splitSideBySide(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  for (let at = 2; at < columns.length - 1; at++) {
    const here = columns[at];
    const before = columns[at - 1];
    if (!here || !before || here.path.length === 0) continue;
    const gap = before.path.length === 0;
    const secondSeq = isSeq(here) && columns.slice(0, at).some(isSeq);
    if (!gap && !secondSeq) continue;
    const left = columns.slice(0, at).filter((_, index, all) => index < all.length - trailingBlanks(all));
    const right = columns.slice(at);
    if (!isTable(left) || !isTable(right)) continue;
    return [left, ...splitSideBySide(right)];
  }
  return [columns];
}

const isSeq = (column: HeaderColumn): boolean =>
  /^(序号|序|no\.?|项次)$/.test(normaliseHeader(column.path.at(-1) ?? ''));

function trailingBlanks(columns: readonly HeaderColumn[]): number {
  let blanks = 0;
  while (blanks < columns.length && columns[columns.length - 1 - blanks]?.path.length === 0) blanks++;
  return blanks;
}

function isTable(columns: readonly HeaderColumn[]): boolean {
  const units = columns.some((column) => speaksFor(column, UNITS));
  const tasks = columns.some((column) => speaksFor(column, TASKS));
  const counts = columns.filter((column) => speaksFor(column, COUNTS)).length;
  return (tasks && (units || columns.some(isSeq))) || (units && counts >= 2);
}
