import { columnLetter } from '../../ledger/address';
import type { CellValue } from '../../ledger/snapshot';
import { keyText } from '../../plan/rows/keyColumns';
import type { KeyCells, KnownRows } from '../../plan/rows/knownRows';
import { surveyWorkbook } from '../apply/survey';
import type { Survey } from '../apply/survey';
import { readAreas, type Wanted } from '../readAreas';
import { inExcel } from '../session/inExcel';
import type { Result } from '../session/result';

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

/** So much may be asked beside all else that an answer holds. */
const MOST_BYTES = 1_000_000;

/** The key columns that were asked for; null where they are to be read by themselves. */
export type AskedKeys = () => readonly KeyCells[] | null;

/** Asks for the key columns of sheets together with whatever else is asked; sync, then call the answer. */
export function askKeyCells(context: Excel.RequestContext, known: readonly KnownRows[]): AskedKeys {
  if (known.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) return () => null;
  const asked = known.map(({ sheet, keys }) => {
    const on = context.workbook.worksheets.getItemOrNullObject(sheet);
    return keys.map(({ column }) => {
      const whole = on.getRange(`${columnLetter(column)}:${columnLetter(column)}`).untrack();
      return whole.getUsedRangeOrNullObject(true).untrack().load('formulas,rowIndex');
    });
  });
  return () => {
    const isAnswered = asked.flat().every((range) => range.isNullObject || Array.isArray(range.formulas));
    return isAnswered ? known.map((each, index) => usedCells(each, asked[index] ?? [])) : null;
  };
}

/** The key columns of sheets as they stand now, one for each. */
export function readKnownRows(known: readonly KnownRows[]): Promise<Result<readonly KeyCells[]>> {
  return inExcel(async (context) => {
    const asked = askKeyCells(context, known);
    await context.sync();
    const sheets = known.map(({ sheet }) => ({ sheet }));
    return asked() ?? (await readKeyCells(context, known, await surveyWorkbook(context, sheets)));
  });
}

function usedCells({ keys }: KnownRows, columns: readonly Excel.Range[]): KeyCells {
  const used = new Map(
    columns.flatMap((range, at) => {
      const { column = 0 } = keys[at] ?? {};
      return range.isNullObject ? [] : [[column, { from: range.rowIndex, cells: range.formulas as CellValue[][] }]];
    }) as [number, { from: number; cells: CellValue[][] }][],
  );
  return {
    bottom: Math.max(0, ...[...used.values()].map(({ from, cells }) => from + cells.length)),
    at: (row, column) => {
      const there = used.get(column);
      return keyText(there?.cells[row - 1 - there.from]?.[0] ?? '');
    },
  };
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
