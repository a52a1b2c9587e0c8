import { toIso } from '../day/day';
import { NO_TEXT, textMark } from '../periods/textMark';
import { finding } from './inspection';
import type { RowRules } from './rule';

/** Within a week of the record nobody is expected to have reported again (一周一通报). */
const SHORTEST_INTERVAL = 7;

/**
 * Open tasks whose progress reads as it did in the last recorded period: `progress-stale`. Without a record, or within a
 * week of it, nothing is said.
 */
export const PROGRESS_RULES: RowRules = {
  open: (inspection) => {
    const { tasks, context } = inspection;
    const { earlier } = context;
    const column = inspection.columnsOf('progress').at(-1);
    if (earlier === undefined || column === undefined || context.asOf - earlier.day < SHORTEST_INTERVAL)
      return () => undefined;
    return (index, report) => {
      const before = earlier.markAt(index);
      if (before === null || inspection.standingAt(index) !== 'open') return;
      const now = textMark(tasks.progress?.[index] ?? null);
      if (now !== before) return;
      const row = inspection.rowOf(index);
      const says = now === NO_TEXT ? '仍没有填写' : '没有变化';
      const message = `${inspection.place(row, column)}从上期（${toIso(earlier.day)}）到现在${says}，事项尚未办结。请向责任单位了解最新进展后更新。`;
      report(finding(inspection, 'progress-stale', row, column, message));
    };
  },
};
