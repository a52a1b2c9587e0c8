import { applyPlan } from '../../src/excel/apply/applyPlan';
import { readJournal } from '../../src/excel/undo/undoEntry';
import type { CellScalar } from '../../src/host/workbook/model';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { LONGEST_TEXT } from '../../src/plan/cells';
import { valueOf, visibleState } from '../excel/support/workbooks';
import { openLedger, reopen, scan } from './workbook';

/** Statuses as long as cells can be, which the managed columns repeat: writing them takes several requests. */
function longRows(): CellScalar[][] {
  const status = `办理中${'已'.repeat(LONGEST_TEXT - 3)}`;
  return [
    ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
    ...Array.from({ length: 70 }, (_, index) => [index + 1, `推进第${index + 1}项工作`, '市财政局', '2024年3月底前', status]), // prettier-ignore
  ];
}

describe('a write of several requests', () => {
  it('that is stopped after any of them is put back at once, whole, and leaves no entry', async () => {
    const { model } = openLedger(longRows());
    const before = visibleState(model);
    /** Manages the ledger and stops after so many requests; whether it was done all the same. */
    const managedDespite = async (requests: number): Promise<boolean> => {
      const host = reopen(model);
      const stop = new AbortController();
      const applied = await applyPlan(valueOf(await manageLedgers(await scan())), {
        signal: stop.signal,
        onProgress: (done) => {
          if (done === requests) stop.abort();
        },
      });
      if (applied.ok) return true;
      expect(applied.error).toMatchObject({ code: 'aborted', message: expect.stringMatching(/已取消/u) });
      expect(visibleState(host.model)).toEqual(before);
      expect(valueOf(await readJournal()).entries).toEqual([]);
      return false;
    };
    let requests = 1;
    while (!(await managedDespite(requests))) requests += 1;
    expect(requests).toBeGreaterThan(2);
  }, 120_000);
});
