import { readSettings } from '../../ledger/readSettings';
import type { ConfirmedColumns } from '../contract';
import type { PaneServices } from '../services';
import type { PaneData } from './paneState';

/** The names under which the workbook keeps what the clerk decided. */
export const STORED_KEYS = { settings: 'settings', confirmed: 'confirmed-columns' } as const;

/**
 * What the workbook remembers: settings, confirmed columns, journal. A workbook can be edited by anyone, so what
 * cannot be right is left at its default.
 */
export async function readStoredState(
  services: PaneServices,
  current: PaneData,
): Promise<Pick<PaneData, 'settings' | 'confirmed' | 'journal' | 'asOf'>> {
  const [settings, confirmed, journal] = await Promise.all([
    services.readStored<unknown>(STORED_KEYS.settings),
    services.readStored<ConfirmedColumns>(STORED_KEYS.confirmed),
    services.journal(),
  ]);
  const read = settings.ok && settings.value !== null ? readSettings(settings.value) : null;
  const valid = read?.ok === true ? read.settings : current.settings;
  return {
    settings: valid,
    confirmed: confirmed.ok && confirmed.value !== null ? confirmed.value : current.confirmed,
    journal: journal.ok ? journal.value : current.journal,
    asOf: services.today(valid.timeZone),
  };
}
