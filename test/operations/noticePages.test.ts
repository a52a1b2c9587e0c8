import { applyPlan } from '../../src/excel/apply/applyPlan';
import { saveWorkbook } from '../../src/host/package/save';
import type { CellScalar } from '../../src/host/workbook/model';
import { fromIso } from '../../src/ledger/day/day';
import type { NoticeKind } from '../../src/ledger/notices/notice';
import { parsePeriod } from '../../src/ledger/periods/period';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { noticePlan } from '../../src/operations/noticePlan';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { openSheet, valueOf } from '../excel/support/workbooks';
import { canMeasure, pagesOf, type Word } from '../support/pdfPages';

const MM = 72 / 25.4;
const HEADER = ['序号', '任务来源', '工作任务', '责任单位', '完成时限', '完成情况'];

/** A workbook with the notices of a ledger, all of whose items are late, as it is printed. */
async function printed(...kinds: readonly NoticeKind[]): Promise<Word[][]> {
  const rows = Array.from({ length: 24 }, (_, index): CellScalar[] => [
    index + 1,
    '市政府常务会议',
    `推进第${index + 1}项重点工程建设并形成报告`,
    `市第${(index % 3) + 1}建设局`,
    '2024年3月底前',
    '正在推进',
  ]);
  const host = openSheet([['2024年重点工作督办台账'], HEADER, ...rows]);
  const period = parsePeriod('2024-06');
  for (const kind of kinds) {
    const state = valueOf(await scanWorkbook({ asOf: fromIso('2024-06-30') ?? 0, settings: DEFAULT_SETTINGS }));
    const planned = noticePlan(state, kind, period ?? (undefined as never), { units: ['市第1建设局'] });
    if (!planned.ok) throw new Error(planned.error.message);
    valueOf(await applyPlan(planned.plan));
  }
  return pagesOf('notices.xlsx', saveWorkbook(host.model));
}

const textOf = (page: readonly Word[]): string => page.map(({ text }) => text).join('');
const middle = ({ top, bottom }: Word): number => (top + bottom) / 2;

(canMeasure ? describe : describe.skip)('notice sheets, measured from their PDF', () => {
  let pages: readonly Word[][] = [];
  beforeAll(async () => {
    pages = await printed('quarter', 'order', 'reminder');
  }, 180_000);
  const pagesWith = (...texts: readonly string[]): Word[][] =>
    pages.filter((page) => texts.every((text) => textOf(page).includes(text)));

  // How wide columns are is seen in the plan's test: LibreOffice takes the digits of whatever stands for the default font.
  it('keep 天头 37 mm within a millimetre, and the title in the middle of the 版心', () => {
    const [page = []] = pagesWith('关于2024年6月');
    const [title] = page;
    // The title stands in the middle of a row of 36 points.
    expect(Math.abs((title ? middle(title) : 0) / MM - 18 / MM - 37)).toBeLessThan(1);
    const line = page.filter((word) => title && Math.abs(middle(word) - middle(title)) < 2);
    const centre = (Math.min(...line.map(({ left }) => left)) + Math.max(...line.map(({ right }) => right))) / 2;
    expect(Math.abs(centre / MM - (28 + 156 / 2))).toBeLessThan(1);
  });

  it('repeat the header of a list on each of its pages, and cut no row', () => {
    const list = pages.filter((page) => /^推?.*逾期天数/u.test(textOf(page)) && textOf(page).includes('限期完成时间'));
    expect(list.length).toBeGreaterThan(1);
    const attached = list.filter((page) => !textOf(page).includes('催办次数'));
    const said = attached.map(textOf).join('');
    for (let item = 1; item <= 24; item++) expect(said.match(new RegExp(`第${item}项重点`, 'gu'))).toHaveLength(1);
  });

  it('give an order one page, with its boxes and its date', () => {
    const orders = pagesWith('督查令（一级');
    expect(orders).toHaveLength(8);
    for (const page of orders) expect(textOf(page)).toMatch(/签收时间.*2024年6月30日/u);
  });

  it('never leave a date alone on a page', () => {
    const dated = pages.filter((page) => /2024年6月30日/u.test(textOf(page)));
    expect(dated.filter((page) => textOf(page).length < 40)).toEqual([]);
  });

  it('do not print the links to the ledger', () => {
    expect(pagesWith('台账位置')).toEqual([]);
  });
});
