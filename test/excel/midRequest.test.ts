import { applyPlan } from '../../src/excel/apply/applyPlan';
import { readJournal, recoverInterrupted } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { addSheet, deleteSheet, sheetByName } from '../../src/host/workbook/sheets';
import { textCell } from '../../src/plan/cells';
import type { Plan } from '../../src/plan/plan';
import { cellAt } from '../../src/host/workbook/cells';
import type { SheetModel } from '../../src/host/workbook/model';
import { open, openSheet, valueOf } from './support/workbooks';

/** Cells of one sheet, and behind them the width of a column of another. */
const PLAN: Plan = {
  title: '写入',
  edits: [
    { kind: 'cells', sheet: '台账', top: 1, left: 2, cells: [[textCell('已办结')]] },
    { kind: 'column-width', sheet: '附表', left: 1, right: 1, points: 90 },
  ],
};

/** The other sheet is deleted after it was looked at: the request that writes fails where it comes to that sheet. */
function deletedBeforeWriting(): { readonly host: Host; readonly seen: () => number } {
  const host = openSheet([['任务一', '办理中']]);
  addSheet(host.model, '附表');
  let requests = 0;
  host.beforeEachRequest(() => {
    requests += 1;
    const other = sheetByName(host.model, '附表');
    if (requests === 2 && other) deleteSheet(host.model, other);
    return Promise.resolve();
  });
  return { host, seen: () => requests };
}

const status = (host: Host): unknown => cellAt(host.model.sheets[0] as SheetModel, 0, 1)?.value;

describe('a request that fails half way', () => {
  it('leaves what it had written before, which is put back, and no entry', async () => {
    const { host } = deletedBeforeWriting();
    const result = await applyPlan(PLAN);
    expect(result.ok).toBe(false);
    expect(status(host)).toBe('办理中');
    expect(valueOf(await readJournal()).entries).toEqual([]);
  });

  it('is put back at the next start where nothing could be put back at once: its entry stands and is open', async () => {
    const { host, seen } = deletedBeforeWriting();
    for (let time = 0; time < 20; time++) host.failNext(() => seen() > 2, 'session-lost');
    const result = await applyPlan(PLAN);
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining('按提示恢复') as unknown } });
    expect(status(host)).toBe('已办结');
    const again = open(structuredClone(host.model));
    expect(valueOf(await readJournal()).entries.map(({ stage }) => stage)).toEqual(['writing']);
    expect(valueOf(await recoverInterrupted())?.restored).toBe(1);
    expect(status(again)).toBe('办理中');
  });
});
