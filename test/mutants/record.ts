import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { Outcome } from './outcome';

/** What it says above the table is written by hand; the table stands last. */
const FILE = 'docs/mutants.md';

/** Adds a run to the table. */
export async function record(run: {
  readonly part: string;
  readonly outcome: Outcome;
  /** null where all mutants were tried. */
  readonly seed: string | null;
}): Promise<void> {
  const { part, outcome, seed } = run;
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const git = (...words: readonly string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
  const line = [
    part,
    new Date().toISOString().slice(0, 10),
    git('rev-parse', '--short', 'HEAD'),
    outcome.all,
    outcome.chosen.length,
    seed ?? '–',
    outcome.killed,
    outcome.timeouts.length,
    outcome.survived.length,
    outcome.uncovered.length,
    percent(outcome.score),
    seed === null ? '–' : outcome.interval.map(percent).join(' to '),
  ].join(' | ');
  const before = readFileSync(FILE, 'utf8');
  writeFileSync(FILE, await format(`${before.trimEnd()}\n| ${line} |\n`, { parser: 'markdown', printWidth: 120 }));
}
