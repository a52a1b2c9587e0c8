import type { TimeRule } from './rule';

/** A time of the text with what stands around it. */
export interface PlacedTime {
  readonly rule: TimeRule;
  readonly mark: 'before' | 'from' | 'after' | 'none';
  readonly doubtful: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * 全年, 2024年, 2024年度 without 底 or 前: the year as a span, not its end.
 * @example isWholeYear({ type: 'moment', stretch: { unit: 'year', year: null }, before: false, closed: false }) // true
 */
export function isWholeYear(rule: TimeRule): boolean {
  return rule.type === 'moment' && rule.stretch.unit === 'year' && !rule.before && !rule.closed;
}
