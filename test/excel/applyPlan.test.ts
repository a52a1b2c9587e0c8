import fc from 'fast-check';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { previewPlan } from '../../src/excel/apply/previewPlan';
import { readJournal, undoEntry, undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import type { SheetModel } from '../../src/host/workbook/model';
import { formulaCell, numberCell, textCell, BLANK_CELL } from '../../src/plan/cells';
import type { CellContent, Edit, Plan } from '../../src/plan/plan';
import { anyPlan, anySheet, build } from './support/arbitraries';
import { format, openSheet, valueOf, visibleState } from './support/workbooks';

const planOf = (...edits: Edit[]): Plan => ({ title: '纳管台账', edits });
const cells = (top: number, left: number, rows: CellContent[][], sheet = '台账'): Edit => ({
  kind: 'cells',
  sheet,
  top,
  left,
  cells: rows,
});
const sheetOf = (host: Host, name = '台账'): SheetModel => {
  const sheet = host.model.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const LEDGER = [
  ['任务', '责任单位'],
  ['修桥', '市交通局'],
  ['铺路', '市住建局'],
];

describe('applying a plan', () => {
  it('writes texts, numbers and formulas, and nothing beside them', async () => {
    const host = openSheet(LEDGER);
    const entry = valueOf(
      await applyPlan(
        planOf(
          cells(2, 3, [
            [numberCell(45382), formulaCell('C2+1')],
            [textCell('长期'), BLANK_CELL],
          ]),
        ),
      ),
    );
    expect(entry).toMatchObject({ title: '纳管台账', stage: 'done', changedCells: 3 });
    const sheet = sheetOf(host);
    expect(cellAt(sheet, 1, 2)?.value).toBe(45382);
    expect(cellAt(sheet, 1, 3)?.formula).toBe('=C2+1');
    expect(cellAt(sheet, 2, 2)?.value).toBe('长期');
    expect(cellAt(sheet, 1, 0)?.value).toBe('修桥');
  });

  it.each([
    '=1+1',
    '+86',
    '-',
    '@市长',
    '＝A1',
    '　=A1',
    '001',
    '3月15日',
    '2024/3/15',
    'TRUE',
    '#N/A',
    "'引号",
    '50%',
  ])('keeps the text %s as this very text', async (text) => {
    const host = openSheet(LEDGER);
    valueOf(await applyPlan(planOf(cells(2, 3, [[textCell(text)]]))));
    expect(cellAt(sheetOf(host), 1, 2)).toMatchObject({ value: text });
    expect(cellAt(sheetOf(host), 1, 2)?.formula).toBeUndefined();
  });

  it('writes a number as a number into cells that were formatted as text', async () => {
    const host = openSheet(LEDGER);
    format(host.model, sheetOf(host), 1, 2, '@');
    const before = visibleState(host.model);
    valueOf(await applyPlan(planOf(cells(2, 3, [[numberCell(5)]]))));
    expect(cellAt(sheetOf(host), 1, 2)?.value).toBe(5);
    valueOf(await undoLast());
    expect(visibleState(host.model)).toEqual(before);
  });

  it('writes only the cells that change when it is run again', async () => {
    const host = openSheet(LEDGER);
    const first = [[textCell('办理中')], [textCell('已办结')]];
    valueOf(await applyPlan(planOf(cells(2, 3, first))));
    const again = valueOf(await applyPlan(planOf(cells(2, 3, [[textCell('办理中')], [textCell('逾期')]]))));
    expect(again.changedCells).toBe(1);
    const journal = valueOf(await readJournal()).entries;
    expect(journal).toHaveLength(2);
    expect(valueOf(await applyPlan(planOf(cells(2, 3, [[textCell('办理中')], [textCell('逾期')]])))).changedCells).toBe(
      0,
    );
    expect(valueOf(await readJournal()).entries).toHaveLength(2);
    expect(cellAt(sheetOf(host), 2, 2)?.value).toBe('逾期');
  });

  it('needs as many requests for 3,000 rows as for 100', async () => {
    const requests = async (rows: number): Promise<number> => {
      const host = openSheet(Array.from({ length: rows }, (_, index) => [`任务${index}`]));
      host.counters.reset();
      const block = Array.from({ length: rows }, (_, index) => [
        numberCell(45000 + index),
        formulaCell(`B${index + 1}+1`),
      ]);
      valueOf(await applyPlan(planOf(cells(1, 2, block))));
      return host.counters.requests;
    };
    const few = await requests(100);
    expect(await requests(3000)).toBe(few);
    expect(few).toBeLessThanOrEqual(11);
  });

  it('refuses a protected sheet before anything is written', async () => {
    const host = openSheet(LEDGER);
    sheetOf(host).protected = true;
    const before = visibleState(host.model);
    const result = await applyPlan(planOf(cells(2, 3, [[numberCell(1)]])));
    expect(result).toMatchObject({ ok: false, error: { code: 'protected-sheet' } });
    expect(!result.ok && result.error.message).toContain('撤销工作表保护');
    expect(visibleState(host.model)).toEqual(before);
  });

  it('refuses to write into merged cells, and says where', async () => {
    const host = openSheet(LEDGER);
    sheetOf(host).merges = [{ top: 1, left: 2, bottom: 2, right: 2 }];
    const preview = valueOf(await previewPlan(planOf(cells(2, 3, [[numberCell(1)], [numberCell(2)]]))));
    expect(preview.refusals).toMatchObject([{ sheet: '台账', area: 'C3' }]);
  });

  it('says of a plan whose sheets, looks and cells stand already that it changes nothing', async () => {
    openSheet(LEDGER);
    const plan = planOf(
      { kind: 'add-sheet', sheet: '统计', visibility: 'visible' },
      { kind: 'cells', sheet: '统计', top: 1, left: 1, cells: [[numberCell(1)]] },
      { kind: 'style', sheet: '统计', area: { top: 1, left: 1, bottom: 1, right: 1 }, style: { bold: true } },
    );
    expect(valueOf(await previewPlan(plan)).changesNothing).toBe(false);
    valueOf(await applyPlan(plan));
    expect(valueOf(await previewPlan(plan)).changesNothing).toBe(true);
  });

  it('refuses when a cell no longer holds what the plan was worked out from', async () => {
    const host = openSheet(LEDGER);
    const plan = planOf({
      kind: 'cells',
      sheet: '台账',
      top: 2,
      left: 2,
      cells: [[textCell('市交通运输局')]],
      expected: [[textCell('市交通局')]],
    });
    await host.userEdits('台账', 'B2', [['市公路局']]);
    const result = await applyPlan(plan);
    expect(result).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(!result.ok && result.error.message).toContain('市公路局');
  });

  it('refuses a sheet name that a clerk has used already', async () => {
    openSheet(LEDGER, '统计');
    const result = await applyPlan(planOf({ kind: 'add-sheet', sheet: '统计', visibility: 'visible' }));
    expect(result.ok).toBe(false);
  });

  it('shows before and after without writing', async () => {
    const host = openSheet(LEDGER);
    const before = visibleState(host.model);
    const preview = valueOf(
      await previewPlan(planOf(cells(2, 2, [[textCell('市交通运输局')], [textCell('市住建局')]]))),
    );
    expect(preview).toMatchObject({
      changedCells: 1,
      changes: [{ sheet: '台账', cell: 'B2', before: '市交通局', after: '市交通运输局' }],
      refusals: [],
    });
    expect(visibleState(host.model)).toEqual(before);
  });
});

describe('undoing', () => {
  it('leaves the workbook as it was, cell for cell, whatever the sheet and the plan', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, fc.array(anyPlan, { minLength: 1, maxLength: 3 }), async (sheet, plans) => {
        const host = build(sheet);
        const before = visibleState(host.model);
        for (const plan of plans) await applyPlan(plan);
        for (let left = valueOf(await readJournal()).entries.length; left > 0; left--) {
          expect(valueOf(await undoLast()).leftAlone).toEqual([]);
        }
        expect(visibleState(host.model)).toEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  it('leaves alone what somebody has changed since, and says so', async () => {
    const host = openSheet(LEDGER);
    valueOf(await applyPlan(planOf(cells(2, 3, [[textCell('办理中')], [textCell('已办结')]]))));
    await host.userEdits('台账', 'C2', [['暂缓']]);
    const report = valueOf(await undoLast());
    expect(report).toMatchObject({
      restored: 1,
      leftAlone: [{ sheet: '台账', cell: 'C2', found: '暂缓', expected: '办理中' }],
    });
    expect(cellAt(sheetOf(host), 1, 2)?.value).toBe('暂缓');
    expect(cellAt(sheetOf(host), 2, 2)?.value).toBeUndefined();
  });

  it('undoes an entry that is not the last', async () => {
    const host = openSheet(LEDGER);
    const first = valueOf(
      await applyPlan(planOf(cells(2, 3, [[textCell('办理中')]])), { when: '2024-03-15T09:00:00Z' }),
    );
    valueOf(await applyPlan(planOf(cells(3, 3, [[textCell('已办结')]])), { when: '2024-03-15T10:00:00Z' }));
    valueOf(await undoEntry(first.id));
    expect(cellAt(sheetOf(host), 1, 2)?.value).toBeUndefined();
    expect(cellAt(sheetOf(host), 2, 2)?.value).toBe('已办结');
    expect(valueOf(await readJournal()).entries.map(({ when }) => when)).toEqual(['2024-03-15T10:00:00Z']);
  });

  const report = planOf(
    { kind: 'add-sheet', sheet: '台账统计', visibility: 'visible' },
    cells(1, 1, [[textCell('办结率')], [formulaCell('1/2')]], '台账统计'),
    { kind: 'merge', sheet: '台账统计', area: { top: 1, left: 1, bottom: 1, right: 3 } },
    { kind: 'style', sheet: '台账统计', area: { top: 1, left: 1, bottom: 1, right: 3 }, style: { bold: true } },
  );

  it('deletes the sheets that were added, and keeps nothing of ours', async () => {
    const host = openSheet(LEDGER);
    const before = visibleState(host.model);
    valueOf(await applyPlan(report));
    expect(host.model.sheets.map(({ name }) => name)).toEqual(['台账', '台账统计', '台账管家_数据']);
    expect(valueOf(await undoLast())).toMatchObject({ restored: 0, deletedSheets: ['台账统计'], leftAlone: [] });
    expect(visibleState(host.model)).toEqual(before);
  });

  it('keeps an added sheet that a clerk has written on', async () => {
    const host = openSheet(LEDGER);
    valueOf(await applyPlan(report));
    await host.userEdits('台账统计', 'B5', [['请王主任阅']]);
    expect(valueOf(await undoLast()).leftAlone).toMatchObject([{ sheet: '台账统计' }]);
    expect(host.model.sheets.map(({ name }) => name)).toContain('台账统计');
  });

  it('brings back the earlier version of a sheet that was made anew', async () => {
    const host = openSheet(LEDGER);
    valueOf(await applyPlan(report));
    const before = visibleState({ ...host.model, sheets: host.model.sheets.filter(({ name }) => name === '台账统计') });
    const later = planOf(
      { kind: 'add-sheet', sheet: '台账统计', visibility: 'visible' },
      cells(1, 1, [[textCell('办结率表')], [formulaCell('2/3')], [textCell('备注')]], '台账统计'),
      { kind: 'merge', sheet: '台账统计', area: { top: 1, left: 1, bottom: 1, right: 2 } },
    );
    valueOf(await applyPlan(later));
    expect(sheetOf(host, '台账统计').merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(cellAt(sheetOf(host, '台账统计'), 2, 0)?.value).toBe('备注');
    expect(valueOf(await undoLast())).toMatchObject({ deletedSheets: [], remadeSheets: ['台账统计'] });
    expect(
      visibleState({ ...host.model, sheets: host.model.sheets.filter(({ name }) => name === '台账统计') }),
    ).toEqual(before);
  });
});

describe('a write that does not take', () => {
  it('is put back with the text format of the cell that was to receive it', async () => {
    const host = openSheet([['任务', '责任单位']]);
    format(host.model, sheetOf(host), 1, 1, '@');
    const before = visibleState(host.model);
    const merged = { top: 2, left: 1, bottom: 2, right: 2 };
    const result = await applyPlan(
      planOf({ kind: 'merge', sheet: '台账', area: merged }, cells(2, 1, [[BLANK_CELL, formulaCell('=1+1')]])),
    );
    expect(result.ok).toBe(false);
    expect(visibleState(host.model)).toEqual(before);
  });
});
