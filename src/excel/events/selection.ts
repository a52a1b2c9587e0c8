import type { Area } from '../../ledger/snapshot';
import { areaOf, AREA_MEMBERS, rangeOf } from '../ranges';
import { messageFor } from '../session/errors';
import { inExcel } from '../session/inExcel';
import { fail } from '../session/result';
import type { Result } from '../session/result';

/** Shows cells to the clerk: activates their sheet and selects them. */
export async function selectCells(sheet: string, area: Area): Promise<Result<void>> {
  return inExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('visibility');
    await context.sync();
    if (found.isNullObject) fail('sheet-not-found', messageFor('sheet-not-found'));
    if (found.visibility !== 'Visible') fail('sheet-not-found', `工作表“${sheet}”是隐藏的，请先取消隐藏。`);
    found.activate();
    rangeOf(found, area).select();
    await context.sync();
  });
}

/** Where the clerk stands: the first selected cell, counted from 1. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Stops watching. */
export type Unwatch = () => Promise<void>;

/**
 * Calls the handler whenever the selection moves, until the answer is called. Events are a convenience: they can be
 * missed, so nothing that has to be right may hang on them.
 */
export async function watchSelection(handler: (where: SelectedCell) => void): Promise<Unwatch> {
  const tell = async (): Promise<void> => {
    const where = await inExcel(
      async (context) => {
        const range = context.workbook.getSelectedRange().load([...AREA_MEMBERS]);
        range.worksheet.load('name');
        await context.sync();
        const { top, left } = areaOf(range);
        return { sheet: range.worksheet.name, row: top, column: left };
      },
      { waitForCellEdit: false },
    );
    if (where.ok) handler(where.value);
  };
  const watched = await inExcel(async (context) => {
    const registration = context.workbook.onSelectionChanged.add(tell);
    await context.sync();
    return registration;
  });
  return watched.ok ? () => stop(watched.value) : async () => undefined;
}

/** Ends an event registration, in the context that made it, as Office.js wants it. */
export async function stop(registration: Registration): Promise<void> {
  try {
    await Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
  } catch {
    // The workbook is closing or the session has gone: the registration went with it.
  }
}

/** What `onX.add` answers, whatever the event. */
interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}
