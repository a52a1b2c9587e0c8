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
  // The page fetches what Excel answers: an argument of `evaluate` would be compiled as a script, whose text the browser
  // keeps for as long as it has memory, and the memory is what is measured.
  const answer = { text: '' };
  await page.route(`${origin}/answer.txt`, (route) =>
    route.fulfill({ contentType: 'text/plain; charset=utf-8', body: answer.text }),
  );
  let posted: Promise<unknown> = Promise.resolve();
  const post = (text: string): void => {
    posted = posted
      .then(() => {
        answer.text = text;
        return page.evaluate(() => window.toPane());
      })
      // A page that is closed meanwhile needs no answer.
      .catch(() => undefined);
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
      window.toPane = async () => {
        const text = await (await fetch('/answer.txt', { cache: 'no-store' })).text();
        frame.contentWindow?.postMessage(text, location.origin);
      };
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
    toPane(): Promise<void>;
    fromPane(text: unknown): Promise<void>;
  }
}
