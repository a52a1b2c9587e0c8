import type { Call } from './arguments';
import { readingJson } from './readingJson';
import { openSession, scan } from './session';

/** `read`: the ledgers found, their columns, tasks and findings. */
export async function read(call: Call): Promise<unknown> {
  return readingJson(await scan(await openSession(call), call));
}
