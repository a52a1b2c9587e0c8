import type { Host } from '../../src/host/host';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import type { SheetSnapshot } from '../../src/ledger/snapshot';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { AS_OF } from '../bench/jobs';
import { workload } from '../bench/workload';
import { openSheet, valueOf } from '../excel/support/workbooks';

const UNITS = ['市住建局', '市教育局', '市财政局'];
/** Column H, counted from 0, and the first row with a task. */
const DEADLINE_COLUMN = 7;
const FIRST_TASK_ROW = 3;

const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));

async function opened(rows: number): Promise<{ readonly host: Host; readonly snapshot: SheetSnapshot }> {
  const snapshot = workload(rows, UNITS);
  return { snapshot, host: openSheet(snapshot.values.map((row) => row.map((value) => (value === '' ? null : value)))) };
}

/** Plans and applies, and what that took. */
async function manage(host: Host, state: WorkbookState) {
  host.counters.reset();
  const entry = valueOf(await applyPlan(valueOf(await manageLedgers(state))));
  return { requests: host.counters.requests, bytesRead: host.counters.bytesOut, entry };
}

/** Every hundredth task gets another deadline, as when a column is pasted over. */
async function editOnePercent(host: Host, { values }: SheetSnapshot): Promise<void> {
  const deadlines = values
    .slice(FIRST_TASK_ROW - 1)
    .map((row, index) => [index % 100 === 0 ? '2024年11月底前' : row[DEADLINE_COLUMN]]);
  await host.userEdits('台账', `H${FIRST_TASK_ROW}:H${values.length}`, deadlines);
}

describe('round trips of managing', () => {
  it.each([100, 1000, 3000])(
    'are four for %i rows, and three once 1 %% of them changed, with changed cells only',
    async (rows) => {
      const { host, snapshot } = await opened(rows);
      const first = await manage(host, await scan());
      expect(first.requests).toBeLessThanOrEqual(4);

      await editOnePercent(host, snapshot);
      const again = await manage(host, await scan());
      expect(again.requests).toBeLessThanOrEqual(3);
      expect(again.entry.changedCells).toBeGreaterThanOrEqual(rows / 100);
      expect(again.entry.changedCells).toBeLessThanOrEqual((rows / 100) * 8);
      expect(again.entry.effects.every(({ kind }) => kind === 'cells')).toBe(true);

      const third = await manage(host, await scan());
      expect(third.requests).toBeLessThanOrEqual(2);
      expect(third.entry.effects).toEqual([]);
    },
    240_000,
  );
});
