import type { Area, SheetSnapshot } from '../../snapshot';
import { gridOf, isFilled } from '../layout/grid';
import type { SheetGrid } from '../layout/grid';
import type { Cell } from '../tasks/columnCells';

/** One row below the header of a kept table. */
export interface KeptRow<Column extends string> {
  /** Excel's row. */
  readonly row: number;
  /** The text of a column, without blanks around it; several columns of one kind joined by 、. */
  text(column: Column): string;
  /** The first cell of a column, the top one of its merge. */
  cell(column: Column): Cell;
}

/** A small table that an office keeps in its workbook for reading to use (单位表, 节假日表, 事件表). */
export interface KeptTable<Column extends string> {
  readonly sheet: string;
  readonly date1904: boolean;
  /** Everything that stands above the header, joined. */
  readonly heading: string;
  readonly columns: ReadonlySet<Column>;
  readonly rows: readonly KeptRow<Column>[];
}

/** What a kept table's header says: a pattern per column, tried in this order on texts without blanks. */
export type KeptColumns<Column extends string> = readonly (readonly [Column, RegExp])[];

const HEADER_WITHIN = 10;
const WIDEST = 14;
/** Words of a ledger's header: such a sheet is a list of things to do, whatever its name. */
const LEDGER_WORD = /任务|责任|牵头|承办|主办|配合|时限|进展|落实情况|办理|督办|完成情况/;
const REMARK = /^(注|备注|说明|填表说明)[:：]/;
const BLANK: Cell = { value: '', text: '', numberFormat: 'General' };

/**
 * Finds a table by the words of its header; null where no row near the top has the columns that `suffices` asks for.
 * @example findKeptTable(snapshot, [['name', /^全称$/], ['alias', /^简称$/]], (has) => has.has('name') && has.has('alias'))
 */
export function findKeptTable<Column extends string>(
  snapshot: SheetSnapshot,
  words: KeptColumns<Column>,
  suffices: (has: ReadonlySet<Column>) => boolean,
): KeptTable<Column> | null {
  const head = gridOf(firstRows(snapshot));
  const { used } = head;
  if (!used) return null;
  for (let row = used.top; row <= used.bottom; row++) {
    const columns = columnsInRow(head, used, row, words);
    if (columns === null) return null;
    const has = new Set(columns.keys());
    if (!suffices(has)) continue;
    return {
      sheet: snapshot.name,
      date1904: snapshot.date1904,
      heading: headingOf(head, used, row),
      columns: has,
      rows: rowsBelow(gridOf(snapshot), used, row, columns),
    };
  }
  return null;
}

/** The rows in which a header can stand: a sheet of many rows that is no kept table is not looked over. */
function firstRows(snapshot: SheetSnapshot): SheetSnapshot {
  const first = snapshot.values.findIndex((cells) => cells.some(isFilled));
  return { ...snapshot, values: snapshot.values.slice(0, first + HEADER_WITHIN + 1) };
}

/** The columns that a row names; null where it is the header of a ledger. */
function columnsInRow<Column extends string>(
  grid: SheetGrid,
  used: Area,
  row: number,
  words: KeptColumns<Column>,
): ReadonlyMap<Column, readonly number[]> | null {
  const columns = new Map<Column, number[]>();
  const right = Math.min(used.right, used.left + WIDEST);
  let ledgerWords = 0;
  for (let column = used.left; column <= right; column++) {
    const text = grid.text(row, column).replace(/[\s*＊]+/g, '');
    if (text === '') continue;
    const named = words.find(([, pattern]) => pattern.test(text))?.[0];
    if (named === undefined) ledgerWords += LEDGER_WORD.test(text) && text.length <= 12 ? 1 : 0;
    else columns.set(named, [...(columns.get(named) ?? []), column]);
  }
  return ledgerWords >= 2 ? null : columns;
}

function headingOf(grid: SheetGrid, { top, left, right }: Area, header: number): string {
  const texts: string[] = [];
  for (let row = top; row < header; row++) {
    for (let column = left; column <= right; column++) {
      if (isFilled(grid.value(row, column))) texts.push(grid.text(row, column));
    }
  }
  return texts.join(' ');
}

function rowsBelow<Column extends string>(
  grid: SheetGrid,
  head: Area,
  header: number,
  columns: ReadonlyMap<Column, readonly number[]>,
): KeptRow<Column>[] {
  const rows: KeptRow<Column>[] = [];
  const used = grid.used ?? head;
  const headerText = rowText(grid, used, header);
  for (let row = header + 1; row <= used.bottom; row++) {
    // A stray cell far below makes a million blank rows of a table of units.
    if (grid.filledIn(row) === 0) continue;
    const whole = rowText(grid, used, row);
    if (whole === headerText || REMARK.test(whole)) continue;
    const kept: KeptRow<Column> = {
      row,
      text: (column) =>
        (columns.get(column) ?? [])
          .map((each) => cellAt(grid, row, each).text)
          .filter((text) => text !== '')
          .join('、'),
      cell: (column) => {
        const [first] = columns.get(column) ?? [];
        return first === undefined ? BLANK : cellAt(grid, row, first);
      },
    };
    if ([...columns.keys()].some((column) => kept.text(column) !== '')) rows.push(kept);
  }
  return rows;
}

function rowText(grid: SheetGrid, { left, right }: Area, row: number): string {
  let text = '';
  for (let column = left; column <= right; column++) text += grid.text(row, column);
  return text;
}

function cellAt(grid: SheetGrid, row: number, column: number): Cell {
  const top = grid.mergeOver(row, column);
  const r = top?.top ?? row;
  const c = top?.left ?? column;
  const { origin, numberFormats } = grid.snapshot;
  const numberFormat = numberFormats[r - origin.row]?.[c - origin.column] ?? 'General';
  return { value: grid.value(r, c), text: grid.text(r, c), numberFormat };
}

/** Rows that were not used, as one clause for a clerk: `；第6行没有采用：…`; empty where all were. */
export function sayUnused(unused: readonly { readonly row: number; readonly why: string }[]): string {
  const shown = unused.slice(0, 5).map(({ row, why }) => `；第${row}行没有采用：${why}`);
  const more = unused.length > shown.length ? `；另有${unused.length - shown.length}行没有采用` : '';
  return `${shown.join('')}${more}`;
}
