import { NOTHING_UNDONE } from '../../../src/plan/journal';
import type { UndoReport } from '../../../src/plan/journal';
import { screen } from '@testing-library/react';
import type { Result } from '../../../src/excel/session/result';
import { renderPane } from '../support/renderPane';

const openPreview = async (options: Parameters<typeof renderPane>[0] = {}) => {
  const pane = await renderPane(options);
  await pane.user.click(await screen.findByRole('button', { name: '确认并写入' }));
  await screen.findByRole('heading', { name: '写入前预览：纳管台账' });
  return pane;
};

describe('writing into the workbook', () => {
  it('shows first how many cells on which sheet, and writes nothing', async () => {
    const { services } = await openPreview();
    expect(screen.getByText('共要写入 4 个单元格')).toBeVisible();
    expect(screen.getByText('“议定事项”：4 个单元格')).toBeVisible();
    expect(screen.getByText('新建工作表“督办统计”')).toBeVisible();
    expect(services.applied).toHaveLength(0);
  });

  it('puts the focus on the preview, so that a screen reader reads it', async () => {
    await openPreview();
    expect(screen.getByRole('heading', { name: '写入前预览：纳管台账' })).toHaveFocus();
  });

  it('changes nothing when the clerk cancels', async () => {
    const { user, services } = await openPreview();
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(services.applied).toHaveLength(0);
    expect(screen.getByRole('status')).toHaveTextContent('已取消，表格没有改动。');
    expect(screen.getByRole('tabpanel')).toHaveFocus();
  });

  it('writes the plan and offers to undo', async () => {
    const { user, services } = await openPreview();
    await user.click(screen.getByRole('button', { name: '写入' }));
    expect(await screen.findByRole('button', { name: '撤销' })).toBeVisible();
    expect(services.applied.map(({ title }) => title)).toEqual(['纳管台账']);
  });

  it('says while it is stopped that what was written is being put back, and then that nothing has changed', async () => {
    let end: (result: Result<never>) => void = () => undefined;
    let signal: AbortSignal | undefined;
    const { user } = await openPreview({
      replaced: {
        apply: (_, progress) => {
          ({ signal } = progress);
          return new Promise((resolve) => (end = resolve));
        },
      },
    });
    await user.click(screen.getByRole('button', { name: '写入' }));
    await user.click(await screen.findByRole('button', { name: '停止' }));
    expect(signal?.aborted).toBe(true);
    expect((await screen.findAllByText('正在停止，把已写入的内容恢复原样…')).length).toBeGreaterThan(0);
    expect(screen.queryByText('正在写入…')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '停止' })).toHaveAttribute('aria-disabled', 'true');
    end({ ok: false, error: { code: 'aborted', message: '已取消，表格没有改动。' } });
    expect((await screen.findAllByText('已取消，表格没有改动。')).length).toBeGreaterThan(0);
    expect(screen.queryByText('正在停止，把已写入的内容恢复原样…')).not.toBeInTheDocument();
  });

  it('keeps nothing of its own in the workbook where the clerk has decided nothing', async () => {
    const { user, services } = await openPreview();
    await user.click(screen.getByRole('button', { name: '写入' }));
    await screen.findByRole('button', { name: '撤销' });
    expect(services.kept.confirmed).toBeUndefined();
  });

  it('undoes in one step and says how many cells came back', async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole('button', { name: '写入' }));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    expect((await screen.findAllByText(/已撤销“纳管台账”：恢复 12 个单元格。/)).length).toBeGreaterThan(0);
  });

  const undone = async (report: UndoReport) => {
    const { user, services } = await renderPane({
      replaced: { undo: () => Promise.resolve({ ok: true, value: report }) },
    });
    await user.click(await screen.findByRole('button', { name: '确认并写入' }));
    await user.click(await screen.findByRole('button', { name: '写入' }));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    return { user, services };
  };

  it('says of an undo which sheets went, and not that no cell came back', async () => {
    await undone({ ...NOTHING_UNDONE, deletedSheets: ['通报·季度'] });
    expect((await screen.findAllByText(/已撤销“纳管台账”：删除了 1 张工作表。/)).length).toBeGreaterThan(0);
  });

  it('asks of each cell that was changed since whether it is to be put back', async () => {
    const change = (row: number, now: string) => ({
      sheet: '议定事项',
      cell: `I${row}`,
      found: now,
      expected: '已办结',
      change: { row, column: 9, now: `'${now}`, was: "'办理中", format: 'General' },
    });
    const { user } = await undone({
      ...NOTHING_UNDONE,
      restored: 2,
      leftAlone: [change(4, '暂缓'), change(5, '已取消')],
    });
    expect(await screen.findByText('有 2 处后来被改过，保留现在的内容。')).toBeVisible();
    expect(screen.queryByRole('button', { name: /恢复选中的/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: '议定事项!I5：现在“已取消”，原来“办理中”' }));
    await user.click(screen.getByRole('button', { name: '恢复选中的 1 个单元格' }));
    expect(await screen.findByText('写入前预览：恢复“纳管台账”之前的内容')).toBeVisible();
    expect(screen.getByText('议定事项!I5')).toBeVisible();
    expect(screen.queryByText('议定事项!I4')).not.toBeInTheDocument();
  });

  it('says which earlier operations can no longer be undone', async () => {
    const entry = {
      id: '1',
      title: '纳管台账',
      when: '2024-04-01T01:30:00Z',
      stage: 'done',
      changedCells: 4,
      effects: [],
    };
    const { user } = await renderPane({
      replaced: {
        apply: () =>
          Promise.resolve({ ok: true, value: { ...entry, stage: 'done', forgotten: ['生成统计表', '生成检查单'] } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '确认并写入' }));
    await user.click(await screen.findByRole('button', { name: '写入' }));
    expect(await screen.findByText('写入记录已满，最早的几次不能再撤销：生成统计表、生成检查单。')).toBeVisible();
  });

  it('does not offer to write what Excel would refuse, and says where and why', async () => {
    const { user } = await renderPane({
      replaced: {
        preview: (plan) =>
          Promise.resolve({
            ok: true,
            value: {
              plan,
              changes: [],
              changedCells: 4,
              changesNothing: false,
              refusals: [{ sheet: '议定事项', area: 'I3:J5', why: '这里已有内容' }],
            },
          }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '确认并写入' }));
    expect(await screen.findByText('议定事项!I3:J5：这里已有内容')).toBeVisible();
    expect(screen.queryByRole('button', { name: '写入' })).not.toBeInTheDocument();
  });

  it('tells what to do when writing fails, and can be tried again', async () => {
    const { user } = await renderPane({
      replaced: {
        apply: () =>
          Promise.resolve({
            ok: false,
            error: { code: 'protected-sheet', message: '工作表受保护，请先在“审阅”里撤销工作表保护。' },
          }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '确认并写入' }));
    await user.click(await screen.findByRole('button', { name: '写入' }));
    expect((await screen.findAllByText('工作表受保护，请先在“审阅”里撤销工作表保护。')).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });
});
