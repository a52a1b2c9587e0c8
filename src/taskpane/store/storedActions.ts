import { NOTHING_DECIDED } from '../../ledger/reading/decisions';
import { DEFAULT_SETTINGS } from '../../ledger/settings';
import { NOTHING_IGNORED } from '../../operations/ignoredFindings';
import { messages } from '../messages';
import type { PaneActions } from './paneState';
import type { SliceContext } from './slice';

type StoredActions = Pick<PaneActions, 'acceptStored' | 'clearStored'>;

/** What the clerk does about the data that the workbook keeps: takes note of what happened to them, or takes them out. */
export function storedActions({ set, get, services, judge, announce }: SliceContext): StoredActions {
  return {
    async acceptStored() {
      const { stored, journalError } = get();
      set({ stored: null, journalError: null });
      // What a later build has stored stays as it is.
      if (stored?.isLater === true) return;
      const accepted = await services.acceptStoredLoss();
      if (accepted.ok) return;
      set({ stored, journalError, keepError: accepted.error });
      announce(accepted.error.message);
    },
    async clearStored() {
      const cleared = await services.clearStored();
      if (!cleared.ok) {
        set({ keepError: cleared.error });
        announce(cleared.error.message);
        return;
      }
      set({
        settings: DEFAULT_SETTINGS,
        confirmed: {},
        decided: NOTHING_DECIDED,
        ignored: NOTHING_IGNORED,
        journal: [],
        journalError: null,
        stored: null,
        keepError: null,
      });
      announce(messages.stored.cleared);
      await judge.anew();
    },
  };
}
