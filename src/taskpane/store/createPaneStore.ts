import { createStore, type StoreApi } from 'zustand/vanilla';
import { NOTHING_DECIDED } from '../../ledger/reading/decisions';
import { DEFAULT_SETTINGS } from '../../ledger/settings';
import { NOTHING_IGNORED } from '../../operations/ignoredFindings';
import type { PaneServices } from '../services';
import { findingActions } from './findingActions';
import { NO_FILTER, type PaneState } from './paneState';
import { createJudge } from './judging';
import { readingActions } from './readingActions';
import { scanActions } from './scanActions';
import type { SliceContext } from './slice';
import { storedActions } from './storedActions';
import { taskActions } from './taskActions';
import { writeActions } from './writeActions';

export type PaneStore = StoreApi<PaneState>;

/**
 * The pane's state and everything that can be done to it, over the given services.
 * @example createPaneStore(services).getState().open()
 */
export function createPaneStore(services: PaneServices): PaneStore {
  return createStore<PaneState>()((set, get) => {
    const announce = (text: string): void => set({ announcement: { id: get().announcement.id + 1, text } });
    const judge = createJudge({ set, get }, services);
    const context: SliceContext = { set, get, services, judge, announce };
    return {
      place: 'ledgers',
      asOf: services.today(DEFAULT_SETTINGS.timeZone),
      settings: DEFAULT_SETTINGS,
      confirmed: {},
      decided: NOTHING_DECIDED,
      ignored: NOTHING_IGNORED,
      scan: { phase: 'idle' },
      workbook: null,
      since: null,
      drift: { changes: 0, remote: false },
      taskFilter: NO_FILTER,
      openTask: null,
      groupedBy: null,
      chosenTasks: [],
      reminding: null,
      view: services.view(),
      readOnly: false,
      write: { phase: 'none' },
      recovered: null,
      journal: [],
      journalError: null,
      stored: null,
      remembersManaging: true,
      undoing: { phase: 'none' },
      announcement: { id: 0, text: '' },
      jumpError: null,
      keepError: null,
      ...scanActions(context),
      ...readingActions(context),
      ...writeActions(context),
      ...storedActions(context),
      ...taskActions(context),
      ...findingActions(context),
    };
  });
}
