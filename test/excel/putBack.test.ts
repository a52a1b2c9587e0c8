import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoLast } from '../../src/excel/undo/undoEntry';
import { cellAt } from '../../src/host/workbook/cells';
import type { SheetModel } from '../../src/host/workbook/model';
import { canBePutBack, putBackPlan } from '../../src/plan/fixes/putBack';
import { numberCell, textCell } from '../../src/plan/cells';
import type { Plan } from '../../src/plan/plan';
import { format, openSheet, valueOf, visibleState } from './support/workbooks';

const PLAN: Plan = {
  title: '改正“文字不整齐”',
  edits: [
    {
      kind: 'cells',
      sheet: '台账',
      top: 1,
      left: 1,
      cells: [[textCell('市财政局'), numberCell(45371), numberCell(1)]],
      formats: [[null, 'yyyy/m/d', null]],
    },
  ],
};

describe('what somebody changed after us', () => {
  it('is listed by an undo, and is put back cell by cell where the clerk decides so', async () => {
    const host = openSheet([[' 市财政局', '2024-03-20', '=1+1']]);
    const sheet = host.model.sheets[0] as SheetModel;
    format(host.model, sheet, 0, 1, '@');
    const before = visibleState(host.model);
    valueOf(await applyPlan(PLAN));
    await host.userEdits('台账', 'A1', [['市审计局']]);
    await host.userEdits('台账', 'B1', [[45400]]);
    await host.userEdits('台账', 'C1', [['3']]);
    const report = valueOf(await undoLast());
    expect(report.leftAlone.map(({ cell, found }) => [cell, found])).toEqual([
      ['A1', '市审计局'],
      ['B1', '45400'],
      ['C1', '3'],
    ]);
    const plan = putBackPlan(PLAN.title, canBePutBack(report.leftAlone));
    expect(valueOf(await applyPlan(plan)).changedCells).toBe(3);
    expect(visibleState({ ...host.model, sheets: [sheet] })).toEqual(before);
  });

  it('stays where the clerk decides so', async () => {
    const host = openSheet([[' 市财政局', '2024-03-20', '=1+1']]);
    valueOf(await applyPlan(PLAN));
    await host.userEdits('台账', 'A1', [['市审计局']]);
    await host.userEdits('台账', 'C1', [['3']]);
    const { leftAlone } = valueOf(await undoLast());
    valueOf(await applyPlan(putBackPlan(PLAN.title, canBePutBack(leftAlone).slice(1))));
    const sheet = host.model.sheets[0] as SheetModel;
    expect(cellAt(sheet, 0, 0)?.value).toBe('市审计局');
    expect(cellAt(sheet, 0, 2)?.formula).toBe('=1+1');
  });

  it('is not overwritten once it was changed again', async () => {
    const host = openSheet([[' 市财政局', '2024-03-20', '=1+1']]);
    valueOf(await applyPlan(PLAN));
    await host.userEdits('台账', 'A1', [['市审计局']]);
    const { leftAlone } = valueOf(await undoLast());
    await host.userEdits('台账', 'A1', [['市统计局']]);
    expect(await applyPlan(putBackPlan(PLAN.title, canBePutBack(leftAlone)))).toMatchObject({
      ok: false,
      error: { code: 'stale' },
    });
  });
});
