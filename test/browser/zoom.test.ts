import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../scripts/demo/browser';
import { BUILT, buildPreview } from '../../scripts/demo/build';
import { localCertificate } from '../../scripts/demo/certificate';
import { serve, type DemoServer } from '../../scripts/demo/server';
import { show, VIEWS } from '../../scripts/views/views';
import { listen, nothingHeard } from './heard';
import { itStaysHere } from './staysQuiet';

jest.setTimeout(600_000);

const heard = nothingHeard();
let server: DemoServer;
beforeAll(async () => {
  buildPreview();
  server = await serve({ '/': BUILT.preview }, await localCertificate(join('.cache', 'certificate')), 0);
});
afterAll(() => server.close());

/** A pane of 640 × 800 points at 200 %: half as much room, twice as many pixels. */
const ZOOMED = { width: 320, height: 400 };

/** Every control that cannot be brought wholly into sight, and whatever makes the page scroll sideways. */
function cut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 30)}”`;
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} wide`);
    const sideways = [...document.querySelectorAll<HTMLElement>('main, main *')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1 &&
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        // Tables of figures, pages of paper and the chips beside an open task scroll by themselves (WCAG 1.4.10 leaves tables out).
        element.querySelector('table, [role="table"], [role="grid"]') === null &&
        element.closest('[role="group"], table') === null,
    );
    faults.push(...sideways.map((element) => `scrolls sideways: ${named(element)}`));
    for (const control of document.querySelectorAll<HTMLElement>(
      'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="listbox"], [role="tab"]',
    )) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('[aria-hidden="true"]')) continue;
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const isList = control.getAttribute('role') === 'listbox';
      if (isList && height < 64) faults.push(`${named(control)} is ${Math.round(height)} high`);
      if (left < -1 || right > innerWidth + 1) faults.push(`${named(control)} stands from ${left} to ${right}`);
      else if (!isList && (top < -1 || bottom > innerHeight + 1)) faults.push(`${named(control)} ends at ${bottom}`);
      else if (!isList) {
        const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const label = (control as HTMLInputElement).labels?.[0];
        const isOwn = met !== null && (control.contains(met) || met.contains(control) || label?.contains(met) === true);
        if (!isOwn) faults.push(`${named(control)} is covered by ${met === null ? 'nothing' : named(met)}`);
      }
    }
    return faults;
  });
}

describe('a pane at 200 %', () => {
  it('scrolls nowhere sideways and cuts no control, in any view', async () => {
    const browser = await startBrowser();
    const page = await browser.newPage({
      ignoreHTTPSErrors: true,
      viewport: ZOOMED,
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    listen(page.context(), heard);
    const found: Record<string, readonly string[]> = {};
    for (const view of VIEWS) {
      await show(page, server.origin, view);
      const faults = await cut(page);
      if (faults.length > 0) found[view.name] = faults;
    }
    await browser.close();
    expect(found).toEqual({});
  });
});

itStaysHere(() => heard);
