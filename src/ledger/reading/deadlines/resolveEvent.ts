import { addDays, yearOf } from '../../day/day';
import type { Day } from '../../day/day';
import { festivalDay, isFestival } from '../../day/events';
import { sayDay } from '../../day/format';
import { addWorkdays } from '../../day/workdays';
import { referenceDay } from './context';
import type { DeadlineContext, DeadlineReference } from './context';
import { datedEvent } from './datedEvents';
import type { Occurrence } from './datedEvents';
import type { Outcome } from './outcome';
import type { TimeRule } from './rule';

type EventRule = Extract<TimeRule, { type: 'event' }>;

/**
 * The day before, on or after an event: festivals from the table, all others from the events that the office has
 * dated; unknown ones give no day and say so.
 * @example resolveEvent({ type: 'event', name: '春节', year: null, edge: 'before', count: 0, workdays: false }, reference, context)
 */
export function resolveEvent(rule: EventRule, reference: DeadlineReference, context: DeadlineContext): Outcome {
  const event = occurrence(rule, reference, context);
  if (event === null) {
    return { kind: 'event', date: null, why: `不知道“${rule.name}”是哪一天，请在时间节点表里补上，或直接填写日期` };
  }
  const { day } = event;
  const said = `${rule.name}是${sayDay(day)}${event.end === undefined ? '' : `至${sayDay(event.end)}`}`;
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
      if (event.end !== undefined) return on(event.end, '按最后一天计，为');
      return span ? on(span.to, '按放假最后一天计，为') : on(day, '即');
    }
    case 'after': {
      if (rule.count === 0) return { kind: 'event', date: null, why: `${said}，但“之后”没有写到哪一天为止，请确认` };
      const end = event.end ?? context.calendar.offSpanAt(day)?.to ?? day;
      return rule.workdays
        ? shifted(end, rule.count, said, context)
        : on(addDays(event.end ?? day, rule.count), `之后${rule.count}天为`);
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
function occurrence(rule: EventRule, reference: DeadlineReference, context: DeadlineContext): Occurrence | null {
  const from = referenceDay(reference);
  const base = from === null ? (reference.year ?? yearOf(context.asOf)) : yearOf(from);
  const written = rule.year === null ? null : 'absolute' in rule.year ? rule.year.absolute : base + rule.year.shift;
  const { name } = rule;
  if (!isFestival(name)) return datedEvent(name, written, reference, context);
  const dayIn = (year: number): Occurrence | null => {
    const day = festivalDay(name, year);
    return day === null ? null : { day };
  };
  if (written !== null) return dayIn(written);
  if (from === null) return reference.year === null ? null : dayIn(reference.year);
  const own = dayIn(yearOf(from));
  return own !== null && own.day > from ? own : dayIn(yearOf(from) + 1);
}
