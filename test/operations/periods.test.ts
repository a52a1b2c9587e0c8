import { fromIso } from '../../src/ledger/day/day';
import { changesSince } from '../../src/ledger/periods/changes';
import { periodContaining, previousPeriod } from '../../src/ledger/periods/period';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { forgetPeriod, keepPeriod, listPeriods, readPeriod } from '../../src/operations/periods';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf } from '../excel/support/workbooks';

const HEADER = ['序号', '工作任务', '责任单位', '完成时限', '完成情况'];

function openLedger(tasks: number): ReturnType<typeof openSheet> {
  const rows = Array.from({ length: tasks }, (_, index) => [
    index + 1,
    `推进第${index + 1}项重点工程建设`,
    '市财政局',
    '2024年3月底前',
    index % 4 === 0 ? '已完成' : '正在推进',
  ]);
  return openSheet([['2024年重点工作督办台账'], HEADER, ...rows]);
}

async function scan(iso: string): Promise<WorkbookState> {
  return valueOf(await scanWorkbook({ asOf: fromIso(iso) ?? 0, settings: DEFAULT_SETTINGS }));
}

async function keep(iso: string, kind: 'month' | 'quarter' = 'quarter') {
  const state = await scan(iso);
  return valueOf(await keepPeriod(state, periodContaining(state.asOf, kind)));
}

describe('记一期', () => {
  it('gives back exactly the record that was kept', async () => {
    openLedger(12);
    const record = await keep('2024-03-31');
    expect(valueOf(await readPeriod(record.period))).toEqual(record);
    expect(record.tasks).toHaveLength(12);
  });

  it('keeps thousands of tasks, in few requests', async () => {
    const host = openLedger(6000);
    const state = await scan('2024-03-31');
    const before = host.counters.requests;
    const record = valueOf(await keepPeriod(state, periodContaining(state.asOf, 'quarter')));
    expect(host.counters.requests - before).toBeLessThan(10);
    expect(valueOf(await readPeriod(record.period))?.tasks).toEqual(record.tasks);
  });

  it('lists the periods by time, replaces the same period, and forgets one', async () => {
    openLedger(4);
    await keep('2024-06-30');
    await keep('2024-03-30');
    const again = await keep('2024-03-31');
    const labels = async (): Promise<string[]> => valueOf(await listPeriods()).map(({ period }) => period.label);
    expect(await labels()).toEqual(['2024年第一季度', '2024年第二季度']);
    expect(valueOf(await readPeriod(again.period))?.day).toBe(fromIso('2024-03-31'));
    valueOf(await forgetPeriod(again.period));
    expect(await labels()).toEqual(['2024年第二季度']);
    expect(valueOf(await readPeriod(again.period))).toBeNull();
  });

  it('keeps the figures of all periods and the tasks of the last two of each kind', async () => {
    openLedger(4);
    for (const day of ['2024-01-31', '2024-02-29', '2024-03-31']) await keep(day, 'month');
    const quarter = await keep('2024-03-31', 'quarter');
    expect(valueOf(await listPeriods())).toHaveLength(4);
    const tasksOf = async (iso: string) =>
      valueOf(await readPeriod(periodContaining(fromIso(iso) ?? 0, 'month')))?.tasks?.length ?? null;
    expect(await Promise.all(['2024-01-31', '2024-02-29', '2024-03-31'].map(tasksOf))).toEqual([null, 4, 4]);
    expect(valueOf(await readPeriod(quarter.period))?.tasks).toHaveLength(4);
  });

  it('tells next quarter what became of the tasks', async () => {
    const host = openLedger(8);
    await keep('2024-03-31');
    const sheet = host.model.sheets.find(({ name }) => name !== '台账管家_数据');
    const cell = sheet?.rows.get(3)?.get(4);
    if (!cell) throw new Error('no status cell');
    cell.value = '已完成';
    const state = await scan('2024-06-30');
    const earlier = valueOf(await readPeriod(previousPeriod(periodContaining(state.asOf, 'quarter'))));
    const changes = earlier && changesSince(earlier, state.ledgers);
    expect(changes).toMatchObject({ carried: 6, added: [], removed: [], balance: { holds: true } });
    expect(changes?.closed).toEqual([{ ledger: 0, task: 1 }]);
    expect(changes?.newlyOverdue).toHaveLength(5);
  });
});
