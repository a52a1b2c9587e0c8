import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Outcome {
  readonly exitCode: number | null;
  readonly out: string;
  /** Standard error without its last line break. */
  readonly told: string;
}

const main = join(process.cwd(), 'src/headless/main.ts');

/** Runs the `ledger` command as npm does, in a process of its own. */
export function ledger(...words: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...words], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: process.cwd() },
    maxBuffer: 1 << 28,
  });
  return { exitCode: status, out: stdout, told: stderr.replace(/\n$/, '') };
}

/** What a call printed, which must be JSON and nothing else. */
export function answerOf<T>(...words: readonly string[]): T {
  const { exitCode, out, told } = ledger(...words);
  if (exitCode !== 0) throw new Error(`ledger ${words.join(' ')}: exit ${String(exitCode)}, ${told}`);
  return JSON.parse(out) as T;
}
