import { headerScores } from '../columns/headerScores';
import { gridOf, isFilled, type SheetGrid } from './grid';
import { headerColumns, splitSideBySide, type HeaderColumn } from './headerColumns';
import { findHeaderBlocks, type HeaderBlock } from './headerRows';
import type { RowContext } from './rowKinds';
import { tableRows, type TableRows } from './tableRows';
import { headingAbove, plainTitle, type Heading } from './headings';
import type { SheetSnapshot } from '../../snapshot';

/** A table on a sheet: its header, its rows, and what stands around them. Whether it is a ledger, its columns tell. */
export interface FoundTable extends TableRows {
  readonly heading: Heading;
  readonly header: HeaderBlock;
  readonly columns: readonly HeaderColumn[];
  /** The only header of its sheet, over columns that all hold something: no row can change what is found but its own kind. */
  readonly alone: boolean;
}

/** What `findTables` makes of a sheet. */
export interface SheetTables {
  readonly grid: SheetGrid;
  readonly tables: readonly FoundTable[];
}

/**
 * Finds every table on a sheet: below each other and side by side, with titles above and notes below.
 * Never throws; a sheet without a header row has no tables.
 */
export function findTables(snapshot: SheetSnapshot): SheetTables {
  const grid = gridOf(snapshot);
  const { used } = grid;
  if (!used) return { grid, tables: [] };
  const parts = findHeaderBlocks(grid, used).flatMap((block) => partsOf(grid, block));
  const tables: FoundTable[] = [];
  const repeated = new Set<Part>();
  parts.forEach((part, index) => {
    if (repeated.has(part)) return;
    const { pages, end } = pagesOf(grid, part, parts, index + 1);
    for (const page of pages) repeated.add(page);
    const heading = headingAbove(grid, part.header, tables.at(-1)?.header ?? null);
    tables.push(readTable(grid, part, pages, end, heading, parts));
  });
  return { grid, tables };
}

/** The places where a table's header stands again on a further page, and the row of the next table's header. */
function pagesOf(
  grid: SheetGrid,
  part: Part,
  parts: readonly Part[],
  from: number,
): { readonly pages: readonly Part[]; readonly end: number } {
  const pages: Part[] = [];
  for (let index = from; index < parts.length; index++) {
    const next = parts[index];
    if (!next || !overlaps(part.header, next.header) || next.header.top <= part.header.bottom) continue;
    const again = next.words === part.words && next.header.left === part.header.left;
    if (!again || hasOwnTitle(grid, part, next)) return { pages, end: next.header.top };
    pages.push(next);
  }
  return { pages, end: Infinity };
}

interface Part {
  readonly header: HeaderBlock;
  readonly columns: readonly HeaderColumn[];
  /** All header words, to see the same header again. */
  readonly words: string;
}

function partOf(header: HeaderBlock, columns: readonly HeaderColumn[]): Part {
  return { header, columns, words: columns.map(({ path }) => path.join('/')).join('|') };
}

function partsOf(grid: SheetGrid, block: HeaderBlock): readonly Part[] {
  const sides = splitSideBySide(headerColumns(grid, block));
  return sides.map((columns) => {
    const header = { ...block, left: columns[0]?.column ?? block.left, right: columns.at(-1)?.column ?? block.right };
    return sides.length === 1 ? partOf(header, columns) : withoutTitleRow(grid, header, columns);
  });
}

/** A word merged over all columns of one side is that side's title, not a parent. */
function withoutTitleRow(grid: SheetGrid, header: HeaderBlock, columns: readonly HeaderColumn[]): Part {
  const merge = grid.mergeFrom(header.top, header.left);
  if (!merge || merge.right < header.right || header.top === header.bottom) return partOf(header, columns);
  const below = { ...header, top: merge.bottom + 1 };
  return partOf(below, headerColumns(grid, below));
}

const overlaps = (a: HeaderBlock, b: HeaderBlock): boolean => a.left <= b.right && b.left <= a.right;

/** A header that is repeated on a printed page stands in the middle of rows, or under the same title again. */
function hasOwnTitle(grid: SheetGrid, first: Part, again: Part): boolean {
  const above = plainTitle(headingAbove(grid, again.header, first.header).title);
  return above !== '' && above !== plainTitle(headingAbove(grid, first.header, null).title);
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
  const rows = { first: header.bottom + 1, last };
  const repeats = pages.map((page) => page.header);
  const alone = all.length === 1 && grid.emptyColumns.length === 0;
  return { heading, header, columns, alone, ...tableRows(grid, rows, table, part.header, repeats, heading.lines) };
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
