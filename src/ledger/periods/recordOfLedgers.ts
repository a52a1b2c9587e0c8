import type { LedgerStandings } from '../rates/rateTable';
import { STATES } from '../vocabulary';
import type { PeriodRecord } from './periodRecord';

/**
 * What a record of the whole workbook tells of some of its ledgers (口径一致): their tasks, and the figures of all of them
 * together. Lines by source and unit were recorded of all ledgers and are left out.
 * @returns null where it cannot be told: the record no longer keeps its tasks, or knows nothing of one of the ledgers,
 * which is new or has moved.
 * @example recordOfLedgers(lastMonth, hotlines)?.tasks?.length // 40
 */
export function recordOfLedgers(record: PeriodRecord, ledgers: readonly LedgerStandings[]): PeriodRecord | null {
  if (record.tasks === null) return null;
  // As `recordedTasks` writes them.
  const ids = ledgers.map(({ ledger }) => `${ledger.id}#`.replace(/\s+/gu, ' '));
  const tasks = record.tasks.filter(({ id }) => ids.some((each) => id.startsWith(each)));
  const isUnknown = ids.some((each) => !tasks.some(({ id }) => id.startsWith(each)));
  if (isUnknown) return null;
  const total = STATES.map((state) => tasks.filter((task) => task.state === state).length);
  return { ...record, figures: { total, bySource: [], byUnit: [] }, tasks };
}
