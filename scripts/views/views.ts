import type { Page } from 'playwright-core';

/** A view of the pane: its name, its address on the preview page, and a text that stands there once it is complete. */
export interface View {
  readonly name: string;
  readonly search: string;
  readonly shows: string | RegExp;
  /** What is done before it is looked at, one after another. */
  readonly steps?: readonly Step[];
}

/** A button or a line that opens is pressed; an option is chosen from a list. */
type Step = { readonly press: string | RegExp } | { readonly choose: string; readonly from: string };

const view = (name: string, search: string, shows: string | RegExp, ...steps: readonly Step[]): View => ({
  name,
  search,
  shows,
  steps,
});
const press = (what: string | RegExp): Step => ({ press: what });
const choose = (option: string, from: string): Step => ({ choose: option, from });

/** Every place of the pane, every panel that opens in it, and every situation that it can come into. */
export const VIEWS: readonly View[] = [
  view('ledgers', '?place=ledgers', '确认并写入'),
  view('ledgers-why', '?place=ledgers', '确认并写入', press('为什么这样认')),
  view('ledgers-columns', '?place=ledgers', '确认并写入', press(/^其余 \d+ 列/)),
  view('ledgers-units', '?place=ledgers&case=units', /^这些写法是同一个单位吗/, press(/^这些写法是同一个单位吗/)),
  view('ledgers-other-sheets', '?place=ledgers', '确认并写入', press(/^其他工作表/)),
  view('tasks', '?place=tasks', /^共 \d+ 项/),
  view('tasks-detail', '?place=tasks&case=detail', '为什么'),
  view('tasks-grouped', '?place=tasks&case=grouped', '市发展和改革委员会'),
  view('tasks-chosen', '?place=tasks&case=chosen', '催办'),
  view('tasks-of-figure', '?place=statistics', '写入统计表', press(/^市政府常务会议，逾期/)),
  view('tasks-nothing', '?place=tasks&case=nothing', '清除筛选'),
  view('findings', '?place=findings', '重新检查'),
  view('findings-reason', '?place=findings', '重新检查', press('忽略')),
  view('findings-marks', '?place=findings', '重新检查', press('在表中标出问题')),
  view('findings-offers', '?place=findings', '重新检查', press(/^还可以整理/)),
  view('findings-set-aside', '?place=findings&case=set-aside', /^已忽略/, press(/^已忽略/)),
  view('findings-none', '?place=findings&case=clean', '重新检查'),
  view('fix-preview', '?place=findings', '重新检查', press(/^改正全部/)),
  view('statistics', '?place=statistics', '写入统计表'),
  view('statistics-by-unit', '?place=statistics', '写入统计表', choose('责任单位', '分组方式')),
  view('statistics-identities', '?place=statistics', '写入统计表', press('勾稽关系')),
  view('statistics-unmanage', '?place=statistics', '写入统计表', press('解除纳管')),
  view('statistics-unmanaged', '?place=statistics', '写入统计表', press('解除纳管'), press('确定解除')),
  view('notices', '?place=notices', '复制到 Word'),
  view('notices-letterhead', '?place=notices', '复制到 Word', press('版头和落款')),
  view('notices-order', '?place=notices', '复制到 Word', choose('督查令', '种类')),
  view('notices-reminding', '?place=notices&case=reminding', '改为全部逾期和临期事项'),
  view('notices-refused', '?place=notices&case=broken', '仍要生成'),
  view('settings', '?place=settings', '写入记录'),
  view('settings-questions', '?place=settings', '写入记录', press('时限')),
  view('settings-preset', '?place=settings', '写入记录', choose('绿黄红三色灯', '一键采用公开做法')),
  view('settings-periods', '?place=settings', '写入记录', press('记一期')),
  view('settings-journal', '?place=settings&case=written', /^撤销$/),
  view('undone-in-part', '?place=settings&case=undone', /后来被改过/),
  view('leader', '?case=leader', '各单位亮灯'),
  view('settings-clear', '?place=settings', '写入记录', press('清除台账管家的数据')),
  view('data-recovered', '?case=data-recovered', /已从备份恢复/),
  view('data-lost', '?case=data-lost', /操作记录已丢失/),
  view('data-later', '?case=data-later', /更新版本的台账管家/),
  view('file-copied', '?case=file-copied', /这个文件上次写入时叫/),
  view('repeated', '?case=repeated', /里的事项大多相同/),
  view('read-only', '?case=read-only', /这个工作簿是只读的/),
  view('reading', '?case=reading', '停止读取'),
  view('empty', '?case=empty', '没有找到台账'),
  view('editing', '?case=editing', '有单元格正在编辑'),
  view('connection-lost', '?case=lost', /连接已断开/),
  view('tasks-connection-lost', '?place=tasks&case=lost', '去看台账'),
  view('recovered', '?case=recovered', /^上次写入没有完成/),
  view('preview', '?case=preview', /^写入前预览/),
  view('preview-refused', '?case=refused', '以下位置写不了'),
  view('preview-nothing', '?case=up-to-date', /^没有需要写入的内容/),
  view('writing', '?case=writing', '正在写入…'),
  view('written', '?case=written', /^已写入：/),
  view('protected', '?case=protected', /工作表受保护/),
  view('changed-by-others', '?place=tasks&case=others', '同事改动了表格，请刷新'),
  view('crashed', '?place=findings&case=crashed', '这个页面出了问题'),
  view('host-too-old', '?case=too-old', /用不了台账管家/),
  view('no-office', '?case=no-office', '没有取得 Office 组件'),
  view('not-excel', '?case=not-excel', '请在 Excel 中打开'),
];

/** Shows a view, waits until it is complete, and takes its steps. */
export async function show(page: Page, origin: string, { search, shows, steps = [] }: View): Promise<void> {
  await page.goto(`${origin}/index.html${search}`);
  await page.getByText(shows).first().waitFor();
  // The header stands before a place that is fetched when it is first opened.
  await page.locator('.fui-Spinner').waitFor({ state: 'detached' });
  for (const step of steps) {
    await take(page, step);
    await page.locator('.fui-Spinner').waitFor({ state: 'detached' });
  }
}

async function take(page: Page, step: Step): Promise<void> {
  if ('choose' in step) {
    const list = page.getByLabel(step.from);
    await list.selectOption({ label: step.choose });
    return list.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  }
  const control = page
    .locator('summary', { hasText: step.press })
    .or(page.getByRole('button', { name: step.press, exact: true }))
    .first();
  await control.click();
  // What it opened is below it; some controls make place for what they open.
  if (await control.isVisible()) await control.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}
