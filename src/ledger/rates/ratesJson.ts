import { toIso } from '../day/day';
import type { RateLine, RateTable } from './rateTable';

/** One line as the command prints it; `meetings` only where a ledger tells of meetings. */
function lineJson(line: RateLine): Record<string, unknown> {
  return {
    key: line.key,
    ...(line.meetings === null ? {} : { meetings: line.meetings }),
    total: line.total,
    done: line.done,
    doneOnTime: line.doneOnTime,
    doneLate: line.doneLate,
    doneUndated: line.doneUndated,
    open: line.open,
    notDue: line.notDue,
    overdue: line.overdue,
    noDeadline: line.noDeadline,
    longTerm: line.longTerm,
    excluded: line.excluded,
    rate: line.rate,
    rateText: line.rateText,
    onTimeRate: line.onTimeRate,
    onTimeRateText: line.onTimeRateText,
    rank: line.rank,
  };
}

/**
 * A statistics table in the shape that `ledger rates` prints (vocabulary, section 7); a rate that cannot be computed
 * is null, its text `—`.
 * @example JSON.stringify(ratesJson(table), null, 2)
 */
export function ratesJson(table: RateTable): Record<string, unknown> {
  const { denominator, longTerm, basicallyDone, decimals, onTimeDenominator } = table.definition;
  return {
    asOf: toIso(table.asOf),
    by: table.by,
    definition: { denominator, longTerm, basicallyDone, decimals, onTimeDenominator },
    rows: table.rows.map(lineJson),
    total: lineJson(table.total),
    identities: table.identities.map(({ name, holds }) => ({ name, holds })),
  };
}
