import type { Coded } from '../../coded';
import type { SkippedAs } from '../../vocabulary';
import { isFilled, type SheetGrid } from './grid';
import { shownHeader } from '../columns/headerText';
import type { HeaderBlock } from './headerRows';
import { plainTitle } from './headings';
import { groupDepth, isNumberedTask, rowKind, type RowContext, type RowKind } from './rowKinds';

/** A row inside a table that is no task. */
interface SkippedRow {
  readonly row: number;
  readonly as: SkippedAs;
  readonly text: string;
}

/** The rows of a table, told apart. */
export interface TableRows {
  /** Excel's row of each task. */
  readonly taskRows: Int32Array;
  /** The group rows that each task stands under, outermost first joined by `/`; null outside any group. */
  readonly groups: Coded<string | null>;
  readonly skipped: readonly SkippedRow[];
}

/** Blank rows after which a block that is filled otherwise is no longer part of the table. */
const GAP_THAT_ENDS = 2;

/**
 * Tells the rows under `header` apart. `pages` are the places where the same header stands again (on every printed
 * page), `titleLines` the texts above the first one, which may be repeated with it.
 */
export function tableRows(
  grid: SheetGrid,
  rows: { readonly first: number; readonly last: number },
  table: RowContext,
  header: HeaderBlock,
  pages: readonly HeaderBlock[],
  titleLines: readonly string[],
): TableRows {
  const pageRows = repeatedRows(grid, table, pages, titleLines);
  const repeats = (row: number): boolean => pageRows.has(row) || repeatsHeader(grid, row, header);
  return gather(grid, rowKinds(grid, rows, table, repeats), rows.first, table);
}

function repeatedRows(
  grid: SheetGrid,
  table: RowContext,
  pages: readonly HeaderBlock[],
  titleLines: readonly string[],
): ReadonlySet<number> {
  const headerRows = new Set<number>();
  const titles = new Set(titleLines.map(plainTitle));
  for (const page of pages) {
    for (let row = page.top; row <= page.bottom; row++) headerRows.add(row);
    for (let row = page.top - 1; row > page.top - 4; row--) {
      const text = grid.text(row, table.left);
      if (!titles.has(plainTitle(text))) break;
      headerRows.add(row);
    }
  }
  return headerRows;
}

/** Fewer cells that read like the header above them may be chance. */
const FEWEST_REPEATED = 3;

/**
 * A row that reads, cell by cell, like a row of the header: the header of a further page, whatever its words. Below such
 * a row a few cells are no chance: 「任务｜措施」 under the parent that the row above repeats.
 */
function repeatsHeader(grid: SheetGrid, row: number, header: HeaderBlock): boolean {
  for (let like = header.top; like <= header.bottom; like++) {
    const same = cellsLike(grid, row, like, header);
    if (same >= FEWEST_REPEATED) return true;
    if (same > 0 && like > header.top && cellsLike(grid, row - 1, like - 1, header) >= FEWEST_REPEATED) return true;
  }
  return false;
}

/** How many cells of a row read like those of the header's row `like`; 0 where one reads otherwise. */
function cellsLike(grid: SheetGrid, row: number, like: number, { left, right }: HeaderBlock): number {
  let same = 0;
  for (let column = left; column <= right; column++) {
    const value = grid.value(row, column);
    if (!isFilled(value)) continue;
    if (typeof value !== 'string' || shownHeader(value) !== shownHeader(grid.text(like, column))) return 0;
    same++;
  }
  return same;
}

function rowKinds(
  grid: SheetGrid,
  { first, last }: { readonly first: number; readonly last: number },
  table: RowContext,
  repeats: (row: number) => boolean,
): RowKind[] {
  const kinds: RowKind[] = [];
  let tasks = false;
  /** Rows that are not told with one look, counted from the first. */
  const unsure: number[] = [];
  let blanks = 0;
  let closed = false;
  for (let row = first; row <= last; row++) {
    if (blanks === 0 && row > first && isNumberedTask(grid, row, table)) {
      closed = false;
      tasks = true;
      kinds.push('task');
      continue;
    }
    let kind: RowKind = repeats(row) ? 'repeated-header' : rowKind(grid, row, table);
    if (row === first && isColumnNumbers(grid, row, table)) kind = 'repeated-header';
    if (kind === 'task' && !tasks && isInstructions(grid, row, table)) kind = 'note';
    if (kind !== 'blank' && blanks >= GAP_THAT_ENDS && tasks && isOtherBlock(grid, row, last, table)) {
      if (!countsOn(grid, row, first + kinds.lastIndexOf('task'), table)) break;
    }
    if (closed && (kind === 'task' || kind === 'group') && ownCells(grid, row, table) <= 2) {
      if (typeof grid.value(row, table.left) === 'string') kind = 'note';
    } else if (kind === 'task' || kind === 'subtotal') closed = false;
    if (kind === 'note' || kind === 'signature') closed = true;
    blanks = kind === 'blank' ? blanks + 1 : 0;
    if (kind === 'task') tasks = true;
    unsure.push(kinds.length);
    kinds.push(kind);
  }
  const lastTask = kinds.lastIndexOf('task');
  for (const index of unsure.reverse()) {
    // 「分管领导：张某某」 over the tasks of that leader is a group, under all tasks it is a signature.
    if (kinds[index] === 'signature' && index < lastTask) kinds[index] = 'group';
    const signed = kinds[index + 1] === 'signature' && kinds[index] === 'task';
    if (signed && ownCells(grid, first + index, table) === 1) kinds[index] = 'signature';
    if (kinds[index] === 'task' && headsNumbers(grid, first + index, table)) kinds[index] = 'group';
  }
  return kinds;
}

