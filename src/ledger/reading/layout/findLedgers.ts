import type { SkippedAs } from '../../vocabulary';
import { headerScores } from '../columns/headerScores';
import { gridOf, isFilled, type SheetGrid } from './grid';
import { headerColumns, splitSideBySide, type HeaderColumn } from './headerColumns';
import { findHeaderBlocks, type HeaderBlock } from './headerRows';
import { groupDepth, rowKind, type RowContext, type RowKind } from './rowKinds';
import { headingAbove, type Heading } from './headings';
import type { SheetSnapshot } from '../../snapshot';

/** A row inside a table that is no task. */
export interface SkippedRow {
  readonly row: number;
  readonly as: SkippedAs;
  readonly text: string;
}

/** A table on a sheet: its header, its rows, and what stands around them. Whether it is a ledger, its columns tell. */
export interface FoundTable {
  readonly heading: Heading;
  readonly header: HeaderBlock;
  readonly columns: readonly HeaderColumn[];
  /** Excel's row of each task. */
  readonly taskRows: Int32Array;
  /** The group rows that each task stands under, outermost first joined by `/`; null outside any group. */
  readonly groups: readonly (string | null)[];
  readonly skipped: readonly SkippedRow[];
}

/** What `findTables` makes of a sheet. */
export interface SheetTables {
  readonly grid: SheetGrid;
  readonly tables: readonly FoundTable[];
}

/** Blank rows after which a block that is filled otherwise is no longer part of the table. */
const GAP_THAT_ENDS = 2;

/**
 * Finds every table on a sheet: below each other and side by side, with titles above and notes below.
 * Never throws; a sheet without a header row has no tables.
 */
export function findTables(snapshot: SheetSnapshot): SheetTables {
  const grid = gridOf(snapshot);
  const { used } = grid;
  if (!used) return { grid, tables: [] };
  const parts = findHeaderBlocks(grid).flatMap((block) => partsOf(grid, block));
  const tables: FoundTable[] = [];
  const repeated = new Set<Part>();
  parts.forEach((part, index) => {
    if (repeated.has(part)) return;
    const below = parts
      .slice(index + 1)
      .filter((next) => overlaps(part.header, next.header) && next.header.top > part.header.bottom);
    const same = below.filter(
      (next, at) => sameWords(part, next) && below.slice(0, at).every((each) => sameWords(part, each)),
    );
    const next = below.find((each) => !same.includes(each));
    const follows = same.filter((each) => !hasOwnTitle(grid, part, each));
    const newTable = same.find((each) => !follows.includes(each));
    const end = [next, newTable]
      .filter((each) => each !== undefined)
      .reduce((least, each) => Math.min(least, each.header.top), Infinity);
    const pages = follows.filter((each) => each.header.top < end);
    for (const page of pages) repeated.add(page);
    tables.push(
      readTable(grid, part, pages, end, headingAbove(grid, part.header, tables.at(-1)?.header ?? null), parts),
    );
  });
  return { grid, tables };
}

interface Part {
  readonly header: HeaderBlock;
  readonly columns: readonly HeaderColumn[];
}

function partsOf(grid: SheetGrid, block: HeaderBlock): readonly Part[] {
  const sides = splitSideBySide(headerColumns(grid, block));
  return sides.map((columns) => {
    const header = { ...block, left: columns[0]?.column ?? block.left, right: columns.at(-1)?.column ?? block.right };
    return sides.length === 1 ? { columns, header } : withoutTitleRow(grid, header, columns);
  });
}

/** A word merged over all columns of one side is that side's title, not a parent. */
function withoutTitleRow(grid: SheetGrid, header: HeaderBlock, columns: readonly HeaderColumn[]): Part {
  const merge = grid.mergeFrom(header.top, header.left);
  if (!merge || merge.right < header.right || header.top === header.bottom) return { columns, header };
  const below = { ...header, top: merge.bottom + 1 };
  return { header: below, columns: headerColumns(grid, below) };
}

const overlaps = (a: HeaderBlock, b: HeaderBlock): boolean => a.left <= b.right && b.left <= a.right;

const words = (part: Part): string => part.columns.map((column) => column.path.join('/')).join('|');
const sameWords = (a: Part, b: Part): boolean => a.header.left === b.header.left && words(a) === words(b);

