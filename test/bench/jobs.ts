import { checkLedger } from '../../src/ledger/checking/checkLedger';
import { readWorkbook } from '../../src/ledger/reading/readWorkbook';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import type { SheetSnapshot } from '../../src/ledger/snapshot';
import { barePass } from './barePass';
import { clerkWhoEdits, type Clerk, type EditedCell } from './editedRow';
import type { Figures } from './figures';
import { agreedJob, jobWithAllRules } from './ourJob';
import { plainObjects } from './plainObjects';
import type { Outcome, ReadyJob, Timed } from './readyJob';

/**
 * `read` is snapshot to tasks, `check` the findings of tasks already read; `edited-status` and `edited-task` read and
 * check one row again after another content of that cell, `rechecked-…` is the checking alone. `taizhang` is the whole job that the peers do (read, find
 * defects, judge, count by source and unit, the rows of a notice), `taizhang-all-rules` the same with every rule that the
 * product has. The peers come last.
 */
export const JOBS = [
  'bare-pass',
  'read',
  'check',
  'edited-status',
  'edited-task',
  'rechecked-status',
  'rechecked-task',
  'taizhang',
  'taizhang-all-rules',
  'plain-objects',
  'python',
  'duckdb',
] as const;
export type JobName = (typeof JOBS)[number];
export const PEERS = ['plain-objects', 'python', 'duckdb'] as const satisfies readonly JobName[];

/** 2024-09-30: some deadlines of the workload have passed, some have not. */
export const AS_OF = 45565;
const CONTEXT = { asOf: AS_OF, settings: DEFAULT_SETTINGS };

/** Makes a job ready; null where the machine lacks what it needs. */
export async function prepareJob(job: JobName, snapshot: SheetSnapshot): Promise<ReadyJob | null> {
  switch (job) {
    case 'bare-pass':
      return part(() => barePass(snapshot));
    case 'read':
      return part(() => readWorkbook([snapshot], CONTEXT));
    case 'check': {
      const { ledgers, unitTable } = readWorkbook([snapshot], CONTEXT);
      return part(() => ledgers.map((ledger) => checkLedger(ledger, { ...CONTEXT, snapshot, unitTable }).findings));
    }
    case 'edited-status':
      return edited(clerkOf(snapshot, 'status'));
    case 'edited-task':
      return edited(clerkOf(snapshot, 'task'));
    case 'rechecked-status':
      return rechecked(clerkOf(snapshot, 'status'));
    case 'rechecked-task':
      return rechecked(clerkOf(snapshot, 'task'));
    case 'taizhang':
      return whole(() => agreedJob(snapshot, AS_OF));
    case 'taizhang-all-rules':
      return whole(() => jobWithAllRules(snapshot, AS_OF));
    case 'plain-objects':
      return whole(() => plainObjects(snapshot, AS_OF));
    case 'python':
      return (await import('./peers/python')).openPython(snapshot, AS_OF);
    case 'duckdb':
      return (await import('./peers/duckdb')).openDuckDb(snapshot, AS_OF);
  }
}

const part = (run: () => Outcome): ReadyJob => ({ run: () => timed(run), figures: () => null, close: () => undefined });
/** One clerk for a cell of a ledger, whatever is measured: each holds a ledger that was read and checked. */
const clerks = new WeakMap<SheetSnapshot, Map<EditedCell, Clerk>>();

function clerkOf(snapshot: SheetSnapshot, cell: EditedCell): Clerk {
  const ofLedger = clerks.get(snapshot) ?? new Map<EditedCell, Clerk>();
  clerks.set(snapshot, ofLedger);
  const clerk = ofLedger.get(cell) ?? clerkWhoEdits(snapshot, AS_OF, cell);
  ofLedger.set(cell, clerk);
  return clerk;
}

const edited = ({ edit, recheck }: Clerk): ReadyJob =>
  part(() => {
    edit();
    return recheck();
  });
const rechecked = ({ edit, recheck }: Clerk): ReadyJob => ({
  ...part(recheck),
  run: () => {
    edit();
    return timed(recheck);
  },
});
const whole = (run: () => Figures): ReadyJob => ({ ...part(run), figures: run });

/** The answer is handed back, so that it is alive when the memory is measured. */
function timed(run: () => Outcome): Timed {
  const start = process.hrtime.bigint();
  const outcome = run();
  return { milliseconds: Number(process.hrtime.bigint() - start) / 1e6, outcome };
}
