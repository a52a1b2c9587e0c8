/**
 * `npm run bench`: one job over ledgers of growing length, beside one bare pass over the characters, a version with plain
 * objects, Python, DuckDB and recalculated formulas; and what operations send over Office.js. Every length runs in fresh
 * processes (first call, memory) and in interleaved rounds of one process (warm medians); ratios come from the same run.
 *
 * Writes `docs/performance.json` and `docs/performance.md`. `npm run bench -- --sizes 1000,10000` measures these lengths only
 * and writes both to `out` instead.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { JOBS } from './jobs';
import type { Bench, Measured, Result } from './measured';
import { reportOf } from './report';

const ALL_SIZES = '1000,10000,100000,1000000';
/** Recalculated formulas look for repeated numbers in quadratic time: beyond this they take minutes. */
const LONGEST_WITH_FORMULAS = 10_000;
/** What goes over Office.js is measured up to here: larger ledgers take the simulated Excel minutes. */
const LONGEST_TRAFFIC = 10_000;
/** Where the time goes is looked up at this length. */
const PROFILED = 100_000;

const { values } = parseArgs({ options: { sizes: { type: 'string', default: ALL_SIZES } } });
const sizes = values.sizes.split(',').map(Number);
const load = (): number => loadavg()[0] ?? 0;

const loadBefore = load();
const folder = values.sizes === ALL_SIZES ? 'docs' : 'out';
mkdirSync(folder, { recursive: true });
let results: readonly Result[] = [];
let traffic: Bench['traffic'] = [];
let profile: Bench['profile'] = null;
for (const rows of sizes) {
  console.log(`${rows} rows …`);
  results = [...results, measureLength(rows)];
  if (rows <= LONGEST_TRAFFIC) traffic = [...traffic, { rows, operations: measure('traffic', rows) }];
  if (rows === PROFILED) profile = { rows, files: measure('profile', rows) };
  // After every length, so that a run that is cut short leaves what it measured.
  write();
}

function measureLength(rows: number): Result {
  return {
    rows,
    warm: measure('warm', rows),
    cold: Object.fromEntries(
      JOBS.flatMap((job) => {
        const measured = measure<Measured | null>('cold', rows, job);
        return measured === null ? [] : [[job, measured]];
      }),
    ),
    formulas: rows <= LONGEST_WITH_FORMULAS ? measure('formulas', rows) : null,
  };
}

function write(): void {
  const bench: Bench = {
    day: new Date().toISOString().slice(0, 10),
    machine: {
      processor: cpus()[0]?.model ?? 'unknown processor',
      cores: cpus().length,
      memoryBytes: totalmem(),
      node: process.version,
      load: [loadBefore, load()],
    },
    results,
    profile,
    traffic,
  };
  const files = ['performance.json', 'performance.md'].map((name) => join(folder, name));
  writeFileSync(files[0] ?? '', `${JSON.stringify(bench, null, 2)}\n`);
  writeFileSync(files[1] ?? '', reportOf(bench));
  execFileSync('npx', ['prettier', '--log-level', 'warn', '--write', ...files]);
}

function measure<T>(...words: readonly (string | number)[]): T {
  const script = fileURLToPath(new URL('./measure.ts', import.meta.url));
  const node = ['--expose-gc', '--import', 'tsx', script, ...words.map(String)];
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as T;
}
