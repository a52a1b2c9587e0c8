import { JOURNAL_PREFIX } from './stateSheet';
import type { StateRow } from './stateSheet';

/**
 * That there is a journal, told outside the sheet that keeps it: the sheet can be deleted by hand, and the journal is too
 * large to be kept twice. So a journal that is lost is never taken for one that was always empty.
 */
const KEY = '台账管家_有操作记录';

const hasJournal = (rows: readonly StateRow[]): boolean => rows.some(({ key }) => key.startsWith(JOURNAL_PREFIX));

/** Queues the mark where the first entry comes, and takes it away with the last. */
export function queueJournalMark(
  { workbook: { settings } }: Excel.RequestContext,
  before: readonly StateRow[],
  after: readonly StateRow[],
): void {
  if (hasJournal(after) && !hasJournal(before)) settings.add(KEY, true);
  if (hasJournal(before) && !hasJournal(after)) settings.getItemOrNullObject(KEY).delete();
}

/** Asks whether there should be a journal; sync, then it is no null object. */
export function askJournalMark({ workbook }: Excel.RequestContext): Excel.Setting {
  return workbook.settings.getItemOrNullObject(KEY).load('key');
}
