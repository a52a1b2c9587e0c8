import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Host } from '../../src/host/host';
import { openWindow, startBrowser } from './browser';
import { goTo, paneOf, preview, showSheet, undoLatest, untilRead, write } from './clerk';

declare global {
  interface Window {
    /** The simulated Excel of the demo page. */
    readonly demoHost: Host;
  }
}

/** What a run of the whole job leaves behind. */
export interface DemoOutcome {
  /** In the order of the steps. */
  readonly pictures: readonly string[];
  readonly workbook: string;
}

/** Where the run is: the page, the pane in it, and a way to take the next picture. */
interface Scene {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** `what` names the file; the grid alone is taken where the sheet is what matters. */
  picture(what: string, of?: 'page' | 'grid'): Promise<void>;
}

/** The job as a clerk does it, in the order in which the pictures tell it. */
const STEPS: readonly { readonly name: string; run(scene: Scene): Promise<void> }[] = [
  { name: 'read the workbook', run: readWorkbook },
  { name: 'look at the columns', run: lookAtColumns },
  { name: 'preview and write the managed columns and the statistics sheet', run: writeManaged },
  { name: 'go through the tasks', run: goThroughTasks },
  { name: 'go through the findings', run: goThroughFindings },
  { name: 'look at the rates', run: lookAtRates },
  { name: 'write a notice', run: writeNotice },
  { name: 'undo the latest write', run: undoOne },
];

/**
 * Runs the whole job once in a browser, on the demo workbook at the demo's day, through the page that `origin` serves.
 * Rejects with the step that did not come to its result.
 *
 * @param folder emptied first; takes the pictures and the workbook as the page's 下载 gives it
 */
export async function runDemo(origin: string, folder: string): Promise<DemoOutcome> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser = await startBrowser();
  try {
    const page = await (await openWindow(browser)).newPage();
    const pictures: string[] = [];
    const scene: Scene = {
      page,
      pane: paneOf(page),
      async picture(what, of = 'page') {
        await untilDrawn(page);
        const path = join(folder, `${String(pictures.length + 1).padStart(2, '0')}-${what}.png`);
        await (of === 'page' ? page.screenshot({ path }) : page.locator('section.grid').screenshot({ path }));
        pictures.push(path);
      },
    };
    await page.goto(`${origin}/demo/`);
    for (const { name, run } of STEPS) {
      await run(scene).catch(async (cause: unknown) => {
        await scene.picture('stopped-here');
        const picture = pictures.at(-1) ?? folder;
        throw new Error(`The demo could not ${name}; ${picture} shows where it stopped.`, { cause });
      });
    }
    return { pictures, workbook: await download(page, folder) };
  } finally {
    await browser.close();
  }
}

async function readWorkbook({ pane, picture }: Scene): Promise<void> {
  await untilRead(pane);
  await pane.getByText('3 个台账 · 1714 项').waitFor();
  await picture('read');
}

async function lookAtColumns({ pane, picture }: Scene): Promise<void> {
  await pane.getByLabel('选择台账').selectOption({ index: 1 });
  await pane.getByRole('heading', { name: '会议议定事项督办台账' }).waitFor();
  const deadline = pane.getByRole('listitem').filter({ has: pane.getByLabel('H 列“完成时限”是什么') });
  await deadline.getByText('为什么这样认').click();
  await deadline.scrollIntoViewIfNeeded();
  await picture('columns');
}

async function writeManaged({ page, pane, picture }: Scene): Promise<void> {
  await goTo(pane, '台账');
  const go = await preview(pane, '确认并写入');
  await picture('preview');
  await go.click();
  await pane.getByText('已写入：纳管台账').first().waitFor({ timeout: 90_000 });
  await untilRead(pane);
  await lookAt(page, '会议议定事项', 'N62');
  await picture('managed-columns');
  await showSheet(page, '台账统计');
  await picture('statistics-sheet');
  await picture('statistics-sheet-alone', 'grid');
}

async function goThroughTasks({ page, pane, picture }: Scene): Promise<void> {
  await goTo(pane, '任务');
  await pane.getByRole('button', { name: /^逾期未办结/ }).click();
  await pane.getByRole('listbox', { name: '任务列表' }).getByRole('option').first().click();
  const where = pane.getByRole('region', { name: '任务详情' }).getByRole('button', { name: /第 \d+ 行/ });
  const row = /第 (\d+) 行/.exec(await where.innerText())?.[1] ?? '';
  await untilSelected(page, `A${row}`);
  await picture('task');
}

async function goThroughFindings({ page, pane, picture }: Scene): Promise<void> {
  await goTo(pane, '检查');
  const finding = pane.getByRole('button', { name: /^[A-Z]+\d+$/ }).first();
  await finding.click();
  await untilSelected(page, (await finding.innerText()).trim());
  await picture('findings');
}

async function lookAtRates({ page, pane, picture }: Scene): Promise<void> {
  await goTo(pane, '统计');
  await pane
    .getByRole('row', { name: /^市政府常务会议/ })
    .getByText('95.4%')
    .waitFor();
  await picture('rates');
  await showSheet(page, '督办驾驶舱');
  await picture('leaders-sheet');
}

async function writeNotice({ page, pane, picture }: Scene): Promise<void> {
  await goTo(pane, '通报');
  await pane.getByRole('article', { name: '通报预览' }).waitFor();
  await picture('notice');
  const before = await sheetNames(page);
  await write(pane, '写入工作表');
  const [made] = (await sheetNames(page)).filter((name) => !before.includes(name));
  await showSheet(page, made ?? '');
  await picture('notice-sheet');
  await picture('notice-sheet-alone', 'grid');
}

async function undoOne({ page, pane, picture }: Scene): Promise<void> {
  const before = await sheetNames(page);
  await undoLatest(pane);
  await tabs(page)
    .nth(before.length - 1)
    .waitFor({ state: 'detached' });
  await picture('undone');
}

function tabs(page: Page): Locator {
  return page.locator('.luckysheet-sheets-item-name');
}

async function sheetNames(page: Page): Promise<readonly string[]> {
  return (await tabs(page).allInnerTexts()).map((name) => name.trim());
}

/** Goes to a cell as a person would who knows where it is. */
async function lookAt(page: Page, sheet: string, cell: string): Promise<void> {
  await page.evaluate(([name, address]) => window.demoHost.userSelects(name, address), [sheet, cell] as const);
  await untilSelected(page, cell);
}

/** Waits until the grid has gone to a cell. */
async function untilSelected(page: Page, cell: string): Promise<void> {
  await page.locator('.fortune-name-box').getByText(cell, { exact: true }).waitFor();
}

/** The grid draws what it was told in the frames that follow. */
async function untilDrawn(page: Page): Promise<void> {
  for (let frames = 0; frames < 3; frames++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

async function download(page: Page, folder: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载' }).click()]);
  const workbook = join(folder, file.suggestedFilename());
  await file.saveAs(workbook);
  return workbook;
}
