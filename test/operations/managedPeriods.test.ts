import { applyPlan } from '../../src/excel/apply/applyPlan';
import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import type { SheetModel } from '../../src/host/workbook/model';
import { fromIso } from '../../src/ledger/day/day';
import { periodContaining } from '../../src/ledger/periods/period';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { keepPeriod } from '../../src/operations/periods';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf } from '../excel/support/workbooks';

const scan = async (iso: string): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: fromIso(iso) ?? 0, settings: DEFAULT_SETTINGS }));

const record = async (iso: string): Promise<void> => {
  const state = await scan(iso);
  valueOf(await keepPeriod(state, periodContaining(state.asOf, 'quarter')));
};

function clerksSheet(): Host {
  const lines = ['2024年3月20日', '2024年5月底前', '2024年12月底前', '2024年12月底前'].map((due, index) => {
    return [index + 1, `推进第${index + 1}项重点工程建设`, '市财政局', due, '正在推进'];
  });
  return openSheet([['2024年重点工作督办台账'], ['序号', '工作任务', '责任单位', '完成时限', '完成情况'], ...lines]);
}

const sheetOf = (host: Host, name: string): SheetModel => {
  const found = host.model.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}`);
  return found;
};

/** The cells of a row from the first column on, as far as they hold something. */
const rowOf = (sheet: SheetModel, row: number, columns: number): unknown[] =>
  Array.from({ length: columns }, (_, column) => cellAt(sheet, row, column)?.value ?? null);

jest.setTimeout(60_000);

describe('a managed workbook with two recorded periods', () => {
  it('shows the figures of each, and how every task stood in the last one', async () => {
    const host = clerksSheet();
    await record('2024-03-31');
    await host.userEdits('台账', 'E5', [['已完成']]);
    await record('2024-06-30');
    await host.userEdits('台账', 'E6', [['已完成']]);
    await host.userEdits('台账', 'A7:E7', [[5, '推进新增的重点工程建设', '市财政局', '2024年12月底前', '正在推进']]);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan('2024-09-30')))));

    const statistics = sheetOf(host, '台账统计');
    const title = [...statistics.rows.keys()].find((row) => cellAt(statistics, row, 0)?.value === '各期情况') ?? -1;
    // 事项数, 已办结, 办理中, 未到期, 逾期未办结, 完成率: four tasks, none done and one overdue; then one done, two overdue.
    expect([title + 2, title + 3].map((row) => rowOf(statistics, row, 7))).toEqual([
      ['2024年第一季度', 4, 0, 4, 3, 1, 0],
      ['2024年第二季度', 4, 1, 3, 1, 2, 25],
    ]);
    expect(cellAt(statistics, title + 4, 0)?.value).toBe('现在');
    const chart = statistics.charts.find(({ name }) => name === '各期趋势');
    expect(chart).toBeDefined();

    const ledger = sheetOf(host, '台账');
    const column = [...(ledger.rows.get(1) ?? [])].find(([, { value }]) => value === '上期状态')?.[0] ?? -1;
    expect([2, 3, 4, 5, 6].map((row) => cellAt(ledger, row, column)?.value)).toEqual([
      '逾期未办结',
      '逾期未办结',
      '已办结（无办结日期）',
      '未到期',
      '新增',
    ]);
  });
});