/** A header that is repeated on a printed page stands in the middle of rows, or under the same title again. */
function hasOwnTitle(grid: SheetGrid, first: Part, again: Part): boolean {
  const above = headingAbove(grid, again.header, first.header);
  return above.title !== null && above.title !== headingAbove(grid, first.header, null).title;
}

function readTable(
  grid: SheetGrid,
  part: Part,
  pages: readonly Part[],
  end: number,
  heading: Heading,
  all: readonly Part[],
): FoundTable {
  const used = grid.used ?? part.header;
  const columns = withUnnamedColumns(grid, part, Math.min(end - 1, used.bottom), all);
  const header = {
    ...part.header,
    left: columns[0]?.column ?? part.header.left,
    right: columns.at(-1)?.column ?? part.header.right,
  };
  const table: RowContext = {
    left: header.left,
    right: header.right,
    taskColumn: bestColumn(columns, ['task', 'instruction', 'title']) ?? bestColumn(columns, ['group', 'problems']),
    seqColumn: bestColumn(columns, ['seq', 'item_no']),
  };
  const last = lastRowBefore(grid, end, header, used.bottom, pages);
  const kinds = rowKinds(grid, header.bottom + 1, last, table, pages, heading);
  return { heading, header, columns, ...gather(grid, kinds, header.bottom + 1, table) };
}

/** The rows above the next header that are its title belong to the next table. */
function lastRowBefore(
  grid: SheetGrid,
  end: number,
  header: HeaderBlock,
  bottom: number,
  pages: readonly Part[],
): number {
  if (end === Infinity) return bottom;
  const next = headingAbove(grid, { ...header, top: end, bottom: end }, pages.at(-1)?.header ?? header);
  return Math.max(header.bottom, next.top - 1);
}

function rowKinds(
  grid: SheetGrid,
  first: number,
  last: number,
  table: RowContext,
  pages: readonly Part[],
  heading: Heading,
): RowKind[] {
  const kinds: RowKind[] = [];
  const headerRows = new Set<number>();
  for (const page of pages) {
    for (let row = page.header.top; row <= page.header.bottom; row++) headerRows.add(row);
    for (let row = page.header.top - 1; row > page.header.top - 4; row--) {
      const text = grid.text(row, table.left);
      if (text === '' || !heading.lines.includes(text)) break;
      headerRows.add(row);
    }
  }
  let blanks = 0;
  let closed = false;
  for (let row = first; row <= last; row++) {
    let kind: RowKind = headerRows.has(row) ? 'repeated-header' : rowKind(grid, row, table);
    if (row === first && kind === 'task' && isColumnNumbers(grid, row, table)) kind = 'repeated-header';
    if (kind !== 'blank' && blanks >= GAP_THAT_ENDS && kinds.includes('task') && isOtherBlock(grid, row, last, table))
      break;
    if (closed && (kind === 'task' || kind === 'group') && ownCells(grid, row, table) <= 2) {
      if (grid.value(row, table.left) === '' || typeof grid.value(row, table.left) === 'string') kind = 'note';
    } else if (kind === 'task' || kind === 'subtotal') closed = false;
    if (kind === 'note' || kind === 'signature') closed = true;
    blanks = kind === 'blank' ? blanks + 1 : 0;
    kinds.push(kind);
  }
  const lastTask = kinds.lastIndexOf('task');
  for (let index = kinds.length - 1; index >= 0; index--) {
    // 「分管领导：张某某」 over the tasks of that leader is a group, under all tasks it is a signature.
    if (kinds[index] === 'signature' && index < lastTask) kinds[index] = 'group';
    const signed = kinds[index + 1] === 'signature' && kinds[index] === 'task';
    if (signed && ownCells(grid, first + index, table) === 1) kinds[index] = 'signature';
  }
  return kinds;
}

/** The line of column numbers (栏次 1 2 3 …) under a header. */
function isColumnNumbers(grid: SheetGrid, row: number, table: RowContext): boolean {
  let expected = 1;
  for (let column = table.left; column <= table.right; column++) {
    const text = grid.text(row, column).replace(/[()（）①-⑳栏次甲乙丙]/g, '');
    if (text === '') continue;
    if (text !== String(expected)) return false;
    expected++;
  }
  return expected > 3;
}

