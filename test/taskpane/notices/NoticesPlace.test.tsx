import { screen, within } from '@testing-library/react';
import { recordedNotice } from '../support/recordedNotice';
import { renderPane } from '../support/renderPane';

describe('通报', () => {
  it('drafts the notice of the current quarter and shows it like the page', async () => {
    await renderPane({ place: 'notices' });
    const page = await screen.findByRole('article', { name: '通报预览' });
    expect(within(page).getByRole('heading', { name: '关于2024年第二季度督办事项办理情况的通报' })).toBeVisible();
    expect(page).toHaveTextContent('市政府督查室2024年4月1日');
    expect(within(page).getAllByRole('columnheader', { name: '承办情况' })[0]).toHaveAttribute('colspan', '2');
  });

  it('drafts anew for another period', async () => {
    const { user } = await renderPane({ place: 'notices' });
    await user.selectOptions(await screen.findByLabelText('时段'), '2024年第一季度');
    expect(await screen.findByRole('heading', { name: '关于2024年第一季度督办事项办理情况的通报' })).toBeVisible();
  });

  it('says why a notice is not written, and does not offer to write it', async () => {
    await renderPane({
      place: 'notices',
      replaced: {
        notice: () =>
          Promise.resolve({
            ok: false,
            error: { code: 'secrecy', message: '“议定事项”第 9 行标有“机密”，不能写进通报。' },
          }),
      },
    });
    expect(await screen.findByText('“议定事项”第 9 行标有“机密”，不能写进通报。')).toBeVisible();
    expect(screen.getByRole('button', { name: '写入工作表' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('never shows the draft of another choice while the new one is being made', async () => {
    let finish: (() => void) | null = null;
    const { user } = await renderPane({
      place: 'notices',
      replaced: {
        notice: (_, { notice: kind, period }) =>
          kind === 'quarter'
            ? Promise.resolve({ ok: true, notices: [recordedNotice(kind, period)] })
            : new Promise((resolve) => {
                finish = () => resolve({ ok: true, notices: [recordedNotice(kind, period)] });
              }),
      },
    });
    await screen.findByRole('article');
    await user.selectOptions(screen.getByLabelText('种类'), '催办通知单');
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    (finish as (() => void) | null)?.();
    expect(await screen.findByRole('article')).toBeVisible();
  });

  it('makes the paper in the fonts that the office has, and keeps the choice', async () => {
    const bodies: string[] = [];
    const kept: unknown[] = [];
    const { user } = await renderPane({
      place: 'notices',
      replaced: {
        noticeDocument: (_, { body }) => {
          bodies.push(body);
          return Promise.resolve(new Uint8Array([80, 75]));
        },
        keepLetterhead: (letterhead) => {
          kept.push(letterhead);
          return Promise.resolve({ ok: true, value: undefined });
        },
      },
    });
    await user.click(await screen.findByText('下载 Word 文档', {}, { timeout: 4000 }));
    await user.click(await screen.findByText('版头和落款'));
    await user.selectOptions(screen.getByLabelText('字体'), '常用字体（宋体、仿宋）');
    await user.click(await screen.findByText('下载 Word 文档', {}, { timeout: 4000 }));
    expect(bodies).toEqual(['仿宋_GB2312', '仿宋']);
    expect(kept).toEqual([expect.objectContaining({ fonts: 'common' })]);
  }, 20_000);

  it('keeps the letterhead in the workbook and asks for the draft with it, but not the number of one paper', async () => {
    const asked: unknown[] = [];
    const { user, services } = await renderPane({
      place: 'notices',
      replaced: {
        notice: (_, { notice, period, choice }) => {
          asked.push(choice.letterhead);
          return Promise.resolve({ ok: true, notices: [recordedNotice(notice, period)] });
        },
      },
    });
    await screen.findByRole('article');
    await user.click(screen.getByText('版头和落款'));
    await user.type(screen.getByLabelText('发文机关'), '市政府督查室');
    await user.type(screen.getByLabelText('发文字号'), '×政督〔2024〕9号');
    await user.tab();
    expect(await screen.findByRole('article')).toBeVisible();
    expect(services.kept.letterhead).toEqual({ sender: '市政府督查室' });
    expect(asked.at(-1)).toEqual({ sender: '市政府督查室', number: '×政督〔2024〕9号' });
  });

  it('asks for the reason before an order starts higher, and says so', async () => {
    const { user } = await renderPane({ place: 'notices' });
    await user.selectOptions(await screen.findByLabelText('种类'), '督查令');
    expect(await screen.findByRole('article')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('督查令级别'), '直接用三级红色');
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '写入工作表' })).toHaveAttribute('aria-disabled', 'true');
    await user.type(screen.getByLabelText(/直接升级的理由/u), '急');
    expect(await screen.findByRole('article')).toBeVisible();
  });

  it('stops where the figures do not add up, unless the clerk insists', async () => {
    const { user } = await renderPane({
      place: 'notices',
      replaced: {
        notice: (_, { notice, period, choice }) =>
          Promise.resolve(
            choice.insists === true
              ? { ok: true, notices: [recordedNotice(notice, period)] }
              : { ok: false, error: { code: 'identity-broken', message: '勾稽关系不成立。' } },
          ),
      },
    });
    expect(await screen.findByText('勾稽关系不成立。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '仍要生成' }));
    expect(await screen.findByRole('article')).toBeVisible();
  });
});
