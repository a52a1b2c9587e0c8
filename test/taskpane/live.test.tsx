import { act, screen } from '@testing-library/react';
import type { UpdatedState } from '../../src/operations/updateRows';
import type { WorkbookState } from '../../src/operations/workbookState';
import { renderPane } from './support/renderPane';

const edit = (area: string, more: { remote?: boolean; contentsOnly?: boolean } = {}) => ({
  sheet: '议定事项',
  area,
  remote: false,
  contentsOnly: true,
  ...more,
});

describe('edits while the pane is open', () => {
  /** The pane over a workbook whose rows can be read alone; `asked` tells which rows were. */
  const live = async () => {
    const asked: string[] = [];
    const pane = await renderPane({
      replaced: {
        update: (state: WorkbookState, sheet, areas) => {
          asked.push(`${sheet}:${areas.map(({ top }) => top).join()}`);
          const value: UpdatedState = { state: { ...state }, rows: areas.length };
          return Promise.resolve({ ok: true, value });
        },
      },
    });
    await screen.findByRole('button', { name: '确认并写入' });
    return { ...pane, asked };
  };

  it('are read row by row after a pause, and the header says how many', async () => {
    const { services, asked } = await live();
    act(() => services.changeInSheet(edit('C5')));
    act(() => services.changeInSheet(edit('C6:D7')));
    expect(await screen.findByText(/· 已更新 3 行/, undefined, { timeout: 3000 })).toBeVisible();
    expect(asked).toEqual(['议定事项:5,6,7']);
    expect(screen.queryByText(/请刷新/)).not.toBeInTheDocument();
  });

  it('of others are taken in as quietly', async () => {
    const { services } = await live();
    act(() => services.changeInSheet(edit('C5', { remote: true })));
    expect(await screen.findByText(/· 已更新 1 行/, undefined, { timeout: 3000 })).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('that insert or delete rows have everything read again', async () => {
    const { services, asked } = await live();
    act(() => services.changeInSheet(edit('5:5', { contentsOnly: false })));
    expect(await screen.findByText(/与上次相比没有变化/, undefined, { timeout: 3000 })).toBeVisible();
    expect(asked).toEqual([]);
  });
});

describe('an edit of which no event came', () => {
  it('is noticed before anything is planned', async () => {
    let asked = 0;
    const { user } = await renderPane({
      replaced: {
        isCurrent: () => {
          asked += 1;
          return Promise.resolve({ ok: true, value: false });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: '确认并写入' }));
    expect(await screen.findByRole('heading', { name: '写入前预览：纳管台账' })).toBeVisible();
    expect(asked).toBe(1);
    expect(await screen.findByText(/与上次相比没有变化/)).toBeVisible();
  });
});
