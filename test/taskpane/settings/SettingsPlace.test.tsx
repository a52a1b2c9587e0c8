import { act, screen } from '@testing-library/react';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { RECORDED_DAY, TWO_TASKS, recordedWorkbook } from '../support/recordedWorkbook';
import { renderPane } from '../support/renderPane';

const workbook = ({ asOf, settings }: { asOf: number; settings: typeof DEFAULT_SETTINGS }) =>
  recordedWorkbook([{ sheet: '议定事项', title: '台账', tasks: TWO_TASKS }], asOf, settings);

describe('设置', () => {
  it('judges everything by another day when the clerk writes one', async () => {
    const { user, store } = await renderPane({ place: 'settings', workbook });
    const day = await screen.findByLabelText('截止日期');
    await user.clear(day);
    await user.type(day, '2024年3月31日{Enter}');
    expect(day).toHaveValue('2024-03-31');
    expect(store.getState().workbook?.asOf).toBe(RECORDED_DAY - 1);
    expect(screen.getByRole('button', { name: '截至 2024-03-31' })).toBeVisible();
  });

  it('keeps the day that holds and asks for a date where something else was written', async () => {
    const { user, store } = await renderPane({ place: 'settings', workbook });
    const day = await screen.findByLabelText('截止日期');
    await user.clear(day);
    await user.type(day, '2024-02-30{Enter}');
    expect(screen.getByText('请填写日期，例如 2024-03-31。')).toBeVisible();
    expect(store.getState().asOf).toBe(RECORDED_DAY);
  });

  it('stores a changed setting in the workbook and names its source', async () => {
    const { user, services } = await renderPane({ place: 'settings', workbook });
    await user.click(await screen.findByText('统计', { selector: 'summary' }));
    await user.selectOptions(await screen.findByLabelText('“长期坚持”的任务'), '算已办结');
    expect(services.kept.settings).toEqual({ ...DEFAULT_SETTINGS, longTerm: 'done' });
    expect(screen.getByText('依据：各地口径不一，默认单列')).toBeVisible();
    expect(screen.getByText('已改 1 项')).toBeVisible();
  });

  it('refuses a number out of bounds and keeps the one that holds', async () => {
    const { user, store } = await renderPane({ place: 'settings', workbook });
    const days = await screen.findByLabelText('到期前几天亮黄灯');
    await user.clear(days);
    await user.type(days, '999');
    expect(screen.getByText('请填 0 到 366 之间的整数。')).toBeVisible();
    expect(store.getState().settings.warningDays).not.toBe(999);
  });

  it('lists what was written, the latest first, each with its way back', async () => {
    const { user, store } = await renderPane({ place: 'settings', workbook });
    expect(await screen.findByText('还没有写入过。')).toBeVisible();
    await act(async () => {
      await store.getState().prepareWrite({ kind: 'manage' });
      await store.getState().confirmWrite();
      await store.getState().prepareWrite({ kind: 'statistics' });
      await store.getState().confirmWrite();
    });
    const undo = await screen.findAllByRole('button', { name: /^撤销“/ });
    expect(undo.map((each) => each.getAttribute('aria-label'))).toEqual(['撤销“生成统计表”', '撤销“纳管台账”']);
    await user.click(undo[0] as HTMLElement);
    expect((await screen.findAllByText('已撤销“生成统计表”：恢复 12 个单元格。')).length).toBeGreaterThan(0);
  });
});
