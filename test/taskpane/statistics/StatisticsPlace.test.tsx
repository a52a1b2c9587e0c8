import { screen, within } from '@testing-library/react';
import { renderPane } from '../support/renderPane';

describe('统计', () => {
  it('shows the rates of each source with the total', async () => {
    await renderPane({ place: 'statistics' });
    const row = (await screen.findByRole('rowheader', { name: '市政府常务会议' })).closest('tr');
    expect(row).toHaveTextContent('市政府常务会议21');
    expect(row).toHaveTextContent('50%');
    expect(screen.getByRole('rowheader', { name: '合计' })).toBeVisible();
  });

  it('says how the rates are defined and whether the figures agree', async () => {
    await renderPane({ place: 'statistics' });
    expect(await screen.findByText('完成率＝已办结÷事项数；事项数＝已办结＋办理中。')).toBeVisible();
    const identities = screen.getByText('勾稽关系').closest('details');
    expect(identities).toHaveTextContent('相符未办结＝未到期＋逾期未办结＋无明确时限');
    expect(identities).not.toHaveTextContent('不相符');
  });

  it('groups by unit when asked', async () => {
    const { user } = await renderPane({ place: 'statistics' });
    await user.selectOptions(await screen.findByLabelText('分组方式'), '责任单位');
    const rates = within(screen.getByRole('region', { name: '责任单位' }));
    expect(rates.getByRole('rowheader', { name: '市公安局' })).toBeVisible();
  });

  it('leads from a figure to exactly the tasks that it counts', async () => {
    const { user } = await renderPane({ place: 'statistics' });
    await user.click(await screen.findByRole('button', { name: '合计，逾期 1 项，查看这些任务' }));
    const lines = await within(await screen.findByRole('listbox')).findAllByRole('option');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveTextContent('制定校园周边交通整治方案');
    expect(screen.getByRole('button', { name: '只看：合计 · 逾期' })).toBeVisible();
  });

  it('selects exactly the rows of the figure in the sheet, and says what it counts', async () => {
    const { user, services } = await renderPane({ place: 'statistics' });
    await user.click(await screen.findByRole('button', { name: '合计，总数 2 项，查看这些任务' }));
    expect(services.selectedRows).toHaveLength(1);
    expect(services.selectedRows[0]?.rows).toHaveLength(2);
    expect(await screen.findByText('总数＝已办结＋未办结；取消、并案、阅知等不计入。')).toBeVisible();
  });

  it('takes managed columns away once what goes was shown and confirmed', async () => {
    const { user, services } = await renderPane({ place: 'statistics' });
    await user.click(await screen.findByRole('button', { name: '解除纳管' }));
    expect(await screen.findByRole('heading', { name: '解除前预览' })).toHaveFocus();
    expect(screen.getByText('“议定事项”：取下管理列 I–AE 列（第 3–24 行），连同颜色规则')).toBeVisible();
    expect(screen.getByText('删除工作表“台账统计”')).toBeVisible();
    expect(screen.getByText('工作表“督办驾驶舱”有人改动过，保留')).toBeVisible();
    expect(services.unmanaged).toBe(0);
    await user.click(screen.getByRole('button', { name: '不解除' }));
    await user.click(await screen.findByRole('button', { name: '解除纳管' }));
    await user.click(await screen.findByRole('button', { name: '确定解除' }));
    expect(services.unmanaged).toBe(1);
    expect(await screen.findByText('已解除纳管：管理列已取下，删除了 2 张工作表。')).toBeVisible();
  });
});

describe('其他指标', () => {
  const measure = async (name: string | RegExp) =>
    within((await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement);

  it('gives 按期办结率 by its three denominators, each with its definition', async () => {
    await renderPane({ place: 'statistics' });
    expect(
      (await measure(/^按期办结率（已到期）/)).getByText('按期办结÷（按期办结＋逾期办结＋逾期未办结）。'),
    ).toBeVisible();
    expect((await measure(/^按期办结率（已到期）/)).getByText('50%')).toBeVisible();
    expect((await measure(/^按期办结率（已办结）/)).getByText('100%')).toBeVisible();
    expect((await measure(/^按期办结率（全部）/)).getByText('50%')).toBeVisible();
  });

  it('selects exactly the rows of either side of a division', async () => {
    const { user, services } = await renderPane({ place: 'statistics' });
    await user.click((await measure(/^按期办结率（已到期）/)).getByRole('button', { name: /分子 1 项/ }));
    expect(services.selectedRows).toEqual([{ sheet: '议定事项', rows: [5] }]);
    expect(await screen.findByText('按期办结÷（按期办结＋逾期办结＋逾期未办结）。')).toBeVisible();
  });

  it('tells how much each unit leads, and selects its rows', async () => {
    const { user, services } = await renderPane({ place: 'statistics' });
    await user.click(await screen.findByText('牵头占比'));
    await user.click(screen.getByRole('button', { name: '市公安局，牵头 1 项，查看这些任务' }));
    expect(services.selectedRows).toEqual([{ sheet: '议定事项', rows: [4] }]);
  });
});
