import fc from 'fast-check';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { readRows } from '../../src/excel/snapshot/readRows';
import type { Host } from '../../src/host/host';
import type { CellScalar } from '../../src/host/workbook/model';
import { toIso } from '../../src/ledger/day/day';
import { at } from '../../src/ledger/coded';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { updateRows } from '../../src/operations/updateRows';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf } from '../excel/support/workbooks';

/** 2024-06-30. */
const AS_OF = 45473;
const HEADER = ['序号', '工作任务', '牵头单位', '完成时限', '办理状态', '办结时间'];
const rowsOf = (count: number): (CellScalar | null)[][] =>
  Array.from({ length: count }, (_, index) => [index + 1, `推进第${index + 1}项工程建设`, '市交通局', '2024年12月底前', '正在推进', null]); // prettier-ignore
const open = (count = 12): Host =>
  openSheet([['2024年重点工作台账', null, null, null, null, null], HEADER, ...rowsOf(count)]);
const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));

/** What a reader of the state sees: findings, and each task with its state. */
const seen = ({ ledgers }: WorkbookState): unknown =>
  ledgers.map(({ ledger, findings, standings }) => ({
    findings,
    states: Array.from(standings.states),
    tasks: Array.from(ledger.tasks.rows, (row, index) => {
      const deadline = at(ledger.tasks.deadline, index);
      const due = deadline.date === null ? null : toIso(deadline.date);
      return [
        row,
        ledger.tasks.task[index],
        at(ledger.tasks.leadUnits, index).lead,
        due,
        at(ledger.tasks.status, index).text,
      ];
    }),
  }));

async function updated(state: WorkbookState, row: number): Promise<WorkbookState | 'read-again'> {
  const [snapshot] = state.snapshots;
  if (!snapshot) throw new Error('no sheet');
  const cells = valueOf(await readRows(snapshot, [{ top: row, left: 1, bottom: row, right: 1 }]));
  const update = cells === null ? 'read-again' : updateRows(state, '台账', cells);
  return update === 'read-again' ? update : update.state;
}

const edit = fc.record({
  row: fc.integer({ min: 3, max: 14 }),
  column: fc.constantFrom('B', 'C', 'D', 'E', 'F'),
  value: fc.constantFrom('', '同上', '市财政局', '市财政局 ', '2024年2月30日', '2024年3月底前', '已完成', '推进第3项工程建设', '10月前', '正在推进'), // prettier-ignore
});

describe('an edited row', () => {
  it('is read and checked alone with the answer of reading everything again', async () => {
    let alone = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const host = open();
        let state = await scan();
        for (const { row, column, value } of edits) {
          await host.userEdits('台账', `${column}${row}`, [[value]]);
          const next = await updated(state, row);
          const whole = await scan();
          if (next !== 'read-again') {
            alone += 1;
            expect(seen(next)).toEqual(seen(whole));
          }
          state = next === 'read-again' ? whole : next;
        }
      }),
      { numRuns: 60 },
    );
    expect(alone).toBeGreaterThan(40);
  });

  it('takes along the rows below it that say 同上', async () => {
    const host = open();
    await host.userEdits('台账', 'D9', [['同上']]);
    const state = await scan();
    await host.userEdits('台账', 'D8', [['2024年3月底前']]);
    const next = await updated(state, 8);
    if (next === 'read-again') throw new Error('read again');
    expect(seen(next)).toEqual(seen(await scan()));
    await host.userEdits('台账', 'D8', [['2024年2月30日']]);
    const again = await updated(next, 8);
    if (again === 'read-again') throw new Error('read again');
    expect(seen(again)).toEqual(seen(await scan()));
  });

  it('costs as much in a ledger of 3,000 rows as in one of 30', async () => {
    const bytes = async (count: number): Promise<number> => {
      const host = open(count);
      const state = await scan();
      await host.userEdits('台账', 'C20', [['市财政局 ']]);
      host.counters.reset();
      const next = await updated(state, 20);
      expect(next !== 'read-again' && next.ledgers[0]?.findings.map(({ row }) => row)).toEqual(expect.arrayContaining([20])); // prettier-ignore
      expect(host.counters.requests).toBeLessThanOrEqual(3);
      return host.counters.bytesOut;
    };
    const few = await bytes(30);
    expect(await bytes(3000)).toBeLessThan(few + 200);
  });

  it('is told apart from our own columns beside it', async () => {
    const host = open();
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    const state = await scan();
    await host.userEdits('台账', 'C7', [['市财政局 ']]);
    const next = await updated(state, 7);
    expect(next !== 'read-again' && seen(next)).toEqual(seen(await scan()));
  });

  it.each([
    ['a title', 1],
    ['a header', 2],
    ['a row below the ledger', 40],
  ])('that is %s has everything read again', async (_, row) => {
    const host = open();
    const state = await scan();
    await host.userEdits('台账', `B${row}`, [['另一个']]);
    expect(await updated(state, row)).toBe('read-again');
  });
});
