import { goTo, preview, undoLatest, untilRead, write } from '../../scripts/demo/clerk';
import { faults } from './axeFaults';
import { openDesk, type Desk } from './desk';
import { shownRows, type, visibleSheets } from './sheets';
import { itStaysQuiet } from './staysQuiet';

/** Light, dark and contrast, as a page can be told to be shown in. */
const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'black contrast': { colorScheme: 'dark', forcedColors: 'active' },
  'white contrast': { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Long enough for a slow machine to write the whole demo workbook. */
const PATIENCE = 200_000;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.fresh();
  await goTo(desk.pane, '通报');
});
afterAll(() => desk.close());

const paper = () => desk.pane.getByRole('article', { name: '通报预览' }).first();
const title = (level = 2) => paper().getByRole('heading', { level }).first();

async function choose(label: string, option: string): Promise<void> {
  await desk.pane.getByLabel(label, { exact: true }).selectOption({ label: option });
  await paper().waitFor();
}

/** Of each line of 督办记录 its number and its state. */
async function numbers(): Promise<readonly string[]> {
  const lines = (await shownRows(desk.page, '督办记录')).slice(2);
  const told = lines.map((cells) => `${cells[0]} ${cells.includes('作废') ? '作废' : '有效'}`);
  return [...new Set(told)];
}

describe('the preview of a notice', () => {
  it('is the page: what it says, in letters that can be read or as a whole sheet of A4', async () => {
    await title().waitFor();
    expect((await title().innerText()).replace(/\s/gu, '')).toBe('关于2025年第四季度督办事项办理情况的通报');
    const body = paper()
      .getByText(/^截至2025年12月31日/u)
      .first();
    const height = async (): Promise<number> => (await body.boundingBox())?.height ?? 0;
    const large = await height();
    await desk.pane.getByRole('button', { name: '看整页' }).click();
    expect(await height()).toBeLessThan(large);
    const sheet = await paper().locator('> div').first().boundingBox();
    expect((sheet?.height ?? 0) / (sheet?.width ?? 1)).toBeGreaterThanOrEqual(297 / 210 - 0.01);
    const room = await desk.pane.getByRole('article').first().boundingBox();
    expect(sheet?.width ?? Infinity).toBeLessThanOrEqual((room?.width ?? 0) + 1);
  });

  it('goes to Word: onto the clipboard, and as a file', async () => {
    await desk.pane.getByRole('button', { name: '复制到 Word' }).click();
    await desk.pane.getByText('已复制，可以粘贴到 Word。').waitFor();
    const download = desk.page.waitForEvent('download', { timeout: PATIENCE });
    await desk.pane.getByRole('button', { name: '下载 Word 文档' }).click();
    expect((await download).suggestedFilename()).toBe('关于2025年第四季度督办事项办理情况的通报.docx');
    await desk.pane.getByText(/^已交给系统保存：关于2025年第四季度督办事项办理情况的通报.docx/u).waitFor();
  });

  it.each(Object.entries(THEMES))('has no fault that axe finds in the theme %s', async (_name, theme) => {
    await desk.page.emulateMedia(theme);
    const found: Record<string, readonly string[]> = {};
    for (const kind of ['季度通报', '催办通知单', '督查令']) {
      await choose('种类', kind);
      found[kind] = await faults(desk);
    }
    await choose('种类', '季度通报');
    await desk.page.emulateMedia(THEMES.light);
    expect(found).toEqual({ 季度通报: [], 催办通知单: [], 督查令: [] });
  });
});

