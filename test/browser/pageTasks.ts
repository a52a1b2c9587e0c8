import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, in microseconds: other work on the machine does not lengthen it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/**
 * The tasks in which scripts of the pane ran during some work, longest first, in milliseconds of processor time. The
 * page around the pane shares its thread; its tasks are Excel's and do not count.
 */
export async function paneTasks(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const events = trace.traceEvents.filter(({ ph }) => ph === 'X');
  const calls = events.filter(({ args }) => /^https:\/\/[^/]+\/(?!demo\/)[^/]*\.js/.test(args?.data?.url ?? ''));
  const tasks = events.filter(({ name }) => name === 'RunTask');
  return tasks
    .filter((task) =>
      calls.some(
        ({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
      ),
    )
    .map(({ tdur = Infinity }) => tdur / 1000)
    .sort((one, other) => other - one);
}
