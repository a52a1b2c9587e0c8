/**
 * One measurement in a process of its own: `cold ROWS JOB` runs the job once, `warm ROWS` runs all jobs in interleaved
 * rounds, after it has made sure that all come to the same; `formulas ROWS` recalculates a workbook, `traffic ROWS` drives
 * the simulated Excel, `profile ROWS` looks where the whole job spends its time. The answer is JSON on standard output.
 */
import { compareEdits } from './editedRow';
import { assertSame } from './figures';
import { AS_OF, JOBS, prepareJob, type JobName } from './jobs';
import type { Measured, Warm } from './measured';
import { agreedJob, jobWithAllRules } from './ourJob';
import type { Recalculated } from './peers/formulas';
import type { FileShare } from './profile';
import type { ReadyJob } from './readyJob';
import { timeStages } from './stages';
import type { Traffic } from './traffic';
import { workload } from './workload';

const [mode, rowsText, jobName] = process.argv.slice(2);
const snapshot = workload(Number(rowsText));
const MEGABYTE = 1024 * 1024;
console.log(JSON.stringify(await answer()));

async function answer(): Promise<Measured | Warm | Recalculated | readonly Traffic[] | readonly FileShare[] | null> {
  // What a measurement does not need is not loaded: it would count as memory of the others.
  if (mode === 'formulas') {
    const { recalculate } = await import('./peers/formulas');
    return recalculate(snapshot, AS_OF, agreedJob(snapshot, AS_OF));
  }
  if (mode === 'traffic') return (await import('./traffic')).measureTraffic(Number(rowsText));
  if (mode === 'profile') return (await import('./profile')).profileOf(() => jobWithAllRules(snapshot, AS_OF));
  return mode === 'cold' ? cold() : warm();
}

async function cold(): Promise<Measured | null> {
  const job = await prepareJob(JOBS.find((each) => each === jobName) ?? 'bare-pass', snapshot);
  if (job === null) return null;
  const before = heap();
  const peakBefore = peak();
  const { milliseconds, outcome, peakMegabytes } = await job.run();
  const grownMegabytes = peak() - peakBefore;
  const keptMegabytes = Math.max(0, (heap() - before) / MEGABYTE);
  job.close();
  if (outcome === undefined) throw new Error('The job came to nothing.');
  return { milliseconds, peakMegabytes: peakMegabytes ?? peakBefore + grownMegabytes, keptMegabytes, grownMegabytes };
}

async function warm(): Promise<Warm> {
  compareEdits(snapshot, AS_OF);
  const expected = agreedJob(snapshot, AS_OF);
  const ready: (readonly [JobName, ReadyJob, number[]])[] = [];
  for (const name of JOBS) {
    const job = await prepareJob(name, snapshot);
    if (job === null) continue;
    const figures = await job.figures();
    if (figures !== null) assertSame(expected, figures, name);
    ready.push([name, job, []]);
  }
  const stages: Readonly<Record<string, number>>[] = [];
  const rounds = Math.max(3, Math.min(200, Math.round(1_200_000 / Number(rowsText))));
  const warmingUp = Math.floor(rounds / 3);
  for (let round = 0; round < warmingUp + rounds; round++) {
    for (const [, job, times] of ready) {
      // Young garbage only: a whole collection throws away compiled code, which no pane at work does between two readings.
      globalThis.gc?.({ type: 'minor' });
      const { milliseconds } = await job.run();
      if (round >= warmingUp) times.push(milliseconds);
    }
    if (round >= warmingUp) stages.push(timeStages(snapshot, AS_OF));
  }
  for (const [, job] of ready) job.close();
  return {
    jobs: Object.fromEntries(ready.map(([name, , times]) => [name, median(times)])),
    stages: Object.fromEntries(
      Object.keys(stages[0] ?? {}).map((name) => [name, median(stages.map((each) => each[name] ?? 0))]),
    ),
  };
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
