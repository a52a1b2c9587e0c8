import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { BUILT, buildPreview } from '../../scripts/demo/build';
import { localCertificate } from '../../scripts/demo/certificate';
import { serve, type DemoServer } from '../../scripts/demo/server';
import { openPane, THEME_NAMES, THEMES } from '../../scripts/views/themes';
import { show, VIEWS } from '../../scripts/views/views';

jest.setTimeout(300_000);

let server: DemoServer;
beforeAll(async () => {
  buildPreview();
  server = await serve({ '/': BUILT.preview }, await localCertificate(join('.cache', 'certificate')), 0);
});
afterAll(async () => {
  await server.close();
});

/**
 * What axe finds on the page, without Fluent's own focus traps, which are hidden from readers on purpose. In a contrast
 * theme the pairs of colours are the system's: whether they differ enough is not ours to say, and Chromium on Linux
 * makes the highlight translucent, which Windows does not.
 */
async function faults(page: Page, isContrast: boolean): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).disableRules(isContrast ? ['color-contrast'] : []).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'aria-hidden-focus' && html.includes('data-tabster-dummy')))
      .map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}

describe.each(THEME_NAMES)('every view in the theme %s', (theme) => {
  it('has no fault that axe finds', async () => {
    const page = await openPane(theme, 360);
    const found: Record<string, readonly string[]> = {};
    for (const view of VIEWS) {
      await show(page, server.origin, view);
      const inView = await faults(page, 'contrast' in THEMES[theme]);
      if (inView.length > 0) found[view.name] = inView;
    }
    await page.context().close();
    expect(found).toEqual({});
  });
});
