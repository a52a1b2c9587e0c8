/**
 * `npm run bench`: reading, checking and the whole job over ledgers of growing length, beside one bare pass over the
 * characters and a version of the same job with plain objects. Every size runs in fresh processes (memory, first call)
 * and in interleaved rounds of one process (warm medians); ratios come from the same run.
 *
 * `npm run bench -- --sizes 1000,10000` measures these sizes. Results: out/bench.json and a table on the
 * terminal. `kept` is what the answer holds and `grown` what the process grew by, both without the workload.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { JOBS, type JobName, type Measured } from './jobs';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000,100000,1000000' } } });
const sizes = values.sizes.split(',').map(Number);

const results = sizes.map((rows) => {
  const warm = JSON.parse(measure(['warm', String(rows)])) as Record<JobName, number>;
  const cold = Object.fromEntries(
    JOBS.map((job) => [job, JSON.parse(measure(['cold', String(rows), job])) as Measured]),
  );
  return { rows, warm, cold: cold as Record<JobName, Measured> };
});

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
console.log('rows      job            warm ms     rows/s    × bare  first ms   kept MB  grown MB   peak MB');
for (const { rows, warm, cold } of results) {
  for (const job of JOBS) {
    const milliseconds = warm[job];
    console.log(
      [
        String(rows).padEnd(9),
        job.padEnd(14),
        milliseconds.toFixed(milliseconds < 10 ? 2 : 1).padStart(7),
        (job.startsWith('edited') ? 'one row' : String(Math.round(rows / (milliseconds / 1000)))).padStart(10),
        (milliseconds / warm['bare-pass']).toFixed(2).padStart(9),
        cold[job].milliseconds.toFixed(0).padStart(9),
        ...[cold[job].keptMegabytes, cold[job].grownMegabytes, cold[job].peakMegabytes].map((megabytes) =>
          String(Math.round(megabytes)).padStart(9),
        ),
      ].join(' '),
    );
  }
}
for (const { rows, warm } of results) {
  console.log(
    `${rows} rows: reading ${(warm.read / warm['bare-pass']).toFixed(1)} × the bare pass, checking ${(warm.check / warm.read).toFixed(1)} × reading`,
  );
}
const [first, last] = [results[0], results.at(-1)];
const growth: Partial<Record<JobName, number>> = {};
if (first !== undefined && last !== undefined && first !== last) {
  for (const job of JOBS) growth[job] = Math.log(last.warm[job] / first.warm[job]) / Math.log(last.rows / first.rows);
  const exponents = JOBS.map((job) => `${job} ${growth[job]?.toFixed(2)}`).join(', ');
  console.log(`growth exponents from ${first.rows} to ${last.rows} rows (1 is linear): ${exponents}`);
}
mkdirSync('out', { recursive: true });
const machine = { processor: cpus()[0]?.model, cores: cpus().length, memoryBytes: totalmem(), node: process.version };
writeFileSync('out/bench.json', `${JSON.stringify({ machine, results, growth }, null, 1)}\n`);

function measure(words: readonly string[]): string {
  const script = fileURLToPath(new URL('./measure.ts', import.meta.url));
  return execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, ...words], { encoding: 'utf8' });
}
