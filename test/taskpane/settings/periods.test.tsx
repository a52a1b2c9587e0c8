import { screen, waitFor } from '@testing-library/react';
import type { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { TWO_TASKS, recordedWorkbook } from '../support/recordedWorkbook';
import { renderPane } from '../support/renderPane';

const workbook = ({ asOf, settings }: { asOf: number; settings: typeof DEFAULT_SETTINGS }) =>
  recordedWorkbook([{ sheet: '议定事项', title: '台账', tasks: TWO_TASKS }], asOf, settings);

describe('记一期', () => {
  it('keeps the quarter that holds the day, tells how it stands beside the one before, and forgets it', async () => {
    const { user } = await renderPane({ place: 'settings', workbook });
    expect(await screen.findByText('还没有记过。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '记一期' }));
    expect(await screen.findByText(/^2024年第二季度：共 \d+ 项/)).toBeVisible();
    const day = screen.getByLabelText('截止日期');
    await user.clear(day);
    await user.type(day, '2024年3月31日{Enter}');
    await user.click(screen.getByRole('button', { name: '记一期' }));
    expect(await screen.findByText(/^2024年第一季度：共 \d+ 项/)).toBeVisible();
    expect(await screen.findByText(/比上期/)).toHaveTextContent(
      /^截至 2024-04-01，完成率 .*，比上期(?:持平|上升|下降|—)/,
    );
    await user.click(screen.getByRole('button', { name: '删除“2024年第一季度”的记录' }));
    await waitFor(() => expect(screen.queryByText(/^2024年第一季度：/)).toBeNull());
  });
});
