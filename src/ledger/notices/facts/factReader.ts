import type { RateLine } from '../../rates/rateTable';
import type { NoticeContext } from '../context';
import type { ShownTask } from '../shownTask';
import type { FactReader } from '../template';
import { LINE_FACTS } from './lineFacts';
import { OFFICE_FACTS } from './officeFacts';
import { TASK_FACTS } from './taskFacts';

/** What a template speaks of: a line (the total where no other is meant), an item, an order. */
export interface Subject {
  readonly line?: RateLine;
  readonly task?: ShownTask;
  /** Facts of this paper alone: where its tables stand, what order it is. */
  readonly own?: Readonly<Record<string, string>>;
}

/** Facts that a paper brings itself. */
export const OWN_FACTS = ['单位', '文号', '级别', '颜色', '签发依据', '签发人', '列入', '列入构成'] as const;

/**
 * Reads facts by name: of the paper, of the item, of the line, of the office, in this order.
 * @example fill('共{总数}项', factReader(context))
 */
export function factReader(context: NoticeContext, { line, task, own = {} }: Subject = {}): FactReader {
  const of = line ?? context.figures.byUnit.total;
  return (name) =>
    own[name] ??
    (task && TASK_FACTS[name]?.(task, context)) ??
    LINE_FACTS[name]?.(of, context) ??
    OFFICE_FACTS[name]?.(context);
}

/** The names that templates of a kind may use, without those of its tables. */
export const FACT_NAMES: readonly string[] = [
  ...Object.keys(OFFICE_FACTS),
  ...Object.keys(LINE_FACTS),
  ...Object.keys(TASK_FACTS),
  ...OWN_FACTS,
];
