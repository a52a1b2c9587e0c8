import { screen, within } from '@testing-library/react';
import type { WorkbookState } from '../../../src/operations/workbookState';
import { columnSamples } from '../../../src/taskpane/ledgers/columnSamples';
import { recordedWorkbook, RECORDED_DAY, TWO_TASKS, type RecordedTask } from '../support/recordedWorkbook';
import { LEDGER_TITLE, renderPane, twoTasks } from '../support/renderPane';

/** One unit under two names. */
function twoNames(): WorkbookState {
  const tasks = ['市行政审批局', '市行政审批局', '市审批局'].map((unit) => ({
    ...(TWO_TASKS[0] as RecordedTask),
    unit,
  }));
  return recordedWorkbook([{ sheet: '议定事项', title: LEDGER_TITLE, tasks }], RECORDED_DAY);
}

describe('台账', () => {
  it('reads the workbook by itself and shows the ledger that it found', async () => {
    await renderPane();
    expect(await screen.findByRole('heading', { name: LEDGER_TITLE })).toBeVisible();
    expect(screen.getByText(/A3:H5 · 2 项任务/)).toBeVisible();
  });

  it('asks about unsure columns first, with evidence and three samples', async () => {
    await renderPane();
    expect(await screen.findByText('有 2 列需要您确认')).toBeVisible();
    const [first] = within(screen.getByRole('region', { name: '议定事项' })).getAllByRole('listitem');
    expect(first).toHaveTextContent('完成时间');
    const samples = within(screen.getByRole('list', { name: 'E 列例子' })).getAllByRole('listitem');
    expect(samples.map((each) => each.textContent)).toEqual(['3月底前读成 2024-03-31', '2024-03-20']);
    expect(first).toHaveTextContent('内容一半是日期，一半是文字');
  });

  it('judges the workbook anew when the clerk says what a column is', async () => {
    const { user, services } = await renderPane();
    await user.selectOptions(await screen.findByLabelText('E 列“完成时间”是什么'), '办结时间');
    const columns = Object.values(services.judged[0]?.confirmed ?? {});
    expect(columns).toEqual([{ 完成时间: 'done_date' }]);
  });

  it('shows different ways of writing before more of the same', () => {
    const days = ['2024-03-20', '2024-03-21', '2024-03-22', '3月底前'];
    const tasks = days.map((deadline) => ({
      ...(TWO_TASKS[0] as RecordedTask),
      deadline,
      due: deadline.replace('3月底前', '2024-03-31'),
    }));
    const state = recordedWorkbook([{ sheet: '议定事项', title: LEDGER_TITLE, tasks }], RECORDED_DAY);
    const [ledger] = state.reading.ledgers;
    const [snapshot] = state.snapshots;
    if (!ledger || !snapshot) throw new Error('nothing was recorded');
    expect(columnSamples(snapshot, ledger, 5, 'deadline', 3)).toEqual([
      { text: '2024-03-20', meaning: null },
      { text: '3月底前', meaning: '2024-03-31' },
      { text: '2024-03-21', meaning: null },
    ]);
    expect(columnSamples(snapshot, ledger, 8, null, 3)).toEqual([]);
  });

  it('keeps each answer in the workbook at once', async () => {
    const { user, services } = await renderPane();
    await user.selectOptions(await screen.findByLabelText('E 列“完成时间”是什么'), '办结时间');
    await user.selectOptions(screen.getByLabelText('D 列“牵头单位”是什么'), '不使用');
    expect(Object.values(services.kept.confirmed ?? {})).toEqual([{ 完成时间: 'done_date', 牵头单位: null }]);
  });

  it('keeps a column in its place in the list after it was decided', async () => {
    const { user } = await renderPane();
    const question = await screen.findByLabelText('E 列“完成时间”是什么');
    await user.selectOptions(question, '完成时限');
    const [first] = within(screen.getByRole('region', { name: '议定事项' })).getAllByRole('listitem');
    expect(first).toHaveTextContent('完成时间');
    expect(screen.getByText('有 1 列需要您确认')).toBeVisible();
  });

  it('shows of which kind the ledger is and why, and takes another answer until the clerk leaves it to the reading', async () => {
    const { user, services } = await renderPane();
    const kind = await screen.findByLabelText('台账类型');
    expect(kind).toHaveDisplayValue('会议议定事项台账');
    expect(kind).toHaveAccessibleDescription(/有“会议名称”“议定事项”两列/);
    await user.selectOptions(kind, '问题整改台账');
    expect(Object.values(services.judged.at(-1)?.decided?.registers ?? {})).toEqual(['rectification']);
    expect(Object.values(services.kept.decided?.registers ?? {})).toEqual(['rectification']);
    await user.selectOptions(kind, '按表头自动认');
    expect(services.kept.decided?.registers).toEqual({});
  });

  it('sets a ledger aside when the clerk says that it is none', async () => {
    const { user, services } = await renderPane();
    await user.click(await screen.findByRole('button', { name: '这不是台账' }));
    expect(Object.values(services.kept.decided?.tables ?? {})).toEqual(['no-ledger']);
  });

  it('reads a sheet as a ledger when the clerk says so, and leaves sheets without a table alone', async () => {
    const state = twoTasks();
    const otherSheets = [
      { sheet: '填报说明', why: '说明文字，没有任务表格' },
      { sheet: '分解表', why: '没有任务内容一栏', fingerprint: '序号|甲|乙' },
    ];
    const workbook = { ...state, reading: { ...state.reading, otherSheets } };
    const { user, services } = await renderPane({ workbook });
    await user.click(await screen.findByText('其他工作表（2）'));
    expect(screen.getAllByRole('button', { name: /当作台账读/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '把“分解表”当作台账读' }));
    expect(services.kept.decided?.tables).toEqual({ '序号|甲|乙': 'ledger' });
  });

  it('names the cells that stand too far right to be read', async () => {
    const state = twoTasks();
    const unread = { top: 3, left: 257, bottom: 5, right: 301 };
    const snapshots = state.snapshots.map((snapshot) => ({ ...snapshot, unread }));
    await renderPane({ workbook: { ...state, snapshots } });
    expect(await screen.findByText(/的 IW3:KO5 有内容，没有读取/)).toBeVisible();
  });

  it('asks whether two names are one unit, joins them only when the clerk says so, and asks once', async () => {
    const { user, services } = await renderPane({ workbook: twoNames() });
    await user.click(await screen.findByText('这些写法是同一个单位吗？（1）'));
    expect(screen.getByText(/“市审批局”的每个字依次出现在“市行政审批局”里/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '“市审批局”就是“市行政审批局”' }));
    expect(services.kept.decided?.units).toEqual({ 市审批局: '市行政审批局' });
    expect(screen.queryByText(/这些写法是同一个单位吗/)).toBeNull();
  });

  it('asks no more of names that the clerk keeps apart', async () => {
    const { user, services } = await renderPane({ workbook: twoNames() });
    await user.click(await screen.findByText('这些写法是同一个单位吗？（1）'));
    await user.click(screen.getByRole('button', { name: '“市审批局”是另一个单位' }));
    expect(services.kept.decided?.units).toEqual({ 市审批局: null });
    expect(screen.queryByText(/这些写法是同一个单位吗/)).toBeNull();
  });

  it('says when the workbook did not take up an answer', async () => {
    const error = { code: 'protected-sheet', message: '工作簿受保护，没有记下来。' } as const;
    const { user } = await renderPane({ replaced: { keepDecided: () => Promise.resolve({ ok: false, error }) } });
    await user.click(await screen.findByRole('button', { name: '这不是台账' }));
    expect((await screen.findAllByText('工作簿受保护，没有记下来。')).length).toBeGreaterThan(0);
  });

  it('names the other sheets with the reason why they are no ledger', async () => {
    await renderPane();
    const others = await screen.findByText('其他工作表（2）');
    expect(others.closest('details')).toHaveTextContent('填报说明只有文字说明，没有表头。');
  });

  it('says for each sheet why it is none when there is no ledger at all', async () => {
    await renderPane({ workbook: recordedWorkbook([], RECORDED_DAY) });
    expect(await screen.findByRole('heading', { name: '没有找到台账' })).toBeVisible();
    expect(screen.getByText('有“单位”“电话”两列，但没有任务内容列。')).toBeVisible();
  });

  it('shows how far the reading is, and stops it when asked', async () => {
    const { user } = await renderPane({
      replaced: {
        scan: ({ onProgress }) =>
          new Promise(() => {
            onProgress?.(3, 12);
          }),
      },
    });
    expect(await screen.findByText('已读 25%')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '停止读取' }));
    expect(screen.getAllByText('已停止读取。点“刷新”可以重新开始。').length).toBeGreaterThan(0);
  });

  it('tells the clerk to end cell editing, and reads again when asked', async () => {
    let editing = true;
    const { user } = await renderPane({
      replaced: {
        scan: () =>
          Promise.resolve(
            editing
              ? { ok: false, error: { code: 'cell-edit-mode', message: '有单元格正在编辑。' } }
              : { ok: true, value: twoTasks() },
          ),
      },
    });
    expect(await screen.findByText(/按回车（Enter）或 Esc 结束编辑/)).toBeVisible();
    editing = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('heading', { name: LEDGER_TITLE })).toBeVisible();
  });
});
