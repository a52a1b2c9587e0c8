import type { Area } from '../../snapshot';
import { headerStrength, LONGEST_HEADER, mayHeadColumns } from '../columns/headerScores';
import { isPeriodWord, normaliseHeader, withoutBrackets } from '../columns/headerText';
import { isFilled, type SheetGrid } from './grid';

/** The rows and columns of one table's header. */
export type HeaderBlock = Area;

interface HeaderCell {
  readonly column: number;
  readonly text: string;
  readonly strength: number;
}

/** A header has at most this many rows. */
const MOST_HEADER_ROWS = 3;
/** A cell longer than this is no header word, even with an instruction in brackets. */
const LONGEST_CELL = 80;
/** Header words as long as this on average are sentences. */
const LONGEST_AVERAGE = 16;

/** A header of unknown words is looked for in so many rows. */
const WEAK_WITHIN = 20;

/** Mean strength of the words of a header that stands among the rows of a table. */
const PLAINLY_HEADER = 0.8;

/** Values of status columns that are also words of statistics headers; alone they make no header row. */
const ALSO_VALUES =
  /^(已完成|已办结|未完成|未办结|办理中|正在办理|按[时期]办结|逾期办结|超期办结|逾期未办结|未到完成时限|无明确完成时限|已落实|已整改|长期坚持|[是否无有√×/-]|同上|其他)$/;

/**
 * Every header block of a sheet, from top to bottom: rows whose cells are mostly words that head columns, with the
 * parent row above them and the child rows below them. Tables that are no ledgers have header blocks, too.
 */
export function findHeaderBlocks(grid: SheetGrid, used: Area): readonly HeaderBlock[] {
  const blocks = scan(grid, used, used, []);
  const bands = bandsOf(used, grid.emptyColumns);
  if (bands.length > 1) {
    for (const band of bands) blocks.push(...scan(grid, used, band, blocks));
  }
  blocks.sort((a, b) => a.top - b.top);
  if (blocks.length > 0) return blocks;
  const weak = weakHeader(grid, used);
  return weak ? [weak] : [];
}

type Band = Pick<Area, 'left' | 'right'>;

/** Parts of the used area between wholly empty columns. */
function bandsOf(used: Area, emptyColumns: readonly number[]): readonly Band[] {
  const bands: Band[] = [];
  let left = used.left;
  for (const column of [...emptyColumns, used.right + 1]) {
    if (column > left) bands.push({ left, right: column - 1 });
    left = column + 1;
  }
  return bands;
}

function scan(grid: SheetGrid, used: Area, { left, right }: Band, known: readonly HeaderBlock[]): HeaderBlock[] {
  const found: HeaderBlock[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    if (left <= used.left && grid.beginsWithPlainNumber(row)) continue;
    if (known.some((block) => row >= block.top && row <= block.bottom && block.right >= left && block.left <= right)) {
      continue;
    }
    const cells = anchorCells(grid, row, left, right);
    if (!cells || !isHeaderLike(cells)) continue;
    if (standsAmongRows(grid, row, cells, found.at(-1)) && !isPlainlyHeader(cells)) continue;
    const above = found.at(-1)?.bottom ?? 0;
    const block = blockAround(grid, row, cells, left, right, above);
    found.push(block);
    row = block.bottom;
  }
  return found;
}

/** Instructions in brackets (填写到日，如2024-06-30) do not make a header word long. */
const bareLength = (text: string): number => withoutBrackets(text.normalize('NFKC')).length;

/** The cells of a row that could be a header, or null as soon as one cell shows that it is none. */
function anchorCells(grid: SheetGrid, row: number, left: number, right: number): readonly HeaderCell[] | null {
  const found: { column: number; text: string }[] = [];
  let numbers = 0;
  let length = 0;
  for (let column = left; column <= right; column++) {
    const value = grid.value(row, column);
    if (!isFilled(value)) continue;
    const text = typeof value === 'string' ? value.trim() : shownPeriod(grid, row, column);
    if (text === null) {
      if (found.length === 0) return null;
      numbers++;
      continue;
    }
    if (text.length > LONGEST_CELL) return null;
    if (found.length === 0 && isOrdinal(text)) return null;
    length += bareLength(text);
    found.push({ column, text });
  }
  if (found.length < 2 || numbers * 3 > found.length || length > LONGEST_AVERAGE * found.length) return null;
  const cells: HeaderCell[] = [];
  const seen = new Set<string>();
  for (const { column, text } of found) {
    const again = seen.has(text);
    seen.add(text);
    const strength = again ? 0.3 : ALSO_VALUES.test(text) ? 0.3 : isLabel(text) ? 0 : headerStrength(text);
    cells.push({ column, text, strength });
    if (cells.length === 4 && cells.every((cell) => cell.strength === 0)) return null;
  }
  return cells;
}

