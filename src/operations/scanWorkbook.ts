import { takeSnapshots } from '../excel/snapshot/takeSnapshots';
import type { SnapshotOptions } from '../excel/snapshot/takeSnapshots';
import type { Result } from '../excel/session/result';
import { readStored } from '../excel/stored/stored';
import type { Day } from '../ledger/day/day';
import type { PeriodRecord } from '../ledger/periods/periodRecord';
import type { ConfirmedColumns } from '../ledger/reading/columns/headerFingerprint';
import type { ReadingDecisions } from '../ledger/reading/decisions';
import { analysingSnapshots } from './analyseSnapshots';
import { inSlices } from './inSlices';
import type { Judgement } from './judgement';
import { lastPeriodBefore } from './periods';
import { confirmedColumnsSchema, readingDecisionsSchema, STORED_KEYS } from './storedKeys';
import type { WorkbookState } from './workbookState';

export type ScanOptions = Judgement & SnapshotOptions;

/**
 * Reads the open workbook and concludes. Where the caller names no confirmed columns, decisions or last
 * period, those that the workbook itself keeps are used; damaged ones are as none, because they only spare the clerk
 * a question.
 * @example const state = await scanWorkbook({ asOf: today, settings: DEFAULT_SETTINGS });
 */
export async function scanWorkbook(options: ScanOptions): Promise<Result<WorkbookState>> {
  const taken = await takeSnapshots(options);
  if (!taken.ok) return taken;
  const confirmed = options.confirmed ?? (await storedColumns());
  const decided = options.decided ?? (await storedDecisions());
  const { asOf, settings } = options;
  const lastPeriod = options.lastPeriod ?? (await storedPeriod(asOf));
  const known = {
    ...(confirmed ? { confirmed } : {}),
    ...(decided ? { decided } : {}),
    ...(lastPeriod ? { lastPeriod } : {}),
  };
  return inSlices(analysingSnapshots(taken.value.sheets, { asOf, settings, ...known }), options.signal);
}

async function storedColumns(): Promise<ConfirmedColumns | null> {
  const stored = await readStored(STORED_KEYS.confirmed, confirmedColumnsSchema);
  return stored.ok ? stored.value : null;
}

async function storedDecisions(): Promise<ReadingDecisions | null> {
  const stored = await readStored(STORED_KEYS.decided, readingDecisionsSchema);
  return stored.ok ? stored.value : null;
}

async function storedPeriod(asOf: Day): Promise<PeriodRecord | null> {
  const stored = await lastPeriodBefore(asOf);
  return stored.ok ? stored.value : null;
}
