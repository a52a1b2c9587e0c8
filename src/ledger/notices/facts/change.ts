import type { RateLine } from '../../rates/rateTable';
import { NO_RATE, rateText } from '../../rates/rounding';
import type { NoticeContext } from '../context';

/**
 * 完成率 of the line at the last period; null where it was not kept.
 * @example earlierRateText(line, context) // '83.3%'
 */
export function earlierRateText(line: RateLine, { since, input }: NoticeContext): string | null {
  const before = since()?.lineOf(line)?.rate.before ?? null;
  return before === null ? null : rateText(before, input.settings);
}

/**
 * How many percentage points the rate has risen or fallen since; empty where it is not known.
 * @example saysChange(line, context) // '上升3.5个百分点'
 */
export function saysChange(line: RateLine, { since }: NoticeContext): string {
  const text = since()?.lineOf(line)?.rate.text ?? NO_RATE;
  return text === NO_RATE ? '' : text;
}
