import type { CellValue } from '../../ledger/snapshot';
import { keyText } from '../../plan/rows/keyColumns';
import type { KeyCells, KnownRows } from '../../plan/rows/knownRows';
import type { Survey } from '../apply/survey';
import { readAreas, type Wanted } from '../readAreas';

/** The cells that tell the rows of a sheet apart; none where the sheet is gone or empty. */
function keyAreas({ sheet, keys }: KnownRows, bottom: number): Wanted[] {
  return bottom === 0
    ? []
    : keys.map(({ column }) => ({ sheet, area: { top: 1, left: column, bottom, right: column } }));
}

/** Reads the key columns of sheets as they stand now. */
export async function readKeyCells(
  context: Excel.RequestContext,
  known: readonly KnownRows[],
  survey: Survey,
): Promise<readonly KeyCells[]> {
  const bottoms = known.map(({ sheet }) => survey.sheets.get(sheet)?.used?.bottom ?? 0);
  const wanted = known.map((each, index) => keyAreas(each, bottoms[index] ?? 0));
  const read = wanted.flat().length === 0 ? [] : await readAreas(context, wanted.flat(), ['formulas']);
  let from = 0;
  return known.map((each, index) => {
    const columns = read.slice(from, (from += wanted[index]?.length ?? 0));
    return keyCellsOf(each, columns);
  });
}

/** What was read of the key columns, one column of cells for each. */
export function keyCellsOf(
  { keys }: KnownRows,
  columns: readonly { readonly formulas: readonly (readonly CellValue[])[] }[],
): KeyCells {
  const index = new Map(keys.map(({ column }, at) => [column, columns[at]]));
  return {
    bottom: columns[0]?.formulas.length ?? 0,
    at: (row, column) => keyText(index.get(column)?.formulas[row - 1]?.[0] ?? ''),
  };
}
