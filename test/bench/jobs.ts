import { checkLedger } from '../../src/ledger/checking/checkLedger';
import type { Finding } from '../../src/ledger/checking/finding';
import { at } from '../../src/ledger/coded';
import type { WorkbookReading } from '../../src/ledger/ledger';
import { readWorkbook } from '../../src/ledger/reading/readWorkbook';
import { longestOverdueFirst, tasksIn } from '../../src/ledger/notices/figures';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import type { SheetSnapshot } from '../../src/ledger/snapshot';
import { rateTable } from '../../src/ledger/rates/rateTable';
import { analyseSnapshots } from '../../src/operations/analyseSnapshots';
import type { LedgerState } from '../../src/operations/workbookState';
import { barePass } from './barePass';
import { clerkWhoEdits } from './editedRow';
import { plainObjects } from './plainObjects';

/**
 * `read` is snapshot to tasks, `check` the findings of tasks already read; `edited-status` and `edited-task` read and
 * check one row again after another content of that cell; `taizhang` is the whole job (reading, checking, standing,
 * rates, the rows of a notice) and `plain-objects` the same job as one would first write it.
 */
export const JOBS = [
  'bare-pass',
  'read',
  'check',
  'edited-status',
  'edited-task',
  'taizhang',
  'plain-objects',
] as const;
export type JobName = (typeof JOBS)[number];

/** One job on a cold process. */
export interface Measured {
  readonly milliseconds: number;
  /** Of the whole process, with the workload in it. */
  readonly peakMegabytes: number;
  /** What the answer holds, without the workload: heap after the job less heap before it, both after a collection. */
  readonly keptMegabytes: number;
  /** How far the process grew beyond its earlier peak while the job ran. */
  readonly grownMegabytes: number;
}

/** 2024-09-30: some deadlines of the workload have passed, some have not. */
export const AS_OF = 45565;
const CONTEXT = { asOf: AS_OF, settings: DEFAULT_SETTINGS };

/** The figures that a whole job comes to. */
export interface Figures {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly longTerm: number;
  /** Lines of a notice of overdue tasks, the longest overdue first. */
  readonly noticeRows: readonly NoticeRow[];
}

/** One line of a notice: number, task, lead units, days overdue. */
export type NoticeRow = readonly [string, string, string, number];

/** What a job comes to; kept by the caller until the memory is measured. */
export type Outcome = number | WorkbookReading | readonly (readonly Finding[])[] | Figures;

/** Makes a job ready: what it needs beside the snapshot (the tasks to check) is worked out before the clock runs. */
export function prepareJob(job: JobName, snapshot: SheetSnapshot): () => Outcome {
  switch (job) {
    case 'bare-pass':
      return () => barePass(snapshot);
    case 'read':
      return () => readWorkbook([snapshot], CONTEXT);
    case 'check': {
      const { ledgers, unitTable } = readWorkbook([snapshot], CONTEXT);
      return () => ledgers.map((ledger) => checkLedger(ledger, { ...CONTEXT, snapshot, unitTable }).findings);
    }
    case 'edited-status':
      return clerkWhoEdits(snapshot, AS_OF, 'status');
    case 'edited-task':
      return clerkWhoEdits(snapshot, AS_OF, 'task');
    case 'taizhang':
      return () => wholeJob(snapshot);
    case 'plain-objects':
      return () => plainObjects(snapshot, AS_OF);
  }
}

function wholeJob(snapshot: SheetSnapshot): Figures {
  const state = analyseSnapshots([snapshot], CONTEXT);
  const bySource = rateTable(state.ledgers, 'source', state.settings, state.asOf);
  rateTable(state.ledgers, 'unit', state.settings, state.asOf);
  const { total, done, overdue, longTerm } = bySource.total;
  const refs = longestOverdueFirst(state.ledgers, tasksIn(state.ledgers, 'overdue'));
  return {
    total,
    done,
    overdue,
    longTerm,
    noticeRows: refs.flatMap((ref) => noticeRow(state.ledgers[ref.ledger], ref.task)),
  };
}

function noticeRow(state: LedgerState | undefined, task: number): NoticeRow[] {
  if (state === undefined) return [];
  const { tasks } = state.ledger;
  const lead = at(tasks.leadUnits, task).lead.join('、');
  return [[at(tasks.number, task) ?? '', tasks.task[task] ?? '', lead, state.standings.daysOverdue[task] ?? 0]];
}

/** Both versions of the whole job must come to the same figures, or the comparison is worth nothing. */
export function compareFigures(snapshot: SheetSnapshot): void {
  const ours = wholeJob(snapshot);
  const plain = plainObjects(snapshot, AS_OF);
  for (const figure of ['total', 'done', 'overdue', 'longTerm'] as const) {
    if (ours[figure] !== plain[figure])
      throw new Error(`${figure}: ${ours[figure]} here, ${plain[figure]} with plain objects`);
  }
  if (JSON.stringify(ours.noticeRows) !== JSON.stringify(plain.noticeRows)) throw new Error('The notices differ.');
}
