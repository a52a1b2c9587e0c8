import { TOTAL_KEY, type RateLine } from '../../rates/rateTable';
import { rateText } from '../../rates/rounding';
import type { NoticeContext } from '../context';

function earlierRate({ key }: RateLine, { input: { since } }: NoticeContext): number | null {
  if (!since) return null;
  return key === TOTAL_KEY ? since.totalRate : (since.rateOf('units', key) ?? since.rateOf('sources', key));
}

/**
 * 完成率 of the line at the last period; null where it was not kept.
 * @example earlierRateText(line, context) // '83.3%'
 */
export function earlierRateText(line: RateLine, context: NoticeContext): string | null {
  const rate = earlierRate(line, context);
  return rate === null ? null : rateText(rate, context.input.settings);
}

/**
 * How many percentage points the rate has risen or fallen since; empty where it is not known.
 * @example saysChange(line, context) // '上升3.5个百分点'
 */
export function saysChange(line: RateLine, context: NoticeContext): string {
  const before = earlierRate(line, context);
  if (before === null || line.rate === null) return '';
  const points = Math.round((line.rate - before) * 100) / 100;
  if (points === 0) return '持平';
  return points > 0 ? `上升${points}个百分点` : `下降${-points}个百分点`;
}
