import type { OperationError } from '../../../src/excel/session/result';
import { messageFor } from '../../../src/excel/session/errors';
import type { Readiness } from '../../../src/taskpane/start/office';
import type { PaneServices } from '../../../src/taskpane/services';
import type { PaneStore } from '../../../src/taskpane/store/createPaneStore';
import { allTasks, filterTasks } from '../../../src/taskpane/store/taskRefs';
import { NO_FILTER } from '../../../src/taskpane/store/paneState';
import type { FakeServices } from '../support/fakeServices';

/** A situation of the pane: what its services answer, and what the clerk does first. */
interface Case {
  readonly services?: Partial<PaneServices>;
  /** No pane at all, but the page that says why. */
  readonly page?: Exclude<Readiness, 'ready'>;
  readonly empty?: boolean;
  readonly then?: (store: PaneStore, services: FakeServices) => Promise<void> | void;
}

const refused = (code: OperationError['code']) => ({ ok: false, error: { code, message: messageFor(code) } }) as const;

async function previewed(store: PaneStore): Promise<void> {
  await store.getState().prepareWrite({ kind: 'manage' });
}

async function written(store: PaneStore): Promise<void> {
  await previewed(store);
  await store.getState().confirmWrite();
}

const tasksOf = (store: PaneStore) => {
  const { workbook } = store.getState();
  return workbook === null ? [] : allTasks(workbook);
};

const SITUATIONS = {
  read: {},
  reading: { services: { scan: ({ onProgress }) => new Promise(() => onProgress?.(3, 7)) } },
  empty: { empty: true },
  editing: { services: { scan: () => Promise.resolve(refused('cell-edit-mode')) } },
  lost: { services: { scan: () => Promise.resolve(refused('session-lost')) } },
  preview: { then: previewed },
  writing: {
    services: { apply: (_, { onProgress }) => new Promise(() => onProgress?.(2, 5)) },
    then: written,
  },
  written: { then: written },
  protected: { services: { apply: () => Promise.resolve(refused('protected-sheet')) }, then: written },
  others: {
    then: (_, services) => services.changeInSheet({ sheet: '议定事项', area: 'E9', contentsOnly: true, remote: true }),
  },
  'too-old': { page: 'too-old' },
  'no-office': { page: 'no-office' },
  'not-excel': { page: 'not-excel' },
  'read-only': { services: { isReadOnly: () => Promise.resolve(true) } },
  leader: { services: { view: () => 'leader' } },
  detail: {
    then: (store) => {
      const { workbook, openTaskDetail } = store.getState();
      const overdue = workbook === null ? [] : filterTasks(workbook, { ...NO_FILTER, state: 'overdue' });
      openTaskDetail(overdue[0] ?? null);
    },
  },
  grouped: { then: (store) => store.getState().groupTasks('unit') },
  chosen: { then: (store) => store.getState().chooseTasks(tasksOf(store).slice(1, 4)) },
  reminding: { then: (store) => store.getState().remind(tasksOf(store).slice(0, 12)) },
  nothing: { then: (store) => store.getState().filterTasks({ text: '没有这样的任务' }) },
} as const satisfies Readonly<Record<string, Case>>;

export type CaseName = keyof typeof SITUATIONS;

/** Everything that the pane can come into, by name. */
export const CASES: Readonly<Record<CaseName, Case>> = SITUATIONS;

/** Whether an address names a situation. */
export function isCase(name: string): name is CaseName {
  return name in CASES;
}
