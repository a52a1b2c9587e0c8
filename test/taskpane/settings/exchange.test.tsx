import { screen } from '@testing-library/react';
import { NOTHING_DECIDED } from '../../../src/ledger/reading/decisions';
import { printDecisions } from '../../../src/operations/decisionsText';
import { renderPane } from '../support/renderPane';

const confirmed = { '序号|内容': { 内容: 'task' } } as const;
const decided = { ...NOTHING_DECIDED, units: { 市审批局: '市行政审批局' } };
const kept = { settings: null, confirmed, decided, ignored: null, remembersManaging: true, trouble: null };
const decisions = () => Promise.resolve({ ok: true as const, value: kept });

describe('识别决定', () => {
  it('copies what was decided as text', async () => {
    const { user } = await renderPane({ place: 'settings', replaced: { decisions } });
    expect(await screen.findByText(/这个工作簿记着 2 条/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '复制决定' }));
    expect(await screen.findByText('已复制。请到另一个工作簿的“设置”里粘贴。')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(printDecisions({ confirmed, decided }));
  });

  it('shows the text for copying by hand where the clipboard is refused', async () => {
    const { user } = await renderPane({ place: 'settings', replaced: { decisions } });
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await user.click(await screen.findByRole('button', { name: '复制决定' }));
    expect(await screen.findByLabelText('识别决定的文字')).toHaveValue(printDecisions({ confirmed, decided }));
  });

  it('takes in what was copied from another workbook, reads anew and keeps it beside its own', async () => {
    const { user, services, store } = await renderPane({ place: 'settings' });
    await user.click(await screen.findByLabelText('粘贴从别的工作簿复制来的决定'));
    await user.paste(printDecisions({ confirmed, decided }));
    await user.click(screen.getByRole('button', { name: '导入' }));
    expect(services.kept).toMatchObject({ confirmed, decided });
    expect(services.judged.at(-1)).toMatchObject({ confirmed, decided });
    expect(store.getState().decided).toEqual(decided);
    expect(screen.getByLabelText('粘贴从别的工作簿复制来的决定')).toHaveValue('');
  });

  it('refuses any other text and says what to do', async () => {
    const { user, services } = await renderPane({ place: 'settings' });
    await user.click(await screen.findByLabelText('粘贴从别的工作簿复制来的决定'));
    await user.paste('三月份台账');
    await user.click(screen.getByRole('button', { name: '导入' }));
    expect(await screen.findByText(/这段文字不是识别决定/)).toBeVisible();
    expect(services.kept.decided).toBeUndefined();
  });
});
