import type { CellValue } from '../../snapshot';
import type { SkippedAs } from '../../vocabulary';
import { isFilled, type SheetGrid } from './grid';

export type RowKind = 'task' | SkippedAs;

/** What telling rows apart has to know of the table. */
export interface RowContext {
  readonly left: number;
  readonly right: number;
  /** The column that most likely holds the task text, and the one of 序号, where known. */
  readonly taskColumn: number | null;
  readonly seqColumn: number | null;
}

const SUBTOTAL =
  /^(本页|本部分|分项|以上)?(小计|合计|总计|共计|累计|总数)(\d|[:：(（,，共]|$)|^.{1,14}(小计|合计|总计)[:：]?$/;
const NOTE =
  /^[*＊※★(（]?(注|备注|附注|说明|填表说明|填报说明|填写说明|备注说明|注意事项|填报要求|填表须知|有关说明|其他说明|特别说明)([:：]|\d|[一二三]|$)|^[*＊※★]\s*\S{6,}/;
const SIGNATURE =
  /^(单位|部门|分管|主要|科室|审核|复核|填表|制表|填报|审签|签发|经办|报送|负责|审批|统计|校对|录入|制单|联系|联络|盖章|签字|（盖章）|\(盖章\)|日期|电话)[^:：]{0,8}[:：]|(盖章|公章|签字|签名)[)）]?[:：]?$/;
const GROUP_NUMBER =
  /^([一二三四五六七八九十百]{1,4}[、.．,，]|[(（][一二三四五六七八九十百]{1,4}[)）]|第[一二三四五六七八九十百\d]{1,4}[部章类篇编次期板大方])/;
const ONLY_NUMBER = /^([一二三四五六七八九十百]{1,4}[、.．]?|[(（][一二三四五六七八九十百]{1,4}[)）])$/;
const ONLY_COUNT = /^(共|计|小计|合计)?\s*\d+\s*[项件个条]?$/;
/** A row that shows how to fill in the form: its first cell says 示例, （示例）, 例1. */
const EXAMPLE = /^[（(【[]?(填写|填报|填表|参考)?(示例|样例|范例|举例|例)(行|数据)?\d*[)）】\]]?[:：]?$/;
const PAGE_NUMBER = /^[-—–－]+\d+[-—–－]+$|^第\d+页([,，/]?共\d+页)?$/;
const ONLY_DATE = /^(20\d\d|二[〇○零]\S{2})\s*[年.\-/]\s*\S{1,3}\s*[月.\-/]\s*\S{1,3}\s*日?$/;
/** Longer texts in a numbered row name work: 合 计 and 本部分小计： do not. */
const LONGEST_SUBTOTAL = 8;
/** Rows with more filled cells than this are tasks whatever their words. */
const MOST_LOOKED_AT = 9;
/** A text alone in the task column that is no longer than this names a group where the other tasks are numbered. */
const LONGEST_GROUP_NAME = 15;

/** What one row below a header is. */
export function rowKind(grid: SheetGrid, row: number, table: RowContext): RowKind {
  if (grid.filledIn(row) === 0) return 'blank';
  if (isNumberedTask(grid, row, table)) return 'task';
  const filled: number[] = [];
  for (let column = table.left; column <= table.right && filled.length < MOST_LOOKED_AT; column++) {
    if (!isFilled(grid.value(row, column)) || isCovered(grid, row, column)) continue;
    filled.push(column);
  }
  const [first, second] = filled;
  if (first === undefined) return 'blank';
  const text = grid.text(row, first).replace(/\s/g, '');
  const count = filled.length;

  if (text.length <= 24 && isSubtotal(grid, row, text, filled, table)) return 'subtotal';
  if ((count <= 2 && NOTE.test(text)) || EXAMPLE.test(text)) return 'note';
  if (count <= 8 && SIGNATURE.test(text) && text.length <= 60 && isSigned(grid, row, filled)) return 'signature';
  if (count === 1) return aloneKind(grid, row, first, text, table);
  if (count === 2 && second !== undefined) {
    const other = grid.text(row, second).replace(/\s/g, '');
    if (ONLY_NUMBER.test(text) && other.length <= 40 && (second === table.taskColumn || second === first + 1))
      return 'group';
    const wide = grid.mergeFrom(row, first);
    const counted = ONLY_COUNT.test(other) || (wide !== null && wide.right > wide.left);
    if (GROUP_NUMBER.test(text) && (counted || second !== table.taskColumn) && first <= (table.taskColumn ?? first)) {
      return counted || first !== table.taskColumn ? 'group' : 'task';
    }
  }
  return 'task';
}

/**
 * A number and two more filled cells in a row of its own: what nearly all rows of nearly all ledgers are, told with one look.
 * Rows with a merge or another table in them are looked at closely.
 */
export function isNumberedTask(grid: SheetGrid, row: number, table: RowContext): boolean {
  if (grid.filledIn(row) < 3 || !grid.beginsWithNumber(row) || !holdsWholeRow(grid, row, table)) return false;
  const column = table.taskColumn ?? table.left + 1;
  return !saysSubtotal(grid.cellsIn(row)[column - grid.firstColumn]);
}

/** 2 | 小计 | 1项: numbered by accident. */
function saysSubtotal(value: CellValue | undefined): boolean {
  return typeof value === 'string' && value.length <= LONGEST_SUBTOTAL && SUBTOTAL.test(value.replace(/\s/g, ''));
}

/** Nothing stands beside the table and no merge lies over the row: what is known of the row is true of the table's part. */
function holdsWholeRow(grid: SheetGrid, row: number, { left, right }: RowContext): boolean {
  const { used } = grid;
  return used !== null && left <= used.left && right >= used.right && row > grid.lastMergedRow;
}

function isCovered(grid: SheetGrid, row: number, column: number): boolean {
  const merge = grid.mergeOver(row, column);
  return merge !== null && (merge.top !== row || merge.left !== column);
}

/** 小计 in the first filled cell, or behind a number in the second one or in that of the task. */
function isSubtotal(grid: SheetGrid, row: number, text: string, filled: readonly number[], table: RowContext): boolean {
  const [first = table.left, second = first] = filled;
  if (SUBTOTAL.test(text)) return !hasTaskText(grid, row, first, table);
  if (!/^\d+$/.test(text)) return false;
  return [second, table.taskColumn ?? second].some((column) =>
    SUBTOTAL.test(grid.text(row, column).replace(/\s/g, '')),
  );
}

/** A subtotal names no work: its task cell is blank, a count, or the word itself. */
function hasTaskText(grid: SheetGrid, row: number, first: number, table: RowContext): boolean {
  if (table.taskColumn === null || table.taskColumn === first) return false;
  const task = grid.text(row, table.taskColumn).replace(/\s/g, '');
  return task.length > 14 && !/^共?\d+/.test(task);
}

function isSigned(grid: SheetGrid, row: number, filled: readonly number[]): boolean {
  const labels = filled.filter((column) => /[:：]|盖章|公章|签字|签名|\d{4}年/.test(grid.text(row, column))).length;
  return labels * 2 >= filled.length;
}

/** One text alone in its row. */
function aloneKind(grid: SheetGrid, row: number, column: number, text: string, table: RowContext): RowKind {
  const merge = grid.mergeFrom(row, column);
  const width = table.right - table.left + 1;
  const wide = merge !== null && (merge.right - merge.left + 1) * 2 > width;
  if (typeof grid.value(row, column) === 'number' || /^[\d.、]+$/.test(text)) {
    return wide ? 'group' : column === table.left || column === table.seqColumn ? 'blank' : 'task';
  }
  if (ONLY_DATE.test(text)) return 'signature';
  if (PAGE_NUMBER.test(text)) return 'note';
  if (GROUP_NUMBER.test(text)) return 'group';
  if (wide) return text.length > 60 ? 'note' : 'group';
  if (column === table.taskColumn) {
    const named = table.seqColumn !== null && table.seqColumn !== column && text.length <= LONGEST_GROUP_NAME;
    return named ? 'group' : 'task';
  }
  if (column <= (table.taskColumn ?? table.left)) return text.length > 60 ? 'note' : 'group';
  return 'task';
}

/** The depth of a group row: 第一部分 0, 一、 1, （一） 2. */
export function groupDepth(text: string): number {
  if (/^第/.test(text)) return 0;
  return /^[(（]/.test(text) ? 2 : 1;
}