/** A number and a text alone, over rows that count 1.1, 1.2: the heading of these. */
function headsNumbers(grid: SheetGrid, row: number, table: RowContext): boolean {
  const column = table.seqColumn ?? table.left;
  const number = /^(\d{1,3})[.、]?$/.exec(grid.text(row, column))?.[1];
  if (number === undefined || ownCells(grid, row, table) !== 2) return false;
  const next = new RegExp(`^${number}[.\\-－—]1$`);
  return next.test(grid.text(row + 1, column));
}

/** The line of column numbers (栏次 1 2 3 …) under a header. */
export function isColumnNumbers(grid: SheetGrid, row: number, table: Pick<RowContext, 'left' | 'right'>): boolean {
  let expected = 1;
  for (let column = table.left; column <= table.right; column++) {
    const text = grid.text(row, column).replace(/[()（）①-⑳栏次甲乙丙]/g, '');
    if (text === '') continue;
    if (text !== String(expected)) return false;
    expected++;
  }
  return expected > 3;
}

const INSTRUCTION =
  /^.{0,8}(填写|填报|填列|必填|选填|下拉|选择|生成|格式|自动)|^(请|如[:：]|例[:：如])|^年[/.\-]月([/.\-]日)?$|yyyy/i;
/** Share of a row's cells that tell how to fill in the column above them. */
const MOSTLY_INSTRUCTIONS = 0.5;

/** A row under the header that says in each column what to write there (填写单位全称, 年/月/日). */
function isInstructions(grid: SheetGrid, row: number, table: RowContext): boolean {
  let [cells, instructions] = [0, 0];
  for (let column = table.left; column <= table.right; column++) {
    const value = grid.value(row, column);
    if (!isFilled(value)) continue;
    if (typeof value === 'number') return false;
    cells++;
    if (INSTRUCTION.test(grid.text(row, column))) instructions++;
  }
  return instructions >= 2 && instructions >= MOSTLY_INSTRUCTIONS * cells;
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

/** 13 | 修路 below the row of number 12: an item that was only begun, whatever stands between. */
function countsOn(grid: SheetGrid, row: number, lastTask: number, { seqColumn, taskColumn }: RowContext): boolean {
  if (seqColumn === null || taskColumn === null || !isFilled(grid.value(row, taskColumn))) return false;
  const [last, number] = [lastTask, row].map((each) => /^\d+$/.exec(grid.text(each, seqColumn))?.[0]);
  return last !== undefined && Number(number) === Number(last) + 1;
}

function gather(grid: SheetGrid, kinds: readonly RowKind[], first: number, table: RowContext): TableRows {
  const tasks = kinds.reduce((count, kind) => (kind === 'task' ? count + 1 : count), 0);
  const taskRows = new Int32Array(tasks);
  const codes = new Int32Array(tasks);
  const known = new Map<string | null, number>();
  const skipped: SkippedRow[] = [];
  const lastTask = kinds.lastIndexOf('task');
  const depths: string[] = [];
  let group: string | null = null;
  /** The code of `group`, null until a task stands under it. */
  let code: number | null = null;
  let index = 0;
  for (let offset = 0; offset < kinds.length; offset++) {
    const kind = kinds[offset] as RowKind;
    const row = first + offset;
    if (kind === 'task') {
      if (code === null) known.set(group, (code = known.get(group) ?? known.size));
      taskRows[index] = row;
      codes[index++] = code;
      continue;
    }
    if (kind === 'blank' && offset > lastTask) continue;
    const text = kind === 'blank' ? '' : rowText(grid, row, table);
    skipped.push({ row, as: kind, text });
    if (kind !== 'group') continue;
    const depth = groupDepth(text);
    depths.length = Math.min(depths.length, depth);
    depths[depth] = text;
    group = Object.values(depths).join('/');
    code = null;
  }
  return { taskRows, groups: { codes, dictionary: [...known.keys()] }, skipped };
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
