import { readSettings } from '../../ledger/readSettings';
import { confirmedColumnsSchema, STORED_KEYS } from '../../operations/storedKeys';
import type { PaneServices } from '../services';
import type { PaneData } from './paneState';

/**
 * What the workbook remembers: settings, confirmed columns, journal. A workbook can be edited by anyone, so what
 * cannot be right is left at its default.
 */
export async function readStoredState(
  services: PaneServices,
  current: PaneData,
): Promise<Pick<PaneData, 'settings' | 'confirmed' | 'journal' | 'asOf'>> {
  const [settings, confirmed, journal] = await Promise.all([
    services.readStored(STORED_KEYS.settings),
    services.readStored(STORED_KEYS.confirmed),
    services.journal(),
  ]);
  const read = settings.ok && settings.value !== null ? readSettings(settings.value) : null;
  const valid = read?.ok === true ? read.settings : current.settings;
  const columns = confirmedColumnsSchema.safeParse(confirmed.ok ? confirmed.value : null);
  return {
    settings: valid,
    confirmed: columns.success ? columns.data : current.confirmed,
    journal: journal.ok ? journal.value : current.journal,
    asOf: services.today(valid.timeZone),
  };
}
