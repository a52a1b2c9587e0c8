import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { openWindow, startBrowser } from '../../scripts/demo/browser';
import { BUILT, buildIfOutdated } from '../../scripts/demo/build';
import { localCertificate } from '../../scripts/demo/certificate';
import { openWorkbook, paneOf, untilRead } from '../../scripts/demo/clerk';
import { serve, type DemoServer } from '../../scripts/demo/server';
import { listen, nothingHeard, type Heard } from './heard';

// Building the pages comes first, and takes its time on a machine that has other work.
jest.setTimeout(300_000);

/** The demo page in a browser, and all that went on in it. One for a whole test file. */
export interface Desk {
  /** The page as it is now: `fresh` brings another. */
  readonly page: Page;
  readonly pane: FrameLocator;
  /** All that went on in its windows, the closed ones too. */
  readonly heard: Heard;
  /** A new window with the demo workbook, or with one of `test/workbooks`, read by the pane. */
  fresh(workbook?: string): Promise<void>;
  /** Loads the pane's page again, as closing and opening the pane does. */
  reopenPane(): Promise<void>;
  close(): Promise<void>;
}

/** Builds where needed, serves, and starts the browser. */
export async function openDesk(): Promise<Desk> {
  buildIfOutdated();
  const certificate = await localCertificate(join('.cache', 'certificate'));
  const server = await serve({ '/': BUILT.pane, '/demo/': BUILT.demo }, certificate, 0);
  try {
    return new BrowserDesk(server, await startBrowser());
  } catch (error) {
    await server.close();
    throw error;
  }
}

class BrowserDesk implements Desk {
  readonly heard = nothingHeard();
  private window: BrowserContext | null = null;
  private current: Page | null = null;

  constructor(
    private readonly server: DemoServer,
    private readonly browser: Browser,
  ) {}

  get page(): Page {
    if (this.current === null) throw new Error('No window is open: call fresh() first.');
    return this.current;
  }

  get pane(): FrameLocator {
    return paneOf(this.page);
  }

  async fresh(workbook?: string): Promise<void> {
    await this.window?.close();
    this.window = await openWindow(this.browser);
    listen(this.window, this.heard);
    this.current = await this.window.newPage();
    await this.current.goto(`${this.server.origin}/demo/`);
    if (workbook !== undefined) await openWorkbook(this.current, join('test', 'workbooks', workbook));
    await untilRead(this.pane);
  }

  async reopenPane(): Promise<void> {
    const frame = this.page.frame({ url: /\/taskpane\.html/ });
    if (frame === null) throw new Error('There is no pane.');
    await frame.goto(frame.url());
    await untilRead(this.pane);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}
