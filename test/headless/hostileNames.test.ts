import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOffice } from '../../scripts/find-programs.mjs';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { ironCalcFromDisk } from '../../src/host/doors/ironCalcFromDisk';
import { openBridge } from '../../src/host/doors/openBridge';
import { createHost } from '../../src/host/host';
import { openWorkbook } from '../../src/host/package/open';
import { saveWorkbook } from '../../src/host/package/save';
import { createWorkbook } from '../../src/host/workbook/create';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook/model';
import { rateTable, type RateTable } from '../../src/ledger/rates/rateTable';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { fill, valueOf } from '../excel/support/workbooks';
import { recalculate } from './recalculate';
import { shownTable, type ShownLine } from './statisticsTables';

/** 2024-06-30. */
const AS_OF = 45473;
const LONG = '市政务服务和数据管理局'.repeat(30);

/**
 * Names that mean something to COUNTIFS, to a formula or to a cell, and names that a search could take for each other:
 * it looks neither at capitals nor, with wildcards, at what stands around.
 */
const NAMES = [
  '*局', '?局', '市局', '县局', '市*局', '市＊局', '市?', '~?', '~*', '~~', '~', '市~局', '*', '?', '**',
  '<>', '=', '=A', '<>A', '>0', '<1', '>=3', '=1+1', '+86', '-1', '@SUM(A1)', "'市局", '"市局"', '市""局', '""',
  '|', '市局|县局', '｜', '|市局|', ':市局', '::', '#市局', '市局#1', '市局#2',
  'A', 'a', 'Ａ', 'ａ', 'Abc', 'aBC', 'İ', 'i', 'ß', 'SS', 'É', 'é',
  'TRUE', 'true', '1', '001', '1.0', '1e3', '2024/3/1', '3月1日', '#N/A', '#REF!',
  '市 局', '市  局', '市\n局', '市\t局', '市\u00a0局', '市\u200b局', '\u202e局市', '市𠮷局', '市𠮷', '😀',
  `${LONG}甲`, `${LONG}乙`, `${LONG.toUpperCase()}甲a`, `${LONG}甲A`, `${'𠮷'.repeat(150)}甲`, `${'𠮷'.repeat(150)}乙`,
] as const; // prettier-ignore

const HEADER = ['序号', '任务来源', '工作任务', '牵头单位', '责任领导', '工作类别', '完成时限', '办理状态', '办结时间'];

/** Each name stands in as many rows as its place tells, in turn done and open, so that no two lines are alike by chance. */
function ledgerOf(names: readonly string[]): WorkbookModel {
  const model = createWorkbook('台\'账"&1');
  const rows = names.flatMap((name, index) =>
    Array.from({ length: 1 + (index % 3) }, (_, time) => ({ name, isDone: (index + time) % 2 === 0 })),
  );
  fill(model.sheets[0] as SheetModel, [['2024年重点工作督办台账'], HEADER]);
  rows.forEach(({ name, isDone }, index) => {
    const cells = [index + 1, '市政府常务会议', `推进第${index + 1}项工作`, index === rows.length - 1 ? '市财政局、市审计局' : name, name, name, isDone ? '2024年3月底前' : '2024年12月底前', isDone ? '已办结' : '正在推进', isDone ? '2024年3月1日' : '']; // prettier-ignore
    const line = new Map(cells.map((value, column) => [column, { value, style: 0 }] as const));
    (model.sheets[0] as SheetModel).rows.set(index + 2, line);
  });
  return model;
}

/** The lines of a table as the domain counts them, without Excel. */
function counted({ rows, total }: RateTable): readonly ShownLine[] {
  return [...rows, total].map(({ key, ...line }) => ({ key, figures: line as unknown as ShownLine['figures'] }));
}

const folder = mkdtempSync(join(tmpdir(), 'names-'));
const file = join(folder, 'names.xlsx');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type By = 'leader' | 'category' | 'unit';
let tables: Readonly<Record<By, RateTable>>;
let managed: WorkbookModel;
beforeAll(async () => {
  managed = ledgerOf(NAMES);
  const host = createHost({ model: managed, today: AS_OF, loadEngine: ironCalcFromDisk });
  openBridge(host);
  const state = valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));
  const by = (key: By): RateTable => rateTable(state.ledgers, key, DEFAULT_SETTINGS, AS_OF);
  tables = { leader: by('leader'), category: by('category'), unit: by('unit') };
  valueOf(await applyPlan(valueOf(await manageLedgers(state, { fixedDay: true }))));
  await host.calculate();
  writeFileSync(file, saveWorkbook(managed));
}, 120_000);

function expectTrueFigures(model: WorkbookModel, by: By): void {
  const statistics = model.sheets.find(({ name }) => name === '台账统计') as SheetModel;
  const lines = shownTable(statistics, by) ?? [];
  const truth = counted(tables[by]);
  expect(lines.map(({ key }) => key)).toEqual(truth.map(({ key }) => key));
  const shown = lines.map(({ key, figures }, index) => [key, { ...truth[index]?.figures, ...figures }]);
  expect(shown).toEqual(truth.map(({ key, figures }) => [key, figures]));
}

describe('figures of names that mean something to a search', () => {
  it('are counted of every name, none left out', () => {
    expect(tables.leader.rows.length).toBeGreaterThan(60);
    expect(tables.leader.total.total).toBe(NAMES.reduce((sum, _, index) => sum + 1 + (index % 3), 0));
  });

  it.each(['leader', 'category', 'unit'] as const)('are right in 台账统计, by %s', (by) =>
    expectTrueFigures(managed, by),
  );

  const office = findOffice();
  (office === null ? it.skip : it)(
    'are right as LibreOffice computes them',
    () => {
      const [recalculated = ''] = recalculate(office ?? '', [file], folder);
      const opened = openWorkbook(new Uint8Array(readFileSync(recalculated)));
      if (!opened.ok) throw new Error(opened.problem.message);
      expectTrueFigures(opened.value.model, 'leader');
      expectTrueFigures(opened.value.model, 'category');
      expectTrueFigures(opened.value.model, 'unit');
    },
    120_000,
  );
});
