import { addDays, yearOf } from '../../day/day';
import type { Day } from '../../day/day';
import { festivalDay, isFestival } from '../../day/events';
import { sayDay } from '../../day/format';
import { addWorkdays } from '../../day/workdays';
import { referenceDay } from './context';
import type { DeadlineContext, DeadlineReference } from './context';
import type { Outcome } from './outcome';
import type { TimeRule } from './rule';

type EventRule = Extract<TimeRule, { type: 'event' }>;

/**
 * The day before, on or after an event: festivals from the table, all others from the events that the office has
 * dated; unknown ones give no day and say so.
 * @example resolveEvent({ type: 'event', name: '春节', year: null, edge: 'before', count: 0, workdays: false }, reference, context)
 */
export function resolveEvent(rule: EventRule, reference: DeadlineReference, context: DeadlineContext): Outcome {
  const day = dayOfEvent(rule, reference, context);
  if (day === null) {
    return { kind: 'event', date: null, why: `不知道“${rule.name}”是哪一天，请在时间节点表里补上，或直接填写日期` };
  }
  const said = `${rule.name}是${sayDay(day)}`;
  const on = (date: Day, how: string, official = true): Outcome => ({
    kind: 'event',
    date,
    why: `${said}，${how}${sayDay(date)}`,
    ...(official ? {} : { official }),
  });
  switch (rule.edge) {
    case 'before':
      if (rule.workdays) return shifted(day, -rule.count, said, context);
      return on(addDays(day, -Math.max(rule.count, 1)), rule.count > 1 ? `提前${rule.count}天为` : '此前最后一天为');
    case 'on':
      return on(day, '即');
    case 'during': {
      const span = context.calendar.offSpanAt(day);
      return on(span?.to ?? day, '按放假最后一天计，为');
    }
    case 'after': {
      if (rule.count === 0) return { kind: 'event', date: null, why: `${said}，但“之后”没有写到哪一天为止，请确认` };
      const end = context.calendar.offSpanAt(day)?.to ?? day;
      return rule.workdays
        ? shifted(end, rule.count, said, context)
        : on(addDays(day, rule.count), `之后${rule.count}天为`);
    }
  }
}

function shifted(from: Day, workdays: number, said: string, context: DeadlineContext): Outcome {
  const counted = addWorkdays(from, workdays, context.calendar);
  const note = counted.official ? '' : '；放假安排尚未公布，暂按周一至周五推算';
  const way = workdays < 0 ? '前' : '后';
  return {
    kind: 'event',
    date: counted.day,
    official: counted.official,
    why: `${said}，${way}${Math.abs(workdays)}个工作日为${sayDay(counted.day)}${note}`,
  };
}

/** In the written year; else the next one after the row's day; else in the ledger's year. */
function dayOfEvent(rule: EventRule, reference: DeadlineReference, context: DeadlineContext): Day | null {
  const from = referenceDay(reference);
  const { name } = rule;
  if (!isFestival(name)) {
    const matching = (context.events ?? []).filter((event) => event.name.includes(name) || name.includes(event.name));
    const days = matching
      .map((event) => event.day)
      .filter((day) => day > (from ?? context.asOf))
      .sort((a, b) => a - b);
    return days[0] ?? null;
  }
  if (rule.year !== null) {
    const base = from === null ? (reference.year ?? yearOf(context.asOf)) : yearOf(from);
    return festivalDay(name, 'absolute' in rule.year ? rule.year.absolute : base + rule.year.shift);
  }
  if (from === null) return reference.year === null ? null : festivalDay(name, reference.year);
  const own = festivalDay(name, yearOf(from));
  return own !== null && own > from ? own : festivalDay(name, yearOf(from) + 1);
}