describe('the office’s own wording', () => {
  it('is asked for, changed in the sheet, and stands on the page after 刷新', async () => {
    await desk.pane.getByText('修改通报的文字').first().click();
    await write(desk.pane, '修改通报的文字');
    expect(await visibleSheets(desk.page)).toContain('文稿模板');
    await type(desk.page, '文稿模板', await wordingCell('季度通报', '标题'), '{时段}督办工作情况通报');
    await desk.pane.getByRole('button', { name: '刷新' }).click();
    await untilRead(desk.pane);
    await goTo(desk.pane, '通报');
    await paper()
      .getByRole('heading', { name: /督办工作情况通报/u })
      .waitFor({ timeout: PATIENCE });
  });

  it('that asks for something unknown is not used, and the message names sheet and cell', async () => {
    const cell = await wordingCell('季度通报', '标题');
    await type(desk.page, '文稿模板', cell, '关于{没有这个}的通报');
    await desk.pane.getByRole('button', { name: '刷新' }).click();
    await untilRead(desk.pane);
    await desk.pane.getByText(`“文稿模板”${cell}：没有{没有这个}这个占位`).waitFor({ timeout: PATIENCE });
    expect((await title().innerText()).replace(/\s/gu, '')).toBe('关于2025年第四季度督办事项办理情况的通报');
  });
});

describe('numbers', () => {
  it('are given when a paper is written, and go on with the next', async () => {
    await write(desk.pane, '写入工作表');
    expect(await numbers()).toEqual(['督通〔2025〕1号 有效']);
    await choose('时段', '2025年第三季度');
    await paper().getByText('督通〔2025〕2号').waitFor({ timeout: PATIENCE });
    await write(desk.pane, '写入工作表');
    expect(await numbers()).toEqual(['督通〔2025〕1号 有效', '督通〔2025〕2号 有效']);
  });

  it('of a paper that is undone are void, and its sheet is gone', async () => {
    await undoLatest(desk.pane);
    expect(await numbers()).toEqual(['督通〔2025〕1号 有效', '督通〔2025〕2号 作废']);
    const sheets = (await visibleSheets(desk.page)).filter((name) => name.startsWith('通报·'));
    expect(sheets).toContain('通报·季度通报2025年第四季度');
    expect(sheets.filter((name) => name.includes('第三季度'))).toEqual([]);
  });
});

describe('the reminders of all units', () => {
  it('are written at one click, each beginning a page, while the pane says how far it is and offers to stop', async () => {
    await goTo(desk.pane, '通报');
    await choose('种类', '催办通知单');
    const many = Number(/^共 (\d+) 份/u.exec(await desk.pane.getByText(/^共 \d+ 份/u).innerText())?.[1]);
    await desk.pane.getByLabel('全部印在一张表上，每份另起一页').check();
    await paper().waitFor();
    const go = await preview(desk.pane, '写入工作表');
    await go.click({ timeout: PATIENCE, noWaitAfter: true });
    await desk.pane
      .getByRole('progressbar')
      .or(desk.pane.getByText(/^已写入：/u))
      .first()
      .waitFor({ timeout: PATIENCE });
    await desk.pane
      .getByText(/^已写入：/u)
      .first()
      .waitFor({ timeout: PATIENCE });
    const given = (await numbers()).filter((line) => line.startsWith('督催'));
    expect(many).toBeGreaterThan(1);
    expect(given).toHaveLength(many);
    const breaks = await desk.page.evaluate(
      () =>
        window.demoHost.model.sheets.find(({ name }) => name.startsWith('通报·催办通知单'))?.pageSetup.rowBreaks.length,
    );
    expect(breaks).toBeGreaterThanOrEqual(many - 1);
  });
});

/** Where the wording of a part stands, such as D5. */
async function wordingCell(kind: string, part: string): Promise<string> {
  return desk.page.evaluate(
    ([ofKind, ofPart]) => {
      const rows = window.demoHost.model.sheets.find(({ name }) => name === '文稿模板')?.rows ?? new Map();
      for (const [row, cells] of rows) {
        if (cells.get(0)?.value === ofKind && cells.get(1)?.value === ofPart) return `D${row + 1}`;
      }
      return '';
    },
    [kind, part] as const,
  );
}

itStaysQuiet(() => desk.heard);
