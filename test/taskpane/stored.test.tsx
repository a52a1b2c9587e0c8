import { screen, waitFor, within } from '@testing-library/react';
import type { WorkbookState } from '../../src/operations/workbookState';
import type { StoredTrouble } from '../../src/operations/keptDecisions';
import type { PaneServices } from '../../src/taskpane/services';
import { messageFor } from '../../src/excel/session/errors';
import { renderPane } from './support/renderPane';
import { RECORDED_DAY, recordedWorkbook, TWO_TASKS } from './support/recordedWorkbook';

// The first place of a kind is loaded when it is gone to; a machine with other work takes its time.
jest.setTimeout(30_000);

const NOTHING_KEPT = { settings: null, confirmed: null, decided: null, ignored: null, remembersManaging: true };
const HARMLESS: StoredTrouble = { recovered: false, lost: [], outdated: false, isLater: false, formerName: null };

const keeps = (trouble: Partial<StoredTrouble>): Partial<PaneServices> => ({
  decisions: () => Promise.resolve({ ok: true, value: { ...NOTHING_KEPT, trouble: { ...HARMLESS, ...trouble } } }),
});
const entry = {
  id: '1', title: '改正第一处', when: '2024-04-01T01:30:00Z', stage: 'done', changedCells: 1, effects: [],
} as const; // prettier-ignore

describe('what the pane says of the data that the workbook keeps', () => {
  const cases: readonly (readonly [string, Partial<StoredTrouble>, RegExp])[] = [
    ['came back from the mirror', { recovered: true }, /已从备份恢复，不用重做/],
    ['is lost', { lost: ['ignored', 'periods'] }, /忽略和停用的记录、各期记录读不出来.*按没有保存过处理.*请核对/],
    ['is older than what was stored', { outdated: true }, /退回到了较早的版本.*请核对/],
    ['is of a later build', { isLater: true }, /不能在这里保存。请更新台账管家/],
    ['came from another file', { formerName: '台账.xlsx' }, /上次写入时叫“台账.xlsx”.*只在一个文件里签发/],
  ];

  it.each(cases)('that %s, at every place', async (_, trouble, says) => {
    const { user } = await renderPane({ replaced: keeps(trouble) });
    expect(await screen.findByText(says)).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '设置' }));
    expect(screen.getByText(says)).toBeVisible();
  });

  it('to a leader too', async () => {
    await renderPane({ replaced: { ...keeps({ lost: ['settings'] }), view: () => 'leader' } });
    expect(await screen.findByText(/口径设置读不出来/)).toBeVisible();
  });

  it('is nothing where all is well', async () => {
    await renderPane();
    await screen.findByText(/已是最新/);
    expect(screen.queryByRole('button', { name: '知道了' })).not.toBeInTheDocument();
  });

  it('until the clerk took note: then what is left holds in the workbook too', async () => {
    const accepted = jest.fn(() => Promise.resolve({ ok: true as const, value: undefined }));
    const { user } = await renderPane({ replaced: { ...keeps({ lost: ['settings'] }), acceptStoredLoss: accepted } });
    await user.click(await screen.findByRole('button', { name: '知道了' }));
    expect(screen.queryByText(/口径设置读不出来/)).not.toBeInTheDocument();
    expect(accepted).toHaveBeenCalledTimes(1);
  });

  it('and leaves in the workbook what a later build has stored', async () => {
    const accepted = jest.fn(() => Promise.resolve({ ok: true as const, value: undefined }));
    const { user } = await renderPane({ replaced: { ...keeps({ isLater: true }), acceptStoredLoss: accepted } });
    await user.click(await screen.findByRole('button', { name: '知道了' }));
    expect(accepted).not.toHaveBeenCalled();
  });
});

describe('a journal of which something is lost', () => {
  it('is told at once, and what is left of it can be undone', async () => {
    const trouble = { code: 'unexpected', message: '有些操作记录读不出来，请对照备份核对。' } as const;
    const journal: PaneServices['journal'] = () => Promise.resolve({ ok: true, value: { entries: [entry], trouble } });
    const { user } = await renderPane({ replaced: { journal } });
    expect(await screen.findByText(trouble.message)).toBeVisible();
    await user.click(screen.getByRole('tab', { name: '设置' }));
    expect(await screen.findByRole('button', { name: '撤销“改正第一处”' }, { timeout: 10_000 })).toBeVisible();
    expect(screen.queryByText('还没有写入过。')).not.toBeInTheDocument();
  });
});

