import { messageFor } from '../excel/session/errors';
import { failure, success, type Result } from '../excel/session/result';
import type { Steps } from '../ledger/steps';

/** So long the work holds the page at a time, in milliseconds, one step more or less: no key or click waits visibly. */
const SLICE_MS = 30;

/**
 * Does work between whatever else the page has to do, so that it draws, scrolls and can be cancelled meanwhile;
 * `aborted` where it was. A Web Worker would cost a second copy of all cells and findings, which 100,000 rows do not
 * leave room for, and is not to be had under every host and policy.
 * @example await inSlices(analysingSnapshots(sheets, judgement), controller.signal)
 */
export async function inSlices<Answer>(work: Steps<Answer>, signal?: AbortSignal): Promise<Result<Answer>> {
  for (;;) {
    if (signal?.aborted) return failure('aborted', messageFor('aborted'));
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done === true) return success(step.value);
    } while (performance.now() < until);
    await nextTurn();
  }
}

/** When all that waits has had its turn. Timers would be held back to one a second while another window is in front. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
