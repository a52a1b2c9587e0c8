/**
 * One measurement in a process of its own: `cold ROWS JOB` runs the job once, `warm ROWS` runs all jobs in interleaved
 * rounds. The answer is JSON on standard output.
 */
import { compareEdits } from './editedRow';
import { AS_OF, compareFigures, JOBS, prepareJob, type JobName, type Measured, type Outcome } from './jobs';
import { workload } from './workload';

const [mode, rowsText, jobName] = process.argv.slice(2);
const snapshot = workload(Number(rowsText));
const MEGABYTE = 1024 * 1024;

if (mode === 'cold') {
  const run = prepareJob(JOBS.find((job) => job === jobName) ?? 'bare-pass', snapshot);
  const before = heap();
  const peakBefore = process.resourceUsage().maxRSS / 1024;
  const { milliseconds, outcome } = timed(run);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const kept = heap() - before;
  if (outcome === null) throw new Error('The job came to nothing.');
  const answer: Measured = {
    milliseconds,
    peakMegabytes,
    keptMegabytes: Math.max(0, kept / MEGABYTE),
    grownMegabytes: peakMegabytes - peakBefore,
  };
  console.log(JSON.stringify(answer));
} else {
  compareFigures(snapshot);
  compareEdits(snapshot, AS_OF);
  const rounds = Math.max(5, Math.min(40, Math.round(400_000 / Number(rowsText))));
  const runs = JOBS.map((job) => [job, prepareJob(job, snapshot)] as const);
  const times = new Map<JobName, number[]>(JOBS.map((job) => [job, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [job, run] of runs) {
      // Young garbage only: a whole collection throws away compiled code, which no pane at work does between two readings.
      globalThis.gc?.({ type: 'minor' });
      times.get(job)?.push(timed(run).milliseconds);
    }
  }
  console.log(JSON.stringify(Object.fromEntries([...times].map(([job, each]) => [job, median(each)]))));
}

/** The answer is handed back, so that it is alive when the memory is measured. */
function timed(run: () => Outcome): { readonly milliseconds: number; readonly outcome: Outcome } {
  const start = process.hrtime.bigint();
  const outcome = run();
  return { milliseconds: Number(process.hrtime.bigint() - start) / 1e6, outcome };
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
