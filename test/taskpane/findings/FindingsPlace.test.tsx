import { screen } from '@testing-library/react';
import { FINDINGS } from '../preview/yearOfTasks';
import { RECORDED_DAY, TWO_TASKS, recordedWorkbook } from '../support/recordedWorkbook';
import { renderPane } from '../support/renderPane';

const workbook = recordedWorkbook(
  [{ sheet: '议定事项', title: '台账', tasks: TWO_TASKS, findings: FINDINGS }],
  RECORDED_DAY,
);

describe('检查', () => {
  it('counts findings by severity, in words and numbers', async () => {
    await renderPane({ place: 'findings', workbook });
    expect((await screen.findByText('错误')).parentElement).toHaveTextContent('错误4');
    expect(screen.getByText('提醒').parentElement).toHaveTextContent('提醒24');
  });

  it('groups them by rule, errors before hints', async () => {
    await renderPane({ place: 'findings', workbook });
    await screen.findByText('错误');
    const rules = screen.getAllByText(/^\d+ 处$/).map((each) => each.parentElement?.textContent);
    expect(rules).toEqual([
      '没有牵头（责任）单位3 处',
      '完成时限读不出1 处',
      '完成时限有两种读法1 处',
      '已办结但没有办结时间23 处',
      '文字不整齐1 处',
    ]);
  });

  it('leads from a finding to its cell', async () => {
    const { user, services } = await renderPane({ place: 'findings', workbook });
    await user.click(await screen.findByRole('button', { name: 'D16' }));
    expect(services.selected).toEqual([{ sheet: '议定事项', area: { top: 16, left: 4, bottom: 16, right: 4 } }]);
  });

  it('tells why a jump did not work', async () => {
    const { user } = await renderPane({
      place: 'findings',
      workbook,
      replaced: {
        selectCells: () =>
          Promise.resolve({
            ok: false,
            error: { code: 'sheet-not-found', message: '工作表“议定事项”是隐藏的，请先取消隐藏。' },
          }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'D16' }));
    expect(screen.getAllByText('工作表“议定事项”是隐藏的，请先取消隐藏。').length).toBeGreaterThan(0);
  });
});
