import type { OperationError } from '../../../src/excel/session/result';
import { messageFor } from '../../../src/excel/session/errors';
import type { Readiness } from '../../../src/taskpane/start/office';
import type { PaneServices } from '../../../src/taskpane/services';
import type { PaneStore } from '../../../src/taskpane/store/createPaneStore';
import { allTasks, filterTasks } from '../../../src/taskpane/store/taskRefs';
import { NO_FILTER } from '../../../src/taskpane/store/paneState';
import { NOTHING_UNDONE, type UndoReport } from '../../../src/plan/journal';
import type { PreparedPlan } from '../../../src/excel/apply/previewPlan';
import type { StoredTrouble } from '../../../src/operations/keptDecisions';
import type { FakeServices } from '../support/fakeServices';
import type { RecordedTask } from '../support/recordedWorkbook';

/** A situation of the pane: what its services answer, and what the clerk does first. */
export interface Case {
  readonly services?: Partial<PaneServices>;
  /** No pane at all, but the page that says why. */
  readonly page?: Exclude<Readiness, 'ready'>;
  readonly empty?: boolean;
  readonly findings?: 'none';
  /** Two sheets hold the same tasks. */
  readonly repeated?: boolean;
  /** The recorded tasks, written otherwise. */
  readonly rewrite?: (task: RecordedTask, index: number) => RecordedTask;
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

const NOTHING_KEPT = { settings: null, confirmed: null, decided: null, ignored: null, remembersManaging: true };

/** The data that the workbook keeps came to some harm. */
const harmed = (trouble: Partial<StoredTrouble>, journal: string | null = null): Case => ({
  services: {
    decisions: () =>
      Promise.resolve({
        ok: true,
        value: {
          ...NOTHING_KEPT,
          trouble: { recovered: false, lost: [], outdated: false, isLater: false, formerName: null, ...trouble },
        },
      }),
    ...(journal === null
      ? {}
      : {
          journal: () =>
            Promise.resolve({ ok: true, value: { entries: [], trouble: { code: 'unexpected', message: journal } } }),
        }),
  },
});

const changedSince = (cell: string, was: string, now: string): UndoReport['leftAlone'][number] => ({
  sheet: '议定事项',
  cell,
  found: now,
  expected: was,
  change: { row: Number(cell.slice(1)), column: cell.charCodeAt(0) - 64, now, was, format: 'General' },
});

const tasksOf = (store: PaneStore) => {
  const { workbook } = store.getState();
  return workbook === null ? [] : allTasks(workbook);
};

const previewing = (what: Partial<PreparedPlan>): Case => ({
  services: {
    preview: (plan) =>
      Promise.resolve({
        ok: true,
        value: { plan, changes: [], changedCells: 0, changesNothing: false, refusals: [], ...what },
      }),
  },
  then: previewed,
});

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
  refused: previewing({
    changedCells: 4,
    refusals: [
      { sheet: '议定事项', area: 'I3:M200', why: '这里是合并单元格，写不进去。请取消合并后再试。' },
      { sheet: '领导批示', area: '', why: '工作表受保护，请先在“审阅”里撤销工作表保护。' },
    ],
  }),
  'up-to-date': previewing({ changesNothing: true }),
  recovered: { services: { recover: () => Promise.resolve({ ok: true, value: { ...NOTHING_UNDONE, restored: 12 } }) } },
  undone: {
    services: {
      undo: () =>
        Promise.resolve({
          ok: true,
          value: {
            ...NOTHING_UNDONE,
            restored: 9,
            leftAlone: [
              changedSince('D16', "'市公安局", "'市公安局（交警支队）"),
              changedSince('E41', "'10月前", "'9月底前"),
              { sheet: '督办统计', cell: '', found: '表上有人写过字，没有删除', expected: '' },
            ],
          },
        }),
    },
    then: async (store) => {
      await written(store);
      const [entry] = store.getState().journal;
      if (entry !== undefined) await store.getState().undo(entry);
    },
  },
  units: {
    rewrite: (task, index) => ({
      ...task,
      unit: index % 9 === 0 ? '市发改委' : index % 17 === 1 ? '市财政局（国资委）' : task.unit,
    }),
  },
  clean: { findings: 'none' },
  repeated: { repeated: true },
  'data-recovered': harmed({ recovered: true }),
  'data-lost': harmed(
    { lost: ['confirmed', 'ignored', 'periods'] },
    '操作记录已丢失：隐藏工作表“台账管家_数据”被删除或清空，之前写入的内容还在表中，但不能再撤销。请核对表格；要取消纳管请用“解除纳管”，其他内容请对照备份。',
  ),
  'data-later': harmed({ isLater: true }),
  'file-copied': harmed({ formerName: '市政府督办台账（2024年三季度）.xlsx' }),
  'set-aside': {
    then: async (store) => {
      const [, second] = store.getState().workbook?.ledgers[0]?.findings ?? [];
      if (second !== undefined) await store.getState().ignore(second, '牵头单位待市政府明确，6月底前补上');
      await store.getState().switchOff('done-without-date', '往年的事项没有记办结时间');
    },
  },
  broken: {
    services: {
      notice: () =>
        Promise.resolve({
          ok: false,
          error: {
            code: 'identity-broken',
            message: '勾稽关系不成立（总数＝已办结＋未办结：按单位相加多 1 项），未生成通报。',
          },
        }),
    },
  },
  crashed: {
    services: {
      canNote: () => {
        throw new Error('没有想到的情况');
      },
    },
  },
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
