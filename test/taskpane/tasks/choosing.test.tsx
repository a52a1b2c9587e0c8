import '../../../src/taskpane/notices/NoticesPlace';
import { act, screen, within } from '@testing-library/react';
import { pinyinInitials } from '../../../src/taskpane/store/pinyinInitials';
import type { PaneServices } from '../../../src/taskpane/services';
import { recordedNotice } from '../support/recordedNotice';
import { renderPane } from '../support/renderPane';

// The first place of a kind is loaded when it is gone to; a machine with other work takes its time.
jest.setTimeout(20_000);

const list = () => screen.findByRole('listbox', { name: '任务列表' });
const options = async () => within(await list()).findAllByRole('option');

/** The services' notice, and what was asked of it. */
function noticeDesk() {
  const asked: Parameters<PaneServices['notice']>[1][] = [];
  const notice: PaneServices['notice'] = (_, request) => {
    asked.push(request);
    return Promise.resolve({ ok: true, notices: [recordedNotice(request.notice, request.period)] });
  };
  return { asked, notice };
}

describe('ticking tasks', () => {
  it('ticks by Space and all by Ctrl+A, lets go by Escape, and keeps the focus in the list', async () => {
    const { user } = await renderPane({ place: 'tasks' });
    const box = await list();
    act(() => box.focus());
    await user.keyboard('{ArrowDown} ');
    expect((await options()).map((each) => each.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    expect(screen.getByRole('group', { name: '对选中的任务' })).toHaveTextContent('已选中 1 项');
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByRole('group', { name: '对选中的任务' })).toHaveTextContent('已选中 2 项');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: '对选中的任务' })).not.toBeInTheDocument();
    expect(box).toHaveFocus();
  });

  it('ticks by a click on the box, which opens nothing and selects nothing in the sheet', async () => {
    const { user, services } = await renderPane({ place: 'tasks' });
    const [first] = await options();
    await user.click(first?.querySelector('[data-choose]') as Element);
    expect((await options())[0]).toHaveAttribute('aria-selected', 'true');
    expect(screen.queryByRole('region', { name: '任务详情' })).not.toBeInTheDocument();
    expect(services.selected).toEqual([]);
  });

  it('takes the ticked open tasks, and no others, to a 催办通知单', async () => {
    const desk = noticeDesk();
    const { user, store } = await renderPane({ place: 'tasks', replaced: { notice: desk.notice } });
    await list();
    act(() => store.getState().chooseTasks([0, 1].map((task) => ({ ledger: 0, task }))));
    await user.click(screen.getByRole('button', { name: '催办' }));
    expect(await screen.findByText('只催办选中的 1 项', {}, { timeout: 10_000 })).toBeVisible();
    await screen.findByRole('article', { name: '通报预览' });
    expect(desk.asked.at(-1)).toMatchObject({ notice: 'reminder', choice: { tasks: [{ ledger: 0, task: 0 }] } });
    await user.click(screen.getByRole('button', { name: '改为全部逾期和临期事项' }));
    await screen.findByRole('article', { name: '通报预览' });
    expect(desk.asked.at(-1)?.choice.tasks).toBeUndefined();
  });

  it('says of tasks that are all done that there is nobody to remind', async () => {
    const { user, store } = await renderPane({ place: 'tasks' });
    await list();
    act(() => store.getState().chooseTasks([{ ledger: 0, task: 1 }]));
    await user.click(screen.getByRole('button', { name: '催办' }));
    expect(screen.getAllByText(/都已办结/)[0]).toBeInTheDocument();
    expect(store.getState().place).toBe('tasks');
  });
});

describe('the list in groups', () => {
  it('stands under the units, each with its count', async () => {
    const { user } = await renderPane({ place: 'tasks' });
    await user.selectOptions(await screen.findByLabelText('分组'), '按单位');
    const groups = await within(await list()).findAllByRole('group');
    expect(groups.map((each) => each.getAttribute('aria-label'))).toEqual(['市公安局', '市发展和改革委员会']);
    expect(groups[0]).toHaveTextContent('市公安局1 项制定校园周边交通整治方案');
  });
});

describe('searching by pinyin initials', () => {
  it.each([
    ['雨污分流', 'ywfl'],
    ['市发展和改革委员会', 'sfzhggwyh'],
    ['2024年A类（一期）', '2024nal（yq）'],
    ['门楼流落作坐', 'mlllzz'],
    ['鄂尔多斯', 'eeds'],
  ])('reads %s as %s', (text, initials) => {
    expect(pinyinInitials(text.toLowerCase())).toBe(initials);
  });

  it('finds a task by them', async () => {
    const { user } = await renderPane({ place: 'tasks' });
    await user.type(await screen.findByRole('searchbox'), 'ywfl');
    expect(await options()).toHaveLength(1);
    expect((await options())[0]).toHaveTextContent('雨污分流');
  });
});
