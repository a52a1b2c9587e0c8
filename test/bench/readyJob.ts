import type { Finding } from '../../src/ledger/checking/finding';
import type { WorkbookReading } from '../../src/ledger/ledger';
import type { Figures } from './figures';

/** What a job comes to; kept by the caller until the memory is measured. */
export type Outcome = number | WorkbookReading | readonly (readonly Finding[])[] | Figures;

/** One time that a job was done. */
export interface Timed {
  readonly milliseconds: number;
  /** Null where the job keeps it elsewhere (a process of its own, SQL). */
  readonly outcome: Outcome | null;
  /** Of a process of its own. */
  readonly peakMegabytes?: number;
}

/** A job that stands ready: what it needs beside the rows (the tasks to check) was worked out before the clock runs. */
export interface ReadyJob {
  run(): Timed | Promise<Timed>;
  /** What the whole job comes to; null for jobs that are a part of it. */
  figures(): Figures | Promise<Figures> | null;
  close(): void;
}
