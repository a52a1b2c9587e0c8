import { inExcel } from '../session/inExcel';
import { stop } from './selection';
import type { Unwatch } from './selection';

/** Where something was changed. */
export interface ChangedCells {
  readonly sheet: string;
  /** In A1 notation. */
  readonly area: string;
  /** True when a co-author did it: handlers run for everybody, so nothing may be written in answer to it. */
  readonly remote: boolean;
  /** True where cells got other contents; false where rows, columns or cells were inserted, deleted or moved. */
  readonly contentsOnly: boolean;
}

/**
 * Calls the handler whenever cells change, until the answer is called. Events can be missed (office-js issues 3888 and
 * 420): before anything is written the cells are read again.
 */
export async function watchChanges(handler: (where: ChangedCells) => void): Promise<Unwatch> {
  const tell = async (change: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const name = await inExcel(
      async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(change.worksheetId).load('name');
        await context.sync();
        return sheet.isNullObject ? null : sheet.name;
      },
      { waitForCellEdit: false },
    );
    if (name.ok && name.value !== null) {
      handler({
        sheet: name.value,
        area: change.address,
        remote: change.source === 'Remote',
        contentsOnly: change.changeType === 'RangeEdited',
      });
    }
  };
  const watched = await inExcel(async (context) => {
    const registration = context.workbook.worksheets.onChanged.add(tell);
    await context.sync();
    return registration;
  });
  return watched.ok ? () => stop(watched.value) : async () => undefined;
}