/** A number that shows a month (a date formatted as 2024年3月, a 3 formatted as 3月) heads a column like a word. */
function shownPeriod(grid: SheetGrid, row: number, column: number): string | null {
  const text = grid.text(row, column);
  return /月|季度/.test(text) && isPeriodWord(normaliseHeader(text)) ? text : null;
}

/** 「审核人：王某某」, 「单位：万元」: a label with its value, not a header. */
const isLabel = (text: string): boolean =>
  /[:：]\s*\S/.test(text) || /^(审核|填表|制表|填报|签发|审签).{0,4}[:：]$/.test(text);

function isOrdinal(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57 && text.length <= 6 && !isPeriodWord(normaliseHeader(text));
}

function isHeaderLike(cells: readonly HeaderCell[]): boolean {
  const known = cells.filter((cell) => cell.strength >= 0.55).length;
  const sum = cells.reduce((total, cell) => total + cell.strength, 0);
  return (known >= 2 && sum >= 0.5 * cells.length) || (known >= 3 && sum >= 0.35 * cells.length);
}

/** Directly under the header or a filled row of the table above, without a title or a blank row between: most likely a row of it. */
function standsAmongRows(
  grid: SheetGrid,
  row: number,
  cells: readonly HeaderCell[],
  above: HeaderBlock | undefined,
): boolean {
  if (above === undefined) return false;
  const filledAbove = cells.filter(
    ({ column }) => isFilled(grid.value(row - 1, column)) || hangsDown(grid, row - 1, column),
  ).length;
  return filledAbove * 2 > cells.length;
}

/** Covered by a cell merged downwards, as the words of a header of two rows are. */
function hangsDown(grid: SheetGrid, row: number, column: number): boolean {
  const merge = grid.mergeOver(row, column);
  return merge !== null && merge.bottom > merge.top;
}

/**
 * Nearly every cell is a header word by itself. Tasks are made of such words, too (听取汇报, 制定办法, 3月底, 未落实):
 * among the rows of a table they must not end it.
 */
function isPlainlyHeader(cells: readonly HeaderCell[]): boolean {
  const sum = cells.reduce((total, cell) => total + cell.strength, 0);
  return sum >= PLAINLY_HEADER * cells.length;
}

function blockAround(
  grid: SheetGrid,
  row: number,
  cells: readonly HeaderCell[],
  left: number,
  right: number,
  above: number,
): HeaderBlock {
  let top = row;
  while (top - 1 > above && row - top < MOST_HEADER_ROWS - 1 && isParentRow(grid, top - 1, top, left, right)) top--;
  let bottom = Math.max(row, ...cells.map(({ column }) => mergedBottom(grid, row, column)));
  while (bottom - top + 1 < MOST_HEADER_ROWS && isChildRow(grid, top, bottom, left, right)) bottom++;
  const columns: number[] = [];
  for (let r = top; r <= bottom; r++) {
    for (let column = left; column <= right; column++) {
      if (!isFilled(grid.value(r, column))) continue;
      columns.push(column, Math.min(right, grid.mergeFrom(r, column)?.right ?? column));
    }
  }
  return { top, bottom, left: Math.min(...columns), right: Math.max(...columns) };
}

function mergedBottom(grid: SheetGrid, row: number, column: number): number {
  const merge = grid.mergeFrom(row, column);
  return merge && merge.bottom - row < MOST_HEADER_ROWS ? merge.bottom : row;
}

