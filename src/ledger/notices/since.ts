import { changesSince, type PeriodChanges } from '../periods/changes';
import { compareFigures, type ComparedFigures, type ComparedLine } from '../periods/compareFigures';
import { recordedFigures } from '../periods/recordPeriod';
import { TOTAL_KEY, type RateLine } from '../rates/rateTable';
import type { NoticeInput } from './noticeInput';

/** What a notice can say of the last period. */
export interface Since {
  /** 「2026年第二季度」. */
  readonly label: string;
  /** Null where the record no longer keeps its tasks. */
  readonly changes: PeriodChanges | null;
  /** The same line then and now; null where the last period had no such line. */
  lineOf(line: RateLine): ComparedLine | null;
}

/**
 * The last period beside the figures of now; null where the workbook keeps none.
 * @example sinceLast(input)?.lineOf(total)?.rate.text // '上升2.3个百分点'
 */
export function sinceLast({ before, ledgers, settings }: NoticeInput): Since | null {
  if (!before) return null;
  const compared: ComparedFigures = compareFigures(recordedFigures(ledgers, settings), before.figures, settings);
  const lines = new Map(
    [...compared.bySource, ...compared.byUnit, { ...compared.total, key: TOTAL_KEY }].map((line) => [line.key, line]),
  );
  return {
    label: before.period.label,
    changes: changesSince(before, ledgers),
    lineOf: ({ key }) => lines.get(key) ?? null,
  };
}
