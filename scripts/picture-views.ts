/**
 * `npx tsx scripts/picture-views.ts`: pictures of every view of the pane in every theme and two widths, in out/views,
 * and a sheet of all of them for each theme and width.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowser } from './demo/browser';
import { BUILT, buildPreview } from './demo/build';
import { localCertificate } from './demo/certificate';
import { serve } from './demo/server';
import { openPane, show, THEME_NAMES, VIEWS } from './views/views';

const WIDTHS = [320, 480] as const;
const FOLDER = join('out', 'views');

if (!process.argv.includes('--built')) buildPreview();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const server = await serve({ '/': BUILT.preview }, await localCertificate(join('.cache', 'certificate')), 0);
const browser = await startBrowser();
for (const theme of THEME_NAMES) {
  for (const width of WIDTHS) {
    const page = await openPane(browser, theme, width);
    const pictures: string[] = [];
    for (const view of VIEWS) {
      await show(page, server.origin, view);
      const picture = await page.screenshot({ path: join(FOLDER, `${theme}-${width}-${view.name}.png`) });
      pictures.push(
        `<figure><img src="data:image/png;base64,${picture.toString('base64')}"><figcaption>${view.name}</figcaption></figure>`,
      );
    }
    await page.setViewportSize({ width: 7 * (width + 16), height: 900 });
    await page.setContent(
      `<style>body{margin:0;display:flex;flex-wrap:wrap;gap:16px;background:#777;font:14px sans-serif}figure{margin:0}</style>${pictures.join('')}`,
    );
    const sheet = join(FOLDER, `all-${theme}-${width}.png`);
    await writeFile(sheet, await page.screenshot({ fullPage: true }));
    console.log(sheet);
    await page.context().close();
  }
}
await browser.close();
await server.close();
