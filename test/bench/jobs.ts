import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import type { SheetSnapshot } from '../../src/ledger/snapshot';
import { rateTable } from '../../src/ledger/rates/rateTable';
import { analyseSnapshots } from '../../src/operations/analyseSnapshots';
import { barePass } from './barePass';
import { plainObjects } from './plainObjects';

export const JOBS = ['bare-pass', 'taizhang', 'plain-objects'] as const;
export type JobName = (typeof JOBS)[number];

export interface Measured {
  readonly milliseconds: number;
  /** Of the whole process, with the workload in it. */
  readonly peakMegabytes: number;
}

/** 2024-09-30: some deadlines of the workload have passed, some have not. */
const AS_OF = 45565;

/** The figures that a job comes to; the bare pass comes to none. */
export interface Figures {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly longTerm: number;
}

/** Runs a job once. Both versions of the full job must come to the same figures, or the comparison is worth nothing. */
export function runJob(job: JobName, snapshot: SheetSnapshot): Figures | number {
  switch (job) {
    case 'bare-pass':
      return barePass(snapshot);
    case 'plain-objects':
      return plainObjects(snapshot, AS_OF);
    case 'taizhang': {
      const state = analyseSnapshots([snapshot], { asOf: AS_OF, settings: DEFAULT_SETTINGS });
      const bySource = rateTable(state.ledgers, 'source', state.settings, state.asOf);
      rateTable(state.ledgers, 'unit', state.settings, state.asOf);
      const { total, done, overdue, longTerm } = bySource.total;
      return { total, done, overdue, longTerm };
    }
  }
}
