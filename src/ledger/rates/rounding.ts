import type { Settings } from '../settings';

/**
 * The rate `done ÷ total` in per cent, rounded half up by whole-number arithmetic, so that no binary fraction can tip
 * it (23/80 is 28.75 and gives 28.8). 100 appears only where all is done and 0 only where nothing is: 1999 of 2000
 * is 99.9. Source: domain notes 6.1.
 * @param decimals digits after the point.
 * @returns null where total is 0.
 * @example rateOf(188, 197, 1) // 95.4
 */
export function rateOf(done: number, total: number, decimals: Settings['decimals']): number | null {
  if (total === 0) return null;
  if (done === total) return 100;
  if (done === 0) return 0;
  const steps = 10 ** decimals;
  const rounded = Math.floor((200 * steps * done + total) / (2 * total));
  return Math.min(Math.max(rounded, 1), 100 * steps - 1) / steps;
}

/** What stands in the place of a rate that cannot be computed. */
export const NO_RATE = '—';

/**
 * A rate as it is written: a trailing `.0` is dropped unless the settings keep it.
 * @example rateText(95.4, DEFAULT_SETTINGS) // '95.4%'
 * @example rateText(100, DEFAULT_SETTINGS) // '100%'
 * @example rateText(null, DEFAULT_SETTINGS) // '—'
 */
export function rateText(rate: number | null, settings: Pick<Settings, 'decimals' | 'keepTrailingZero'>): string {
  if (rate === null) return NO_RATE;
  return `${settings.keepTrailingZero ? rate.toFixed(settings.decimals) : String(rate)}%`;
}
