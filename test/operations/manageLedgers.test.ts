import { applyPlan } from '../../src/excel/apply/applyPlan';
import { fill, openSheet, valueOf, visibleButNumbers, visibleState } from '../excel/support/workbooks';
import { undoLast, readJournal } from '../../src/excel/undo/undoEntry';
import { removeAllOurs, writeStored } from '../../src/excel/stored/stored';
import { previewUnmanage, unmanageLedgers } from '../../src/operations/unmanageLedgers';
import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { periodContaining } from '../../src/ledger/periods/period';
import { createSheet } from '../../src/host/workbook/create';
import type { SheetModel } from '../../src/host/workbook/model';
import { deleteSheet, renameSheet } from '../../src/host/workbook/sheets';
import { checklistOf } from '../../src/operations/checklist';
import { NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { listsOf } from '../../src/operations/listsPlan';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { noticePlan } from '../../src/operations/noticePlan';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { headerFingerprint } from '../../src/ledger/reading/columns/headerFingerprint';

const HEADER = ['序号', '任务来源', '工作任务', '责任单位', '完成时限', '完成情况'];
/** 2024-06-30. */
const AS_OF = 45473;
const UNITS = ['市财政局', '市交通局', '市住建局', '市教育局'];

function ledgerOf(tasks: number): Host {
  const rows = Array.from({ length: tasks }, (_, index) => [
    index + 1,
    index % 2 === 0 ? '市政府常务会议' : '市长办公会议',
    `推进第${index + 1}项重点工程建设`,
    UNITS[index % UNITS.length] ?? '',
    index % 3 === 0 ? '2024年3月底前' : '2024年12月底前',
    index % 4 === 0 ? '已完成' : '正在推进',
  ]);
  return openSheet([['2024年重点工作督办台账'], HEADER, ...rows]);
}

const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));

/** What the sheets show, our stored state aside: it carries the time of the operation. */
function visibleCells(host: Host): unknown {
  return visibleState({ ...host.model, sheets: host.model.sheets.filter(({ name }) => name !== '台账管家_数据') });
}

