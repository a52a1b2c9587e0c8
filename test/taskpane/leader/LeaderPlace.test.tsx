import '../../../src/taskpane/leader/LeaderPlace';
import { screen, within } from '@testing-library/react';
import { yearOfTasks } from '../preview/yearOfTasks';
import { RECORDED_DAY, recordedWorkbook } from '../support/recordedWorkbook';
import { renderPane } from '../support/renderPane';
import { leaderFigures } from '../../../src/taskpane/leader/leaderFigures';

const workbook = recordedWorkbook([{ sheet: '大表', title: '大表', tasks: yearOfTasks(300) }], RECORDED_DAY);

describe('领导视图', () => {
  it('shows figures, the longest overdue first, and the lights of the units; and no button that writes', async () => {
    await renderPane({ workbook, replaced: { view: () => 'leader' } });
    const { overdue, total } = leaderFigures(workbook);
    expect(await screen.findByText(total.rateText)).toBeVisible();
    const late = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(late).toHaveLength(10);
    const days = late.map((each) => Number(/逾期 (\d+) 天/.exec(each.textContent)?.[1]));
    expect(days).toEqual([...days].sort((one, other) => other - one));
    expect(overdue.length).toBeGreaterThan(10);
    expect(screen.getAllByRole('button').map((each) => each.textContent)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/写入|改正|生成|撤销|催办/)]),
    );
    expect(screen.queryByRole('tablist')).not.toBeInTheDocument();
  });

  it('counts in the lights what the statistics count', () => {
    const { units, total } = leaderFigures(workbook);
    expect(units.reduce((sum, { lights }) => sum + lights.red, 0)).toBe(total.overdue);
  });
});