function ownCells(grid: SheetGrid, row: number, table: RowContext): number {
  let cells = 0;
  for (let column = table.left; column <= table.right; column++) if (isFilled(grid.value(row, column))) cells++;
  return cells;
}

/** After a gap: few cells in each of the next rows, unlike the rows of the table. */
function isOtherBlock(grid: SheetGrid, row: number, last: number, table: RowContext): boolean {
  const enough = Math.max(3, Math.ceil((table.right - table.left + 1) * 0.4));
  for (let next = row, looked = 0; next <= last && looked < 4; next++) {
    const cells = ownCells(grid, next, table);
    if (cells === 0) continue;
    if (cells >= enough && rowKind(grid, next, table) === 'task') return false;
    looked++;
  }
  return true;
}

function gather(
  grid: SheetGrid,
  kinds: readonly RowKind[],
  first: number,
  table: RowContext,
): Pick<FoundTable, 'taskRows' | 'groups' | 'skipped'> {
  const taskRows: number[] = [];
  const groups: (string | null)[] = [];
  const skipped: SkippedRow[] = [];
  const lastTask = kinds.lastIndexOf('task');
  const depths: string[] = [];
  let group: string | null = null;
  kinds.forEach((kind, index) => {
    const row = first + index;
    if (kind === 'task') {
      taskRows.push(row);
      groups.push(group);
      return;
    }
    if (kind === 'blank' && index > lastTask) return;
    const text = kind === 'blank' ? '' : rowText(grid, row, table);
    skipped.push({ row, as: kind, text });
    if (kind !== 'group') return;
    const depth = groupDepth(text);
    depths.length = Math.min(depths.length, depth);
    depths[depth] = text;
    group = depths.filter((each) => each !== undefined).join('/');
  });
  return { taskRows: Int32Array.from(taskRows), groups, skipped };
}

/** The texts of a row, joined; 「一」 and 「产业发展」 in two cells become 「一、产业发展」. */
function rowText(grid: SheetGrid, row: number, table: RowContext): string {
  const texts: string[] = [];
  for (let column = table.left; column <= table.right && texts.length < 12; column++) {
    if (isFilled(grid.value(row, column))) texts.push(grid.text(row, column));
  }
  const [first = '', second] = texts;
  if (second !== undefined && /^[一二三四五六七八九十]+$/.test(first)) return `${first}、${texts.slice(1).join(' ')}`;
  return texts.join(' ');
}

function bestColumn(columns: readonly HeaderColumn[], roles: readonly string[]): number | null {
  let best: { column: number; weight: number } | null = null;
  for (const { column, path } of columns) {
    for (const score of headerScores(path)) {
      if (!roles.includes(score.role)) continue;
      const weight = score.weight - roles.indexOf(score.role) * 0.05;
      if (weight > (best?.weight ?? 0.45)) best = { column, weight };
    }
  }
  return best?.column ?? null;
}

/** Columns beside the header that hold content without a word above them belong to the table, too. */
function withUnnamedColumns(grid: SheetGrid, part: Part, last: number, all: readonly Part[]): readonly HeaderColumn[] {
  const used = grid.used ?? part.header;
  const taken = (column: number): boolean =>
    all.some(
      (each) =>
        each !== part &&
        each.header.left <= column &&
        each.header.right >= column &&
        each.header.top <= last &&
        each.header.bottom >= part.header.top,
    );
  const holds = (column: number): boolean => {
    let found = 0;
    const until = Math.min(last, part.header.bottom + 200);
    for (let row = part.header.bottom + 1; row <= until; row++) if (isFilled(grid.value(row, column))) found++;
    return found > 0 && found * 4 >= until - part.header.bottom;
  };
  const columns = [...part.columns];
  for (let column = part.header.left - 1; column >= used.left && !taken(column) && holds(column); column--) {
    columns.unshift({ column, path: [] });
  }
  for (let column = part.header.right + 1; column <= used.right && !taken(column) && holds(column); column++) {
    columns.push({ column, path: [] });
  }
  return columns;
}
