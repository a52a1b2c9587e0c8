import { screen } from '@testing-library/react';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { TWO_TASKS, recordedWorkbook } from '../support/recordedWorkbook';
import { renderPane } from '../support/renderPane';

const workbook = ({ asOf, settings }: { asOf: number; settings: typeof DEFAULT_SETTINGS }) =>
  recordedWorkbook([{ sheet: '议定事项', title: '台账', tasks: TWO_TASKS }], asOf, settings);

describe('一键采用公开做法', () => {
  it('shows what would change and changes it only when it is taken over', async () => {
    const { user, services } = await renderPane({ place: 'settings', workbook });
    await user.selectOptions(await screen.findByLabelText('一键采用公开做法'), '到期前24小时预警');
    expect(screen.getByText('依据：张掖市督考一体化平台公开设置')).toBeVisible();
    expect(screen.getByText('到期前几天亮黄灯：3 → 1')).toBeVisible();
    expect(services.kept.settings).toBeUndefined();
    await user.click(screen.getByRole('button', { name: '采用' }));
    expect(services.kept.settings).toEqual({ ...DEFAULT_SETTINGS, warningDays: 1 });
    expect(await screen.findByText('现在的设置与这种做法一致。')).toBeVisible();
    expect(screen.getByLabelText('到期前几天亮黄灯')).toHaveValue('1');
  });
});
