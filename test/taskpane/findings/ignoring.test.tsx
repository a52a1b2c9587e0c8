import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { ignoreFinding, NOTHING_IGNORED } from '../../../src/operations/ignoredFindings';
import { renderPane } from '../support/renderPane';
import { FOUND, foundInTwoTasks } from './foundInTwoTasks';

const AMBIGUOUS = '“3月底前”有两种读法。';
const open = (findings = FOUND, unitTable = false) =>
  renderPane({ place: 'findings', workbook: foundInTwoTasks(findings, unitTable) });

/** The line of a finding. */
const lineOf = async (message: string): Promise<HTMLElement> =>
  (await screen.findByText(message, { exact: false })).closest('li') as HTMLElement;

async function ignore(user: UserEvent, message: string, reason: string): Promise<void> {
  await user.click(within(await lineOf(message)).getByRole('button', { name: '忽略' }));
  await user.type(await screen.findByRole('textbox', { name: '忽略的理由' }), reason);
  await user.click(screen.getByRole('button', { name: '确定' }));
}

async function switchOff(user: UserEvent, rule: string, reason: string): Promise<void> {
  const group = (await screen.findByText(rule)).closest('details') as HTMLElement;
  await user.click(within(group).getByRole('button', { name: '停用这条规则' }));
  await user.type(screen.getByRole('textbox', { name: '停用这条规则的理由' }), reason);
  await user.click(screen.getByRole('button', { name: '确定' }));
}

describe('忽略', () => {
  it('asks for a reason, and takes none that is blank', async () => {
    const { user, services } = await open();
    await user.click(within(await lineOf(AMBIGUOUS)).getByRole('button', { name: '忽略' }));
    expect(screen.getByRole('button', { name: '确定' })).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: '忽略的理由' }), '  {Enter}');
    expect(services.kept.ignored).toBeUndefined();
  });

  it('sets the finding apart with its reason, and the workbook keeps it', async () => {
    const { user, services } = await open();
    await ignore(user, AMBIGUOUS, '会议纪要原文如此');
    expect(await screen.findByText('已忽略（1 处）')).toBeVisible();
    expect(within(await lineOf(AMBIGUOUS)).getByText('理由：会议纪要原文如此')).toBeInTheDocument();
    expect(screen.getByText('提醒').parentElement).toHaveTextContent('提醒0');
    expect(services.kept.ignored?.findings).toMatchObject([
      { rule: 'deadline-ambiguous', sheet: '议定事项', reason: '会议纪要原文如此' },
    ]);
  });

  it('can be taken back', async () => {
    const { user, services } = await open();
    await ignore(user, AMBIGUOUS, '会议纪要原文如此');
    await user.click(await screen.findByRole('button', { name: '恢复提示' }));
    expect(screen.queryByText('已忽略（1 处）')).not.toBeInTheDocument();
    expect(services.kept.ignored).toEqual({ findings: [], rules: [] });
  });

  it('does not count where the workbook cannot keep it, and says so', async () => {
    const { user } = await renderPane({
      place: 'findings',
      workbook: foundInTwoTasks(),
      replaced: {
        keepIgnored: () =>
          Promise.resolve({ ok: false, error: { code: 'protected-sheet', message: '工作簿结构受保护，无法保存。' } }),
      },
    });
    await ignore(user, AMBIGUOUS, '会议纪要原文如此');
    expect((await screen.findAllByText('工作簿结构受保护，无法保存。')).length).toBeGreaterThan(0);
    expect(screen.queryByText('已忽略（1 处）')).not.toBeInTheDocument();
  });

  it('is remembered by the workbook', async () => {
    const workbook = foundInTwoTasks();
    const [, ambiguous] = FOUND;
    const ignored = ambiguous && ignoreFinding(workbook, NOTHING_IGNORED, ambiguous, '会议纪要原文如此');
    await renderPane({
      place: 'findings',
      workbook,
      replaced: {
        decisions: () =>
          Promise.resolve({
            ok: true,
            value: {
              settings: null,
              confirmed: null,
              decided: null,
              ignored: ignored ?? null,
              remembersManaging: true,
              trouble: null,
            },
          }),
      },
    });
    expect(await screen.findByText('已忽略（1 处）')).toBeVisible();
  });

  it('stands in the 检查单', async () => {
    const { user, services } = await open();
    await ignore(user, AMBIGUOUS, '会议纪要原文如此');
    await user.click(await screen.findByRole('button', { name: '生成检查单' }));
    await user.click(await screen.findByRole('button', { name: '写入' }));
    expect(JSON.stringify(services.applied)).toContain('已忽略：会议纪要原文如此');
  });
});

describe('switching a rule off', () => {
  it('takes all its findings from the list, and shows the rule with its reason', async () => {
    const { user, services } = await open();
    await switchOff(user, '文字不整齐', '待统一整理');
    expect(await screen.findByText('文字不整齐（现有 2 处）')).toBeVisible();
    expect(screen.getByText('理由：待统一整理')).toBeVisible();
    expect(screen.queryByText('单位名称有全角字。')).not.toBeInTheDocument();
    expect(services.kept.ignored?.rules).toEqual([{ rule: 'text-untidy', reason: '待统一整理' }]);
  });

  it('can be reversed', async () => {
    const { user } = await open();
    await switchOff(user, '文字不整齐', '待统一整理');
    await user.click(await screen.findByRole('button', { name: '恢复检查' }));
    expect(await screen.findByText('单位名称有全角字。')).toBeInTheDocument();
  });
});

describe('that nothing is wrong', () => {
  const heading = (name: string) => screen.queryByRole('heading', { name });

  it('is said where every rule ran', async () => {
    await open([], true);
    expect(await screen.findByRole('heading', { name: '没有发现问题。' })).toBeVisible();
  });

  it('is not said where there is no unit table to check names against', async () => {
    await open([]);
    expect(await screen.findByRole('heading', { name: '检查过的内容没有要处理的问题。' })).toBeVisible();
    expect(heading('没有发现问题。')).not.toBeInTheDocument();
    expect(screen.getByText(/没有“单位表”，单位名称没有核对/)).toBeVisible();
  });

  it('is not said where a finding is set aside or a rule is off', async () => {
    const { user } = await open(FOUND.slice(1, 3), true);
    await switchOff(user, '文字不整齐', '待统一整理');
    await ignore(user, AMBIGUOUS, '会议纪要原文如此');
    expect(await screen.findByRole('heading', { name: '检查过的内容没有要处理的问题。' })).toBeVisible();
    expect(screen.getByText('停用了规则“文字不整齐”')).toBeVisible();
    expect(screen.getByText('有 1 处已忽略')).toBeVisible();
  });

  it('is not said where a ledger has no deadlines to check', async () => {
    const state = foundInTwoTasks([], true);
    const ledgers = state.ledgers.map((each) => {
      const columns = each.ledger.columns.filter(({ role }) => role !== 'deadline');
      return { ...each, ledger: { ...each.ledger, columns } };
    });
    await renderPane({ place: 'findings', workbook: { ...state, ledgers } });
    expect(await screen.findByText('“议定事项”没有“完成时限”列，时限没有检查')).toBeVisible();
  });
});
