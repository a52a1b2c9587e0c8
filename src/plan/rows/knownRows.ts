import { columnLetter } from '../../ledger/address';
import { textMark } from '../../ledger/periods/textMark';

/** A column whose contents tell rows apart. */
export interface KeyColumn {
  readonly column: number;
  /** It merely counts the rows (序号): who puts a row in counts them anew. */
  readonly counts: boolean;
}

/**
 * By what rows of a clerk's sheet are known again wherever they stand: people insert, delete and sort rows between two
 * requests and long after us. Plain JSON, kept with the journal entry.
 */
export interface KnownRows {
  readonly sheet: string;
  readonly keys: readonly KeyColumn[];
  /** The rows that are to be known again, each with what no other row of the sheet has. */
  readonly rows: readonly KnownRow[];
  /** A mark of all rows in their order: while it holds nothing has moved, and rows that are alike can be told. */
  readonly order: string;
  /** About how many bytes the key columns take in an answer of Excel. */
  readonly bytes: number;
  /**
   * Columns in which the operation itself writes what its rows are known by: our 编号, then what kind of row it is. Rows
   * that are not among `rows` are known by that; see `locateWrittenRows`.
   */
  readonly written?: readonly number[];
}

export interface KnownRow {
  readonly row: number;
  readonly signs: readonly string[];
}

/** The texts of a sheet's key columns; empty for blank cells and formulas. */
export interface KeyCells {
  readonly bottom: number;
  at(row: number, column: number): string;
}

/** Whether a cell is one that we write: of the order of the rows it says nothing. */
export type IsWritten = (row: number, column: number) => boolean;

/** Where a row stands now; null for one that is gone, or that cannot be told from another. */
export type Locations = ReadonlyMap<number, number | null>;

/** More signs than these make a row no better known. */
const MOST_SIGNS = 2;

/**
 * The rows with what singles each out once everything is written: contents that stand once in their column, and all key
 * contents together.
 * @param written the text that a cell gets; null for cells that are left alone.
 * @example knownRows('台账', keys, cells, [5], () => null).rows // [{row: 5, signs: ['C9f…', 'E3x…', '*0a…']}]
 */
export function knownRows(
  sheet: string,
  keys: readonly KeyColumn[],
  cells: KeyCells,
  rows: Iterable<number>,
  written: (row: number, column: number) => string | null,
): KnownRows {
  const after: KeyCells = { ...cells, at: (row, column) => written(row, column) ?? cells.at(row, column) };
  const places = placesOf(keys, after);
  return {
    sheet,
    keys,
    bytes: bytesOf(keys, cells),
    order: orderOf(keys, cells, (row, column) => written(row, column) !== null),
    rows: Array.from(rows, (row) => ({
      row,
      signs: signsOf(keys, after, row)
        .filter((sign) => places.get(sign) === row)
        .slice(0, MOST_SIGNS),
    })),
  };
}

/**
 * Where known rows stand now. While nothing has moved each is in its place; else a row is where most of its signs are
 * found, if no other row has as many. Never a guess.
 * @example locateRows(known, cells, isWritten).get(5) // 9 after a sort
 */
export function locateRows(known: KnownRows, cells: KeyCells, isWritten: IsWritten): Locations {
  if (isInOrder(known, cells, isWritten)) return new Map(known.rows.map(({ row }) => [row, row] as const));
  const places = placesOf(known.keys, cells);
  const found = known.rows.map(({ row, signs }) => [row, bestOf(signs, places)] as const);
  const claims = new Map<number, number>();
  for (const [, place] of found) if (place !== null) claims.set(place, (claims.get(place) ?? 0) + 1);
  return new Map(found.map(([row, place]) => [row, place !== null && claims.get(place) === 1 ? place : null]));
}

function bestOf(signs: readonly string[], places: ReadonlyMap<string, number>): number | null {
  const votes = new Map<number, number>();
  for (const sign of signs) {
    const place = places.get(sign) ?? NOWHERE;
    if (place > 0) votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  const [first, second] = [...votes].sort(([, one], [, other]) => other - one);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

const NOWHERE = 0;
const TWICE = -1;

/** The row of each sign; `TWICE` for what several rows have. */
function placesOf(keys: readonly KeyColumn[], cells: KeyCells): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let row = 1; row <= cells.bottom; row++)
    for (const sign of signsOf(keys, cells, row)) places.set(sign, places.has(sign) ? TWICE : row);
  return places;
}

/** A count alone (序号) tells no row; together with other contents it may. */
function signsOf(keys: readonly KeyColumn[], cells: KeyCells, row: number): string[] {
  const marks = keys.flatMap(({ column, counts }) => {
    const text = cells.at(row, column);
    return text === '' ? [] : [{ counts, sign: `${columnLetter(column)}${textMark(text)}` }];
  });
  const telling = marks.flatMap(({ counts, sign }) => (counts ? [] : [sign]));
  return marks.length < 2 ? telling : [...telling, `*${textMark(marks.map(({ sign }) => sign).join())}`];
}

/** A Chinese character takes three bytes; beside it stand quotes, brackets and a comma. */
function bytesOf(keys: readonly KeyColumn[], cells: KeyCells): number {
  let bytes = 0;
  for (let row = 1; row <= cells.bottom; row++)
    for (const { column } of keys) bytes += 3 * cells.at(row, column).length + 5;
  return bytes;
}

/** Whether the rows stand as they stood. */
export function isInOrder({ keys, order }: KnownRows, cells: KeyCells, isWritten: IsWritten): boolean {
  return orderOf(keys, cells, isWritten) === order;
}

function orderOf(keys: readonly KeyColumn[], cells: KeyCells, isWritten: IsWritten): string {
  const lines: string[] = [];
  for (let row = 1; row <= cells.bottom; row++) {
    const texts = keys.map(({ column }) => (isWritten(row, column) ? '' : cells.at(row, column)));
    if (texts.some((text) => text !== '')) lines.push(JSON.stringify([row, texts]));
  }
  return textMark(lines.join());
}
