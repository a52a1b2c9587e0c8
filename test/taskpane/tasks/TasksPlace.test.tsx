import { act, screen, within } from '@testing-library/react';
import { unitFact } from '../../../src/taskpane/tasks/explainUnits';
import { yearOfTasks } from '../preview/yearOfTasks';
import { RECORDED_DAY, recordedWorkbook } from '../support/recordedWorkbook';
import { renderPane } from '../support/renderPane';

const list = () => screen.findByRole('listbox', { name: '任务列表' });

/** The lines of the list once the list knows its height. */
const lines = async () => within(await list()).findAllByRole('option');

describe('任务', () => {
  it('shows each task with its state in words, its unit and how late it is', async () => {
    await renderPane({ place: 'tasks' });
    const [late, done] = await lines();
    expect(late).toHaveTextContent('制定校园周边交通整治方案逾期未办结市公安局逾期 1 天');
    expect(done).toHaveTextContent('按期办结市发展和改革委员会2024-03-20');
  });

  it('counts the tasks of each state and shows only those of the state that was pressed', async () => {
    const { user } = await renderPane({ place: 'tasks' });
    await user.click(await screen.findByRole('button', { name: /逾期未办结 ?1$/ }));
    expect(await lines()).toHaveLength(1);
    expect(screen.getByText('1 项，共 2 项')).toBeVisible();
    expect(screen.getByRole('button', { name: /逾期未办结 ?1$/ })).toHaveAttribute('aria-pressed', 'true');
  });

  it('finds tasks by words of the task and of the full unit name', async () => {
    const { user } = await renderPane({ place: 'tasks' });
    await user.type(await screen.findByRole('searchbox'), '改革委员会 雨污');
    expect(await lines()).toHaveLength(1);
  });

  it('says that nothing fits, and offers to clear the filter', async () => {
    const { user } = await renderPane({ place: 'tasks' });
    await user.type(await screen.findByRole('searchbox'), '没有这样的任务');
    await user.click(await screen.findByRole('button', { name: '清除筛选' }));
    expect(await lines()).toHaveLength(2);
  });

  it('selects the row in the sheet and explains the conclusion when a task is clicked', async () => {
    const { user, services } = await renderPane({ place: 'tasks' });
    await user.click(await within(await list()).findByText('制定校园周边交通整治方案'));
    expect(services.selected).toEqual([{ sheet: '议定事项', area: { top: 4, left: 1, bottom: 4, right: 1 } }]);
    const detail = screen.getByRole('region', { name: '任务详情' });
    expect(detail).toHaveTextContent('3月底前 → 2024-03-31“3月底前”按该时段最后一天计');
    expect(detail).toHaveTextContent('按 2024-04-01 判断；时限 2024-03-31，当天不算逾期');
  });

  it('explains the units: full names, who leads and why, groups, and open lists', () => {
    const reading = {
      text: '市发改委、财政局、各县区等',
      lead: ['市发展和改革委员会'],
      co: ['市财政局'],
      groups: ['各县区'],
      people: [],
      phones: [],
      written: [
        ['市发改委', '市发展和改革委员会'],
        ['财政局', '市财政局'],
      ] as const,
      open: true,
    };
    const { co, lead } = { lead: unitFact('牵头单位', reading, 'both')[0], co: unitFact('配合单位', reading, 'co')[0] };
    expect(lead?.meaning).toBe('牵头：市发展和改革委员会；配合：市财政局');
    expect(lead?.rule).toBe(
      '“市发改委”即“市发展和改革委员会”；“财政局”即“市财政局”；没有写明谁牵头，按排在第一的单位；各县区是一批单位，不计入具体单位；名单没有列全',
    );
    expect(co?.meaning).toBe('市财政局');
    expect(unitFact('配合单位', { ...reading, text: '', lead: [], co: [], groups: [], written: [] }, 'co')).toEqual([]);
  });

  it('shows the task of the row that the clerk selects in the sheet', async () => {
    const { services } = await renderPane({ place: 'tasks' });
    await list();
    act(() => services.selectInSheet({ sheet: '议定事项', row: 5, column: 3 }));
    expect(screen.getByRole('region', { name: '任务详情' })).toHaveTextContent('完成老城区雨污分流改造一期工程');
  });

  it('stays with the task that the clerk moved on to when Excel tells late of the row it selected before', async () => {
    const { user, services } = await renderPane({ place: 'tasks' });
    const box = await list();
    await user.click(await within(box).findByText('制定校园周边交通整治方案'));
    act(() => box.focus());
    await user.keyboard('{ArrowDown}');
    act(() => services.selectInSheet({ sheet: '议定事项', row: 4, column: 1 }));
    expect(screen.getByRole('region', { name: '任务详情' })).toHaveTextContent('雨污分流');
    act(() => services.selectInSheet({ sheet: '议定事项', row: 4, column: 2 }));
    expect(screen.getByRole('region', { name: '任务详情' })).toHaveTextContent('交通整治');
  });

  it('is worked by the keyboard: arrows move, Enter opens, focus stays in the list', async () => {
    const { user } = await renderPane({ place: 'tasks' });
    const box = await list();
    act(() => box.focus());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByRole('region', { name: '任务详情' })).toHaveTextContent('雨污分流');
    expect(box).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('region', { name: '任务详情' })).toHaveTextContent('交通整治');
  });

  it('draws only the lines in sight of ten thousand tasks', async () => {
    const workbook = recordedWorkbook([{ sheet: '大表', title: '大表', tasks: yearOfTasks(10_000) }], RECORDED_DAY);
    await renderPane({ place: 'tasks', workbook });
    const drawn = await lines();
    expect(drawn.length).toBeLessThan(40);
    expect(drawn[0]).toHaveAttribute('aria-setsize', '10000');
  });
});
