import { takeSnapshots } from '../excel/snapshot/takeSnapshots';
import type { SnapshotOptions } from '../excel/snapshot/takeSnapshots';
import { success } from '../excel/session/result';
import type { Result } from '../excel/session/result';
import { readStored } from '../excel/stored/stored';
import type { ConfirmedColumns } from '../ledger/reading/columns/headerFingerprint';
import { analyseSnapshots } from './analyseSnapshots';
import type { Judgement } from './analyseSnapshots';
import { confirmedColumnsSchema, STORED_KEYS } from './storedKeys';
import type { WorkbookState } from './workbookState';

export type ScanOptions = Judgement & SnapshotOptions;

/**
 * Reads the open workbook and concludes. Where the caller names no confirmed columns, those that the workbook itself
 * keeps are used; damaged ones are as none, because they only spare the clerk a question.
 * @example const state = await scanWorkbook({ asOf: today, settings: DEFAULT_SETTINGS });
 */
export async function scanWorkbook(options: ScanOptions): Promise<Result<WorkbookState>> {
  const taken = await takeSnapshots(options);
  if (!taken.ok) return taken;
  const confirmed = options.confirmed ?? (await storedColumns());
  const { asOf, settings } = options;
  return success(analyseSnapshots(taken.value.sheets, { asOf, settings, ...(confirmed ? { confirmed } : {}) }));
}

async function storedColumns(): Promise<ConfirmedColumns | null> {
  const stored = await readStored(STORED_KEYS.confirmed, confirmedColumnsSchema);
  return stored.ok ? stored.value : null;
}
