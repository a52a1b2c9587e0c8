import { screen, within } from '@testing-library/react';
import { recordedWorkbook, RECORDED_DAY } from '../support/recordedWorkbook';
import { LEDGER_TITLE, renderPane, twoTasks } from '../support/renderPane';

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
    expect(first).toHaveTextContent('3月底前｜2024-03-20');
    expect(first).toHaveTextContent('内容一半是日期，一半是文字');
  });

  it('judges the workbook anew when the clerk says what a column is', async () => {
    const { user, services } = await renderPane();
    await user.selectOptions(await screen.findByLabelText('E 列“完成时间”是什么'), '办结时间');
    const columns = Object.values(services.judged[0]?.confirmed ?? {});
    expect(columns).toEqual([{ 完成时间: 'done_date' }]);
  });

  it('keeps a column in its place in the list after it was decided', async () => {
    const { user } = await renderPane();
    const question = await screen.findByLabelText('E 列“完成时间”是什么');
    await user.selectOptions(question, '完成时限');
    const [first] = within(screen.getByRole('region', { name: '议定事项' })).getAllByRole('listitem');
    expect(first).toHaveTextContent('完成时间');
    expect(screen.getByText('有 1 列需要您确认')).toBeVisible();
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
