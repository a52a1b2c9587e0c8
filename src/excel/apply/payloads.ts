import { throwIfAborted } from '../session/inExcel';
import { oneAfterAnother } from '../session/oneAfterAnother';
import type { ReadOptions } from '../readAreas';

/** Something to be written: `queue` puts it into the current request, `bytes` is about what it adds to it. */
export interface QueuedWrite {
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
}

/** Excel on the web takes 5 MB in a request; the rest is room for what an estimate misses. */
export const LARGEST_REQUEST = 4_000_000;
/** The same for answers. */
export const LARGEST_ANSWER = 4_000_000;
/** What one call adds to a request beside its data. */
export const BYTES_PER_CALL = 600;

/**
 * Sends writes in their order, in as few requests as the payload limit allows: one where all fits.
 */
export async function send(
  context: Excel.RequestContext,
  writes: readonly QueuedWrite[],
  options: ReadOptions = {},
): Promise<void> {
  const requests = payloads(writes);
  await oneAfterAnother(requests, async (request, index) => {
    throwIfAborted(options.signal);
    for (const write of request) write.queue(context);
    await context.sync();
    options.onProgress?.(index + 1, requests.length);
  });
}

/** Whether writes fit into one request. */
export function fitsOneRequest(writes: readonly QueuedWrite[]): boolean {
  return payloads(writes).length <= 1;
}

/** The writes in groups below the payload limit, order kept. */
function payloads(writes: readonly QueuedWrite[]): QueuedWrite[][] {
  const requests: QueuedWrite[][] = [];
  let room = 0;
  for (const write of writes) {
    const last = requests.at(-1);
    if (last && write.bytes <= room) last.push(write);
    else {
      requests.push([write]);
      room = LARGEST_REQUEST;
    }
    room -= write.bytes;
  }
  return requests;
}
