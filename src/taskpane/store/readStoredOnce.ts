import type { OperationError } from '../../excel/session/result';
import type { SliceContext } from './slice';

interface StoredOnce {
  /** It has worked: the pane itself knows from then on. */
  isRead(): boolean;
  /** Answers why it did not work; null where it did. */
  read(): Promise<OperationError | null>;
}

/**
 * Reads what the workbook keeps into the pane, which has to work once.
 * @example const error = await readStoredOnce(context).read()
 */
export function readStoredOnce({ set, get, services }: SliceContext): StoredOnce {
  let isRead = false;
  return {
    isRead: () => isRead,
    async read() {
      const [kept, journal] = await Promise.all([services.decisions(), services.journal()]);
      if (!kept.ok) return kept.error;
      isRead = true;
      const { trouble, remembersManaging, ...decisions } = kept.value;
      const settings = decisions.settings ?? get().settings;
      set({
        settings,
        confirmed: decisions.confirmed ?? get().confirmed,
        decided: decisions.decided ?? get().decided,
        ignored: decisions.ignored ?? get().ignored,
        stored: trouble,
        remembersManaging,
        asOf: services.today(settings.timeZone),
        journal: journal.ok ? journal.value.entries : [],
        journalError: journal.ok ? journal.value.trouble : journal.error,
      });
      return null;
    },
  };
}
