import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-programs.mjs';
import { ICONS, svgOf } from './icons/drawings';

/**
 * Draws the icons of `assets/` from the drawings in `scripts/icons/`: `npx tsx scripts/make-icons.ts`.
 * A browser paints them, because what it paints at 16 pixels is what Office will show.
 */
const target = path.join(import.meta.dirname, '../assets');
await mkdir(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const { name, sizes, shapes } of ICONS) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0">${svgOf(shapes, size)}</body>`);
    const png = await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
    await writeFile(path.join(target, `${name}-${size}.png`), png);
  }
}
await browser.close();
console.log(`${ICONS.length} icons drawn in ${target}`);
