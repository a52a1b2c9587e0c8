import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SheetSnapshot } from '../../../src/ledger/snapshot';
import type { Figures } from '../figures';
import type { ReadyJob } from '../readyJob';

const SCRIPT = fileURLToPath(new URL('./tasks.py', import.meta.url));

interface Answer {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly figures?: Figures;
}

/** The job with Python's standard library, in a process of its own that tells its own time; null without Python. */
export async function openPython(snapshot: SheetSnapshot, asOf: number): Promise<ReadyJob | null> {
  if (spawnSync('python3', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bench-python-'));
  const file = join(folder, 'rows.json');
  writeFileSync(file, JSON.stringify(snapshot.values.slice(1)));
  const child = spawn('python3', [SCRIPT, file, String(asOf)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (words: string): Promise<Answer> => {
    child.stdin.write(`${words}\n`);
    const line = await lines.next();
    if (line.done === true) throw new Error('Python ended without an answer.');
    return JSON.parse(line.value) as Answer;
  };
  return {
    run: async () => ({ ...(await ask('time')), outcome: null }),
    figures: async () => {
      const { figures } = await ask('figures');
      if (figures === undefined) throw new Error('Python told no figures.');
      return figures;
    },
    close: () => {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
