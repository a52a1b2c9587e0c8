import { snapshotsOf } from '../excel/snapshot/takeSnapshots';
import type { SnapshotOptions } from '../excel/snapshot/takeSnapshots';
import { inExcel } from '../excel/session/inExcel';
import type { Result } from '../excel/session/result';
import { askStored } from '../excel/stored/stored';
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
 * a question. What is stored is asked for together with the sheets: it costs no request of its own.
 * @example const state = await scanWorkbook({ asOf: today, settings: DEFAULT_SETTINGS });
 */
export async function scanWorkbook(options: ScanOptions): Promise<Result<WorkbookState>> {
  const taken = await inExcel(
    async (context) => {
      const asked = askStored(context);
      return { sheets: (await snapshotsOf(context, options)).sheets, stored: await asked() };
    },
    { signal: options.signal },
  );
  if (!taken.ok) return taken;
  const { sheets, stored } = taken.value;
  const { asOf, settings } = options;
  const confirmed = options.confirmed ?? orNone(stored.read(STORED_KEYS.confirmed, confirmedColumnsSchema));
  const decided = options.decided ?? orNone(stored.read(STORED_KEYS.decided, readingDecisionsSchema));
  const lastPeriod = options.lastPeriod ?? orNone(lastPeriodBefore(stored, asOf));
  const known = {
    ...(confirmed ? { confirmed } : {}),
    ...(decided ? { decided } : {}),
    ...(lastPeriod ? { lastPeriod } : {}),
  };
  return inSlices(analysingSnapshots(sheets, { asOf, settings, ...known }), options.signal);
}

const orNone = <T>(read: Result<T | null>): T | null => (read.ok ? read.value : null);
