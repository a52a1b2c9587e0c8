import { JOURNAL_PREFIX } from './stateSheet';
import type { StateRow } from './stateSheet';

/**
 * That there is a journal, told outside the sheet that keeps it: the sheet can be deleted by hand, and the journal is too
 * large to be kept twice. So a journal that is lost is never taken for one that was always empty.
 */
const KEY = '台账管家_有操作记录';

const hasJournal = (rows: readonly StateRow[]): boolean => rows.some(({ key }) => key.startsWith(JOURNAL_PREFIX));

/** Queues the mark where the first entry comes, and says with the last that there is none any more; else false. */
export function queueJournalMark(
  context: Excel.RequestContext,
  before: readonly StateRow[],
  after: readonly StateRow[],
): boolean {
  const changes = hasJournal(after) !== hasJournal(before);
  if (changes) settleJournalMark(context, after);
  return changes;
}

/**
 * Queues the mark as it should be, whatever it is: two panes that each took their entry away left none behind. It is
 * written as false instead of taken away, which fails where there is none.
 */
export function settleJournalMark({ workbook: { settings } }: Excel.RequestContext, rows: readonly StateRow[]): void {
  settings.add(KEY, hasJournal(rows));
}

/** Asks whether there should be a journal; sync, then `isMarked`. */
export function askJournalMark({ workbook }: Excel.RequestContext): Excel.Setting {
  return workbook.settings.getItemOrNullObject(KEY).load('value');
}

/** Whether there should be a journal. */
export function isMarked(mark: Excel.Setting): boolean {
  return !mark.isNullObject && mark.value === true;
}
