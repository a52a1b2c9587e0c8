/**
 * One measurement in a process of its own: `cold ROWS JOB` runs the job once, `warm ROWS` runs all jobs in interleaved
 * rounds. The answer is JSON on standard output.
 */
import { JOBS, runJob, type Figures, type JobName, type Measured } from './jobs';
import { workload } from './workload';

const [mode, rowsText, jobName] = process.argv.slice(2);
const snapshot = workload(Number(rowsText));

if (mode === 'cold') {
  const milliseconds = timed(JOBS.find((job) => job === jobName) ?? 'bare-pass');
  const answer: Measured = { milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(answer));
} else {
  sameFigures();
  const rounds = Math.max(5, Math.min(40, Math.round(400_000 / Number(rowsText))));
  const times: Record<JobName, number[]> = { 'bare-pass': [], taizhang: [], 'plain-objects': [] };
  for (let round = 0; round < rounds; round++) for (const job of JOBS) times[job].push(timed(job));
  console.log(JSON.stringify(Object.fromEntries(JOBS.map((job) => [job, median(times[job])]))));
}

function timed(job: JobName): number {
  globalThis.gc?.();
  const start = process.hrtime.bigint();
  runJob(job, snapshot);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function sameFigures(): void {
  const ours = runJob('taizhang', snapshot) as Figures;
  const plain = runJob('plain-objects', snapshot) as Figures;
  for (const figure of ['total', 'done', 'overdue', 'longTerm'] as const) {
    if (ours[figure] !== plain[figure])
      throw new Error(`${figure}: ${ours[figure]} here, ${plain[figure]} with plain objects`);
  }
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