/** A row of parents: short words, each over blanks or over its children, none of them over the whole width. */
function isParentRow(grid: SheetGrid, row: number, below: number, left: number, right: number): boolean {
  let filled = 0;
  // A text alone that heads no columns by its words is a title that nobody merged.
  let headsColumns = false;
  for (let column = left; column <= right; column++) {
    const value = grid.value(row, column);
    if (!isFilled(value)) continue;
    filled++;
    if (typeof value !== 'string' || bareLength(value) > LONGEST_HEADER || isLabel(value)) return false;
    const merge = grid.mergeFrom(row, column);
    headsColumns ||=
      merge !== null || headerStrength(value) > 0 || mayHeadColumns(value) || isPeriodWord(normaliseHeader(value));
    if (merge) {
      if (merge.bottom < below && childrenUnder(grid, below, merge.left, merge.right) < 2) return false;
      continue;
    }
    const childHere = isFilled(grid.value(below, column));
    const blankBeside = !isFilled(grid.value(row, column + 1)) && isFilled(grid.value(below, column + 1));
    if (!(childHere ? blankBeside && column > left : headerStrength(value) >= 0.55)) return false;
  }
  return filled > 1 || (headsColumns && !isTitleCell(grid, row, left));
}

const isTitleCell = (grid: SheetGrid, row: number, left: number): boolean => isFilled(grid.value(row, left));

function childrenUnder(grid: SheetGrid, row: number, left: number, right: number): number {
  let children = 0;
  for (let column = left; column <= right; column++) if (isFilled(grid.value(row, column))) children++;
  return children;
}

/** A further header row: header words that stand only under parents or under blank header cells. */
function isChildRow(grid: SheetGrid, top: number, bottom: number, left: number, right: number): boolean {
  const row = bottom + 1;
  let [filled, strength] = [0, 0];
  let forced = false;
  for (let column = left; column <= right; column++) {
    const value = grid.value(row, column);
    const parent = grid.mergeOver(bottom, column);
    const spans = parent !== null && parent.right > parent.left && parent.bottom === bottom;
    if (!isFilled(value)) continue;
    filled++;
    if (typeof value !== 'string' || bareLength(value) > LONGEST_HEADER || isLabel(value)) return false;
    if (filled === 1 && isOrdinal(value)) return false;
    const text = value.trim();
    const weight = ALSO_VALUES.test(text) && !spans ? 0.2 : headerStrength(text);
    strength += weight;
    if (spans) {
      forced ||= weight > 0;
      continue;
    }
    const blankAbove = !columnNamed(grid, top, bottom, column);
    const startsParent =
      isFilled(grid.value(bottom, column)) &&
      !isFilled(grid.value(bottom, column + 1)) &&
      isFilled(grid.value(row, column + 1)) &&
      grid.mergeOver(bottom, column + 1) === null;
    if (!blankAbove && !startsParent) return false;
  }
  return forced ? strength >= 0.25 * filled : strength >= 0.5 * filled && (filled > 1 || strength >= 0.9);
}

/** True where a header cell of the block already stands over the column, merged or not. */
function columnNamed(grid: SheetGrid, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row++) {
    const merge = grid.mergeOver(row, column);
    if (merge ? merge.bottom >= bottom && merge.left === merge.right : isFilled(grid.value(row, column))) return true;
  }
  return false;
}

/**
 * Where no row holds known header words: the first row of at least three short, different texts over rows that are
 * filled alike and hold longer texts or numbers. Its columns are then judged by their content.
 */
function weakHeader(grid: SheetGrid, used: Area): HeaderBlock | null {
  for (let row = used.top; row < used.top + WEAK_WITHIN; row++) {
    const texts: string[] = [];
    const columns: number[] = [];
    for (let column = used.left; column <= used.right; column++) {
      const value = grid.value(row, column);
      if (!isFilled(value)) continue;
      texts.push(typeof value === 'string' ? value.trim() : '');
      columns.push(column);
    }
    const short = texts.every((text) => text !== '' && text.length <= 14 && !isLabel(text) && !ALSO_VALUES.test(text));
    if (texts.length < 3 || !short || new Set(texts).size < texts.length) continue;
    if (grid.filledIn(row + 1) < 3) continue;
    return { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
  }
  return null;
}
