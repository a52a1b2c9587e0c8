import { addMonths, type Day } from '../day/day';
import { sayDay } from '../day/format';
import { addWorkdays, nextWorkday, workdaysBetween, type WorkCalendar } from '../day/workdays';
import { saySpan, type LimitSpan, type TimeLimit } from './limit';

/** Days in which a clock stands still: after `from`, up to and with `to`; null where it has not gone on yet. */
export interface Pause {
  readonly from: Day;
  readonly to: Day | null;
}

/** What happened to one task's clock. */
export interface ClockEvents {
  readonly start: Day;
  /** 补正 received: the clock begins anew on this day. */
  readonly corrected: Day | null;
  readonly pauses: readonly Pause[];
  readonly extended: boolean;
}

export interface LimitContext {
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
  /** 期限最后一日是休息日的顺延 (民法典第二百零三条). */
  readonly rollNonWorkday: boolean;
}

/** The last day of a limit, and how it was found. */
export interface LimitDay {
  readonly due: Day;
  /** Before the extension; equal to `due` where there was none. */
  readonly original: Day;
  /** True while the clock stands still: `due` is then the day if it went on today. */
  readonly paused: boolean;
  /** False when working days were counted in a year without an official table. */
  readonly official: boolean;
  readonly reason: string;
}

/** A day so much later, and whether the working days on the way are official. */
function later(start: Day, { amount, unit }: LimitSpan, calendar: WorkCalendar): { day: Day; official: boolean } {
  switch (unit) {
    case 'workday':
      return addWorkdays(start, amount, calendar);
    case 'day':
      return { day: start + amount, official: true };
    case 'hour':
      return { day: start + Math.ceil(amount / 24), official: true };
    case 'month':
      return { day: addMonths(start, amount), official: true };
  }
}

/** The day moved on by the days in which the clock stood still, counted in the limit's own unit. */
function afterPauses(
  first: Day,
  pauses: readonly Required<Pause>[],
  unit: LimitSpan['unit'],
  { asOf, calendar }: LimitContext,
): { day: Day; official: boolean } {
  let day = first;
  let official = true;
  for (const { from, to } of [...pauses].sort((a, b) => a.from - b.from)) {
    const end = to ?? Math.max(asOf, from);
    // A pause after the last day stops nothing any more.
    if (from > day || end <= from) continue;
    if (unit === 'workday') {
      const moved = addWorkdays(day, workdaysBetween(from, end, calendar).days, calendar);
      day = moved.day;
      official &&= moved.official;
    } else day += end - from;
  }
  return { day, official };
}

/**
 * The last day of a limit. The first day is not counted (民法典第二百零一条); months end on the same day of the month or
 * on its last one (第二百零二条); a correction lets the clock begin anew; pauses are not counted; the extension follows
 * on the last day.
 * @example limitDay(replyIn20Workdays, {start: fromIso('2024-02-08'), …}, context).due // 2024-03-13
 */
export function limitDay(limit: TimeLimit, events: ClockEvents, context: LimitContext): LimitDay {
  const corrected = limit.pauses.includes('correction') ? events.corrected : null;
  const start = corrected ?? events.start;
  const counted = later(start, limit, context.calendar);
  const moved = afterPauses(counted.day, events.pauses, limit.unit, context);
  const original = rolled(moved.day, limit, context);
  const extension = events.extended ? limit.extension : null;
  const extended = extension === null ? null : later(moved.day, extension, context.calendar);
  const due = extended === null ? original : rolled(extended.day, limit, context);
  const paused = events.pauses.some(({ from, to }) => to === null && from <= moved.day);
  const notCounted = moved.day - counted.day;
  const parts = [
    `按“${limit.source}”，${limit.stage}时限为${saySpan(limit)}`,
    `自${sayDay(start)}${corrected === null ? '' : '（补正收到）'}的次日起算`,
    ...(notCounted > 0 ? [`扣除不计入的时间后顺延${notCounted}天`] : []),
    ...(extension === null ? [] : [`延期${saySpan(extension)}`]),
    ...(paused ? ['目前暂停计算'] : []),
  ];
  return {
    due,
    original,
    paused,
    official: counted.official && moved.official && (extended?.official ?? true),
    reason: parts.join('，'),
  };
}

function rolled(day: Day, { unit }: LimitSpan, { rollNonWorkday, calendar }: LimitContext): Day {
  return rollNonWorkday && unit !== 'workday' ? nextWorkday(day, calendar).day : day;
}
