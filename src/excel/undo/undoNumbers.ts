import { readOrderRegister } from '../../ledger/orders/orderRegister';
import { ORDER_SHEET } from '../../ledger/reading/tables/paperSheets';
import { imageOfContent } from '../../plan/cellImage';
import { voidedNumbers } from '../../plan/sheets/voidedNumbers';
import { smallWrite, writeCells } from '../apply/writes';
import { snapshotsOf } from '../snapshot/takeSnapshots';
import type { UndoStep } from './undoCells';

/**
 * Makes numbers of papers void in 督办记录, together with all else that an undo puts back. Lines are found by their
 * numbers, because a clerk may have sorted them. A register that cannot be read any more is left alone and listed.
 */
export async function undoNumbers(context: Excel.RequestContext, numbers: readonly string[]): Promise<UndoStep> {
  if (numbers.length === 0) return { writes: [], restored: 0, leftAlone: [] };
  const { sheets } = await snapshotsOf(context, { sheet: ORDER_SHEET });
  const [snapshot] = sheets;
  const register = snapshot ? readOrderRegister(snapshot) : null;
  if (!snapshot || register === null) {
    const found = '表头已被改动，请自行把这些文号登记为“作废”，以免重号';
    return {
      writes: [],
      restored: 0,
      leftAlone: [{ sheet: ORDER_SHEET, cell: '', found, expected: numbers.join('、') }],
    };
  }
  const { stays, goes } = voidedNumbers(register, snapshot, new Set(numbers));
  const written = stays === null ? [] : writeCells(ORDER_SHEET, stays.area, imageIn(stays), () => 'General');
  const deleted = goes.map(({ from, to }) =>
    smallWrite((run) => run.workbook.worksheets.getItem(ORDER_SHEET).getRange(`${from}:${to}`).delete('Up')),
  );
  return { writes: [...written, ...deleted], restored: 0, leftAlone: [] };
}

function imageIn({ area, cells }: NonNullable<ReturnType<typeof voidedNumbers>['stays']>) {
  return (row: number, column: number) => {
    const content = cells[row - area.top]?.[column - area.left];
    return content === undefined || content.kind === 'kept' ? undefined : imageOfContent(content);
  };
}
