import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';

/** How much of the time the code of one file took by itself, 0 to 1. */
export interface FileShare {
  /** Below the project's folder; what the engine does for us in brackets: `(garbage collector)`. */
  readonly file: string;
  readonly share: number;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Microseconds between two looks at what runs. */
const SAMPLING_INTERVAL = 200;
/** The function in which the engine hands over what it saw. */
const PROFILER = 'dispatch';
const WARMING_UP = 5;
const ROUNDS = 20;

/** Where a warm job spends its time, the greatest share first: the processor is asked what runs, many times a second. */
export async function profileOf(job: () => unknown): Promise<readonly FileShare[]> {
  for (let round = 0; round < WARMING_UP; round++) job();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_INTERVAL });
  await session.post('Profiler.start');
  for (let round = 0; round < ROUNDS; round++) job();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const fileOf = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url === '' ? callFrame.functionName : callFrame.url])); // prettier-ignore
  const times = new Map<string, number>();
  profile.samples?.forEach((id, sample) => {
    const file = shown(fileOf.get(id) ?? '');
    if (file === PROFILER) return;
    times.set(file, (times.get(file) ?? 0) + Math.max(0, profile.timeDeltas?.[sample] ?? 0));
  });
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([file, time]) => ({ file, share: time / all })).sort((a, b) => b.share - a.share);
}

function shown(file: string): string {
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  if (path.startsWith(ROOT)) return path.slice(ROOT.length);
  return path.startsWith('RegExp') ? '(regular expressions)' : path;
}
