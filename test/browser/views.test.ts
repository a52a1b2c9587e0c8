import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { BUILT, buildPreview } from '../../scripts/demo/build';
import { localCertificate } from '../../scripts/demo/certificate';
import { serve, type DemoServer } from '../../scripts/demo/server';
import { openPane, THEME_NAMES, THEMES, type ThemeName } from '../../scripts/views/themes';
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
afterAll(async () => {
  await server.close();
});

/**
 * What axe finds on the page, without Fluent's own focus traps, which are hidden from readers on purpose. In a contrast
 * theme the pairs of colours are the system's: whether they differ enough is not ours to say, and Chromium on Linux
 * makes the highlight translucent, which Windows does not. The page has no frames of other origins, so axe works on the
 * page itself ("legacy mode"); it then needs no second page for each look.
 */
async function faults(page: Page, isContrast: boolean): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .disableRules(isContrast ? ['color-contrast'] : [])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'aria-hidden-focus' && html.includes('data-tabster-dummy')))
      .map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}

/** What axe finds in every view in a theme, by the view's name. */
async function faultsIn(theme: ThemeName): Promise<Readonly<Record<string, readonly string[]>>> {
  const page = await openPane(theme, 360);
  listen(page.context(), heard);
  const found: Record<string, readonly string[]> = {};
  for (const view of VIEWS) {
    await show(page, server.origin, view);
    const inView = await faults(page, 'contrast' in THEMES[theme]);
    if (inView.length > 0) found[view.name] = inView;
  }
  await page.context().close();
  return found;
}

/** Two browsers work at a time: each keeps one core busy. */
const PAIRS = THEME_NAMES.flatMap((_, index) => (index % 2 === 0 ? [THEME_NAMES.slice(index, index + 2)] : []));

describe('every view', () => {
  it.each(PAIRS)('has no fault that axe finds in the themes %s and %s', async (...themes) => {
    const found = await Promise.all(themes.map(async (theme) => [theme, await faultsIn(theme)]));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(themes.map((theme) => [theme, {}])));
  });
});

itStaysHere(() => heard);