describe('a workbook whose data cannot be read just now', () => {
  it('is not read as if nothing had been decided: the pane says why and tries again', async () => {
    const busy = { ok: false, error: { code: 'host-busy', message: messageFor('host-busy') } } as const;
    let answers = 0;
    const confirmed = { '序号|内容': { 内容: 'task' } } as const;
    const decisions: PaneServices['decisions'] = () => {
      answers += 1;
      return Promise.resolve(answers === 1 ? busy : { ok: true, value: { ...NOTHING_KEPT, confirmed, trouble: null } });
    };
    const { user, store } = await renderPane({ replaced: { decisions } });
    expect((await screen.findAllByText(/Excel 正忙/))[0]).toBeVisible();
    expect(store.getState().workbook).toBeNull();
    await user.click(screen.getByRole('button', { name: '重试' }));
    await screen.findByText(/已是最新/);
    expect(store.getState().confirmed).toEqual(confirmed);
    await user.click(screen.getByRole('button', { name: '刷新' }));
    await waitFor(() => expect(store.getState().scan.phase).toBe('idle'));
    expect(answers).toBe(2);
  });
});

describe('清除台账管家的数据', () => {
  it('says what goes, and clears only once it is confirmed', async () => {
    const clearStored = jest.fn(() => Promise.resolve({ ok: true as const, value: undefined }));
    const { user, store } = await renderPane({
      place: 'settings',
      replaced: { ...keeps({ outdated: true }), clearStored },
    });
    await user.click(await screen.findByRole('button', { name: '清除台账管家的数据' }, { timeout: 10_000 }));
    expect(screen.getByText(/以前写入的内容不能再撤销/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '不清除' }));
    expect(clearStored).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '清除台账管家的数据' }));
    await user.click(screen.getByRole('button', { name: '确定清除' }));
    await waitFor(() => expect(store.getState().announcement.text).toMatch(/已清除/));
    expect(clearStored).toHaveBeenCalledTimes(1);
    expect(store.getState().stored).toBeNull();
  });
});

describe('sheets that count the same tasks', () => {
  const copied = () =>
    recordedWorkbook(
      ['台账', '台账 (2)'].map((sheet) => ({ sheet, title: '督办台账', tasks: TWO_TASKS })),
      RECORDED_DAY,
    );

  it('are told with what they count too much, and the clerk says which one counts', async () => {
    const { user, services } = await renderPane({ workbook: copied() });
    const told = await screen.findByText(/“台账”、“台账 \(2\)”里的事项大多相同.*会多算 2 项/);
    expect(told).toBeVisible();
    const choice = screen.getByRole('combobox', { name: '“台账”等表怎么计' });
    expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      '请选择', '只计“台账”', '只计“台账 (2)”', '都要计（不是重复的）',
    ]); // prettier-ignore
    await user.selectOptions(choice, '只计“台账”');
    await waitFor(() => expect(services.kept.decided?.sheets).toEqual({ '台账 (2)': 'left-out' }));
  });

  it('are told no more once all of them count', async () => {
    const { user, services } = await renderPane({ workbook: copied() });
    await user.selectOptions(await screen.findByRole('combobox', { name: '“台账”等表怎么计' }), '都要计（不是重复的）');
    await waitFor(() => expect(screen.queryByText(/里的事项大多相同/)).not.toBeInTheDocument());
    expect(services.kept.decided?.sheets).toEqual({ 台账: 'counted', '台账 (2)': 'counted' });
  });
});

describe('a ledger that brought its managed columns from another workbook', () => {
  it('is said to be one', async () => {
    const workbook = recordedWorkbook([{ sheet: '议定事项', title: '台账', tasks: TWO_TASKS }], RECORDED_DAY);
    // The sheet as it was read is another than the clerk's: its managed columns were taken out.
    const live = { taken: [] } as unknown as NonNullable<WorkbookState['live']>;
    const decisions: PaneServices['decisions'] = () =>
      Promise.resolve({ ok: true, value: { ...NOTHING_KEPT, remembersManaging: false, trouble: null } });
    await renderPane({ workbook: { ...workbook, live }, replaced: { decisions } });
    expect(await screen.findByText(/“议定事项”带着管理列.*编号不变，不会多出一套列.*不能再撤销/)).toBeVisible();
  });
});
