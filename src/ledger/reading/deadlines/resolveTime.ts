import { addDays, addMonths, yearOf } from '../../day/day';
import type { Day } from '../../day/day';
import { sayDay } from '../../day/format';
import { nextRound } from '../../day/recurrence';
import { addWorkdays, nextWorkday } from '../../day/workdays';
import { referenceDay } from './context';
import type { DeadlineContext, DeadlineReference } from './context';
import { datedEvent } from './datedEvents';
import type { Outcome } from './outcome';
import { resolveEvent } from './resolveEvent';
import { resolveStretch } from './resolveStretch';
import type { Span } from './resolveStretch';
import type { Base, Stretch, TimeRule } from './rule';
import { sayCycle, sayStretch } from './say';

/**
 * The day of a time rule in a row. `year` overrides the year of stretches that name none.
 * @example resolveTime({ type: 'recurring', cycle }, reference, context).kind // 'recurring'
 */
export function resolveTime(
  rule: TimeRule,
  reference: DeadlineReference,
  context: DeadlineContext,
  year?: number,
): Outcome {
  switch (rule.type) {
    case 'moment':
      return moment(rule, reference, context, year);
    case 'range':
      return range(rule, reference, context, year);
    case 'relative':
      return relative(rule, reference, context);
    case 'event':
      return resolveEvent(rule, reference, context);
    case 'recurring': {
      const recurrence = { cycle: rule.cycle, from: referenceDay(reference) };
      const date = nextRound(recurrence, context.asOf, context.calendar);
      const why =
        date === null
          ? `${sayCycle(rule.cycle)}，缺少交办日期，算不出下一次`
          : `${sayCycle(rule.cycle)}，下一次是${sayDay(date)}`;
      const counted = rule.cycle.every === 'months' && rule.cycle.plusWorkdays === true;
      if (date === null || !counted || context.calendar.isOfficial(yearOf(date)))
        return { kind: 'recurring', date, recurrence, why };
      const doubted = `${why}${sayUnofficial(false, date, date)}`;
      return { kind: 'recurring', date, recurrence, why: doubted, official: false };
    }
  }
}

const BARE_UNITS = new Set<Stretch['unit']>(['ten-days', 'month', 'quarter', 'half', 'year', 'week', 'plan']);

function moment(
  rule: Extract<TimeRule, { type: 'moment' }>,
  reference: DeadlineReference,
  context: DeadlineContext,
  year?: number,
): Outcome {
  const { stretch } = rule;
  const span = resolveStretch(stretch, reference, context, year);
  if (span === 'impossible')
    return { kind: 'not-a-deadline', date: null, why: `${sayStretch(stretch)}在日历上没有这一天` };
  if (span === 'no-reference') return { kind: kindOf(stretch), date: null, why: '缺少交办日期，算不出是哪一天' };
  if (rule.before && !rule.closed && BARE_UNITS.has(stretch.unit)) return twoReadings(stretch, span);
  if (kindOf(stretch) === 'date' || stretch.unit === 'weekday') {
    const excluded = rule.exclusive
      ? '写明'
      : rule.before && !context.settings.deadlineBeforeInclusive
        ? '按设置“×日前”'
        : null;
    if (excluded !== null) {
      return { kind: kindOf(stretch), date: span.end - 1, why: `${excluded}不含当日，为${sayDay(span.end - 1)}` };
    }
    const included = rule.before ? '，含当日' : '';
    return {
      kind: kindOf(stretch),
      date: span.end,
      why: `${rule.note ?? '即'}${sayDay(span.end)}${included}${sayRolled(span)}`,
    };
  }
  return {
    kind: kindOf(stretch),
    date: span.end,
    why: `按${sayStretch(stretch)}最后一天计，为${sayDay(span.end)}${sayRolled(span)}`,
  };
}

function sayRolled(span: Span): string {
  return span.rolled ? '（台账没有写年份，按交办日之后最近的一次取次年）' : '';
}

/** A weekday counts from the row's day, so it is relative; all other single days are dates. */
function kindOf(stretch: Stretch): 'date' | 'period-end' | 'relative' {
  switch (stretch.unit) {
    case 'serial':
    case 'day':
      return 'date';
    case 'week':
    case 'weekday':
      return 'relative';
    case 'ten-days':
    case 'month':
    case 'quarter':
    case 'half':
    case 'year':
    case 'plan':
      return 'period-end';
  }
}

/** 10月前: before the first of October, or by its end. Offices mean the literal one for months and years. */
function twoReadings(stretch: Stretch, span: Span): Outcome {
  const literalFirst = stretch.unit === 'month' || stretch.unit === 'year';
  const literal = span.start - 1;
  const candidates = literalFirst ? [literal, span.end] : [span.end, literal];
  const said = candidates.map(sayDay).join('或');
  return { kind: 'ambiguous', date: null, candidates, why: `“${sayStretch(stretch)}前”有两种理解：${said}，请确认` };
}

