import { applyPlan } from '../../src/excel/apply/applyPlan';
import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import type { SheetModel } from '../../src/host/workbook/model';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { planMarks } from '../../src/operations/markFindings';
import { NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { valueOf, visibleState } from '../excel/support/workbooks';
import { planPutBack } from '../../src/operations/putBack';
import { canBePutBack } from '../../src/plan/fixes/putBack';
import type { UndoReport } from '../../src/plan/journal';
import { fixAll, manage, setClock, undo } from './operations';
import { LEDGER, openLedger, scan } from './workbook';

/** Done on the ledger's sheet by hand. */
async function byHand(act: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(LEDGER));
    await context.sync();
  });
}

const sortTasks = (sheet: Excel.Worksheet): void =>
  void sheet.getRange('A3:AZ6').sort.apply([{ key: 2, ascending: false }], false, false);

const NEW_TASK = ['5', '市政府常务会议', '建设智慧停车场', '市城管局', '2024年8月底前', '正在推进'];

/** What people do with rows, and how many rows of ours are gone with theirs. */
const HANDS: readonly (readonly [string, (host: Host) => Promise<unknown>, number])[] = [
  ['a row put in between the tasks', () => byHand((sheet) => void sheet.getRange('4:4').insert('Down')), 0],
  ['a row put in above everything', () => byHand((sheet) => void sheet.getRange('1:1').insert('Down')), 0],
  ['a row put in between header and tasks', () => byHand((sheet) => void sheet.getRange('3:3').insert('Down')), 0],
  ['a task deleted', () => byHand((sheet) => void sheet.getRange('4:4').delete('Up')), 1],
  ['the last task deleted', () => byHand((sheet) => void sheet.getRange('6:6').delete('Up')), 1],
  ['the tasks sorted with all columns', () => byHand(sortTasks), 0],
  ['a task typed below the last', (host) => host.userEdits(LEDGER, 'A7:F7', [NEW_TASK]), 0],
];

describe('纳管 that is undone after people have moved the rows', () => {
  it.each(HANDS)('leaves the sheet as if it had never been managed: %s', async (_what, hand, gone) => {
    setClock(0);
    const unmanaged = openLedger();
    await hand(unmanaged);
    const expected = visibleState(unmanaged.model);
    const host = openLedger();
    valueOf(await manage());
    await hand(host);
    const report = valueOf(await undo()) as { leftAlone: readonly { cell: string }[] };
    expect(visibleState(host.model)).toEqual(expected);
    expect(report.leftAlone).toHaveLength(gone);
  });

  it('says what to do where a column was put in, and changes nothing', async () => {
    setClock(0);
    const host = openLedger();
    valueOf(await manage());
    await byHand((sheet) => void sheet.getRange('B:B').insert('Right'));
    const before = visibleState(host.model);
    const result = await undo();
    expect(result).toMatchObject({ ok: false, error: { code: 'stale', message: expect.stringContaining('解除纳管') } });
    expect(visibleState(host.model)).toEqual(before);
  });

  it('leaves a number that a clerk has changed', async () => {
    setClock(0);
    const host = openLedger();
    valueOf(await manage());
    await host.userEdits(LEDGER, 'K4', [["'一〇二"]]);
    await byHand(sortTasks);
    valueOf(await undo());
    const numbers = [2, 3, 4, 5].map((row) => cellAt(host.model.sheets[0] as SheetModel, row, 10)?.value ?? null);
    expect(numbers.filter(Boolean)).toEqual(['一〇二']);
  });
});

describe('a plan whose rows were moved before it is written', () => {
  it('of 纳管 is refused: no task gets the columns of another', async () => {
    const host = openLedger();
    const plan = valueOf(await manageLedgers(await scan()));
    await byHand(sortTasks);
    const before = visibleState(host.model);
    const result = await applyPlan(plan);
    expect(result).toMatchObject({ ok: false, error: { code: 'stale', message: expect.stringContaining('刷新') } });
    expect(visibleState(host.model)).toEqual(before);
  });

  it('of 再次纳管 never gives a number that another hand has given meanwhile', async () => {
    const host = openLedger();
    valueOf(await manage());
    await host.userEdits(LEDGER, 'A7:F7', [NEW_TASK]);
    const plan = valueOf(await manageLedgers(await scan()));
    await host.userEdits(LEDGER, 'K3', [["'005"]]);
    expect(await applyPlan(plan)).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(cellAt(host.model.sheets[0] as SheetModel, 2, 10)?.value).toBe('005');
    expect(cellAt(host.model.sheets[0] as SheetModel, 6, 10)?.value ?? '').toBe('');
  });

  it('of 再次纳管 never overwrites a number that another hand has typed meanwhile', async () => {
    const host = openLedger();
    valueOf(await manage());
    await host.userEdits(LEDGER, 'A7:F7', [NEW_TASK]);
    const plan = valueOf(await manageLedgers(await scan()));
    await host.userEdits(LEDGER, 'K7', [["'甲-7"]]);
    expect(await applyPlan(plan)).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(cellAt(host.model.sheets[0] as SheetModel, 6, 10)?.value).toBe('甲-7');
  });

  it('of 在表中标出 is refused', async () => {
    openLedger();
    const plan = valueOf(await planMarks(await scan(), NOTHING_IGNORED, 'color'));
    await byHand(sortTasks);
    expect(await applyPlan(plan)).toMatchObject({ ok: false, error: { code: 'stale' } });
  });
});

describe('恢复之前的内容', () => {
  /** A fix, a clerk who types into a cell of it, the undo that leaves her cell alone; then people move the rows. */
  async function leftAlone(hand: (sheet: Excel.Worksheet) => void) {
    setClock(0);
    const host = openLedger();
    valueOf(await fixAll());
    await host.userEdits(LEDGER, 'D5', [['市水利局']]);
    const report = valueOf(await undo()) as UndoReport;
    await byHand(hand);
    return {
      sheet: host.model.sheets[0] as SheetModel,
      plan: valueOf(await planPutBack('改正', canBePutBack(report.leftAlone))),
    };
  }

  const units = (sheet: SheetModel) =>
    [2, 3, 4, 5, 6].map((row) => [cellAt(sheet, row, 2)?.value ?? '', cellAt(sheet, row, 3)?.value ?? '']);

  it.each([
    ['sorted', sortTasks],
    ['with a row put in above it', (sheet: Excel.Worksheet) => void sheet.getRange('3:3').insert('Down')],
    ['with the row above it deleted', (sheet: Excel.Worksheet) => void sheet.getRange('3:3').delete('Up')],
  ])('goes into the row of its task: rows %s', async (_what, hand) => {
    const { sheet, plan } = await leftAlone(hand);
    const before = units(sheet);
    expect(before).toContainEqual(['新建公办幼儿园两所', '市水利局']);
    expect(plan.leftOut).toEqual([]);
    valueOf(await applyPlan(plan));
    expect(units(sheet)).toEqual(before.map(([task, unit]) => [task, unit === '市水利局' ? ' 市教育局' : unit]));
  });

  it('of a task that is gone is left out, and said', async () => {
    const { plan } = await leftAlone((sheet) => void sheet.getRange('5:5').delete('Up'));
    expect(plan.edits).toEqual([]);
    expect(plan.leftOut).toMatchObject([{ area: 'D5', why: expect.stringContaining('请直接在表中填写') }]);
  });

  it('is refused where rows move after it was planned', async () => {
    const { sheet, plan } = await leftAlone(() => undefined);
    await byHand(sortTasks);
    const before = units(sheet);
    expect(await applyPlan(plan)).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(units(sheet)).toEqual(before);
  });
});
