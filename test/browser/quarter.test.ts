import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { untilRead } from '../../scripts/demo/clerk';
import { openDesk, type Desk } from './desk';
import { keyboardOf, type Keyboard } from './keyboard';
import { selection, shownRows, type, valueAt, visibleSheets } from './sheets';
import { itStaysQuiet } from './staysQuiet';

/** Long enough for a slow machine to read or write the whole demo workbook. */
const PATIENCE = 200_000;

/** What the demo's clerks write of an item that is done: counted here without our reading. */
const DONE_WORDS = ['已办结', '办结', '已完成'];
const LEDGERS = ['两报告任务分解', '会议议定事项', '领导批示件'];

let desk: Desk;
let keys: Keyboard;
const seconds: Record<string, number> = {};
let begun = 0;

beforeAll(async () => {
  desk = await openDesk();
  keys = keyboardOf(desk);
});
beforeEach(() => {
  begun = performance.now();
});
afterEach(() => {
  seconds[expect.getState().currentTestName ?? ''] = Math.round((performance.now() - begun) / 100) / 10;
});
afterAll(async () => {
  mkdirSync('out', { recursive: true });
  writeFileSync(join('out', 'quarter.json'), `${JSON.stringify(seconds, null, 1)}\n`);
  await desk.close();
});

const button = (name: string | RegExp): Locator => desk.pane.getByRole('button', { name, exact: true });

/** Presses what leads to a preview, then 写入, and waits until it stands and is read again. */
async function write(way: Locator): Promise<void> {
  await keys.press(way);
  await desk.pane.getByRole('heading', { name: /^写入前预览/ }).waitFor({ timeout: PATIENCE });
  await keys.press(button('写入'));
  await desk.pane
    .getByText(/^已写入：/)
    .first()
    .waitFor({ timeout: PATIENCE });
  await untilRead(desk.pane);
}

