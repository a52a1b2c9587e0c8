import { basename } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Long enough for a slow machine to read or write the whole demo workbook. */
const PATIENCE = 90_000;

/**
 * A pane of the open workbook, by its number.
 * @example paneOf(page).getByRole('tab', { name: '任务' })
 */
export function paneOf(page: Page, number = 1): FrameLocator {
  return page.frameLocator(`iframe[title="台账管家窗格${number}"]`);
}

/** Waits until the pane has read the workbook and says how much it found. */
export async function untilRead(pane: FrameLocator): Promise<void> {
  const counts = pane.getByText(/^\d+ 个台账 · \d+ 项 · (?!正在读取)/);
  const nothing = pane.getByRole('heading', { name: '没有找到台账' });
  await counts.or(nothing).first().waitFor({ timeout: PATIENCE });
}

export type PlaceName = '台账' | '任务' | '检查' | '统计' | '通报' | '设置';

/** Goes to one of the pane's places. */
export async function goTo(pane: FrameLocator, place: PlaceName): Promise<void> {
  await pane.getByRole('tab', { name: place }).click();
  await pane.getByRole('tab', { name: place, selected: true }).waitFor();
}

/** Presses a place's main button and waits for the preview that it leads to. */
export async function preview(pane: FrameLocator, button: string): Promise<Locator> {
  await pane.getByRole('button', { name: button }).click();
  await pane.getByRole('heading', { name: /^写入前预览/ }).waitFor({ timeout: PATIENCE });
  return pane.getByRole('button', { name: '写入', exact: true });
}

/** Has written what a place's main button offers, preview included, and waits until it stands and is read again. */
export async function write(pane: FrameLocator, button: string): Promise<void> {
  const go = await preview(pane, button);
  // The page is busy with the write at once: a slow machine answers the click late.
  await go.click({ timeout: PATIENCE });
  await pane
    .getByText(/^已写入：/)
    .first()
    .waitFor({ timeout: PATIENCE });
  await untilRead(pane);
}

/** Undoes the latest write by its entry under 设置. */
export async function undoLatest(pane: FrameLocator): Promise<void> {
  await goTo(pane, '设置');
  await pane
    .getByRole('button', { name: /^撤销“/ })
    .first()
    .click({ timeout: PATIENCE });
  await pane
    .getByText(/^已撤销“/)
    .first()
    .waitFor({ timeout: PATIENCE });
  await untilRead(pane);
}

/** Brings a sheet to the front by its tab under the grid. */
export async function showSheet(page: Page, name: string): Promise<void> {
  const tab = page.locator('.luckysheet-sheets-item').filter({ has: page.getByText(name, { exact: true }) });
  await tab.click();
  await page.locator('.luckysheet-sheets-item-active').filter({ hasText: name }).waitFor();
}

/** Opens a workbook through the page's own button; its panes take the place of the old one's. */
export async function openWorkbook(page: Page, file: string): Promise<void> {
  const before = await page.locator('iframe').first().elementHandle();
  await page.getByLabel('打开工作簿').setInputFiles(file);
  await page.locator('.file').getByText(basename(file), { exact: true }).waitFor();
  await before?.waitForElementState('hidden');
}
