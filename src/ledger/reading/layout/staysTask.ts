import type { SheetSnapshot } from '../../snapshot';
import type { FoundTable } from './findTables';
import { gridOf, isFilled } from './grid';
import { isColumnNumbers } from './tableRows';

/**
 * Whether an edited row of a table was an ordinary task and still is one, so that finding the sheet's tables again would
 * find the same: it begins with a number, holds two cells more, and fills and empties cells only under header words.
 * False where that is not certain: then the sheet must be read again. The row must not touch a merge.
 * @example staysTask(before, after, 57, table) // true
 */
export function staysTask(before: SheetSnapshot, after: SheetSnapshot, row: number, table: FoundTable): boolean {
  if (!table.alone) return false;
  if (!isOrdinary(before, row, table) || !isOrdinary(after, row, table)) return false;
  // 「1 | 产业发展」 heads the rows below it where they count 1.1, 1.2.
  if (filledInTable(after, row - 1, table) === 2) return false;
  const refilled = filledInTable(before, row, table) !== filledInTable(after, row, table);
  if (refilled && table.skipped.some(({ as }) => as === 'blank')) return false;
  if (!sameUnnamedCells(before, after, row, table)) return false;
  return row > table.header.bottom + 1 || !isColumnNumbers(gridOf(oneRow(after, row)), row, table.header);
}

/** The first filled cell of the row is a number that shows no month, and two more of the table's cells are filled. */
function isOrdinary(snapshot: SheetSnapshot, row: number, table: FoundTable): boolean {
  const cells = snapshot.values[row - snapshot.origin.row] ?? [];
  const first = cells.findIndex(isFilled);
  const column = first + snapshot.origin.column;
  if (first < 0 || column < table.header.left || column > table.header.right) return false;
  const shown = snapshot.text[row - snapshot.origin.row]?.[first] ?? '';
  return typeof cells[first] === 'number' && !/月|季/.test(shown) && filledInTable(snapshot, row, table) >= 3;
}

function filledInTable(snapshot: SheetSnapshot, row: number, { header }: FoundTable): number {
  const { origin, values } = snapshot;
  const cells = values[row - origin.row] ?? [];
  return cells.slice(header.left - origin.column, header.right - origin.column + 1).filter(isFilled).length;
}

/** Cells that no header word stands over decide by being filled how far the table reaches. */
function sameUnnamedCells(before: SheetSnapshot, after: SheetSnapshot, row: number, table: FoundTable): boolean {
  const { origin } = after;
  const named = new Set(table.columns.filter(({ path }) => path.length > 0).map(({ column }) => column));
  const cells = after.values[row - origin.row] ?? [];
  const earlier = before.values[row - origin.row] ?? [];
  return cells.every(
    (value, place) => named.has(place + origin.column) || isFilled(value) === isFilled(earlier[place]),
  );
}

function oneRow(snapshot: SheetSnapshot, row: number): SheetSnapshot {
  const place = row - snapshot.origin.row;
  return {
    ...snapshot,
    origin: { row, column: snapshot.origin.column },
    values: snapshot.values.slice(place, place + 1),
    text: snapshot.text.slice(place, place + 1),
    merges: [],
  };
}
