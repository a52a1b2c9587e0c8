import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoLast } from '../../src/excel/undo/undoEntry';
import { fromIso } from '../../src/ledger/day/day';
import { DEFAULT_CYCLES } from '../../src/ledger/limits/cycle';
import { DEFAULT_LIMITS } from '../../src/ledger/limits/defaultLimits';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { planLimitTable } from '../../src/operations/limitTable';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf, visibleState } from '../excel/support/workbooks';

const LEDGER = [
  ['12345热线工单办理台账'],
  ['序号', '派单时间', '诉求内容', '承办单位', '办理状态'],
  [1, '2024-03-11', '路灯不亮', '市城管局', '办理中'],
];
const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: fromIso('2024-03-20') ?? 0, settings: DEFAULT_SETTINGS }));

describe('写出时限表', () => {
  it('writes every limit and cycle so that reading takes over the very same', async () => {
    openSheet(LEDGER);
    valueOf(await applyPlan(valueOf(planLimitTable(await scan()))));
    const { reading } = await scan();
    expect(reading.limits).toEqual(DEFAULT_LIMITS);
    expect(reading.cycles).toEqual(DEFAULT_CYCLES);
    expect(reading.otherSheets.find(({ sheet }) => sheet === '时限表')?.why).not.toContain('没有采用');
  });

  it('gives other deadlines when the clerk changes a number', async () => {
    const host = openSheet(LEDGER);
    valueOf(await applyPlan(valueOf(planLimitTable(await scan()))));
    const dueDay = async () => (await scan()).ledgers[0]?.ledger.tasks.deadline.dictionary[0]?.date;
    expect(await dueDay()).toBe(fromIso('2024-03-18'));
    const sheet = host.model.sheets.find(({ name }) => name === '时限表');
    const row = [...(sheet?.rows.values() ?? [])].find((cells) => cells.get(0)?.value === '12345与民生诉求');
    const amount = row?.get(3);
    if (!amount) throw new Error('no amount');
    expect(amount.value).toBe(5);
    amount.value = 10;
    expect(await dueDay()).toBe(fromIso('2024-03-25'));
  });

  it('leaves a table that is there, and its undo leaves nothing', async () => {
    const host = openSheet(LEDGER);
    const before = visibleState(host.model);
    valueOf(await applyPlan(valueOf(planLimitTable(await scan()))));
    expect(planLimitTable(await scan())).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('已经有') as string },
    });
    valueOf(await undoLast());
    expect(visibleState(host.model)).toEqual(before);
  });
});
