import { applyPlan } from '../../src/excel/apply/applyPlan';
import { previewPlan } from '../../src/excel/apply/previewPlan';
import { readJournal, undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { cellAt, ensureCell } from '../../src/host/workbook/cells';
import { createSheet, createWorkbook } from '../../src/host/workbook/create';
import type { SheetModel } from '../../src/host/workbook/model';
import { styleAt } from '../../src/host/workbook/styles';
import type { Finding, Fix } from '../../src/ledger/checking/finding';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { fixPlan, planFixes } from '../../src/operations/fixFindings';
import type { Plan } from '../../src/plan/plan';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { planSummary } from '../../src/taskpane/writing/planSummary';
import { fill, format, open, openSheet, valueOf, visibleState } from '../excel/support/workbooks';

/** 2024-06-30. */
const AS_OF = 45473;
const DAY_FORMAT = 'yyyy"年"m"月"d"日"';
const ROWS = [
  ['2024年重点工作督办台账', null, null, null, null, null, null],
  ['序号', '工作任务', '牵头单位', '完成时限', '办理状态', '办结时间', '经费（万元）'],
  [1, '推进农村公路改造工程', '市交通局', '2024年3月底前', '已完成', 45366, 10],
  [2, '建设市民服务中心', ' 市财政局 ', '2024年12月底前', '正在推进', null, 20],
  [3, '改造老旧小区管网', '市住建局', '2024年3月底前', '已完成', ' 2024-03-20', 30],
  [4, '新建两所小学', '市教育局', '2024年12月底前', '正在推进 ', null, 40],
] as const;

/** The ledger with its defects: blanks around a unit, a date that is text, blanks behind a status. */
function untidyLedger(change: (sheet: SheetModel) => void = () => undefined): Host {
  const model = createWorkbook('台账');
  const sheet = model.sheets[0] as SheetModel;
  fill(sheet, ROWS);
  format(model, sheet, 2, 5, DAY_FORMAT);
  change(sheet);
  return open(model);
}

const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));
const findingsOf = (state: WorkbookState): readonly Finding[] => state.ledgers.flatMap(({ findings }) => findings);
const untidy = (state: WorkbookState): string[] =>
  findingsOf(state).flatMap(({ rule, row, column }) => (rule === 'text-untidy' ? [`${row}/${column}`] : []));
const cellOf = (host: Host, row: number, column: number) =>
  cellAt(host.model.sheets[0] as SheetModel, row - 1, column - 1);

