import type { Browser, Page } from 'playwright-core';

/** A view of the pane: its name, its address on the preview page, and a text that stands there once it is complete. */
export interface View {
  readonly name: string;
  readonly search: string;
  readonly shows: string | RegExp;
}

const view = (name: string, search: string, shows: string | RegExp): View => ({ name, search, shows });

/** Every place of the pane, and every situation that it can come into. */
export const VIEWS: readonly View[] = [
  view('ledgers', '?place=ledgers', '确认并写入'),
  view('tasks', '?place=tasks', /^共 \d+ 项/),
  view('tasks-detail', '?place=tasks&case=detail', '为什么'),
  view('tasks-grouped', '?place=tasks&case=grouped', '市发展和改革委员会'),
  view('tasks-chosen', '?place=tasks&case=chosen', '催办'),
  view('tasks-nothing', '?place=tasks&case=nothing', '清除筛选'),
  view('findings', '?place=findings', '重新检查'),
  view('statistics', '?place=statistics', '写入统计表'),
  view('notices', '?place=notices', '复制到 Word'),
  view('notices-reminding', '?place=notices&case=reminding', '改为全部逾期和临期事项'),
  view('settings', '?place=settings', '写入记录'),
  view('leader', '?case=leader', '各单位亮灯'),
  view('read-only', '?case=read-only', /这个工作簿是只读的/),
  view('reading', '?case=reading', '停止读取'),
  view('empty', '?case=empty', '没有找到台账'),
  view('editing', '?case=editing', '有单元格正在编辑'),
  view('connection-lost', '?case=lost', /连接已断开/),
  view('preview', '?case=preview', /^写入前预览/),
  view('writing', '?case=writing', '正在写入…'),
  view('written', '?case=written', /^已写入：/),
  view('protected', '?case=protected', /工作表受保护/),
  view('changed-by-others', '?place=tasks&case=others', '同事改动了表格，请刷新'),
  view('host-too-old', '?case=too-old', /用不了台账管家/),
  view('no-office', '?case=no-office', '没有取得 Office 组件'),
  view('not-excel', '?case=not-excel', '请在 Excel 中打开'),
];

/** The themes that Windows and Office give the pane; contrast themes are the browser's forced colours. */
export const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'contrast-black': { colorScheme: 'dark', forcedColors: 'active' },
  'contrast-white': { colorScheme: 'light', forcedColors: 'active' },
} as const;
export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as readonly ThemeName[];

/** A pane of a width in a theme, of the height that Excel gives it on a small screen. */
export async function openPane(browser: Browser, theme: ThemeName, width: number): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...THEMES[theme],
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Shows a view and waits until it is complete. */
export async function show(page: Page, origin: string, { search, shows }: View): Promise<void> {
  await page.goto(`${origin}/index.html${search}`);
  await page.getByText(shows).first().waitFor();
}
