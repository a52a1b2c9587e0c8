import { compareCounts, compareRates, type Comparison } from '../rates/comparison';
import { completionRate, countsOf, onTimeRate, type Counts } from '../rates/counts';
import type { Settings } from '../settings';
import type { RecordedFigures, RecordedLine, Tally } from './periodRecord';

/** One line of a table beside the same line of an earlier period. */
export interface ComparedLine {
  readonly key: string;
  readonly total: Comparison;
  readonly done: Comparison;
  readonly open: Comparison;
  readonly overdue: Comparison;
  /** 完成率. */
  readonly rate: Comparison;
  /** 按期办结率. */
  readonly onTimeRate: Comparison;
}

/** The figures of now beside those of an earlier period, reckoned under the same settings. */
export interface ComparedFigures {
  readonly total: ComparedLine;
  readonly bySource: readonly ComparedLine[];
  readonly byUnit: readonly ComparedLine[];
}

/**
 * The figures of now beside an earlier period's (上期、变化、环比; with last year's record 同比). Both are reckoned under
 * the settings of now, so that a changed rule does not look like a changed office. Lines that were there only earlier
 * are left out.
 * @param before null where there is no earlier record: every comparison is then `—`.
 * @example compareFigures(now, lastQuarter.figures, DEFAULT_SETTINGS).total.rate.text // '上升2.3个百分点'
 */
export function compareFigures(
  now: RecordedFigures,
  before: RecordedFigures | null,
  settings: Settings,
): ComparedFigures {
  const lines = (all: readonly RecordedLine[], earlier: readonly RecordedLine[]): ComparedLine[] => {
    const known = new Map(earlier.map(({ key, tally }) => [key, tally]));
    return all.map(({ key, tally }) => comparedLine(key, tally, known.get(key) ?? null, settings));
  };
  return {
    total: comparedLine('合计', now.total, before?.total ?? null, settings),
    bySource: lines(now.bySource, before?.bySource ?? []),
    byUnit: lines(now.byUnit, before?.byUnit ?? []),
  };
}

function comparedLine(key: string, now: Tally, before: Tally | null, settings: Settings): ComparedLine {
  const counts = countsOf(Int32Array.from(now), settings);
  const earlier = before === null ? null : countsOf(Int32Array.from(before), settings);
  const count = (cell: keyof Counts): Comparison => compareCounts(counts[cell], earlier?.[cell] ?? null, settings);
  const rate = (of: (counts: Counts) => number | null): Comparison =>
    compareRates(of(counts), earlier && of(earlier), settings);
  return {
    key,
    total: count('total'),
    done: count('done'),
    open: count('open'),
    overdue: count('overdue'),
    rate: rate((each) => completionRate(each, settings)),
    onTimeRate: rate((each) => onTimeRate(each, settings)),
  };
}
