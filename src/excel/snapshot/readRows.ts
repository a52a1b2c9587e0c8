import type { Area, SheetSnapshot } from '../../ledger/snapshot';
import { readAreas } from '../readAreas';
import { AREA_MEMBERS, areaOf } from '../ranges';
import { inExcel } from '../session/inExcel';
import type { Result } from '../session/result';

/** The cells of one row, in the columns of the snapshot that it belongs to. */
export interface RowCells {
  readonly row: number;
  readonly values: SheetSnapshot['values'][number];
  readonly text: SheetSnapshot['text'][number];
  readonly numberFormats: SheetSnapshot['numberFormats'][number];
  readonly formulas: NonNullable<SheetSnapshot['formulas']>[number];
}

/**
 * Rows of a sheet as they stand now, as wide as the snapshot that was taken of it: two round trips however many rows.
 * Null where the sheet uses other cells than then (rows were added, a column was begun): the whole must be read.
 * Background work: it gives way to a cell that is being edited.
 * @example await readRows(snapshot, [{ top: 57, left: 1, bottom: 57, right: 3 }])
 */
export function readRows(
  { name, origin, values }: SheetSnapshot,
  changed: readonly Area[],
): Promise<Result<readonly RowCells[] | null>> {
  return inExcel(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
      const used = sheet.getUsedRangeOrNullObject(true).load([...AREA_MEMBERS]);
      await context.sync();
      const width = values[0]?.length ?? 0;
      const known = {
        top: origin.row,
        left: origin.column,
        bottom: origin.row + values.length - 1,
        right: origin.column + width - 1,
      };
      if (sheet.isNullObject || used.isNullObject || JSON.stringify(areaOf(used)) !== JSON.stringify(known))
        return null;
      const wanted = changed.map(({ top, bottom }) => ({ sheet: name, area: { ...known, top, bottom } }));
      const read = await readAreas(context, wanted, ['values', 'text', 'numberFormat', 'formulas']);
      return read.flatMap(({ values: cells, text, numberFormat, formulas }, index) =>
        cells.map((row, down) => ({
          row: (changed[index]?.top ?? 1) + down,
          values: row,
          text: text[down] ?? [],
          numberFormats: numberFormat[down] ?? [],
          formulas: formulas[down] ?? [],
        })),
      );
    },
    { waitForCellEdit: false },
  );
}
