import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { openWindow, startBrowser } from './browser';
import { goTo, paneOf, preview, showSheet, undoLatest, untilRead, write } from './clerk';

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
  await showSheet(page, '台账统计');
  await picture('statistics-sheet');
  await picture('statistics-sheet-alone', 'grid');
}

async function goThroughTasks({ pane, picture }: Scene): Promise<void> {
  await goTo(pane, '任务');
  await pane.getByRole('button', { name: /^逾期未办结/ }).click();
  await pane.getByRole('option').first().click();
  await pane.getByRole('region', { name: '任务详情' }).waitFor();
  await picture('task');
}

async function goThroughFindings({ pane, picture }: Scene): Promise<void> {
  await goTo(pane, '检查');
  await pane
    .getByRole('button', { name: /^[A-Z]+\d+$/ })
    .first()
    .click();
  await picture('findings');
}

async function lookAtRates({ pane, picture }: Scene): Promise<void> {
  await goTo(pane, '统计');
  await pane
    .getByRole('row', { name: /^市政府常务会议/ })
    .getByText('95.4%')
    .waitFor();
  await picture('rates');
}

async function writeNotice({ page, pane, picture }: Scene): Promise<void> {
  await goTo(pane, '通报');
  await pane.getByRole('article', { name: '通报预览' }).waitFor();
  await picture('notice');
  await write(pane, '写入工作表');
  await showSheet(page, await latestSheet(page));
  await picture('notice-sheet');
  await picture('notice-sheet-alone', 'grid');
}

async function undoOne({ page, pane, picture }: Scene): Promise<void> {
  const before = await page.locator('.luckysheet-sheets-item').count();
  await undoLatest(pane);
  await page
    .locator('.luckysheet-sheets-item')
    .nth(before - 1)
    .waitFor({ state: 'detached' });
  await picture('undone');
}

/** The sheet whose tab stands last. */
async function latestSheet(page: Page): Promise<string> {
  return (await page.locator('.luckysheet-sheets-item-name').last().innerText()).trim();
}

async function download(page: Page, folder: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载' }).click()]);
  const workbook = join(folder, file.suggestedFilename());
  await file.saveAs(workbook);
  return workbook;
}
