import { screen, within } from '@testing-library/react';
import { renderPane } from '../support/renderPane';
import { foundInTwoTasks } from './foundInTwoTasks';

const open = (replaced: Parameters<typeof renderPane>[0] = {}) =>
  renderPane({ place: 'findings', workbook: foundInTwoTasks(), ...replaced });

/** The cells of the preview, row by row, below its header. */
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent)); // prettier-ignore

describe('putting findings right', () => {
  it('is offered only where the right content is known', async () => {
    await open();
    expect(await screen.findAllByRole('button', { name: '改正' })).toHaveLength(2);
    expect(screen.getByRole('button', { name: '改正这 2 处' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '改正全部（2 处）' })).toBeVisible();
  });

  it('shows one cell before and after, and writes nothing yet', async () => {
    const { user, services } = await open();
    await user.click((await screen.findAllByRole('button', { name: '改正' }))[0] as HTMLElement);
    expect(await screen.findByRole('heading', { name: '写入前预览：改正“文字不整齐”' })).toBeVisible();
    expect(screen.getByText('议定事项!D4')).toBeVisible();
    expect(screen.queryByText('议定事项!G5')).not.toBeInTheDocument();
    expect(services.applied).toHaveLength(0);
  });

  it('shows blanks at the ends and days as days', async () => {
    const { user } = await open({
      replaced: {
        preview: (plan) =>
          Promise.resolve({
            ok: true,
            value: {
              plan,
              changes: [
                { sheet: '议定事项', cell: 'D4', before: ' 市局\n', after: '市局' },
                { sheet: '议定事项', cell: 'G5', before: ' 2024-03-18', after: '45369' },
              ],
              changedCells: 2,
              changesNothing: false,
              refusals: [],
            },
          }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '改正全部（2 处）' }));
    await screen.findByText('议定事项!D4');
    expect(rows()).toEqual([
      ['议定事项!D4', '␣市局↵', '市局'],
      ['议定事项!G5', '␣2024-03-18', '2024-03-18'],
    ]);
  });

  it('writes all of them as one entry that can be undone, and reads the rows again', async () => {
    const { user, services, store } = await open();
    const before = store.getState().workbook;
    await user.click(await screen.findByRole('button', { name: '改正全部（2 处）' }));
    await user.click(await screen.findByRole('button', { name: '写入' }));
    expect(await screen.findByRole('button', { name: '撤销' })).toBeVisible();
    expect(services.applied.map(({ title }) => title)).toEqual(['改正“文字不整齐”']);
    expect(services.applied[0]?.edits.filter(({ kind }) => kind === 'cells')).toHaveLength(2);
    expect(before).not.toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('读取完成');
  });

  it('says beforehand what is left out, and why', async () => {
    const leftOut = [{ sheet: '议定事项', area: 'D4', why: 'D4 是公式，不能用固定内容盖掉，请检查公式本身' }];
    const { user } = await open({
      replaced: { plan: () => Promise.resolve({ ok: true, value: { title: '改正', edits: [], leftOut } }) },
    });
    await user.click(await screen.findByRole('button', { name: '改正全部（2 处）' }));
    expect(await screen.findByText('没有可以写入的内容，原因如下。')).toBeVisible();
    expect(screen.getByText('议定事项!D4：D4 是公式，不能用固定内容盖掉，请检查公式本身')).toBeVisible();
    expect(screen.queryByRole('button', { name: '写入' })).not.toBeInTheDocument();
  });
});

describe('检查单', () => {
  it('is made from the pane, like the other sheets of ours', async () => {
    const { user, services } = await open();
    await user.click(await screen.findByRole('button', { name: '生成检查单' }));
    expect(await screen.findByText('新建工作表“台账检查单”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '写入' }));
    expect(services.applied.map(({ title }) => title)).toEqual(['生成检查单']);
  });
});

describe('the filter by unit', () => {
  it('names each unit with its findings, those without a unit last', async () => {
    await open();
    const options = within(await screen.findByRole('combobox', { name: '单位' })).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      '全部单位（4 处）',
      '市公安局（2 处）',
      '市发展和改革委员会（1 处）',
      '没有单位（1 处）',
    ]);
  });

  it('shows and puts right what is the unit’s alone', async () => {
    const { user, services } = await open();
    await user.selectOptions(await screen.findByRole('combobox', { name: '单位' }), '市发展和改革委员会（1 处）');
    expect(screen.queryByText('“3月底前”有两种读法。')).not.toBeInTheDocument();
    expect(screen.getByText('办结时间前后有空格。')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '改正全部（1 处）' }));
    await user.click(await screen.findByRole('button', { name: '写入' }));
    expect(services.applied[0]?.edits.find(({ kind }) => kind === 'cells')).toMatchObject({ top: 5, left: 7 });
  });

  it('finds what belongs to no unit', async () => {
    const { user } = await open();
    await user.selectOptions(await screen.findByRole('combobox', { name: '单位' }), '没有单位（1 处）');
    expect(screen.getByText('标题写的是共 3 项，实有 2 项。')).toBeInTheDocument();
    expect(screen.queryByText('办结时间前后有空格。')).not.toBeInTheDocument();
  });
});
