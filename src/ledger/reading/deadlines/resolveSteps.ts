import { yearOf } from '../../day/day';
import type { Day } from '../../day/day';
import { sayDay } from '../../day/format';
import type { DeadlineContext, DeadlineReference } from './context';
import { resolveTime } from './resolveTime';
import type { Step } from './rule';

/** The steps of one cell with their days; the deadline is the last of them. */
export interface ResolvedSteps {
  readonly date: Day | null;
  readonly milestones: readonly { readonly day: Day; readonly text: string }[];
  readonly official?: boolean;
  readonly why: string;
}

/** A step that would lie before the one above it belongs to the next year where that is so near. */
const NEXT_YEAR_WITHIN = 123;

/**
 * The days of steps in one cell. Where one of them has no day, the last is not known and the deadline stays open.
 * @example resolveSteps(steps, reference, context).milestones.length // 3
 */
export function resolveSteps(
  steps: readonly Step[],
  reference: DeadlineReference,
  context: DeadlineContext,
): ResolvedSteps {
  const milestones: { day: Day; text: string }[] = [];
  let open: string | null = null;
  let official = true;
  let previous: Day | null = null;
  for (const step of steps) {
    let outcome = resolveTime(step.rule, reference, context);
    if (previous !== null && outcome.date !== null && outcome.date < previous && namesNoYear(step)) {
      const next = resolveTime(step.rule, reference, context, yearOf(outcome.date) + 1);
      if (next.date !== null && next.date - previous <= NEXT_YEAR_WITHIN) outcome = next;
    }
    if (outcome.official === false) official = false;
    if (outcome.date === null) open = step.text === '' ? outcome.why : step.text;
    else {
      milestones.push({ day: outcome.date, text: step.text });
      previous = outcome.date;
    }
  }
  milestones.sort((one, other) => one.day - other.day);
  const last = milestones.at(-1) ?? null;
  if (open !== null || last === null) {
    return {
      date: null,
      milestones,
      official,
      why: `分${steps.length}个节点，其中“${open ?? ''}”没有确切日期，最后时限请确认`,
    };
  }
  const note = official ? '' : '；跨到放假安排尚未公布的年份，暂按周一至周五推算';
  return {
    date: last.day,
    milestones,
    official,
    why: `分${milestones.length}个节点，最后一个是${sayDay(last.day)}${note}`,
  };
}

function namesNoYear({ rule }: Step): boolean {
  if (rule.type === 'moment') return 'year' in rule.stretch && rule.stretch.year === null;
  return (
    rule.type === 'range' &&
    'year' in rule.end &&
    rule.end.year === null &&
    rule.start !== 'reference' &&
    'year' in rule.start &&
    rule.start.year === null
  );
}
