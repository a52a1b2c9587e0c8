import { success, type Result } from '../../../src/excel/session/result';
import { SHEET_STATE } from '../../../src/plan/sheets/names';
import { LEDGER } from '../workbook';

/** Writes past the product: no plan, no journal, no look at what stands there. */
export async function pastTheProduct(act: (workbook: Excel.Workbook) => void): Promise<Result<void>> {
  await Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
  return success(undefined);
}

/** The same on the ledger's sheet. */
export const onLedger = (act: (sheet: Excel.Worksheet) => void): Promise<Result<void>> =>
  pastTheProduct(({ worksheets }) => act(worksheets.getItem(LEDGER)));

/** As when Excel was closed before the last word was written: every entry says that it is still being written. */
export async function cutOff(): Promise<Result<void>> {
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(SHEET_STATE).getUsedRange().load('values,rowCount');
    await context.sync();
    const marks = used.values.map(([, , mark]) => [mark === '|done' ? '|writing' : mark]);
    used.getCell(0, 2).getResizedRange(used.rowCount - 1, 0).values = marks;
    await context.sync();
  });
  return success(undefined);
}

/** The hidden sheet deleted by hand: what was done can no longer be undone. */
export const deleteState = (): Promise<Result<void>> =>
  pastTheProduct(({ worksheets }) => {
    const sheet = worksheets.getItem(SHEET_STATE);
    sheet.visibility = 'Hidden';
    sheet.delete();
  });
