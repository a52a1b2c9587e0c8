/** Below this set the pane cannot work: Office 2021 is the oldest perpetual Excel that has it. */
export const NEEDED_SET = { name: 'ExcelApi', version: '1.14' } as const;

/** Whether the pane can work here, and if not, why not. */
export type Readiness = 'ready' | 'no-office' | 'not-excel' | 'too-old';

const PATIENCE_MS = 10_000;

/**
 * Waits for Office.js to come up. `no-office` when it was not loaded or does not answer in time; `not-excel` in a
 * plain browser or another Office program; `too-old` below the needed requirement set.
 */
export async function readinessOfOffice(): Promise<Readiness> {
  if (typeof Office === 'undefined') return 'no-office';
  const info = await Promise.race([Office.onReady(), after(PATIENCE_MS)]);
  if (info === 'late') return 'no-office';
  if (info.host !== Office.HostType.Excel) return 'not-excel';
  return Office.context.requirements.isSetSupported(NEEDED_SET.name, NEEDED_SET.version) ? 'ready' : 'too-old';
}

function after(milliseconds: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), milliseconds));
}
