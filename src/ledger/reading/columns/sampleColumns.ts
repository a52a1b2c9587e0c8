import type { Day } from '../../day/day';
import type { SheetSnapshot } from '../../snapshot';
import { DAYS_1900_TO_1904, readDateCell } from '../dates/readDateCell';
import { contentOf, isDate, type SampleCell } from './columnContent';
import type { ColumnToJudge } from './columnToJudge';

/** A column to judge with the filled texts that were looked at. */
export interface SampledColumn extends ColumnToJudge {
  readonly texts: readonly string[];
}

/** As many task rows are looked at: the first ones, then rows spread evenly over the rest. */
const FIRST_ROWS = 40;
const SPREAD_ROWS = 60;

/** Looks at a part of each column's cells, enough to tell what they hold on the given day. */
export function sampleColumns(
  snapshot: SheetSnapshot,
  columns: readonly { readonly column: number; readonly path: readonly string[] }[],
  taskRows: Int32Array,
  asOf: Day,
): readonly SampledColumn[] {
  const rows = sampledRows(taskRows);
  const { origin, values, text, numberFormats, date1904 } = snapshot;
  const isFuture = (cell: SampleCell): boolean => {
    // Most days are behind the present one: they need no reading.
    if (typeof cell.value === 'number' && cell.value + (date1904 ? DAYS_1900_TO_1904 : 0) <= asOf) return false;
    if (!isDate(cell)) return false;
    const { day } = readDateCell({ value: cell.value, text: cell.text, numberFormat: cell.numberFormat, date1904, year: null }); // prettier-ignore
    return day !== null && day > asOf;
  };
  return columns.map(({ column, path }) => {
    const c = column - origin.column;
    const merges = snapshot.merges.filter((merge) => merge.left === column && merge.bottom > merge.top);
    const cells = rows.map((row): SampleCell => {
      const r = row - origin.row;
      const value = values[r]?.[c] ?? '';
      const isText = typeof value === 'string';
      // A text shows what it says: what stands about it in the far rows of a long ledger costs more to fetch than to judge.
      const displayed = isText ? value : text[r]?.[c] || String(value);
      // Written out: a literal that spreads another one takes ten times as long, and there are thousands.
      return {
        value,
        text: displayed.trim(),
        numberFormat: isText ? 'General' : (numberFormats[r]?.[c] ?? 'General'),
        continued: value === '' && merges.some((merge) => row > merge.top && row <= merge.bottom),
      };
    });
    return {
      column,
      path,
      content: contentOf(cells, isFuture),
      texts: cells.map((cell) => cell.text).filter((each) => each !== ''),
    };
  });
}

/** The rows that are looked at. */
export function sampledRows(taskRows: Int32Array): readonly number[] {
  if (taskRows.length <= FIRST_ROWS + SPREAD_ROWS) return [...taskRows];
  const step = (taskRows.length - FIRST_ROWS) / SPREAD_ROWS;
  const spread = Array.from(
    { length: SPREAD_ROWS },
    (_, index) => taskRows[FIRST_ROWS + Math.floor(index * step)] ?? 0,
  );
  return [...taskRows.subarray(0, FIRST_ROWS), ...spread];
}
