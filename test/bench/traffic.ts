import { applyPlan } from '../../src/excel/apply/applyPlan';
import { NOTICE_PERIODS } from '../../src/ledger/notices/notice';
import { periodContaining } from '../../src/ledger/periods/period';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import type { SheetSnapshot } from '../../src/ledger/snapshot';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { noticePlan } from '../../src/operations/noticePlan';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import type { Host } from '../../src/host/host';
import { openSheet, valueOf } from '../excel/support/workbooks';
import { AS_OF } from './jobs';
import { workload } from './workload';

/** What one operation sends and gets over Office.js. */
export interface Traffic {
  readonly operation: string;
  readonly requests: number;
  /** From Excel to us, and from us to Excel. */
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** In the simulated Excel, on this machine: Excel's own time is not in it. */
  readonly milliseconds: number;
}

/** Column H. */
const DEADLINE_COLUMN = 7;
const FIRST_TASK_ROW = 3;
const UNITS = Array.from({ length: 60 }, (_, index) => `第${index + 1}街道办事处`);

/** Round trips and bytes of the operations over a ledger of so many rows, in the simulated Excel. */
export async function measureTraffic(rows: number): Promise<readonly Traffic[]> {
  const snapshot = workload(rows, UNITS);
  const host = openSheet(snapshot.values.map((row) => row.map((value) => (value === '' ? null : value))));
  const measured: Traffic[] = [];
  const measure = async <T>(operation: string, run: () => Promise<T>): Promise<T> => {
    host.counters.reset();
    const start = performance.now();
    const outcome = await run();
    const { requests, bytesIn, bytesOut, cellsRead, cellsWritten } = host.counters;
    const milliseconds = performance.now() - start;
    measured.push({
      operation,
      requests,
      bytesRead: bytesOut,
      bytesWritten: bytesIn,
      cellsRead,
      cellsWritten,
      milliseconds,
    });
    return outcome;
  };
  const state = await measure('snapshot', scan);
  await measure('manage', () => manage(state));
  await editOnePercent(host, snapshot);
  const again = await measure('snapshot of the managed ledger', scan);
  await measure('manage again, 1 % of the rows changed', () => manage(again));
  await measure('quarterly notice', () => writeNotice(again, 'quarter'));
  // The register of papers has a line more by now, and who does not know it may give no number.
  const numbered = await scan();
  await measure('reminders to 60 units', () => writeNotice(numbered, 'reminder'));
  return measured;
}

const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));

async function manage(state: WorkbookState): Promise<void> {
  valueOf(await applyPlan(valueOf(await manageLedgers(state))));
}

async function writeNotice(state: WorkbookState, kind: 'quarter' | 'reminder'): Promise<void> {
  const planned = noticePlan(state, kind, periodContaining(AS_OF, NOTICE_PERIODS[kind]));
  if (!planned.ok) throw new Error(planned.error.message);
  valueOf(await applyPlan(planned.plan));
}

/** Every hundredth task gets another deadline, as when a column is pasted over. */
async function editOnePercent(host: Host, { values }: SheetSnapshot): Promise<void> {
  const deadlines = values
    .slice(FIRST_TASK_ROW - 1)
    .map((row, index) => [index % 100 === 0 ? '2024年11月底前' : row[DEADLINE_COLUMN]]);
  await host.userEdits('台账', `H${FIRST_TASK_ROW}:H${values.length}`, deadlines);
}
