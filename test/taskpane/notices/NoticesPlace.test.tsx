import { screen, within } from '@testing-library/react';
import { recordedNotice } from '../support/recordedNotice';
import { renderPane } from '../support/renderPane';

describe('通报', () => {
  it('drafts the notice of the current quarter and shows it like the page', async () => {
    await renderPane({ place: 'notices' });
    const page = await screen.findByRole('article', { name: '通报预览' });
    expect(within(page).getByRole('heading', { name: /^关于2024年第二季度\s*督办事项办理情况的通报$/ })).toBeVisible();
    expect(page).toHaveTextContent('市政府督查室2024年4月1日');
    expect(within(page).getAllByRole('columnheader', { name: '承办情况' })[0]).toHaveAttribute('colspan', '2');
  });

  it('drafts anew for another period', async () => {
    const { user } = await renderPane({ place: 'notices' });
    await user.selectOptions(await screen.findByLabelText('时段'), '2024年第一季度');
    expect(await screen.findByRole('heading', { name: /^关于2024年第一季度\s*督办事项办理情况的通报$/ })).toBeVisible();
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

  it('says what to do where no Word file can be made', async () => {
    const { user } = await renderPane({
      place: 'notices',
      replaced: { noticeDocument: () => Promise.reject(new Error('Loading chunk failed')) },
    });
    await user.click(await screen.findByText('下载 Word 文档', {}, { timeout: 4000 }));
    expect(await screen.findByText('这里不能保存文件，请用“复制到 Word”。')).toBeVisible();
  });

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

  it('stops where the figures do not add up, unless the clerk insists with a reason', async () => {
    const reasons: unknown[] = [];
    const { user } = await renderPane({
      place: 'notices',
      replaced: {
        notice: (_, { notice, period, choice }) => {
          reasons.push(choice.insists);
          return Promise.resolve(
            choice.insists !== undefined
              ? { ok: true, notices: [recordedNotice(notice, period)] }
              : { ok: false, error: { code: 'identity-broken', message: '勾稽关系不成立。' } },
          );
        },
      },
    });
    expect(await screen.findByText('勾稽关系不成立。')).toBeVisible();
    const insist = screen.getByRole('button', { name: '仍要生成' });
    expect(insist).toHaveAttribute('aria-disabled', 'true');
    await user.type(screen.getByLabelText(/^仍要生成的理由/u), '市长催要');
    await user.click(insist);
    expect(await screen.findByRole('article')).toBeVisible();
    expect(screen.getByText('数字没有对上，按您的理由仍然生成（市长催要）。')).toBeVisible();
    expect(reasons.at(-1)).toBe('市长催要');
  });

  it('shows what a cell says as text, on the page as in Word', async () => {
    await renderPane({
      place: 'notices',
      replaced: {
        notice: (_, { notice: kind, period }) => {
          const made = recordedNotice(kind, period);
          const [table] = made.tables;
          const rows = [['<img src=x onerror=alert(1)>', '<b>市公安局</b>', 1, 1, '&amp;']];
          return Promise.resolve({
            ok: true,
            notices: [{ ...made, title: '<i>通报</i>', tables: table ? [{ ...table, rows, hasTotal: false }] : [] }],
          });
        },
      },
    });
    const page = await screen.findByRole('article');
    expect(within(page).getByRole('heading', { name: '<i>通报</i>' })).toBeVisible();
    expect(within(page).getByRole('cell', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
    expect(within(page).getByRole('cell', { name: '&amp;' })).toBeVisible();
    expect(page.querySelector('img, b, i')).toBeNull();
  });

  it('shows the page in the fonts of the paper, with those that stand for them where they are missing', async () => {
    const { user } = await renderPane({ place: 'notices' });
    const fontOfText = async (): Promise<string> =>
      getComputedStyle(within(await screen.findByRole('article')).getByText(/截至2024年4月1日/u)).fontFamily;
    expect(await fontOfText()).toMatch(/^.仿宋_GB2312., .FangSong_GB2312., FangSong, /u);
    await user.click(screen.getByText('版头和落款'));
    await user.selectOptions(screen.getByLabelText('字体'), '常用字体（宋体、仿宋）');
    expect(await fontOfText()).toMatch(/^.?仿宋.?, FangSong, STFangsong/u);
  });

  it('shows the whole sheet of paper, or letters that can be read', async () => {
    const { user } = await renderPane({ place: 'notices' });
    const page = await screen.findByRole('article');
    const sheet = (): HTMLElement => page.firstElementChild as HTMLElement;
    expect(sheet().style.width).toBe('');
    await user.click(screen.getByRole('button', { name: '看整页' }));
    expect(sheet().style).toMatchObject({ width: '210mm', minHeight: '297mm', padding: '37mm 26mm 35mm 28mm' });
    await user.click(screen.getByRole('button', { name: '看大字' }));
    expect(sheet().style.width).toBe('');
  });

  it('says of orders that do not start blue what they follow from', async () => {
    const { user } = await renderPane({
      place: 'notices',
      replaced: {
        notice: (_, { notice: kind, period }) =>
          Promise.resolve({
            ok: true,
            notices: [
              {
                ...recordedNotice(kind, period),
                number: '督令〔2024〕3号',
                addressedTo: '市财政局',
                step: { level: '二级', colour: '黄色', basis: '督令〔2024〕1号（蓝色）于2024年3月20日到期，未反馈' },
              },
            ],
          }),
      },
    });
    await user.click(await screen.findByText('升级、再次签发或直接升级 1 件'));
    expect(
      screen.getByText(/^督令〔2024〕3号.市财政局，二级·黄色：督令〔2024〕1号（蓝色）于2024年3月20日到期，未反馈$/u),
    ).toBeVisible();
  });
});