describe('putting right what was found', () => {
  it('shows each cell before and after, and writes nothing', async () => {
    const host = untidyLedger();
    const before = visibleState(host.model);
    const state = await scan();
    const prepared = valueOf(await previewPlan(fixPlan(state, findingsOf(state))));
    expect(prepared.changes).toEqual([
      { sheet: '台账', cell: 'C4', before: ' 市财政局 ', after: '市财政局' },
      { sheet: '台账', cell: 'F5', before: ' 2024-03-20', after: '45371' },
      { sheet: '台账', cell: 'E6', before: '正在推进 ', after: '正在推进' },
    ]);
    expect(prepared.refusals).toEqual([]);
    expect(visibleState(host.model)).toEqual(before);
  });

  it('leaves no such finding behind', async () => {
    untidyLedger();
    const state = await scan();
    expect(untidy(state)).toEqual(['4/3', '5/6', '6/5']);
    valueOf(await applyPlan(fixPlan(state, findingsOf(state))));
    expect(untidy(await scan())).toEqual([]);
  });

  it('turns a text into a real date that looks like the other dates of its column', async () => {
    const host = untidyLedger();
    const state = await scan();
    valueOf(await applyPlan(fixPlan(state, findingsOf(state))));
    const cell = cellOf(host, 5, 6);
    expect(cell?.value).toBe(45371);
    expect(styleAt(host.model, cell?.style ?? 0).numberFormat).toBe(DAY_FORMAT);
  });

  it('gives back the very same sheet when it is undone', async () => {
    const host = untidyLedger();
    const before = visibleState(host.model);
    const state = await scan();
    const entry = valueOf(await applyPlan(fixPlan(state, findingsOf(state))));
    expect(entry).toMatchObject({ title: '改正“文字不整齐”', changedCells: 3 });
    expect(valueOf(await undoLast()).leftAlone).toEqual([]);
    expect(visibleState(host.model)).toEqual(before);
  });

  it('puts right only what it was asked to', async () => {
    const host = untidyLedger();
    const state = await scan();
    const one = findingsOf(state).filter(({ row }) => row === 6);
    expect(valueOf(await applyPlan(fixPlan(state, one))).changedCells).toBe(1);
    expect(cellOf(host, 4, 3)?.value).toBe(' 市财政局 ');
  });

  it('refuses to overwrite a cell that says something else by now', async () => {
    const host = untidyLedger();
    const state = await scan();
    await host.userEdits('台账', 'C4', [['市审计局 ']]);
    const result = await applyPlan(fixPlan(state, findingsOf(state)));
    expect(result).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(cellOf(host, 4, 3)?.value).toBe('市审计局 ');
    expect(cellOf(host, 6, 5)?.value).toBe('正在推进 ');
  });

  it('passes over what a newer reading no longer says', async () => {
    const host = untidyLedger();
    const before = await scan();
    await host.userEdits('台账', 'C4', [[' 市审计局']]);
    expect(
      fixPlan(
        await scan(),
        findingsOf(before).filter(({ row }) => row === 4),
      ).edits,
    ).toEqual([]);
  });

  it('never puts a value in place of a formula, and says so beforehand', async () => {
    const host = untidyLedger((sheet) => {
      Object.assign(ensureCell(sheet, 3, 2), { value: ' 市财政局 ', formula: '=" 市财政局"&" "' });
    });
    const state = await scan();
    const plan = fixPlan(state, findingsOf(state));
    expect(plan.leftOut).toEqual([{ sheet: '台账', area: 'C4', why: 'C4 是公式，不能用固定内容盖掉，请检查公式本身' }]);
    valueOf(await applyPlan(plan));
    expect(cellOf(host, 4, 3)?.formula).toBe('=" 市财政局"&" "');
    expect(cellOf(host, 6, 5)?.value).toBe('正在推进');
  });

  const protect = (name: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).protection.protect();
      await context.sync();
    });

  it('says beforehand that a protected sheet cannot be written, and leaves it alone', async () => {
    const host = untidyLedger();
    const state = await scan();
    await protect('台账');
    const before = visibleState(host.model);
    const plan = valueOf(await planFixes(state, findingsOf(state)));
    expect(plan.edits).toEqual([]);
    expect(plan.leftOut).toMatchObject([{ sheet: '台账', why: expect.stringContaining('受保护，其中 3 处先不写') }]);
    // Protected only after the plan was made: nothing is written either.
    expect(await applyPlan(fixPlan(state, findingsOf(state)))).toMatchObject({ ok: false });
    expect(visibleState(host.model)).toEqual(before);
  });

  it('puts right what stands on the other sheets where one is protected, and names that one', async () => {
    const model = createWorkbook('台账');
    const second = createSheet('{2}', '二季度');
    model.sheets.push(second);
    for (const sheet of model.sheets) fill(sheet, ROWS);
    const host = open(model);
    const state = await scan();
    await protect('二季度');
    const plan = valueOf(await planFixes(state, findingsOf(state)));
    expect(plan.leftOut).toMatchObject([{ sheet: '二季度' }]);
    expect(valueOf(await previewPlan(plan)).refusals).toEqual([]);
    expect(valueOf(await applyPlan(plan)).changedCells).toBe(3);
    expect(cellOf(host, 4, 3)?.value).toBe('市财政局');
    expect(cellAt(second, 3, 2)?.value).toBe(' 市财政局 ');
  });

  it('says in the preview that the journal has no room, before anything is written', async () => {
    // Texts in which nothing is said twice cannot be packed.
    let sign = 1;
    const unlike = (): string => String.fromCharCode(0x4e00 + ((sign = (sign * 16_807) % 2_147_483_647) % 20_000));
    const long = (): string => Array.from({ length: 30_000 }, unlike).join('');
    const host = openSheet([['甲', '乙'], ...Array.from({ length: 60 }, () => [long(), ''])]);
    const before = visibleState(host.model);
    const blank = { kind: 'blank' } as const;
    const cells = Array.from({ length: 60 }, () => [blank]);
    const plan: Plan = { title: '清空', edits: [{ kind: 'cells', sheet: '台账', top: 2, left: 1, cells }] };
    expect(valueOf(await previewPlan(plan)).refusals).toMatchObject([
      { why: expect.stringContaining('撤销记录放不下') },
    ]);
    expect(await applyPlan(plan)).toMatchObject({ ok: false, error: { code: 'payload-too-large' } });
    expect(visibleState(host.model)).toEqual(before);
  });

  it('says in the preview which earlier operations can no longer be undone', async () => {
    openSheet([['甲']]);
    const write = (text: string): Plan => ({
      title: `写“${text}”`,
      edits: [{ kind: 'cells', sheet: '台账', top: 1, left: 2, cells: [[{ kind: 'text', text }]] }],
    });
    for (let index = 0; index < 30; index++) {
      const when = `2024-03-15T00:00:${String(index).padStart(2, '0')}.000Z`;
      valueOf(await applyPlan(write(String(index)), { when }));
    }
    expect(valueOf(await previewPlan(write('新'))).forgets).toEqual(['写“0”']);
  });

  const twoFixes = async (second: Fix): Promise<Plan> => {
    untidyLedger();
    const state = await scan();
    const [first] = findingsOf(state).filter(({ rule }) => rule === 'text-untidy');
    if (!first) throw new Error('nothing was found');
    const findings: Finding[] = [first, { ...first, rule: 'unit-variant', fix: second }];
    const ledgers = state.ledgers.map((each) => ({ ...each, findings }));
    return fixPlan({ ...state, ledgers }, findings);
  };

  it('makes two fixes of one cell together', async () => {
    const plan = await twoFixes({ value: ' 市财政厅 ', says: '统一为“市财政厅”' });
    expect(plan.leftOut).toEqual([]);
    expect(valueOf(await previewPlan(plan)).changes).toMatchObject([{ cell: 'C4', after: '市财政厅' }]);
  });

  it('makes the first of two fixes that contradict each other, and names the other', async () => {
    const plan = await twoFixes({ value: '　市财政局 ', says: '前面改为全角空格' });
    expect(plan.leftOut).toMatchObject([{ area: 'C4' }]);
    expect(valueOf(await previewPlan(plan)).changes).toMatchObject([{ cell: 'C4', after: '市财政局' }]);
  });

  it('reads thousands of scattered cells in few blocks, and writes none of those between', async () => {
    const units = Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? '市财政局' : '市财政局 '));
    const host = openSheet([
      ROWS[1].slice(0, 5),
      ...units.map((unit, index) => [index + 1, `推进第${index + 1}项工程`, unit, '2024年12月底前', '正在推进']),
    ]);
    const before = visibleState(host.model);
    const state = await scan();
    const plan = fixPlan(state, findingsOf(state));
    expect(plan.edits).toHaveLength(1);
    expect(planSummary(plan)).toMatchObject([{ cells: 200 }]);
    expect(valueOf(await applyPlan(plan)).changedCells).toBe(200);
    valueOf(await undoLast());
    expect(visibleState(host.model)).toEqual(before);
  });

  it('writes none of the formulas and errors between the cells', async () => {
    const cells = [
      ' 市财政局',
      { value: '市财政局', formula: '=C1' },
      ' 市财政局',
      '#N/A',
      ' 市财政局',
      '市财政局',
      ' 市财政局',
    ];
    const model = createWorkbook('台账');
    const sheet = model.sheets[0] as SheetModel;
    fill(sheet, [
      ROWS[1].slice(0, 5),
      ...cells.map((_, index) => [index + 1, `推进第${index + 1}项工程`, null, '2024年12月底前', '正在推进']),
    ]);
    cells.forEach((cell, index) => Object.assign(ensureCell(sheet, index + 1, 2), typeof cell === 'string' ? { value: cell } : cell)); // prettier-ignore
    const host = open(model);
    const state = await scan();
    const plan = fixPlan(state, findingsOf(state));
    valueOf(await applyPlan(plan));
    expect([2, 3, 4, 5, 6, 7, 8].map((row) => cellOf(host, row, 3)?.value)).toEqual(['市财政局', '市财政局', '市财政局', '#N/A', '市财政局', '市财政局', '市财政局']); // prettier-ignore
    expect(cellOf(host, 3, 3)?.formula).toBe('=C1');
  });

  it('takes 10,000 scattered fixes as one step that can be undone', async () => {
    const host = openSheet([
      ROWS[1].slice(0, 5),
      ...Array.from({ length: 20_000 }, (_, index) => [index + 1, `推进第${index + 1}项工程`, index % 2 === 0 ? '市财政局' : `市第${index}中学 `, '2024年12月底前', '正在推进']), // prettier-ignore
    ]);
    const before = visibleState(host.model);
    const state = await scan();
    const plan = fixPlan(state, findingsOf(state));
    expect(plan.leftOut).toEqual([]);
    host.counters.reset();
    expect(valueOf(await applyPlan(plan)).changedCells).toBe(10_000);
    expect(host.counters.requests).toBeLessThanOrEqual(12);
    const [entry] = valueOf(await readJournal()).entries;
    expect(entry?.effects).toHaveLength(1);
    expect(valueOf(await undoLast())).toMatchObject({ restored: 10_000, leftAlone: [] });
    expect(visibleState(host.model)).toEqual(before);
  });

  it('takes as many at once as can be undone, and says how many are left', async () => {
    openSheet([
      ROWS[1].slice(0, 5),
      ...Array.from({ length: 250 }, (_, index) => [index + 1, ` ${`推进第${index + 1}项工程，`.repeat(300)}`, '市财政局', '2024年12月底前', '正在推进']), // prettier-ignore
    ]);
    const state = await scan();
    const untidyTasks = findingsOf(state).filter(({ rule }) => rule === 'text-untidy');
    expect(untidyTasks).toHaveLength(250);
    const plan = fixPlan(state, untidyTasks);
    const { changedCells } = valueOf(await previewPlan(plan));
    expect(changedCells).toBeGreaterThan(120);
    expect(plan.leftOut).toEqual([
      {
        sheet: '台账',
        area: '',
        why: `文字太多，一步只能改正前 ${changedCells} 处，其余 ${250 - changedCells} 处请写入后接着改`,
      },
    ]);
    valueOf(await applyPlan(plan));
  });

  it('keeps a text that looks like a formula a text', async () => {
    const host = untidyLedger((sheet) => {
      ensureCell(sheet, 5, 4).value = ' =1+1';
    });
    const state = await scan();
    valueOf(await applyPlan(fixPlan(state, findingsOf(state))));
    expect(cellOf(host, 6, 5)).toMatchObject({ value: '=1+1' });
    expect(cellOf(host, 6, 5)?.formula).toBeUndefined();
  });
});

