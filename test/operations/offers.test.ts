import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import type { CellScalar, SheetModel } from '../../src/host/workbook/model';
import { styleAt } from '../../src/host/workbook/styles';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { planProposals } from '../../src/operations/fixFindings';
import { choicesFor, offersOf } from '../../src/operations/offers';
import type { Offer } from '../../src/operations/offers';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { format, openSheet, valueOf, visibleState } from '../excel/support/workbooks';

/** 2024-06-30. */
const AS_OF = 45473;
const HEADER = ['序号', '工作任务', '牵头单位', '完成时限', '办理状态', '办结时间', '完成进度'];
type Row = readonly (CellScalar | null)[];
const open = (...rows: readonly Row[]): Host =>
  openSheet([HEADER, ...rows.map((row, index) => [index + 1, `推进第${index + 1}项工程`, '市交通局', ...row])]);
const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));
const offer = async (kind: Offer['kind']): Promise<Record<string, unknown>> => {
  const { proposals = [] } = offersOf(await scan()).find((each) => each.kind === kind) ?? {};
  return Object.fromEntries(proposals.map(({ row, column, fix }) => [`${row}/${column}`, fix.value]));
};
const cellOf = (host: Host, row: number, column: number) =>
  cellAt(host.model.sheets[0] as SheetModel, row - 1, column - 1);

describe('what is offered beside the findings', () => {
  it('are real dates for texts that are whole dates, and for these alone', async () => {
    open(
      ['2024年12月31日', '已完成', '2024.3.20', null],
      ['2024年12月底前', '已完成', '已于2024年3月21日完成', null],
      ['２０２４－１２－３１', '已完成', '20240322', null],
      ['2024年2月30日', '已完成', '3月23日', null],
    );
    expect(await offer('text-dates')).toEqual({ '2/4': 45657, '4/4': 45657, '2/6': 45371, '4/6': 45373 });
  });

  it('are numbers for percentages that are text', async () => {
    const host = open(
      ['2024年12月底前', '正在推进', null, '95%'],
      ['2024年12月底前', '正在推进', null, '62.5％'],
      ['2024年12月底前', '正在推进', null, '约80%'],
      ['2024年12月底前', '正在推进', null, '40'],
    );
    expect(await offer('text-percents')).toEqual({ '2/7': 0.95, '3/7': 0.625, '5/7': 40 });
    const before = visibleState(host.model);
    const state = await scan();
    const read = (now: WorkbookState) => Array.from(now.ledgers[0]?.ledger.tasks.percent?.codes ?? [], (code) => now.ledgers[0]?.ledger.tasks.percent?.dictionary[code]); // prettier-ignore
    const [numbers] = offersOf(state).filter(({ kind }) => kind === 'text-percents');
    valueOf(await applyPlan(valueOf(await planProposals(state, '试', numbers?.proposals ?? []))));
    expect(styleAt(host.model, cellOf(host, 3, 7)?.style ?? 0).numberFormat).toBe('0.0%');
    expect(read(await scan())).toEqual(read(state));
    valueOf(await undoLast());
    expect(visibleState(host.model)).toEqual(before);
  });

  it('are no numbers beside shares: 40 would be read as 4000%', async () => {
    open(['2024年12月底前', '正在推进', null, 0.5], ['2024年12月底前', '正在推进', null, '40']);
    expect(await offer('text-percents')).toEqual({});
  });

  it('is the word of the ledger for rows with a finished date and no status', async () => {
    const host = open(
      ['2024年12月底前', '已销号', 45366, null],
      ['2024年12月底前', null, 45371, null],
      ['2024年12月底前', null, null, null],
      ['2024年12月底前', '正在推进', 45371, null],
      ['2024年12月底前', null, 45500, null],
    );
    for (const row of [1, 2, 4, 5]) format(host.model, host.model.sheets[0] as SheetModel, row, 5, 'yyyy-mm-dd');
    expect(await offer('status-from-date')).toEqual({ '3/5': '已销号' });
  });

  it('is nothing for a ledger that is in order', async () => {
    const host = open(['2024年12月底前', '已完成', 45366, 0.5]);
    format(host.model, host.model.sheets[0] as SheetModel, 1, 5, 'yyyy-mm-dd');
    expect(offersOf(await scan())).toEqual([]);
  });
});

describe('an ambiguous deadline', () => {
  it('is a choice between the days that it can mean; the chosen one is written as a date', async () => {
    const host = open(['10月前', '正在推进', null, null], ['2024年12月底前', '正在推进', null, null]);
    const state = await scan();
    const finding = state.ledgers[0]?.findings.find(({ rule }) => rule === 'deadline-ambiguous');
    if (!finding || finding.column === null) throw new Error('nothing was found');
    const choices = choicesFor(state, finding);
    expect(choices.map(({ says }) => says).sort()).toEqual(['2024-09-30', '2024-10-31']);
    const fix = choices.find(({ says }) => says === '2024-09-30');
    if (!fix) throw new Error('no such choice');
    const { sheet, row, column } = finding;
    valueOf(await applyPlan(valueOf(await planProposals(state, '试', [{ sheet, row, column, fix }]))));
    expect(cellOf(host, 2, 4)?.value).toBe(45565);
    expect((await scan()).ledgers[0]?.findings.map(({ rule }) => rule)).not.toContain('deadline-ambiguous');
  });
});
