import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { checklistOf } from '../../src/operations/checklist';
import { checklistPlan } from '../../src/plan/sheets/checklistSheet';
import { ignoreFinding, NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf, visibleState } from '../excel/support/workbooks';

/** 2024-06-30. */
const AS_OF = 45473;
const SHEET = '台账检查单';

function openLedger(name = '台账'): Host {
  return openSheet(
    [
      ['2024年重点工作督办台账'],
      ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
      [1, '推进农村公路改造工程', '市交通局', '2024.2.30', '正在推进'],
      [2, '建设市民服务中心', ' 市财政局', '10月前', '正在推进'],
    ],
    name,
  );
}

const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));

const sheetOf = (host: Host) => {
  const sheet = host.model.sheets.find(({ name }) => name === SHEET);
  if (!sheet) throw new Error('there is no list');
  return sheet;
};
const shown = (host: Host, row: number): unknown[] =>
  [0, 2, 3, 4, 5, 6].map((column) => cellAt(sheetOf(host), row - 1, column)?.value ?? '');
const link = (host: Host, row: number) => cellAt(sheetOf(host), row - 1, 1);

describe('检查单', () => {
  it('lists every finding with its rule, gravity, message and proposal', async () => {
    const host = openLedger();
    valueOf(await applyPlan(checklistOf(await scan(), NOTHING_IGNORED)));
    expect(cellAt(sheetOf(host), 1, 0)?.value).toBe('截至 2024-06-30，共 3 处：错误 1，提醒 1，提示 1');
    expect(shown(host, 3)).toEqual(['序号', '程度', '检查项目', '问题', '建议', '处理情况']);
    expect([4, 5, 6].map((row) => shown(host, row))).toEqual([
      [1, '错误', '完成时限读不出', expect.stringContaining('2024.2.30'), '', ''],
      [2, '提示', '文字不整齐', expect.stringContaining('首尾有空格'), '整理为“市财政局”', ''],
      [3, '提醒', '完成时限有两种读法', expect.stringContaining('10月前'), '', ''],
    ]);
  });

  it('leads to the cell of each finding, whatever the sheet is called', async () => {
    const host = openLedger(`Q1'汇总`);
    valueOf(await applyPlan(checklistOf(await scan(), NOTHING_IGNORED)));
    expect(link(host, 4)?.formula).toBe(`=HYPERLINK("#'Q1''汇总'!D3","Q1'汇总!D3")`);
  });

  it('says which are set aside, and why', async () => {
    const host = openLedger();
    const state = await scan();
    const [first] = state.ledgers[0]?.findings ?? [];
    if (!first) throw new Error('nothing was found');
    valueOf(await applyPlan(checklistOf(state, ignoreFinding(state, NOTHING_IGNORED, first, '原文如此'))));
    expect(shown(host, 4)[5]).toBe('已忽略：原文如此');
    expect(cellAt(sheetOf(host), 1, 0)?.value).toBe('截至 2024-06-30，共 3 处：错误 0，提醒 1，提示 1，已忽略 1');
  });

  it('prints on A4 across, with the heading on every page', async () => {
    openLedger();
    const plan = checklistOf(await scan(), NOTHING_IGNORED);
    const setup = plan.edits.find(({ kind }) => kind === 'page-setup');
    expect(setup).toMatchObject({
      setup: { orientation: 'landscape', fitToWidth: true, titleRows: { from: 3, to: 3 } },
    });
    expect(setup).toMatchObject({ setup: { printArea: { top: 1, left: 1, bottom: 6, right: 7 } } });
  });

  it('is no ledger to the next reading, and goes when it is undone', async () => {
    const host = openLedger();
    const before = visibleState(host.model);
    valueOf(await applyPlan(checklistOf(await scan(), NOTHING_IGNORED)));
    expect((await scan()).snapshots.map(({ name }) => name)).toEqual(['台账']);
    valueOf(await undoLast());
    expect(visibleState(host.model)).toEqual(before);
  });

  it('is made anew when it is made again', async () => {
    const host = openLedger();
    valueOf(await applyPlan(checklistOf(await scan(), NOTHING_IGNORED)));
    await host.userEdits('台账', 'D3', [['2024年12月底前']]);
    valueOf(await applyPlan(checklistOf(await scan(), NOTHING_IGNORED)));
    expect([4, 5, 6].map((row) => shown(host, row)[2])).toEqual(['文字不整齐', '完成时限有两种读法', '']);
  });

  it('stays small in the making however long the list is', () => {
    const finding = { sheet: '台账', column: 3, rule: 'unit-missing', severity: 'error' } as const;
    const lines = Array.from({ length: 5000 }, (_, index) => ({
      finding: { ...finding, row: index + 3, message: '没有写牵头单位。'.repeat(1 + (index % 7)) },
    }));
    const { edits } = checklistPlan(lines, { asOf: AS_OF });
    const heights = edits.flatMap((edit) => (edit.kind === 'row-height' ? [edit] : []));
    expect(heights.length).toBeLessThan(600);
    expect(heights.at(-1)?.bottom).toBe(5003);
  });

  it('says that nothing was found', async () => {
    const host = openSheet([
      ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
      [1, '推进农村公路改造工程', '市交通局', '2024年12月底前', '正在推进'],
    ]);
    valueOf(await applyPlan(checklistOf(await scan(), NOTHING_IGNORED)));
    expect(shown(host, 4)).toEqual(['', '', '', '没有发现问题', '', '']);
  });
});
