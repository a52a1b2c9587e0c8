import { toIso } from '../../../src/ledger/day/day';
import type { CellValue, SheetSnapshot } from '../../../src/ledger/snapshot';

/** Serial numbers of 2023 to 2026 are days here. */
const isDay = (value: CellValue): value is number => typeof value === 'number' && value > 44900 && value < 46400;

/** A sheet 台账 with a title over all columns, a header row and rows of cells; days are shown as such. */
export function sheetOfRows(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly CellValue[])[],
): SheetSnapshot {
  const values = [heads.map((_, column) => (column === 0 ? title : '')), heads, ...rows];
  return {
    name: '台账',
    origin: { row: 1, column: 1 },
    values,
    text: values.map((cells) => cells.map((value) => (isDay(value) ? toIso(value) : String(value)))),
    numberFormats: values.map((cells) => cells.map((value) => (isDay(value) ? 'yyyy-mm-dd' : 'General'))),
    merges: [{ top: 1, left: 1, bottom: 1, right: heads.length }],
    hiddenRows: [],
    hiddenColumns: [],
    date1904: false,
  };
}
