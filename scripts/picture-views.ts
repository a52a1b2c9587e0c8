/**
 * `npx tsx scripts/picture-views.ts`: pictures of every view of the pane in every theme and two widths, in out/views,
 * and a sheet of all of them for each theme and width. Names of themes (`light dusk`) limit it to these; `--built`
 * takes the pane as it was built the last time.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILT, buildPreview } from './demo/build';
import { localCertificate } from './demo/certificate';
import { serve } from './demo/server';
import { openPane, THEME_NAMES } from './views/themes';
import { show, VIEWS } from './views/views';

/** As Excel opens it, and drawn wide enough for two columns. */
const WIDTHS = [320, 640] as const;
const FOLDER = join('out', 'views');

const { values, positionals } = parseArgs({ options: { built: { type: 'boolean' } }, allowPositionals: true });
const themes = THEME_NAMES.filter((name) => positionals.length === 0 || positionals.includes(name));

if (values.built !== true) buildPreview();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const server = await serve({ '/': BUILT.preview }, await localCertificate(join('.cache', 'certificate')), 0);
for (const theme of themes) {
  for (const width of WIDTHS) {
    const page = await openPane(theme, width);
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
await server.close();