describe('the end of the quarter, by keyboard alone', () => {
  it('opens the workbook and finds its three ledgers', async () => {
    await desk.fresh();
    await desk.pane.getByText('3 个台账 · 1714 项').waitFor();
  });

  it('looks at the columns of a ledger and at why one was read so', async () => {
    await keys.choose(desk.pane.getByLabel('选择台账'), /^会议议定事项/);
    await desk.pane.getByRole('heading', { name: '会议议定事项督办台账' }).waitFor();
    const deadline = desk.pane.getByRole('listitem').filter({ has: desk.pane.getByLabel('H 列“完成时限”是什么') });
    const why = deadline.locator('summary');
    await keys.press(why);
    await expect(deadline.locator('details').getAttribute('open')).resolves.not.toBeNull();
  });

  it('answers which day a colleague’s 「10月前」 means', async () => {
    await type(desk.page, '会议议定事项', 'H20', '10月前');
    await desk.pane.getByText(/ · 已更新 1 行$/).waitFor();
    await keys.goTo('检查');
    const asked = desk.pane.locator('details').filter({ hasText: '完成时限有两种读法' });
    if ((await asked.getAttribute('open')) === null) await keys.press(asked.locator('summary'));
    await write(asked.getByRole('button', { name: '2025-10-31' }));
    await expect(asked.count()).resolves.toBe(0);
    // 2025-10-31, as Excel counts days.
    await expect(valueAt(desk.page, '会议议定事项', 19, 7)).resolves.toBe(45961);
  });

  it('goes from a finding to its cell', async () => {
    const finding = button(/^[A-Z]+\d+$/).first();
    await keys.press(finding);
    const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec((await finding.innerText()).trim()) ?? [];
    await desk.page.locator('.fortune-name-box').getByText(`${column}${row}`, { exact: true }).waitFor();
    await expect(selection(desk.page)).resolves.toMatchObject({
      row: Number(row) - 1,
      column: column.charCodeAt(0) - 65,
    });
  });

  it('puts right all that has one right content', async () => {
    const fixAll = button(/^改正全部/);
    await expect(fixAll.innerText()).resolves.toBe('改正全部（121 处）');
    await write(fixAll);
    await expect(fixAll.count()).resolves.toBe(0);
  });

  it('has the ledgers managed, with statistics and the leaders’ page', async () => {
    await keys.goTo('台账');
    await write(button('确认并写入'));
    await expect(visibleSheets(desk.page)).resolves.toEqual(expect.arrayContaining(['台账统计', '督办驾驶舱']));
    const rows = await shownRows(desk.page, '台账统计');
    expect(rows.find(([first]) => first === '市政府常务会议')?.[12]).toBe('95.4%');
  });

  it('looks at the rates by category and at the items behind a figure', async () => {
    await keys.goTo('统计');
    await keys.choose(desk.pane.getByLabel('分组方式'), '类别');
    const line = desk.pane.getByRole('row', { name: /^两报告/ });
    await line.getByText('96.8%', { exact: true }).waitFor();
    await keys.press(line.getByRole('button', { name: /未办结 19 项/ }));
    await desk.pane.getByRole('tab', { name: '任务', selected: true }).waitFor();
    await desk.pane.getByText(/^19 项，共/).waitFor();
  });

  it('has the lists of what needs attention written', async () => {
    await keys.goTo('统计');
    await write(button('生成清单'));
    await expect(visibleSheets(desk.page)).resolves.toContain('台账重点清单');
  });

  it('writes the quarter’s notice, with the number of items done that the ledgers hold', async () => {
    await keys.goTo('通报');
    const page = desk.pane.getByRole('article', { name: '通报预览' });
    // Two even lines, as on paper.
    await page.getByRole('heading', { name: /^关于2025年第四季度\s?督办事项办理情况的通报$/ }).waitFor();
    const done = await doneInLedgers();
    await page.getByText(`列入督办的事项共1714项，已办结${done}项`).waitFor();
    await write(button('写入工作表'));
    const name = await sheetOf('通报·季度通报');
    const words = (await shownRows(desk.page, name)).flat().join('').replaceAll('\n', '');
    expect(words).toContain(`列入督办的事项共1714项，已办结${done}项`);
  });

  it('reminds the units of two overdue items', async () => {
    await keys.goTo('任务');
    const clear = button(/^只看：/);
    if ((await clear.count()) > 0) await keys.press(clear);
    await keys.press(button(/^逾期未办结/));
    await keys.reach(desk.pane.getByRole('listbox', { name: '任务列表' }));
    await keys.key('Space');
    await keys.key('ArrowDown');
    await keys.key('Space');
    await desk.pane.getByRole('group', { name: '对选中的任务' }).getByText('已选中 2 项').waitFor();
    await keys.press(button('催办'));
    await desk.pane.getByText('只催办选中的 2 项').waitFor();
    await write(button('写入工作表'));
    expect((await visibleSheets(desk.page)).filter((name) => name.startsWith('通报·催办'))).not.toEqual([]);
  });

  it('issues orders, all on one sheet, and has their numbers kept', async () => {
    await keys.goTo('通报');
    await keys.choose(desk.pane.getByLabel('种类'), '督查令');
    await keys.tick(desk.pane.getByLabel('全部印在一张表上，每份另起一页'));
    await write(button('写入工作表'));
    await sheetOf('通报·督查令');
    expect((await orderLines()).length).toBeGreaterThan(0);
  });

  it('keeps the period’s figures', async () => {
    await keys.goTo('设置');
    await keys.press(button('记一期'));
    await desk.pane.getByText(new RegExp(`^2025年第四季度：共 1714 项，办结 ${await doneInLedgers()} 项`)).waitFor();
  });

  it('takes the orders back; their numbers stay used', async () => {
    const before = await orderLines();
    await keys.goTo('设置');
    await keys.press(button(/^撤销“/).first());
    await desk.pane
      .getByText(/^已撤销“/)
      .first()
      .waitFor({ timeout: PATIENCE });
    await untilRead(desk.pane);
    expect((await visibleSheets(desk.page)).filter((name) => name.startsWith('通报·督查令'))).toEqual([]);
    const after = await orderLines();
    expect(after.map(([number]) => number)).toEqual(before.map(([number]) => number));
    expect(after.every((line) => line.includes('作废'))).toBe(true);
  });
});

/** Rows of the ledgers whose status says that they are done, counted in the cells themselves. */
async function doneInLedgers(): Promise<number> {
  return desk.page.evaluate(
    ([ledgers, words]) =>
      window.demoHost.model.sheets
        .filter(({ name }) => ledgers.includes(name))
        // 办理状态 (是否办结) is column J in all three.
        .flatMap(({ rows }) => [...rows.values()].map((cells) => String(cells.get(9)?.value ?? '')))
        .filter((status) => words.includes(status)).length,
    [LEDGERS, DONE_WORDS] as const,
  );
}

async function sheetOf(beginning: string): Promise<string> {
  const name = (await visibleSheets(desk.page)).find((each) => each.startsWith(beginning));
  if (name === undefined) throw new Error(`There is no sheet ${beginning}.`);
  return name;
}

/** The lines of 督办记录 that are orders. */
async function orderLines(): Promise<readonly (readonly string[])[]> {
  return (await shownRows(desk.page, '督办记录')).filter((cells) => cells.includes('督查令'));
}

itStaysQuiet(() => desk.heard);