describe('managing ledgers', () => {
  it('finds the ledger, and leaves the clerk’s own cells as they are', async () => {
    const host = ledgerOf(8);
    const theirs = (): unknown =>
      Array.from({ length: 10 }, (_, row) =>
        HEADER.map((__, column) => cellAt(host.model.sheets[0] as never, row, column)),
      );
    const before = structuredClone(theirs());
    const state = await scan();
    expect(state.ledgers).toHaveLength(1);
    expect(state.ledgers[0]?.ledger.tasks.count).toBe(8);
    valueOf(await applyPlan(valueOf(await manageLedgers(state))));
    expect(theirs()).toEqual(before);
    expect(host.model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['台账统计', '台账管家_字典']));
  });

  it('changes nothing when it is run again on an unchanged workbook', async () => {
    const host = ledgerOf(8);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    const managed = visibleState(host.model);
    const again = valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    expect(again.changedCells).toBe(0);
    expect(again.effects).toEqual([]);
    expect(visibleState(host.model)).toEqual(managed);
  });

  it('writes only what follows from a changed cell', async () => {
    const host = ledgerOf(8);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    await host.userEdits('台账', 'E4', [['2024年11月底前']]);
    const again = valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    expect(again.changedCells).toBeGreaterThan(0);
    expect(again.changedCells).toBeLessThan(10);
  });

  it('leaves the workbook as it was once it is undone', async () => {
    const host = ledgerOf(12);
    const before = visibleState(host.model);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    await host.userEdits('台账', 'E4', [['2024年3月底前']]);
    expect(valueOf(await undoLast()).leftAlone).toEqual([]);
    await host.userEdits('台账', 'E4', [['2024年12月底前']]);
    expect(visibleState(host.model)).toEqual(before);
    expect(valueOf(await readJournal()).entries).toEqual([]);
  });

  it('needs as many requests for 2,000 rows as for 100: to read, to manage and to write a notice', async () => {
    const requests = async (tasks: number): Promise<readonly number[]> => {
      const host = ledgerOf(tasks);
      host.counters.reset();
      const state = await scan();
      const read = host.counters.requests;
      host.counters.reset();
      valueOf(await applyPlan(valueOf(await manageLedgers(state))));
      const managed = host.counters.requests;
      const planned = noticePlan(state, 'quarter', periodContaining(AS_OF, 'quarter'));
      if (!planned.ok) throw new Error(planned.error.message);
      host.counters.reset();
      valueOf(await applyPlan(planned.plan));
      return [read, managed, host.counters.requests];
    };
    expect(await requests(2000)).toEqual(await requests(100));
  }, 60_000);

  it('leaves all or nothing, whichever request fails', async () => {
    // Giving tracked objects back comes after the work and may fail in silence.
    const counting = (host: Host, failing: number): (() => number) => {
      let seen = 0;
      host.failNext((request) => {
        const isWork = request.Actions.some(({ Name }) => Name !== '_RemoveReference');
        return isWork && ++seen === failing;
      }, 'busy');
      return () => seen;
    };
    const good = ledgerOf(4);
    const before = visibleState(good.model);
    const plan = valueOf(await manageLedgers(await scan()));
    const count = counting(good, -1);
    valueOf(await applyPlan(plan));
    const managed = visibleCells(good);
    const total = count();
    for (let failing = 1; failing <= total; failing++) {
      const host = ledgerOf(4);
      counting(host, failing);
      const result = await applyPlan(plan);
      if (result.ok) expect(visibleCells(host)).toEqual(managed);
      else expect(visibleState(host.model)).toEqual(before);
    }
    expect(total).toBeGreaterThanOrEqual(2);
  });

  it('uses the columns that the workbook remembers', async () => {
    openSheet([
      ['序号', '内容', '单位', '时限', '甲'],
      [1, '推进农村公路改造工程', '市交通局', '2024年3月底前', '张三'],
    ]);
    const confirmed = { [headerFingerprint(['序号', '内容', '单位', '时限', '甲'])]: { 甲: 'owner' as const } };
    expect((await scan()).ledgers[0]?.ledger.columns[4]?.role).not.toBe('owner');
    valueOf(await writeStored('confirmed-columns', confirmed));
    expect((await scan()).ledgers[0]?.ledger.columns[4]?.role).toBe('owner');
  });

  it('uses the kind of ledger that the workbook remembers, and none of it where it is damaged', async () => {
    const header = ['序号', '工作任务', '牵头单位', '完成时限'];
    openSheet([header, [1, '推进农村公路改造工程', '市交通局', '2024年3月底前']]);
    const decided = { registers: { [headerFingerprint(header)]: 'project' }, tables: {}, units: {} };
    valueOf(await writeStored('reading-decisions', decided));
    expect((await scan()).ledgers[0]?.ledger.register).toBe('project');
    valueOf(await writeStored('reading-decisions', { ...decided, units: 3 }));
    expect((await scan()).ledgers[0]?.ledger.register).toBe('key-work');
  });
});

describe('writing a notice', () => {
  it('adds its sheets, which undo takes away again; its number stays as void', async () => {
    const host = ledgerOf(12);
    const before = visibleButNumbers(host.model);
    const planned = noticePlan(await scan(), 'quarter', periodContaining(AS_OF, 'quarter'));
    if (!planned.ok) throw new Error(planned.error.message);
    valueOf(await applyPlan(planned.plan));
    expect(host.model.sheets.some(({ name }) => name.startsWith('通报·'))).toBe(true);
    valueOf(await undoLast());
    expect(visibleButNumbers(host.model)).toEqual(before);
  });
});

