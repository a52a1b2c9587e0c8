import { act, screen, within } from '@testing-library/react';
import { operationError } from '../../src/excel/session/errors';
import type { Result } from '../../src/excel/session/result';
import type { WorkbookState } from '../../src/operations/workbookState';
import type { JudgeRequest } from '../../src/taskpane/services';
import { RECORDED_DAY, recordedWorkbook, TWO_TASKS } from './support/recordedWorkbook';
import { renderPane, twoTasks } from './support/renderPane';

/** A request that Excel refuses in its own words. */
const refused = (code: string, message = ''): Result<never> => ({
  ok: false,
  error: operationError(Object.assign(new Error(message), { code })),
});

/** Answers the first reading, and then as it is told. */
function readsOnce(then: () => Promise<Result<WorkbookState>>): () => Promise<Result<WorkbookState>> {
  let readings = 0;
  return () => (readings++ === 0 ? Promise.resolve({ ok: true, value: twoTasks() }) : then());
}

describe('a reading that Excel refuses', () => {
  const cases: readonly (readonly [string, Result<never>, RegExp])[] = [
    ['a cell being edited', refused('InvalidOperationInCellEditMode'), /请先在表格里按回车（Enter）或 Esc 结束编辑/],
    ['a lost connection', refused('InvalidOrTimedOutSession'), /连接已断开，请重新打开文件，再打开台账管家/],
    ['a busy Excel', refused('ActivityLimitReached'), /Excel 正忙，请稍等片刻再试/],
    ['an Excel that is too old', refused('ApiNotFound'), /请使用 Excel 2021、Microsoft 365 或 Excel 网页版/],
    ['whatever else', refused('nobody knows'), /操作没有完成，请再试一次/],
  ];

  it.each(cases)(
    'for %s says at every place what to do, keeps the last reading, and can be tried again',
    async (_, error, says) => {
      let answer: Result<WorkbookState> = error;
      const { user } = await renderPane({
        place: 'tasks',
        replaced: { scan: readsOnce(() => Promise.resolve(answer)) },
      });
      await screen.findByText(/已是最新/);
      await user.click(screen.getByRole('button', { name: '刷新' }));
      const header = within(screen.getByRole('banner'));
      expect(await header.findByText(says)).toBeVisible();
      expect(await screen.findByRole('listbox')).toBeVisible();
      answer = { ok: true, value: twoTasks() };
      await user.click(header.getByRole('button', { name: '重试' }));
      expect(await header.findByText(/与上次相比没有变化/)).toBeVisible();
      expect(header.queryByText(says)).not.toBeInTheDocument();
    },
  );
});

describe('a write that Excel refuses', () => {
  const cases: readonly (readonly [string, Result<never>, RegExp])[] = [
    ['a protected sheet', refused('AccessDenied', 'The sheet is protected.'), /请先在“审阅”里撤销工作表保护，再试一次/],
    ['a file without permission', refused('AccessDenied'), /请另存一份可编辑的文件再试/],
    ['a lost connection', refused('ConnectionFailure'), /请重新打开文件，再打开台账管家/],
    ['a cell being edited', refused('InvalidOperationInCellEditMode'), /结束编辑/],
  ];

  it.each(cases)('for %s says what to do, and can be tried again', async (_, error, says) => {
    const { user } = await renderPane({ replaced: { apply: () => Promise.resolve(error) } });
    await user.click(await screen.findByRole('button', { name: '确认并写入' }));
    await user.click(await screen.findByRole('button', { name: '写入' }));
    expect((await screen.findAllByText(says)).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });
});

describe('a workbook that cannot be written', () => {
  it('shows itself as to a leader, says why, and offers nothing that writes', async () => {
    await renderPane({ replaced: { isReadOnly: () => Promise.resolve(true) } });
    expect(await screen.findByText(/这个工作簿是只读的.*请另存一份可编辑的文件/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /写入|生成/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  });
});

describe('a reading again', () => {
  it('tells how far it is, then that it judges, and stops at once when asked, keeping the last reading', async () => {
    let tell: (done: number, total: number) => void = () => undefined;
    let signal: AbortSignal | undefined;
    const first = readsOnce(() => new Promise(() => undefined));
    const { user, store } = await renderPane({
      replaced: {
        scan: (request) => {
          tell = request.onProgress ?? tell;
          signal = request.signal;
          return first();
        },
      },
    });
    await screen.findByText(/已是最新/);
    await user.click(screen.getByRole('button', { name: '刷新' }));
    act(() => tell(30, 120));
    expect(screen.getByText('正在读取 25%')).toBeVisible();
    act(() => tell(120, 120));
    expect(screen.getByText('正在识别和检查…')).toBeVisible();
    act(() => screen.getByText('停止', { exact: true }).click());
    expect(signal?.aborted).toBe(true);
    expect(screen.getByText('1 个台账 · 2 项 · 已是最新')).toBeVisible();
    expect(store.getState().workbook).not.toBeNull();
  });
});

describe('answers given while the sheets are still being judged', () => {
  /** The pane over a workbook whose judging ends when it is told to. */
  const slow = async () => {
    const waiting: { readonly request: JudgeRequest; readonly end: () => void }[] = [];
    const at = (asOf: number): WorkbookState =>
      recordedWorkbook([{ sheet: '议定事项', title: '台账', tasks: TWO_TASKS }], asOf);
    const pane = await renderPane({
      replaced: {
        analyse: (_, request) =>
          new Promise((resolve) => {
            waiting.push({ request, end: () => resolve({ ok: true, value: at(request.asOf) }) });
          }),
      },
    });
    await screen.findByText(/已是最新/);
    return { ...pane, waiting };
  };

  it('count by the last of them, whichever judging ends last', async () => {
    const { store, waiting } = await slow();
    act(() => {
      void store.getState().setAsOf(RECORDED_DAY - 2);
      void store.getState().setAsOf(RECORDED_DAY - 1);
    });
    const [earlier, later] = waiting;
    expect(earlier?.request.signal?.aborted).toBe(true);
    await act(async () => later?.end());
    await act(async () => earlier?.end());
    expect(store.getState().workbook?.asOf).toBe(RECORDED_DAY - 1);
  });

  it('have nothing planned before they are judged', async () => {
    const { store, services, waiting } = await slow();
    const planned: number[] = [];
    const { plan } = services;
    Object.assign(services, {
      plan: (state: WorkbookState, request: Parameters<typeof plan>[1]) => {
        planned.push(state.asOf);
        return plan(state, request);
      },
    });
    act(() => void store.getState().setAsOf(RECORDED_DAY - 1));
    let prepared: Promise<void> = Promise.resolve();
    await act(async () => {
      prepared = store.getState().prepareWrite({ kind: 'manage' });
    });
    expect(planned).toEqual([]);
    await act(async () => {
      waiting[0]?.end();
      await prepared;
    });
    expect(planned).toEqual([RECORDED_DAY - 1]);
  });

  it('given during a reading are judged after it', async () => {
    let finish: (value: Result<WorkbookState>) => void = () => undefined;
    const scan = readsOnce(() => new Promise((resolve) => (finish = resolve)));
    const { store } = await renderPane({
      workbook: ({ asOf }) => recordedWorkbook([{ sheet: '议定事项', title: '台账', tasks: TWO_TASKS }], asOf),
      replaced: { scan },
    });
    await screen.findByText(/已是最新/);
    await act(async () => {
      void store.getState().refresh();
      await store.getState().setAsOf(RECORDED_DAY - 1);
      finish({ ok: true, value: twoTasks() });
    });
    expect(store.getState().workbook?.asOf).toBe(RECORDED_DAY - 1);
  });
});
