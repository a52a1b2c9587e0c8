import type { JobName } from './jobs';
import type { Recalculated } from './peers/formulas';
import type { FileShare } from './profile';
import type { Traffic } from './traffic';

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

/** Medians of interleaved rounds, milliseconds; jobs that the machine cannot do are left out. */
export interface Warm {
  readonly jobs: Readonly<Partial<Record<JobName, number>>>;
  readonly stages: Readonly<Record<string, number>>;
}

/** All that was measured at one length. */
export interface Result {
  readonly rows: number;
  readonly warm: Warm;
  readonly cold: Readonly<Partial<Record<JobName, Measured>>>;
  readonly formulas: Recalculated | null;
}

/** One run of the bench. */
export interface Bench {
  readonly day: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryBytes: number;
    readonly node: string;
    /** Processes that wanted to run, one minute's mean, before and after; the bench itself makes the second one. */
    readonly load: readonly [number, number];
  };
  readonly results: readonly Result[];
  /** Where the whole job spends its time. */
  readonly profile: { readonly rows: number; readonly files: readonly FileShare[] } | null;
  readonly traffic: readonly { readonly rows: number; readonly operations: readonly Traffic[] }[];
}
