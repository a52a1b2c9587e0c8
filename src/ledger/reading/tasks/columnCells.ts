import type { Coded } from '../../coded';
import { isErrorValue, type CellValue, type SheetSnapshot } from '../../snapshot';
import type { Role } from '../../vocabulary';

/** One cell as value readers see it. */
export interface Cell {
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  readonly numberFormat: string;
}

const BLANK: Cell = { value: '', text: '', numberFormat: 'General' };

/** The cells of one ledger column, row by row; a cell inside a vertical merge has the value of the merge's first cell. */
export interface ColumnCells {
  readonly rows: Int32Array;
  /** The cell of the task with this index. */
  cell(index: number): Cell;
  /** Its value alone, which is all that most rows need. */
  value(index: number): CellValue;
  format(index: number): string;
  /** As displayed; the empty string for a blank cell. */
  text(index: number): string;
}

/** The column that plays a role in the ledger; null where none does. */
export type CellsOf = (role: Role) => ColumnCells | null;

/** Looks at one column of a sheet, for the rows that are tasks. */
export function columnCells(snapshot: SheetSnapshot, column: number, rows: Int32Array): ColumnCells {
  const { origin, values, text, numberFormats } = snapshot;
  const c = column - origin.column;
  const source = sourceRows(snapshot, column, rows);
  const value = (index: number): CellValue => values[(source[index] ?? 0) - origin.row]?.[c] ?? '';
  const format = (index: number): string => numberFormats[(source[index] ?? 0) - origin.row]?.[c] ?? 'General';
  return {
    rows,
    value,
    format,
    text: (index) => {
      const raw = value(index);
      if (raw === '') return '';
      const shown = text[(source[index] ?? 0) - origin.row]?.[c] ?? '';
      return shown === '' ? String(raw) : shown;
    },
    cell: (index) => {
      const r = (source[index] ?? 0) - origin.row;
      const raw = values[r]?.[c] ?? '';
      if (raw === '') return BLANK;
      const shown = text[r]?.[c] ?? '';
      return { value: raw, text: shown === '' ? String(raw) : shown, numberFormat: format(index) };
    },
  };
}

function sourceRows(snapshot: SheetSnapshot, column: number, rows: Int32Array): Int32Array {
  const first = rows[0] ?? 0;
  const merges = snapshot.merges.filter(
    (merge) => merge.left === column && merge.bottom > merge.top && merge.bottom >= first,
  );
  if (merges.length === 0) return rows;
  const topOf = new Map<number, number>();
  const last = rows.at(-1) ?? 0;
  for (const merge of merges) {
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, last); row++) topOf.set(row, merge.top);
  }
  return rows.map((row) => topOf.get(row) ?? row);
}

const DITTO = /^\s*(同上|同前|〃|″)\s*$/;

/** True for 同上 and its signs: the value of the row above. */
export function isDitto(value: CellValue): boolean {
  return typeof value === 'string' && value.length < 6 && mayBeDitto(value.charCodeAt(0)) && DITTO.test(value);
}

/** A blank, a sign or 同: most texts are told by their first character. */
function mayBeDitto(first: number): boolean {
  return first <= 32 || first === 0xa0 || (first >= 0x2000 && first <= 0x303f) || first === 0x540c;
}

/** Code of 同上 in the table of known contents. */
const DITTO_CODE = -1;

/**
 * Reads a column once per distinct content: equal contents get one code. 同上 takes the code of the row above.
 */
export function codeColumn<T>(cells: ColumnCells, read: (cell: Cell) => T): Coded<T> {
  const { rows } = cells;
  const codes = new Int32Array(rows.length);
  const dictionary: T[] = [];
  const texts = new Map<CellValue, number>();
  const numbers = new Map<string, Map<CellValue, number>>();
  let previous = 0;
  let format = '';
  let ofFormat = numbersOf(format, numbers);
  for (let index = 0; index < rows.length; index++) {
    const value = cells.value(index);
    let known = texts;
    if (typeof value === 'number') {
      const own = cells.format(index);
      if (own !== format) ofFormat = numbersOf((format = own), numbers);
      known = ofFormat;
    }
    let code = known.get(value);
    if (code === undefined) {
      code = isDitto(value) && index > 0 ? DITTO_CODE : dictionary.push(read(cells.cell(index))) - 1;
      known.set(value, code);
    }
    codes[index] = previous = code === DITTO_CODE ? previous : code;
  }
  return { codes, dictionary };
}

function numbersOf(format: string, numbers: Map<string, Map<CellValue, number>>): Map<CellValue, number> {
  let known = numbers.get(format);
  if (!known) numbers.set(format, (known = new Map<CellValue, number>()));
  return known;
}

/** The same column with another meaning of its contents. */
export function mapCoded<A, B>(column: Coded<A>, map: (content: A) => B): Coded<B> {
  return { codes: column.codes, dictionary: column.dictionary.map(map) };
}

/** One value for every task. */
export function sameForAll<T>(count: number, value: T): Coded<T> {
  return { codes: new Int32Array(count), dictionary: [value] };
}

/** A column made of two values per task; equal pairs are joined once. */
export function joinCoded<A, B, T>(a: Coded<A>, b: Coded<B>, join: (a: A, b: B) => T): Coded<T> {
  if (b.dictionary.length === 1) return mapCoded(a, (content) => join(content, b.dictionary[0] as B));
  const codes = new Int32Array(a.codes.length);
  const dictionary: T[] = [];
  const known = new Map<number, number>();
  const width = b.dictionary.length;
  for (let index = 0; index < codes.length; index++) {
    const left = a.codes[index] ?? 0;
    const right = b.codes[index] ?? 0;
    const pair = left * width + right;
    let code = known.get(pair);
    if (code === undefined) {
      code = dictionary.push(join(a.dictionary[left] as A, b.dictionary[right] as B)) - 1;
      known.set(pair, code);
    }
    codes[index] = code;
  }
  return { codes, dictionary };
}

/** Item numbers: they differ from row to row, so each row has an entry of its own and nothing is looked up. */
export function codeNumbers(cells: ColumnCells): Coded<string | null> {
  const codes = new Int32Array(cells.rows.length);
  const dictionary = new Array<string | null>(codes.length);
  for (let index = 0; index < codes.length; index++) {
    codes[index] = index;
    const above = index > 0 && isDitto(cells.value(index));
    dictionary[index] = above ? (dictionary[index - 1] ?? null) : trimmed(cells.text(index));
  }
  return { codes, dictionary };
}

/** A cell's text as shown, without blanks around it; null for a blank cell and for an error value. */
export function shownText(cell: Cell): string | null {
  const text = cell.text.trim();
  return text === '' || isErrorValue(cell.value) ? null : text;
}

/** A column of long texts, kept as they stand (no dictionary: they differ). */
export function textColumn(cells: ColumnCells): (string | null)[] {
  const texts = new Array<string | null>(cells.rows.length);
  for (let index = 0; index < texts.length; index++) {
    const value = cells.value(index);
    if (value === '') texts[index] = null;
    else if (index > 0 && isDitto(value)) texts[index] = texts[index - 1] ?? null;
    else
      texts[index] = typeof value === 'string' && !isErrorValue(value) ? trimmed(value) : shownText(cells.cell(index));
  }
  return texts;
}

/** `trim` only where there is something to trim: most cells are returned as they are. */
function trimmed(text: string): string | null {
  if (text === '') return null;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (first > 32 && first !== 0x3000 && last > 32 && last !== 0x3000) return text;
  const rest = text.trim();
  return rest === '' ? null : rest;
}