describe('a clerk’s own sheets that are called as ours are', () => {
  const own = (host: Host, name: string): SheetModel => {
    const sheet = createSheet(`{own-${name}}`, name);
    fill(sheet, [['我自己的统计'], ['市财政局', 12]]);
    host.model.sheets.push(sheet);
    return sheet;
  };
  const names = ['台账统计', '督办驾驶舱', '台账重点清单', '台账检查单', '台账管家_字典'];
  const sheetNames = (host: Host): readonly string[] => host.model.sheets.map(({ name }) => name);

  it.each(names)('%s stays as it is when ledgers are managed, listed, checked and no longer managed', async (name) => {
    const host = ledgerOf(8);
    const theirs = own(host, name);
    const before = structuredClone([...theirs.rows]);
    const managing = valueOf(await manageLedgers(await scan()));
    valueOf(await applyPlan(managing));
    const listing = valueOf(await listsOf(await scan()));
    valueOf(await applyPlan(listing));
    const checking = checklistOf(await scan(), NOTHING_IGNORED);
    valueOf(await applyPlan(checking));
    const said = [managing, listing, checking].flatMap(({ leftOut = [] }) => leftOut);
    expect(said).toEqual([{ sheet: name, area: '', why: expect.stringContaining(`${name} (2)`) as string }]);
    expect([...theirs.rows]).toEqual(before);
    expect([...sheetNames(host)].sort()).toEqual([...names, `${name} (2)`, '台账', '台账管家_数据'].sort());
    valueOf(await unmanageLedgers());
    expect([...theirs.rows]).toEqual(before);
    expect(sheetNames(host)).toContain(name);
    expect(sheetNames(host)).not.toContain(name === '台账检查单' ? '台账统计' : `${name} (2)`);
  });

  it('a ledger that is called 台账统计 is read, managed and counted on a sheet beside it', async () => {
    const host = ledgerOf(8);
    const [ledger] = host.model.sheets;
    if (ledger) ledger.name = '台账统计';
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    const statistics = host.model.sheets.find(({ name }) => name === '台账统计 (2)');
    const formulasOf = (sheet: SheetModel | undefined): string =>
      [...(sheet?.rows.values() ?? [])].flatMap((row) => [...row.values()].map(({ formula }) => formula ?? '')).join();
    expect(formulasOf(statistics)).toMatch(/台账统计'?!/u);
    expect(formulasOf(ledger)).toMatch(/'台账统计 \(2\)'!\$B\$2/u);
    expect(formulasOf(ledger)).not.toMatch(/台账统计'?!/u);
    const again = valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    expect(again.changedCells).toBe(0);
    expect(sheetNames(host)).not.toContain('台账统计 (3)');
  });

  it('a sheet that took the name of one of ours after ours was deleted is hers', async () => {
    const host = ledgerOf(8);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    const ours = host.model.sheets.find(({ name }) => name === '督办驾驶舱');
    deleteSheet(host.model, ours as SheetModel);
    const theirs = own(host, '督办驾驶舱');
    const before = structuredClone([...theirs.rows]);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    expect([...theirs.rows]).toEqual(before);
    expect(sheetNames(host)).toContain('督办驾驶舱 (2)');
  });
});

describe('a sheet of ours that a clerk renamed', () => {
  it('is hers from then on: it stays as it is, ours is made anew, and every formula goes there', async () => {
    const host = ledgerOf(8);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    const renamed = host.model.sheets.find(({ name }) => name === '台账统计') as SheetModel;
    expect(renameSheet(host.model, renamed, '我的统计')).toBe(true);
    const before = structuredClone([...renamed.rows]);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    expect([...renamed.rows]).toEqual(before);
    expect(host.model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['我的统计', '台账统计']));
    const [ledger] = host.model.sheets;
    const formulas = [...(ledger?.rows.values() ?? [])].flatMap((row) =>
      [...row.values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas.some((formula) => formula.includes('台账统计'))).toBe(true);
    expect(formulas.filter((formula) => formula.includes('我的统计'))).toEqual([]);
  });
});

describe('解除纳管', () => {
  const managed = async (): Promise<void> => {
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
  };

  const layoutOf = (host: Host): unknown => {
    const [sheet] = host.model.sheets;
    return structuredClone([sheet?.freeze, sheet?.autoFilter, sheet?.pageSetup, [...(sheet?.columnWidths ?? [])]]);
  };

  it('tells beforehand what goes, and changes nothing by that', async () => {
    const host = ledgerOf(12);
    expect(valueOf(await previewUnmanage())).toBeNull();
    await managed();
    await host.userEdits('督办驾驶舱', 'A60', [['局长批示']]);
    const before = visibleState(host.model);
    const preview = valueOf(await previewUnmanage());
    expect(visibleState(host.model)).toEqual(before);
    expect(preview).toMatchObject({ keptSheets: ['督办驾驶舱'], layouts: ['台账'], protectedSheets: [] });
    const report = valueOf(await unmanageLedgers());
    expect(report.deletedSheets).toEqual(preview?.deletedSheets);
    expect(report.leftAlone.map(({ sheet }) => sheet)).toEqual(preview?.keptSheets);
    expect(preview?.columns).toEqual([{ sheet: '台账', area: expect.objectContaining({ bottom: 34 }) as unknown }]);
  });

  it('leaves the workbook as it was', async () => {
    const host = ledgerOf(12);
    const layout = layoutOf(host);
    const before = visibleState(host.model);
    await managed();
    expect(visibleState(host.model)).not.toEqual(before);
    expect(layoutOf(host)).not.toEqual(layout);
    const report = valueOf(await unmanageLedgers());
    expect(report.leftAlone).toEqual([]);
    expect(layoutOf(host)).toEqual(layout);
    expect(report.deletedSheets).toEqual(expect.arrayContaining(['台账统计', '督办驾驶舱']));
    expect(visibleState(host.model)).toEqual(before);
    expect(valueOf(await readJournal()).entries).toEqual([]);
  });

  it('takes all away after they were managed again', async () => {
    const host = ledgerOf(12);
    const before = visibleState(host.model);
    await managed();
    await host.userEdits('台账', 'E4', [['2024年9月底前']]);
    await managed();
    await host.userEdits('台账', 'E4', [['2024年12月底前']]);
    expect(valueOf(await unmanageLedgers()).leftAlone).toEqual([]);
    expect(visibleState(host.model)).toEqual(before);
  });

  it('takes the columns away when nothing is known of how they came', async () => {
    const host = ledgerOf(12);
    const cells = (): unknown => visibleCells(host);
    const before = cells();
    await managed();
    valueOf(await removeAllOurs());
    valueOf(await unmanageLedgers());
    const values = (state: unknown): unknown =>
      JSON.parse(
        JSON.stringify(state, (key, value: unknown) => (/freeze|autoFilter|pageSetup/u.test(key) ? null : value)),
      );
    expect(values(cells())).toEqual(values(before));
  });

  it('finds its columns where rows and columns were put in since, and leaves what was typed there', async () => {
    const insert = (): Promise<void> =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('台账');
        sheet.getRange('C:C').insert('Right');
        sheet.getRange('5:6').insert('Down');
        sheet.getRange('D5').values = [['新增的一项重点工程']];
        await context.sync();
      });
    const untouched = ledgerOf(8);
    await insert();
    const expected = visibleCells(untouched);
    const host = ledgerOf(8);
    await managed();
    await insert();
    const report = valueOf(await unmanageLedgers());
    expect(report.deletedSheets).toContain('台账统计');
    const contents = (state: unknown): unknown =>
      JSON.parse(JSON.stringify(state, (key, value: unknown) => (key === 'style' || key === 'widths' ? null : value)));
    expect(contents(visibleCells(host))).toEqual(contents(expected));
  });

  it('does nothing to a workbook that is not managed', async () => {
    const host = ledgerOf(3);
    const before = visibleState(host.model);
    expect(valueOf(await unmanageLedgers()).restored).toBe(0);
    expect(visibleState(host.model)).toEqual(before);
  });

  it('keeps a sheet of ours on which somebody has written', async () => {
    const host = ledgerOf(6);
    await managed();
    await host.userEdits('台账统计', 'A60', [['局长批示']]);
    const report = valueOf(await unmanageLedgers());
    expect(report.leftAlone).toEqual([expect.objectContaining({ sheet: '台账统计' })]);
    expect(host.model.sheets.some(({ name }) => name === '台账统计')).toBe(true);
    expect(host.model.sheets.some(({ name }) => name === '督办驾驶舱')).toBe(false);
  });
});
