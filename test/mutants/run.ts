/**
 * `npm run mutants -- <folder>`: Stryker over a folder (or file) of the domain, with the folder's own tests. A mutant is a
 * small fault in the source; a test that fails has killed it.
 *
 * - `--sample 200 --seed 7`: that many mutants, drawn uniformly from all; the same seed draws the same ones.
 * - without a sample: all of them (hours).
 * - `--again`: those only that the last run of this folder did not kill (timeouts too), each against all the tests.
 * - `--tests checking,rates`: the folders of `test/ledger` whose tests are run, where it is not the folder's own.
 * - `--record`: a line in `docs/mutants.md`.
 *
 * Survivors are printed, and kept in `out/mutants`.
 */
import { Stryker } from '@stryker-mutator/core';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { outcomeOf, type MutantResult, type Outcome } from './outcome';
import { record } from './record';
import { nameOf } from './sampleChecker.mjs';

/** Tests of a folder that stand elsewhere. */
const TESTS: Readonly<Record<string, readonly string[]>> = { reading: ['reading', 'unseen'] };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    again: { type: 'boolean', default: false },
    tests: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
const [part] = positionals;
if (part === undefined) throw new Error('Which folder of src/ledger? npm run mutants -- rates --sample 200');
const [folder = part] = part.split('/');
const tests = values.tests?.split(',') ?? TESTS[folder] ?? [folder];
const name = part.replaceAll('/', '-').replace(/\.ts$/, '');
const lastRun = `out/mutants/${name}.json`;
mkdirSync('out/mutants', { recursive: true });

const partial = values.again || values.sample !== undefined;
if (partial) {
  process.env.MUTANTS_CHOSEN = JSON.stringify(
    values.again
      ? { names: JSON.parse(readFileSync(lastRun, 'utf8')) as string[] }
      : { size: Number(values.sample), seed: values.seed },
  );
}

const testFiles = tests.flatMap((each) =>
  readdirSync(`test/ledger/${each}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `test/ledger/${each}/${file}`),
);

process.env.MUTANTS_TESTS = JSON.stringify(testFiles);
const results = await new Stryker({
  mutate: [part.endsWith('.ts') ? `src/ledger/${part}` : `src/ledger/${part}/**/*.ts`],
  testRunner: 'domain',
  plugins: ['./test/mutants/domainRunner.mjs', './test/mutants/sampleChecker.mjs'],
  checkers: partial ? ['sample'] : [],
  // Tests that find a meaning already worked out do not count as covering it: survivors meet all tests.
  coverageAnalysis: values.again ? 'all' : 'perTest',
  concurrency: 1,
  timeoutMS: 40_000,
  dryRunTimeoutMinutes: 20,
  tempDirName: 'out/mutants/tmp',
  ignorePatterns: ['dist', 'out', 'docs', 'assets'],
  reporters: ['progress-append-only'],
  allowConsoleColors: false,
}).runMutationTest();

const outcome = outcomeOf(results);
const notKilled = [...outcome.timeouts, ...outcome.uncovered, ...outcome.survived];
writeFileSync(
  lastRun,
  JSON.stringify(
    notKilled.map((mutant) => nameOf({ ...mutant, location: fromZero(mutant.location) })),
    null,
    1,
  ),
);
for (const mutant of notKilled) console.log(describe(mutant));
console.log(summary(outcome));
if (values.record && !values.again) {
  await record({ part, outcome, seed: values.sample === undefined ? null : values.seed });
}

/** Stryker counts lines and columns from 0 while it works, from 1 in its results. */
function fromZero({ start, end }: MutantResult['location']): MutantResult['location'] {
  const less = ({ line, column }: typeof start) => ({ line: line - 1, column: column - 1 });
  return { start: less(start), end: less(end) };
}

/** `src/ledger/rates/rounding.ts:12:7 Survived: EqualityOperator: a <= b → a < b`. */
function describe({ fileName, location, replacement, status, mutatorName }: MutantResult): string {
  const path = fileName.slice(fileName.lastIndexOf('src/ledger/'));
  const lines = readFileSync(path, 'utf8').split('\n');
  const { start, end } = fromZero(location);
  const text = lines
    .slice(start.line, end.line + 1)
    .map((line, index, { length }) =>
      line.slice(index === 0 ? start.column : 0, index === length - 1 ? end.column : undefined),
    )
    .join('\n');
  const short = (code: string) => code.replace(/\s+/g, ' ').slice(0, 160);
  return `${path}:${start.line + 1}:${start.column + 1} ${status} ${mutatorName}: ${short(text)} → ${short(replacement)}`;
}

function summary({ all, chosen, killed, timeouts, survived, uncovered, score, interval }: Outcome): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    `${part}: ${chosen.length} of ${all} mutants${values.sample === undefined ? '' : `, seed ${values.seed}`}`,
    `killed ${killed}, timeouts ${timeouts.length}, survived ${survived.length}, no coverage ${uncovered.length}`,
    `score ${percent(score)} (95 %: ${interval.map(percent).join(' to ')})`,
  ].join('; ');
}
