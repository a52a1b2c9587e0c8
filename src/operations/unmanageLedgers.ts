import { success, type Result } from '../excel/session/result';
import { takeSnapshots } from '../excel/snapshot/takeSnapshots';
import { previewTakeAway, takeAway, type ToTakeAway, type Unmanaged } from '../excel/undo/unmanage';
import { NOTHING_UNDONE, type UndoReport } from '../plan/journal';
import { managedAreas } from '../plan/sheets/managedLayout';
import {
  NAME_AS_OF,
  plannedSheet,
  preferredName,
  SHEET_DICTIONARY,
  SHEET_LEADERS,
  SHEET_LISTS,
  SHEET_STATISTICS,
  type PlannedSheet,
} from '../plan/sheets/names';

/** The sheets that managing and its lists make. */
const MADE: readonly PlannedSheet[] = [SHEET_LEADERS, SHEET_LISTS, SHEET_STATISTICS, SHEET_DICTIONARY];

/**
 * 解除纳管: takes the managed columns, our sheets and our names out of the workbook, wherever the columns stand by now and
 * whatever the journal still knows. Notices and what the clerk decided stay. Managing again brings everything back.
 * @example const report = await unmanageLedgers();
 */
export async function unmanageLedgers(): Promise<Result<UndoReport>> {
  const found = await findManaged();
  if (!found.ok) return found;
  return found.value === null ? success(NOTHING_UNDONE) : takeAway(found.value);
}

/**
 * What 解除纳管 would take away and put back as the workbook stands now; null where it is not managed. Nothing is changed.
 * @example (await previewUnmanage()).value?.deletedSheets // ['台账统计', '督办驾驶舱']
 */
export async function previewUnmanage(): Promise<Result<ToTakeAway | null>> {
  const found = await findManaged();
  if (!found.ok) return found;
  return found.value === null ? success(null) : previewTakeAway(found.value);
}

/** Where managed columns stand now, and what else managing made; null where there are no such columns. */
async function findManaged(): Promise<Result<Unmanaged | null>> {
  const taken = await takeSnapshots();
  if (!taken.ok) return taken;
  const columns = taken.value.sheets.flatMap((snapshot) =>
    managedAreas(snapshot).map((area) => ({ sheet: snapshot.name, area })),
  );
  if (columns.length === 0) return success(null);
  const ours = taken.value.ours.filter((name) => MADE.some((made) => made === plannedSheet(name)));
  // Their usual names as well: another pane may have made them after the names of the sheets were read.
  const sheets = [...new Set([...MADE.map(preferredName), ...ours])];
  return success({ columns, sheets, names: [NAME_AS_OF] });
}