function range(
  rule: Extract<TimeRule, { type: 'range' }>,
  reference: DeadlineReference,
  context: DeadlineContext,
  year?: number,
): Outcome {
  const first = rule.start === 'reference' ? null : resolveStretch(rule.start, reference, context, year);
  if (first === 'impossible') return { kind: 'not-a-deadline', date: null, why: '起始日期在日历上没有这一天' };
  const start =
    rule.start === 'reference'
      ? referenceDay(reference)
      : first === 'no-reference' || first === null
        ? null
        : first.start;
  const startYear = start === null ? year : yearOf(start);
  let last = resolveStretch(rule.end, reference, context, startYear);
  if (last === 'impossible') return { kind: 'not-a-deadline', date: null, why: '截止日期在日历上没有这一天' };
  if (last === 'no-reference') return { kind: 'range', date: null, why: '缺少交办日期，算不出起止' };
  if (start !== null && last.end < start) {
    const next = resolveStretch(rule.end, reference, context, yearOf(start) + 1);
    if (typeof next !== 'string') last = next;
  }
  if (start !== null && last.end < start && rule.start !== 'reference') {
    // 11月至2025年3月 in a ledger of 2025: the start belongs to the year before the written end.
    const earlier = resolveStretch(rule.start, reference, context, yearOf(last.end) - 1);
    if (typeof earlier !== 'string' && earlier.start <= last.end) return ranged(earlier.start, last.end);
    return { kind: 'ambiguous', date: null, candidates: [last.end], why: '起止时间前后颠倒，请核对' };
  }
  return ranged(start, last.end);
}

function ranged(start: Day | null, end: Day): Outcome {
  const from = start === null ? '' : `${sayDay(start)}起，`;
  return {
    kind: 'range',
    date: end,
    ...(start === null ? {} : { start }),
    why: `按时间段计，${from}到${sayDay(end)}止`,
  };
}

const UNIT_NAMES = { day: '天', workday: '个工作日', week: '周', month: '个月', hour: '小时' } as const;

function relative(
  rule: Extract<TimeRule, { type: 'relative' }>,
  reference: DeadlineReference,
  context: DeadlineContext,
): Outcome {
  const base = baseDay(rule.base, reference, context);
  const length = `${rule.count}${UNIT_NAMES[rule.unit]}${rule.extraDays > 0 ? `零${rule.extraDays}天` : ''}`;
  if (base.day === null)
    return { kind: 'relative', date: null, why: `从${base.name}起算${length}，但${base.missing}，请补上` };
  const from = `自${base.name}${sayDay(base.day)}起`;
  if (rule.unit === 'workday') {
    const counted = addWorkdays(base.day, rule.count, context.calendar);
    const why = `${from}第${length}（当日不计），为${sayDay(counted.day)}${sayUnofficial(counted.official, base.day, counted.day)}`;
    return { kind: 'relative', date: counted.day, why, official: counted.official };
  }
  const plain = advanced(base.day, rule);
  if (!context.settings.rollNonWorkday)
    return { kind: 'relative', date: plain, why: `${from}${length}（当日不计），为${sayDay(plain)}` };
  const rolled = nextWorkday(plain, context.calendar);
  const moved = rolled.day === plain ? '' : `，遇休息日顺延`;
  const why = `${from}${length}（当日不计）${moved}，为${sayDay(rolled.day)}${sayUnofficial(rolled.official, plain, rolled.day)}`;
  return { kind: 'relative', date: rolled.day, why, official: rolled.official };
}

function sayUnofficial(official: boolean, from: Day, to: Day): string {
  if (official) return '';
  const years = yearOf(from) === yearOf(to) ? `${yearOf(to)}` : `${yearOf(from)}至${yearOf(to)}`;
  return `；${years}年放假安排尚未全部公布，暂按周一至周五推算`;
}

/** The first day is not counted (民法典第二百零一条); hours below a day end the same day. */
function advanced(from: Day, rule: Extract<TimeRule, { type: 'relative' }>): Day {
  switch (rule.unit) {
    case 'month':
      return addDays(addMonths(from, rule.count), rule.extraDays);
    case 'week':
      return addDays(from, rule.count * 7);
    case 'hour':
      return addDays(from, rule.count < 24 ? 0 : Math.ceil(rule.count / 24));
    case 'day':
    case 'workday':
      return addDays(from, rule.count);
  }
}

interface BaseDay {
  readonly day: Day | null;
  readonly name: string;
  readonly missing: string;
}

function baseDay(base: Base, reference: DeadlineReference, context: DeadlineContext): BaseDay {
  const { assigned, meeting, received, instructed = null } = reference;
  const order: readonly (readonly [Day | null, string])[] = [
    [assigned, '交办日'],
    [meeting, '会议日'],
    [instructed, '批示日'],
    [received, '收文日'],
  ];
  const first = (preferred: number): BaseDay => {
    const named = order[preferred] ?? [null, '交办日'];
    const found = named[0] === null ? (order.find(([day]) => day !== null) ?? named) : named;
    return { day: found[0], name: found[1], missing: `这一行没有${named[1]}期` };
  };
  switch (base.from) {
    case 'any':
    case 'assignment':
      return first(0);
    case 'meeting':
      return first(1);
    case 'instruction':
      return first(2);
    case 'receipt':
      return first(3);
    case 'stretch': {
      const span = resolveStretch(base.stretch, reference, context);
      return { day: typeof span === 'string' ? null : span.end, name: '', missing: '起算日期不明' };
    }
    case 'occasion':
      return occasionDay(base.name, reference, context);
  }
}

/** An event that goes on for some time is over on its last day: 汛期后10日内 counts from there. */
function occasionDay(name: string, reference: DeadlineReference, context: DeadlineContext): BaseDay {
  const event = datedEvent(name, null, reference, context);
  return { day: event?.end ?? event?.day ?? null, name: `“${name}”`, missing: `不知道“${name}”是哪一天` };
}
