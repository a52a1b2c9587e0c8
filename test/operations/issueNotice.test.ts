import { applyPlan } from '../../src/excel/apply/applyPlan';
import { readJournal, undoEntry, undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import type { CellScalar } from '../../src/host/workbook/model';
import { fromIso } from '../../src/ledger/day/day';
import type { Notice, NoticeKind } from '../../src/ledger/notices/notice';
import { parsePeriod, type Period } from '../../src/ledger/periods/period';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { noticeIssued, prepareNotice } from '../../src/operations/issueNotice';
import type { NoticeChoice } from '../../src/operations/noticePlan';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { wordingSheetPlan } from '../../src/plan/sheets/wordingSheet';
import { openSheet, valueOf } from '../excel/support/workbooks';

const HEADER = ['序号', '任务来源', '工作任务', '责任单位', '完成时限', '完成情况'];

function ledgerWith(tasks: number, units = 4): Host {
  const rows = Array.from({ length: tasks }, (_, index): CellScalar[] => [
    index + 1,
    '市政府常务会议',
    `推进第${index + 1}项重点工程建设`,
    `市第${(index % units) + 1}建设局`,
    index % 2 === 0 ? '2024年3月底前' : '2024年9月底前',
    index % 4 === 3 ? '已完成' : '正在推进',
  ]);
  return openSheet([['2024年重点工作督办台账'], HEADER, ...rows]);
}

const periodOf = (text: string): Period => {
  const period = parsePeriod(text);
  if (period === null) throw new Error(text);
  return period;
};

/** Writes a notice as the pane does: planned, applied, the period kept. */
async function issue(kind: NoticeKind, asOf: string, period: string, choice: NoticeChoice = {}) {
  const state = valueOf(await scanWorkbook({ asOf: fromIso(asOf) ?? 0, settings: DEFAULT_SETTINGS }));
  const planned = await prepareNotice(state, kind, periodOf(period), choice);
  if (!planned.ok) throw new Error(planned.error.message);
  const entry = valueOf(await applyPlan(planned.plan));
  valueOf(await noticeIssued(state, kind, periodOf(period)));
  return { entry, notices: planned.notices };
}

const said = ({ paragraphs }: Notice): string => paragraphs.map(({ text }) => text).join('\n');

const sheetNamed = (host: Host, name: string) => host.model.sheets.find((each) => each.name === name);

/** The lines of 督办记录: number, colour, state. */
function registerOf(host: Host): string[] {
  const sheet = sheetNamed(host, '督办记录');
  if (!sheet) return [];
  const lines: string[] = [];
  for (let row = 2; row < 40; row++) {
    const text = (column: number): string => String(cellAt(sheet, row, column)?.value ?? '');
    if (text(0) !== '') lines.push([text(0), text(3), text(10)].filter(Boolean).join(' '));
  }
  return lines;
}

/** The rows of 督办记录 that hold something, counted from 0. */
const rowsOf = (host: Host): number[] =>
  [...(sheetNamed(host, '督办记录')?.rows ?? [])]
    .filter(([, cells]) => [...cells.values()].some(({ value }) => value !== undefined && value !== ''))
    .map(([row]) => row)
    .sort((a, b) => a - b);

describe('two quarters from one workbook', () => {
  it('numbers go on, changes since the first are right, an unanswered blue order becomes yellow', async () => {
    const host = ledgerWith(8);
    const first = await issue('quarter', '2024-06-30', '2024Q2');
    await issue('order', '2024-06-30', '2024-06', { units: ['市第1建设局'] });
    const sheet = sheetNamed(host, '台账');
    const firstOverdue = sheet && cellAt(sheet, 2, 5);
    if (firstOverdue) firstOverdue.value = '已完成';
    const second = await issue('quarter', '2024-10-08', '2024Q4');
    const third = await issue('quarter', '2024-09-30', '2024Q3');
    const orders = await issue('order', '2024-10-08', '2024-10', { units: ['市第1建设局'] });
    expect([first, second, third].map(({ notices: [{ number }] }) => number)).toEqual([
      '督通〔2024〕1号',
      '督通〔2024〕2号',
      '督通〔2024〕3号',
    ]);
    expect(said(first.notices[0])).not.toContain('相比');
    expect(said(second.notices[0])).not.toContain('相比');
    expect(said(third.notices[0])).toContain('与2024年第二季度相比，销号1项、仍逾期3项，完成率上升12.5个百分点。');
    expect(orders.notices.map(({ title, number }) => `${number} ${title}`)).toEqual([
      '督令〔2024〕3号 督查令（二级·黄色）',
    ]);
  });

  it('a paper written again on the same day keeps its number and its line', async () => {
    const host = ledgerWith(8);
    await issue('quarter', '2024-06-30', '2024Q2');
    await issue('quarter', '2024-06-30', '2024Q2');
    expect(registerOf(host)).toEqual(['督通〔2024〕1号 有效']);
  });

  it('papers of two periods written on one day have each their number', async () => {
    const host = ledgerWith(8);
    await issue('quarter', '2024-06-30', '2024Q2');
    await issue('quarter', '2024-06-30', '2024Q1');
    await issue('quarter', '2024-06-30', '2024Q2');
    expect(registerOf(host)).toEqual(['督通〔2024〕1号 有效', '督通〔2024〕2号 有效']);
  });

  it('a line that somebody deleted is told as a gap, and its number is not given again', async () => {
    const host = ledgerWith(8);
    await issue('reminder', '2024-06-28', '2024-06', { units: ['市第1建设局'] });
    await issue('reminder', '2024-06-29', '2024-06', { units: ['市第1建设局'] });
    const sheet = sheetNamed(host, '督办记录');
    sheet?.rows.delete(2);
    sheet?.rows.delete(3);
    await issue('reminder', '2024-06-30', '2024-06', { units: ['市第1建设局'] });
    expect(new Set(registerOf(host))).toEqual(
      new Set(['督催〔2024〕2号 有效', '督催〔2024〕1号 作废', '督催〔2024〕3号 有效']),
    );
  });
});

describe('the office’s own wording', () => {
  async function problemsAfter(cell: string, text: string): Promise<readonly string[]> {
    const host = ledgerWith(8);
    valueOf(await applyPlan(wordingSheetPlan()));
    await host.userEdits('文稿模板', cell, [[text]]);
    const state = valueOf(await scanWorkbook({ asOf: fromIso('2024-06-30') ?? 0, settings: DEFAULT_SETTINGS }));
    const planned = await prepareNotice(state, 'quarter', periodOf('2024Q2'));
    return planned.ok ? planned.problems : [planned.error.message];
  }

  it('with an unknown {占位} is told by sheet and cell', async () => {
    expect(await problemsAfter('D4', '关于{时断}的通报')).toEqual([
      expect.stringMatching(/^“文稿模板”D4：没有\{时断\}这个占位/u),
    ]);
  });

  it('whose header was changed is told, not passed over in silence', async () => {
    expect(await problemsAfter('A3', '类别')).toEqual([expect.stringMatching(/^工作表“文稿模板”的表头已被改动/u)]);
  });
});

describe('undo of a notice', () => {
  it('removes its sheets and its lines, and keeps the number as voided', async () => {
    const host = ledgerWith(8);
    const { entry } = await issue('reminder', '2024-06-30', '2024-06');
    expect(registerOf(host)).toHaveLength(4);
    valueOf(await undoEntry(entry.id));
    expect(host.model.sheets.filter(({ name }) => name.startsWith('通报·'))).toEqual([]);
    expect(registerOf(host)).toEqual(['督催〔2024〕1号 作废', '督催〔2024〕2号 作废']);
    const again = await issue('reminder', '2024-06-30', '2024-06');
    expect(again.notices[0].number).toBe('督催〔2024〕3号');
  });

  it('leaves earlier lines and the clerk’s entries in them alone', async () => {
    const host = ledgerWith(8);
    await issue('quarter', '2024-06-30', '2024Q2');
    const sheet = sheetNamed(host, '督办记录');
    const { entry } = await issue('set-deadline', '2024-06-30', '2024-06').catch(() => ({ entry: null }));
    expect(entry).toBeNull();
    const second = await issue('supervision', '2024-06-30', '2024');
    valueOf(await undoEntry(second.entry.id));
    expect(registerOf(host)).toEqual(['督通〔2024〕1号 有效', '督〔2024〕1号 作废']);
    expect(sheet).toBe(sheetNamed(host, '督办记录'));
  });

  it('of an earlier notice voids its numbers alone, and leaves no gap between the lines', async () => {
    const host = ledgerWith(8);
    const { entry } = await issue('reminder', '2024-06-30', '2024-06');
    await issue('quarter', '2024-06-30', '2024Q2');
    valueOf(await undoEntry(entry.id));
    expect(registerOf(host)).toEqual(['督催〔2024〕1号 作废', '督催〔2024〕2号 作废', '督通〔2024〕1号 有效']);
    expect(rowsOf(host)).toEqual([0, 1, 2, 3, 4]);
  });

  it('finds the lines where a clerk has sorted them to, and keeps the answer that she noted', async () => {
    const host = ledgerWith(8);
    await issue('quarter', '2024-06-30', '2024Q2');
    const { entry } = await issue('reminder', '2024-06-30', '2024-06', { units: ['市第1建设局'] });
    const sheet = sheetNamed(host, '督办记录');
    const [first, second, third] = [2, 3, 4].map((row) => sheet?.rows.get(row));
    if (!sheet || !first || !second || !third) throw new Error('no lines');
    [third, second, first].forEach((cells, index) => sheet.rows.set(2 + index, cells));
    await host.userEdits('督办记录', 'J3', [[45480]]);
    valueOf(await undoEntry(entry.id));
    expect(registerOf(host)).toEqual(['督催〔2024〕1号 作废', '督通〔2024〕1号 有效']);
    expect(sheetNamed(host, '督办记录')?.rows.get(2)?.get(9)?.value).toBe(45480);
  });

  it('by the ribbon is the same: no number is lost', async () => {
    const host = ledgerWith(8);
    await issue('quarter', '2024-06-30', '2024Q2');
    valueOf(await undoLast());
    expect(registerOf(host)).toEqual(['督通〔2024〕1号 作废']);
    expect(sheetNamed(host, '督办记录')).toBeDefined();
  });

  it('says which numbers to void where the header of the register was changed', async () => {
    const host = ledgerWith(8);
    const { entry } = await issue('quarter', '2024-06-30', '2024Q2');
    await host.userEdits('督办记录', 'A2', [['编号']]);
    const { leftAlone } = valueOf(await undoEntry(entry.id));
    expect(leftAlone).toEqual([expect.objectContaining({ sheet: '督办记录', expected: '督通〔2024〕1号' })]);
    expect(host.model.sheets.filter(({ name }) => name.startsWith('通报·'))).toEqual([]);
  });
});

describe('reminders for many units', () => {
  it('stand one after the other on one sheet, each beginning a page', async () => {
    const host = ledgerWith(40, 10);
    const { notices } = await issue('reminder', '2024-06-30', '2024-06', { onOneSheet: true });
    const sheets = host.model.sheets.filter(({ name }) => name.startsWith('通报·'));
    expect(sheets.map(({ name }) => name)).toEqual(['通报·催办通知单2024年6月（合并打印）']);
    const [sheet] = sheets;
    const titles = [...(sheet?.rows ?? [])].filter(([, cells]) => cells.get(0)?.value === '督办事项催办通知单');
    expect(titles).toHaveLength(notices.length);
    const starts = titles.map(([row]) => row).slice(1);
    expect(sheet?.pageSetup.rowBreaks).toEqual(expect.arrayContaining(starts));
    expect(sheets[0]?.pageSetup.fitToWidth).toBeNull();
  });

  it('that are stopped half way leave no sheet and use up no number', async () => {
    const host = ledgerWith(400, 100);
    const state = valueOf(await scanWorkbook({ asOf: fromIso('2024-06-30') ?? 0, settings: DEFAULT_SETTINGS }));
    const planned = await prepareNotice(state, 'reminder', periodOf('2024-06'));
    if (!planned.ok) throw new Error(planned.error.message);
    const stop = new AbortController();
    const shares: number[] = [];
    const applied = await applyPlan(planned.plan, {
      signal: stop.signal,
      onProgress: (done, total) => {
        shares.push(done / total);
        stop.abort();
      },
    });
    expect(shares).toEqual([0.5]);
    expect(applied).toMatchObject({ ok: false, error: { code: 'aborted' } });
    expect(host.model.sheets.map(({ name }) => name)).toEqual(['台账']);
    expect(valueOf(await readJournal()).entries).toEqual([]);
    const again = await issue('reminder', '2024-06-30', '2024-06', { units: ['市第1建设局'] });
    expect(again.notices[0].number).toBe('督催〔2024〕1号');
  }, 60_000);

  it('take a request for each full payload, not for each unit', async () => {
    const requests = async (units: number): Promise<number> => {
      const host = ledgerWith(units * 4, units);
      const before = host.counters.requests;
      await issue('reminder', '2024-06-30', '2024-06');
      return host.counters.requests - before;
    };
    // Sixty papers fill a few payloads more.
    expect((await requests(60)) - (await requests(6))).toBeLessThanOrEqual(4);
  }, 60_000);
});
