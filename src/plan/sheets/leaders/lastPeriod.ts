import { completionRate, countsOf, onTimeRate } from '../../../ledger/rates/counts';
import { NO_RATE } from '../../../ledger/rates/rounding';
import type { PeriodRecord } from '../../../ledger/periods/periodRecord';
import type { Settings } from '../../../ledger/settings';
import { quoted } from '../references';

/** The figures of the last recorded period (上期), reckoned under the settings of now. */
export interface LastPeriod {
  readonly label: string;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly rate: number | null;
  readonly onTimeRate: number | null;
}

/**
 * The figures of a record that the leaders' page compares with.
 * @example lastPeriodOf(record, DEFAULT_SETTINGS).rate // 93.1
 */
export function lastPeriodOf({ period, figures }: PeriodRecord, settings: Settings): LastPeriod {
  const counts = countsOf(Int32Array.from(figures.total), settings);
  return {
    label: period.label,
    total: counts.total,
    done: counts.done,
    overdue: counts.overdue,
    rate: completionRate(counts, settings),
    onTimeRate: onTimeRate(counts, settings),
  };
}

/**
 * A live sentence that compares a cell with a figure of the last period: 「上期93.1%，上升2.3个百分点」.
 * @param before null where the last period had no such figure.
 */
export function comparedFormula(cell: string, before: number | null, unit: '项' | '%', decimals: number): string {
  if (before === null) return `"上期${NO_RATE}"`;
  const change = `ROUND(${cell}-${before},${decimals})`;
  const counted = unit === '%' ? '个百分点' : '项';
  const words = [unit === '%' ? '上升' : '增加', unit === '%' ? '下降' : '减少'].map(quoted);
  const moved = `IF(${change}=0,"持平",IF(${change}>0,${words[0]},${words[1]})&ABS(${change})&${quoted(counted)})`;
  return `IF(ISNUMBER(${cell}),${quoted(`上期${before}${unit}，`)}&${moved},${quoted(`上期${before}${unit}`)})`;
}
