import { yearOf } from '../../day/day';
import type { Day } from '../../day/day';
import { sayDay } from '../../day/format';
import type { DeadlineReading } from '../../ledger';
import { referenceDay } from './context';
import type { DeadlineContext, DeadlineReference } from './context';
import type { Outcome } from './outcome';
import { resolveSteps } from './resolveSteps';
import { resolveStretch } from './resolveStretch';
import { resolveTime } from './resolveTime';
import type { DeadlineRule, Meaning, TimeRule } from './rule';

type Found = Omit<DeadlineReading, 'text' | 'reason'> & { readonly why: string };

/**
 * A deadline set against the days of its row: kind, day and a sentence that names the rule. The day is null where the
 * text gives none, where it has two readings, and where the row lacks the day that it counts from.
 * @example resolveDeadline(parseDeadline('3月底前'), { ...reference, year: 2024 }, context).date // 2024-03-31
 */
export function resolveDeadline(
  rule: DeadlineRule,
  reference: DeadlineReference,
  context: DeadlineContext,
): DeadlineReading {
  const { why, ...found } = resolveMeaning(rule.meaning, reference, context);
  const text = rule.text.trim().replace(/\s*\n\s*/g, ' ');
  const named = text === '' || why.includes(text) ? why : `“${text}”${why}`;
  return { text: rule.text, ...found, reason: named + earlier(found, reference) };
}

/** A deadline before the assignment is usually a year that nobody typed: ask, do not move it. */
function earlier(found: Omit<Found, 'why'>, reference: DeadlineReference): string {
  const { assigned } = reference;
  if (found.date === null || assigned === null || found.date >= assigned) return '';
  return `；早于交办日${sayDay(assigned)}，请核对年份`;
}

function resolveMeaning(meaning: Meaning, reference: DeadlineReference, context: DeadlineContext): Found {
  const time = (rule: TimeRule): Outcome => resolveTime(rule, reference, context);
  switch (meaning.type) {
    case 'moment':
    case 'range':
    case 'relative':
    case 'event':
    case 'recurring':
      return time(meaning);
    case 'words':
      return { kind: meaning.kind, date: null, why: meaning.why === '' ? WORD_REASONS[meaning.kind] : meaning.why };
    case 'long-term-within': {
      const { date } = time(meaning.time);
      return { kind: 'long-term', date, why: `是贯穿全年的长期任务${date === null ? '' : `，${sayDay(date)}回头看`}` };
    }
    case 'composite':
      return composite(meaning, reference, context);
    case 'milestones': {
      const { date, milestones, why, official } = resolveSteps(meaning.steps, reference, context);
      if (meaning.steps.some((step) => isImpossible(step.rule, reference, context))) {
        return { kind: 'not-a-deadline', date: null, why: '有的节点在日历上没有这一天' };
      }
      return { kind: 'milestones', date, milestones, why, ...(official === false ? { official } : {}) };
    }
    case 'changed':
      return changed(meaning, reference, context);
    case 'refined':
      return refined(meaning, reference, context);
    case 'choice':
      return choice(meaning.options.map(time), meaning.why);
    case 'start-only':
      return startOnly(meaning.time, reference, context);
  }
}

const WORD_REASONS: Readonly<Record<Extract<Meaning, { type: 'words' }>['kind'], string>> = {
  immediate: '要求立即办理，没有具体日期',
  'long-term': '是长期任务，没有截止日期',
  none: '没有给出时限',
  inherit: '与上一行相同',
  'not-a-deadline': '不是时限',
  ambiguous: '看不出是哪一天，请确认',
};

const WITH: Readonly<Record<Extract<Meaning, { type: 'composite' }>['with'], string>> = {
  immediate: '并要求立即办理',
  'long-term': '完成后转为长期坚持',
  recurring: '期间还要定期报送',
  'immediate-long-term': '既要立即办理，又要长期坚持，没有截止日期',
};

function composite(
  meaning: Extract<Meaning, { type: 'composite' }>,
  reference: DeadlineReference,
  context: DeadlineContext,
): Found {
  if (meaning.time !== null) {
    const outcome = resolveTime(meaning.time, reference, context);
    if (outcome.kind === 'not-a-deadline' || outcome.kind === 'ambiguous') return outcome;
    return { ...outcome, kind: 'composite', why: `${outcome.why}，${WITH[meaning.with]}` };
  }
  if (meaning.steps.length === 0) return { kind: 'composite', date: null, why: WITH[meaning.with] };
  const steps = resolveSteps(meaning.steps, reference, context);
  return {
    kind: 'composite',
    date: steps.date,
    milestones: steps.milestones,
    why: `${steps.why}，${WITH[meaning.with]}`,
  };
}

