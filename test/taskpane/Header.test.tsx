import { act, screen } from '@testing-library/react';
import { RECORDED_DAY, TWO_TASKS, recordedWorkbook } from './support/recordedWorkbook';
import { renderPane } from './support/renderPane';

describe('the header line', () => {
  it('says as of which day the figures are, and how many tasks there are', async () => {
    await renderPane();
    expect(await screen.findByText('1 个台账 · 2 项 · 已是最新')).toBeVisible();
    expect(screen.getByRole('button', { name: '截至 2024-04-01' })).toBeVisible();
  });

  it('says that the sheets were changed since, and by whom', async () => {
    const { services } = await renderPane();
    await screen.findByText(/已是最新/);
    act(() => services.changeInSheet({ sheet: '议定事项', area: 'F4', remote: false, contentsOnly: true }));
    expect(screen.getByText('表格已改动，请刷新')).toBeVisible();
    act(() => services.changeInSheet({ sheet: '议定事项', area: 'F5', remote: true, contentsOnly: true }));
    expect(screen.getByText('同事改动了表格，请刷新')).toBeVisible();
  });

  it('does not take the echo of its own write for a change', async () => {
    const { services, store } = await renderPane();
    await screen.findByText(/已是最新/);
    await act(async () => {
      await store.getState().prepareWrite({ kind: 'manage' });
      await store.getState().confirmWrite();
      services.changeInSheet({ sheet: '议定事项', area: 'I4', remote: false, contentsOnly: true });
    });
    expect(store.getState().drift.changes).toBe(0);
    act(() => services.changeInSheet({ sheet: '议定事项', area: 'F5', remote: true, contentsOnly: true }));
    expect(store.getState().drift.changes).toBe(1);
  });

  it('says after 刷新 what is different', async () => {
    const [late, done] = TWO_TASKS;
    if (late === undefined || done === undefined) throw new Error('The recording has two tasks.');
    let tasks = [late, done];
    const { user } = await renderPane({
      workbook: () => recordedWorkbook([{ sheet: '议定事项', title: '台账', tasks }], RECORDED_DAY),
    });
    await screen.findByText(/已是最新/);
    tasks = [{ ...late, means: 'done', status: '已完成', finished: '2024-03-30' }, done];
    await user.click(screen.getByRole('button', { name: '刷新' }));
    expect(await screen.findByText(/与上次相比：按期办结多 1 项，逾期未办结少 1 项/)).toBeVisible();
  });
});
