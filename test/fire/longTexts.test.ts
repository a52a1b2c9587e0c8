import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoEntry } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { fixPlan } from '../../src/operations/fixFindings';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { LONGEST_TEXT } from '../../src/plan/cells';
import { openSheet, valueOf, visibleButNumbers } from '../excel/support/workbooks';
import { scan } from './workbook';

/** A ledger whose progress fills its cells, with a blank behind each that asks to be put right. */
function longLedger(tasks: number): Host {
  const text = `${'已'.repeat(LONGEST_TEXT - 1)} `;
  return openSheet([
    ['序号', '工作任务', '牵头单位', '完成时限', '办理状态', '进展情况'],
    ...Array.from({ length: tasks }, (_, index) => [index + 1, `推进第${index + 1}项工作`, '市财政局', '2024年3月底前', '正在推进', text]), // prettier-ignore
  ]);
}

const fixAll = async () => {
  const state = await scan();
  return fixPlan(
    state,
    state.ledgers.flatMap(({ findings }) => findings),
  );
};

describe('cells that are as long as cells can be', () => {
  it('are put right and put back in requests of at most 5 MB, as many in one step as undoing can hold', async () => {
    const host = longLedger(30);
    const before = visibleButNumbers(host.model);
    const first = await fixAll();
    expect(first.leftOut).toMatchObject([{ why: expect.stringMatching(/文字太多，一步只能改正前 \d+ 处/u) }]);
    const steps = [valueOf(await applyPlan(first)), valueOf(await applyPlan(await fixAll()))];
    expect(steps.reduce((sum, { changedCells }) => sum + changedCells, 0)).toBe(30);
    for (const { id } of [...steps].reverse()) {
      // The journal holds no two such steps: it says so when the second one crowds out the first.
      const undone = await undoEntry(id);
      expect(undone.ok || /[\u4e00-\u9fff]/u.test(undone.error.message)).toBe(true);
    }
    const texts = JSON.stringify(before).match(/已{100,} "/gu) ?? [];
    expect(texts).toHaveLength(30);
    const put = JSON.stringify(visibleButNumbers(host.model)).match(/已{100,} "/gu) ?? [];
    expect(put.length).toBeGreaterThanOrEqual(30 - (steps[0]?.changedCells ?? 0));
    expect(host.counters.requestsTooLarge).toBe(0);
  }, 120_000);

  it('are managed where they are statuses, whose words the managed columns repeat', async () => {
    const status = `办理中${'已'.repeat(LONGEST_TEXT - 3)}`;
    const host = openSheet([
      ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
      ...Array.from({ length: 60 }, (_, index) => [index + 1, `推进第${index + 1}项工作`, '市财政局', '2024年3月底前', status]), // prettier-ignore
    ]);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    expect(host.counters.bytesIn).toBeGreaterThan(5_000_000);
    expect(host.counters.requestsTooLarge).toBe(0);
  }, 120_000);

  it('are read and managed though all of them fit into no single answer', async () => {
    const host = longLedger(120);
    valueOf(await applyPlan(valueOf(await manageLedgers(await scan()))));
    expect(host.counters.bytesOut).toBeGreaterThan(20_000_000);
    expect(host.counters.requestsTooLarge).toBe(0);
    // Only the first block is taken without knowing how long the cells are; it is asked again in smaller pieces.
    expect(host.counters.answersTooLarge).toBeLessThan(20);
  }, 120_000);
});