describe('data validations', () => {
  const validate = (areas: SheetModel['dataValidations'][number]['areas'], type: string, formula1: string) =>
    untidyLedger((sheet) => {
      sheet.dataValidations = [{ areas, type, formula1, formula2: '', allowBlank: true }];
    });
  const STATUS = [{ top: 2, left: 4, bottom: 5, right: 4 }];
  const leftOut = async (): Promise<readonly (readonly string[])[]> => {
    const state = await scan();
    const plan = valueOf(await planFixes(state, findingsOf(state)));
    return (plan.leftOut ?? []).map(({ area, why }) => [area, why]);
  };

  it('let in what their list has', async () => {
    const host = validate(STATUS, 'list', '"已完成,正在推进"');
    const state = await scan();
    const plan = valueOf(await planFixes(state, findingsOf(state)));
    expect(plan.leftOut).toEqual([]);
    valueOf(await applyPlan(plan));
    expect(cellOf(host, 6, 5)?.value).toBe('正在推进');
  });

  it('keep out what their list lacks, with the reason; the rest is written', async () => {
    const host = validate(STATUS, 'list', '"已办结,在办"');
    const state = await scan();
    const plan = valueOf(await planFixes(state, findingsOf(state)));
    expect(plan.leftOut).toEqual([
      { sheet: '台账', area: 'E6', why: 'E6 设有下拉选项，“正在推进”不在其中，请从下拉选项里选' },
    ]);
    expect(valueOf(await applyPlan(plan)).changedCells).toBe(2);
    expect(cellOf(host, 6, 5)?.value).toBe('正在推进 ');
  });

  it('are looked up where their list stands in cells', async () => {
    validate(STATUS, 'list', '台账!$E$3:$E$4');
    expect(await leftOut()).toEqual([]);
    validate(STATUS, 'list', '台账!$B$3:$B$4');
    expect(await leftOut()).toMatchObject([['E6', expect.stringContaining('下拉选项')]]);
  });

  it.each([
    ['date', '45292', '45657', 'between', null],
    ['date', '45292', '45300', 'between', '超出允许的范围'],
    ['date', '45300', '', 'greaterThan', null],
    ['decimal', '45371', '', 'equal', null],
    ['whole', '100', '', 'lessThanOrEqual', '超出允许的范围'],
    ['date', 'TODAY()', '', 'lessThan', '由 Excel 核对'],
    ['textLength', '3', '5', 'notBetween', '超出允许的范围'],
  ])('of %s %s %s, %s, are held against the new content', async (type, formula1, formula2, operator, why) => {
    untidyLedger((sheet) => {
      const areas = [{ top: 2, left: 5, bottom: 5, right: 5 }];
      sheet.dataValidations = [{ areas, type, formula1, formula2, operator, allowBlank: true }];
    });
    const reasons = (await leftOut()).filter(([cell]) => cell === 'F5').map(([, reason]) => reason);
    expect(reasons).toEqual(why === null ? [] : [expect.stringContaining(why)]);
  });

  it.each<readonly [string, string, string | null, string]>([
    ['$A$3', '$A$6', '由 Excel 核对', 'cells without a number'],
    ['$F$3', '$H$3', null, 'within the days of two cells'],
    ['台账!$H$3', '$H$4', '超出允许的范围', 'outside of them'],
    ['F3', 'H3', '由 Excel 核对', 'relative references'],
    ['$F$3', '无此表!$A$1', '由 Excel 核对', 'a sheet that was not read'],
  ])(
    'whose bounds stand in cells (%s, %s) are judged by what the cells hold: %s (%s)',
    async (formula1, formula2, why) => {
      untidyLedger((sheet) => {
        ensureCell(sheet, 2, 0).value = '一';
        ensureCell(sheet, 2, 7).value = 45372;
        ensureCell(sheet, 3, 7).value = 45400;
        const areas = [{ top: 2, left: 5, bottom: 5, right: 5 }];
        sheet.dataValidations = [{ areas, type: 'date', formula1, formula2, operator: 'between', allowBlank: true }];
      });
      const reasons = (await leftOut()).filter(([cell]) => cell === 'F5').map(([, reason]) => reason);
      expect(reasons).toEqual(why === null ? [] : [expect.stringContaining(why)]);
    },
  );

  it('of a column with thousands of fixes are asked in few requests', async () => {
    const model = createWorkbook('台账');
    const sheet = model.sheets[0] as SheetModel;
    fill(sheet, [
      ROWS[1].slice(0, 5),
      ...Array.from({ length: 4000 }, (_, index) => [index + 1, `推进第${index + 1}项工程`, '市财政局', '2024年12月底前', '正在推进 ']), // prettier-ignore
    ]);
    const areas = [{ top: 1, left: 4, bottom: 4000, right: 4 }];
    sheet.dataValidations = [{ areas, type: 'list', formula1: '"已完成,正在推进"', formula2: '', allowBlank: true }];
    const host = open(model);
    const state = await scan();
    host.counters.reset();
    expect(valueOf(await planFixes(state, findingsOf(state))).leftOut).toEqual([]);
    expect(host.counters.requests).toBeLessThanOrEqual(4);
    expect(host.counters.bytesIn).toBeLessThan(20_000);
  });

  it('that cannot be judged are left to Excel', async () => {
    validate(STATUS, 'custom', 'LEN(E6)>2');
    expect(await leftOut()).toEqual([['E6', 'E6 设有数据验证，请直接在单元格里改，由 Excel 核对']]);
  });

  it('of other cells do not matter, not even in the same column', async () => {
    const host = untidyLedger((sheet) => {
      ensureCell(sheet, 2, 4).value = '已完成 ';
      const areas = [{ top: 5, left: 4, bottom: 5, right: 4 }];
      sheet.dataValidations = [{ areas, type: 'custom', formula1: 'FALSE', formula2: '', allowBlank: true }];
    });
    expect((await leftOut()).map(([cell]) => cell)).toEqual(['E6']);
    const state = await scan();
    valueOf(await applyPlan(valueOf(await planFixes(state, findingsOf(state)))));
    expect(cellOf(host, 3, 5)?.value).toBe('已完成');
  });
});
