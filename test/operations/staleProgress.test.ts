import { fromIso } from '../../src/ledger/day/day';
import { periodContaining } from '../../src/ledger/periods/period';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { keepPeriod } from '../../src/operations/periods';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf } from '../excel/support/workbooks';

const HEADER = ['序号', '工作任务', '责任单位', '完成时限', '办理状态', '进展情况'];
const ROWS = [
  [1, '推进城乡供水一体化', '市水利局', '2024年12月底前', '办理中', '正在施工'],
  [2, '清理存量资金', '市财政局', '2024年12月底前', '办理中', '正在核对'],
  [3, '完善医保支付方案', '市医保局', '2024年12月底前', '已办结', '方案已印发'],
];

async function scan(iso: string): Promise<WorkbookState> {
  return valueOf(await scanWorkbook({ asOf: fromIso(iso) ?? 0, settings: DEFAULT_SETTINGS }));
}

async function keep(iso: string): Promise<void> {
  const state = await scan(iso);
  valueOf(await keepPeriod(state, periodContaining(state.asOf, 'month')));
}

/** Excel's rows that are told to stand still. */
async function standStill(iso: string): Promise<readonly number[]> {
  const { ledgers } = await scan(iso);
  return ledgers
    .flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'progress-stale'))
    .map(({ row }) => row);
}

describe('progress since the recorded period', () => {
  it('is told where it stands still, against the record before the day', async () => {
    openSheet([['2024年重点工作督办台账'], HEADER, ...ROWS]);
    expect(await standStill('2024-05-31')).toEqual([]);
    await keep('2024-04-30');
    expect(await standStill('2024-05-31')).toEqual([3, 4]);
    // A record of a later day, and one of less than a week before, say nothing.
    expect(await standStill('2024-04-15')).toEqual([]);
    expect(await standStill('2024-05-06')).toEqual([]);
  });
});