function changed(
  meaning: Extract<Meaning, { type: 'changed' }>,
  reference: DeadlineReference,
  context: DeadlineContext,
): Found {
  const original = meaning.original === null ? null : resolveTime(meaning.original, reference, context);
  const now = meaning.now === null ? null : newDeadline(meaning.now, original?.date ?? null, reference, context);
  if (now === null || now.kind === 'not-a-deadline' || now.kind === 'ambiguous') {
    return { ...(now ?? { date: null, why: '时限有调整，但看不出新的日期，请确认' }), kind: now?.kind ?? 'ambiguous' };
  }
  const old = original?.date ?? null;
  if (now.date === null) return { ...now, kind: old === null ? now.kind : 'milestones' };
  if (old === null) return { ...now, kind: now.kind, why: `时限已调整为${sayDay(now.date)}，原时限没有写明` };
  return {
    kind: 'milestones',
    date: now.date,
    original: old,
    ...(now.official === false ? { official: false } : {}),
    why: `原时限${sayDay(old)}，调整为${sayDay(now.date)}；按期与否看原时限，逾期看新时限`,
  };
}

/** 延期3个月 counts from the old deadline; where that is not written, nothing can be counted. */
function newDeadline(rule: TimeRule, old: Day | null, reference: DeadlineReference, context: DeadlineContext): Outcome {
  if (rule.type === 'relative' && rule.base.from === 'any' && old !== null) {
    return resolveTime(
      { ...rule, base: { from: 'stretch', stretch: { unit: 'serial', day: old } } },
      reference,
      context,
    );
  }
  if (rule.type === 'relative' && rule.base.from === 'any') {
    return { kind: 'relative', date: null, why: '要从原时限起算，但原时限没有写明' };
  }
  return resolveTime(rule, reference, context);
}

function refined(
  meaning: Extract<Meaning, { type: 'refined' }>,
  reference: DeadlineReference,
  context: DeadlineContext,
): Found {
  const outer = resolveTime(meaning.outer, reference, context);
  const span = meaning.outer.type === 'moment' ? resolveStretch(meaning.outer.stretch, reference, context) : null;
  // 2025年（6月底前）: the bracket lies in the year before it.
  const year = span === null || typeof span === 'string' ? undefined : yearOf(span.end);
  const inner = resolveTime(meaning.inner, reference, context, year);
  if (outer.kind === 'not-a-deadline') return outer;
  if (inner.kind === 'not-a-deadline') return inner;
  if (inner.date === null) return outer.date === null ? inner : outer;
  if (outer.date === null || outer.date === inner.date)
    return { ...inner, kind: outer.kind === 'ambiguous' ? inner.kind : outer.kind };
  if (span !== null && typeof span !== 'string' && inner.date >= span.start && inner.date <= span.end) return inner;
  return choice([outer, inner], '前后两个时间不一致');
}

function choice(outcomes: readonly Outcome[], why: string): Found {
  const days = outcomes.flatMap((outcome) => (outcome.date === null ? [] : [outcome.date]));
  const candidates = [...new Set(days)];
  const said = candidates.length === 0 ? '' : `：${candidates.map(sayDay).join('或')}`;
  return {
    kind: 'ambiguous',
    date: null,
    ...(candidates.length > 0 ? { candidates } : {}),
    why: `${why}${said}，请确认`,
  };
}

function startOnly(rule: TimeRule | null, reference: DeadlineReference, context: DeadlineContext): Found {
  const start = rule?.type === 'moment' ? resolveStretch(rule.stretch, reference, context) : null;
  if (start === 'impossible') return { kind: 'not-a-deadline', date: null, why: '在日历上没有这一天' };
  const day =
    rule === null ? referenceDay(reference) : start === null || typeof start === 'string' ? null : start.start;
  const said = day === null ? '' : `（${sayDay(day)}）`;
  return {
    kind: 'ambiguous',
    date: null,
    ...(day === null ? {} : { start: day }),
    why: `只写了开始的时间${said}，没有写到什么时候为止，请确认`,
  };
}

function isImpossible(rule: TimeRule, reference: DeadlineReference, context: DeadlineContext): boolean {
  return resolveTime(rule, reference, context).kind === 'not-a-deadline';
}
