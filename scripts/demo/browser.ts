import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findBrowser } from '../find-programs.mjs';

/** Nothing that the browser does on its own may reach beyond this machine. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The last day of the demo's year, in the morning: the day by which its figures are known. */
export const DEMO_DAY = '2025-12-31T09:00:00+08:00';

/** The installed Chromium, Chrome or Edge. Throws where there is none. */
export function browserProgram(): string {
  const program = findBrowser();
  if (program === null) {
    throw new Error('There is no Chrome, Edge or Chromium. Install one, or name it in TAIZHANG_BROWSER.');
  }
  return program;
}

/**
 * Starts an installed browser without a window.
 * @param more arguments beside those that keep it quiet.
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: browserProgram(), args: [...BROWSER_ARGS, ...more] });
}

/**
 * A clerk's browser window: Chinese, Beijing time, and the clock at the demo's day, so that page and pane agree on what
 * is overdue. The clock goes on from there.
 */
export async function openWindow(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1600, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  // What a step waits for comes within this, or not at all; reading and writing have their own measure.
  context.setDefaultTimeout(15_000);
  await context.clock.install({ time: DEMO_DAY });
  return context;
}
