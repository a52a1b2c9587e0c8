import type { FrameLocator, Page } from 'playwright-core';
import { paneWindowName } from '../../src/host/doors/appContext';
import { createPane } from '../../src/host/doors/pane';
import type { Host } from '../../src/host/host';

const CONVERSATION = 'outside';
const CONTROL = 'control-outside';

/**
 * Opens the built pane for a workbook that stays in this process: the browser holds the pane and nothing of Excel, so
 * that what it takes of memory and time is the pane's own.
 * @param origin where the pane is served.
 */
export async function openPaneFor(page: Page, host: Host, origin: string): Promise<FrameLocator> {
  await page.route(`${origin}/around.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><title>Excel</title>' }),
  );
  let posted: Promise<unknown> = Promise.resolve();
  const post = (text: string): void => {
    // A page that is closed meanwhile needs no answer.
    posted = posted.then(() => page.evaluate((each) => window.toPane(each), text)).catch(() => undefined);
  };
  const pane = createPane(host, post, { conversationId: CONVERSATION, controlId: CONTROL, origin });
  await page.exposeFunction('fromPane', (text: unknown) => pane.receive(text));
  await page.goto(`${origin}/around.html`);
  await page.evaluate(
    (name) => {
      const frame = document.createElement('iframe');
      frame.title = '台账管家窗格1';
      frame.name = name;
      frame.style.cssText = 'width: 360px; height: 800px';
      window.toPane = (text) => frame.contentWindow?.postMessage(text, location.origin);
      window.addEventListener('message', ({ data, source }) => {
        if (source === frame.contentWindow) void window.fromPane(data);
      });
      frame.src = '/taskpane.html';
      document.body.append(frame);
    },
    paneWindowName(CONVERSATION, CONTROL, origin),
  );
  return page.frameLocator('iframe');
}

declare global {
  interface Window {
    toPane(text: string): void;
    fromPane(text: unknown): Promise<void>;
  }
}
