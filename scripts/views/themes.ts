import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_ARGS, browserProgram } from '../demo/browser';

interface Theme {
  readonly colorScheme: 'light' | 'dark';
  /** A contrast theme of Windows 11, as Chromium's own setting for page colours has it, and the background it gives. */
  readonly contrast?: { readonly pageColors: number; readonly canvas: string };
}

/** What Office and Windows give the pane: light and dark, and the four contrast themes that come with Windows. */
export const THEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  aquatic: { colorScheme: 'dark', contrast: { pageColors: 6, canvas: 'rgb(32, 32, 32)' } },
  desert: { colorScheme: 'light', contrast: { pageColors: 2, canvas: 'rgb(255, 250, 239)' } },
  dusk: { colorScheme: 'dark', contrast: { pageColors: 1, canvas: 'rgb(45, 50, 54)' } },
  'night-sky': { colorScheme: 'dark', contrast: { pageColors: 3, canvas: 'rgb(0, 0, 0)' } },
} as const satisfies Readonly<Record<string, Theme>>;
export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as readonly ThemeName[];

/**
 * A pane of a width in a theme, of the height that Excel gives it on a small screen, in a browser of its own: contrast
 * themes are a setting of the browser. A browser that does not know the theme (another version, a Mac) shows its own
 * forced colours in its place, and says so on the console. Closing the page's context ends the browser.
 */
export async function openPane(name: ThemeName, width: number): Promise<Page> {
  const { colorScheme, contrast }: Theme = THEMES[name];
  const profile = await mkdtemp(join(tmpdir(), 'taizhang-pane-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ settings: { a11y: { page_colors: contrast?.pageColors ?? 0 } } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserProgram(),
    args: [...BROWSER_ARGS],
    ignoreHTTPSErrors: true,
    viewport: { width, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    colorScheme,
    forcedColors: contrast === undefined ? 'none' : null,
  });
  context.once('close', () => void rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  context.setDefaultTimeout(30_000);
  const page = context.pages()[0] ?? (await context.newPage());
  if (contrast !== undefined && (await canvasOf(page)) !== contrast.canvas) {
    console.warn(`This browser does not have the contrast theme ${name}; its own forced colours are shown.`);
    await page.emulateMedia({ forcedColors: 'active' });
  }
  return page;
}

/** The background that the theme gives every page. */
function canvasOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    document.body.style.cssText = 'forced-color-adjust: none; color: Canvas';
    return getComputedStyle(document.body).color;
  });
}
