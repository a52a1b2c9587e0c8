import '../../src/taskpane/notices/NoticesPlace';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { App } from '../../src/taskpane/App';
import { askedInAddress } from '../../src/taskpane/start/askedInAddress';
import type { RowAction } from '../../src/taskpane/services';
import { createPaneStore } from '../../src/taskpane/store/createPaneStore';
import { fakeServices } from './support/fakeServices';
import { renderPane, twoTasks } from './support/renderPane';

// The first place of a kind is loaded when it is gone to; a machine with other work takes its time.
jest.setTimeout(20_000);

/** A pane that the sheet's context menu opened while these rows were selected. */
async function opened(action: RowAction, rows: readonly number[]) {
  await renderPane();
  document.body.replaceChildren();
  const services = fakeServices(twoTasks(), {
    rowsSelected: () => Promise.resolve({ ok: true, value: { sheet: '议定事项', rows } }),
  });
  const store = createPaneStore(services);
  render(<App store={store} services={services} asked={action} />);
  return store;
}

describe('the context menu of the sheet', () => {
  it('says in the address what it asks for', () => {
    expect(askedInAddress('?place=tasks&row=view&_host_Info=Excel')).toBe('view');
    expect(askedInAddress('?place=notices&row=remind')).toBe('remind');
    expect(askedInAddress('?place=tasks')).toBeNull();
  });

  it('shows the task of the row', async () => {
    await opened('view', [5]);
    expect(await screen.findByRole('region', { name: '任务详情' }, { timeout: 10_000 })).toHaveTextContent('雨污分流');
  });

  it('takes the selected rows to a 催办通知单', async () => {
    const store = await opened('remind', [4, 5]);
    expect(await screen.findByText('只催办选中的 1 项', {}, { timeout: 10_000 })).toBeVisible();
    expect(store.getState().reminding).toEqual([{ ledger: 0, task: 0 }]);
  });

  it('says of a row without a task that it is none', async () => {
    await opened('view', [1]);
    expect(await screen.findByText(/“议定事项”第 1 行不是任务行/)).toBeVisible();
  });
});
