import type { Settings } from '../settings';
import { NO_RATE } from './rounding';

type Rounding = Pick<Settings, 'decimals' | 'keepTrailingZero'>;

/** A number beside the one of an earlier period: 上期 (环比), 上年同期 (同比). */
export interface Comparison {
  readonly now: number | null;
  readonly before: number | null;
  /** now − before: for counts a count, for rates percentage points; null where one of them is missing. */
  readonly change: number | null;
  /** （now − before）÷ before in per cent; null where before is 0 or missing, and for rates. */
  readonly growth: number | null;
  /** As a table shows it: `+12.5%`, `−34.5%`, `持平`, `基本持平`, `上升1.2个百分点`; `—` where nothing can be said. */
  readonly text: string;
}

/** Half away from zero, by whole numbers: 5 of 8 fewer is −62.5. */
function growthOf(now: number, before: number, decimals: number): number {
  const steps = 10 ** decimals;
  const change = Math.abs(now - before);
  const rounded = Math.floor((200 * steps * change + before) / (2 * before)) / steps;
  return now < before ? -rounded : rounded;
}

const digits = (value: number, { decimals, keepTrailingZero }: Rounding): string =>
  keepTrailingZero ? value.toFixed(decimals) : String(value);

/**
 * A count beside an earlier one (同比、环比、精简率): the growth in per cent, rounded half away from zero.
 * @returns growth null and text `—` where there was nothing before.
 * @example compareCounts(131, 200, DEFAULT_SETTINGS).text // '−34.5%'
 */
export function compareCounts(now: number, before: number | null, rounding: Rounding): Comparison {
  if (before === null) return { now, before, change: null, growth: null, text: NO_RATE };
  const change = now - before;
  if (before === 0) return { now, before, change, growth: null, text: change === 0 ? '持平' : NO_RATE };
  const growth = growthOf(now, before, rounding.decimals);
  const sign = change > 0 ? '+' : '−';
  const shown = `${sign}${digits(Math.abs(growth), rounding)}%`;
  // One more of many thousands rounds to nothing: neither +0% nor 持平 would be true.
  const text = change === 0 ? '持平' : growth === 0 ? '基本持平' : shown;
  return { now, before, change, growth, text };
}

/**
 * A rate in per cent beside an earlier one: the difference in percentage points.
 * @example compareRates(95.4, 93.1, DEFAULT_SETTINGS).text // '上升2.3个百分点'
 */
export function compareRates(now: number | null, before: number | null, rounding: Rounding): Comparison {
  if (now === null || before === null) return { now, before, change: null, growth: null, text: NO_RATE };
  const steps = 10 ** rounding.decimals;
  const change = (Math.round(now * steps) - Math.round(before * steps)) / steps;
  const points = `${digits(Math.abs(change), rounding)}个百分点`;
  const text = change === 0 ? '持平' : `${change > 0 ? '上升' : '下降'}${points}`;
  return { now, before, change, growth: null, text };
}
