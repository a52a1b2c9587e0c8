import { baseBefore, baseOf, occasionBefore } from './counts';
import type { PlacedTime } from './placed';
import type { Base, TimeRule } from './rule';

/**
 * Gives counted times their base: 自交办之日起15日, 4月1日后10日内, 7日内（自收到之日起）.
 * @example // in 会后5个工作日内 the five working days count from the meeting
 */
export function joinBases(text: string, times: readonly PlacedTime[]): readonly PlacedTime[] {
  const joined: PlacedTime[] = [];
  for (const time of times) {
    const { rule } = time;
    if (rule.type !== 'relative') {
      joined.push(time);
      continue;
    }
    const previous = joined.at(-1);
    if (previous && previous.to === time.from && previous.rule.type === 'moment' && previous.mark !== 'none') {
      joined.pop();
      const { stretch } = previous.rule;
      joined.push({
        ...time,
        doubtful: false,
        from: previous.from,
        rule: { ...rule, base: { from: 'stretch', stretch } },
      });
      continue;
    }
    const occasion = occasionBefore(text.slice(previous?.to ?? 0, time.from));
    if (occasion !== null && (rule.unit === 'day' || rule.unit === 'workday' || rule.unit === 'week')) {
      const count = rule.unit === 'week' ? rule.count * 7 : rule.count;
      const event: TimeRule = {
        type: 'event',
        name: occasion,
        year: null,
        edge: 'before',
        count,
        workdays: rule.unit === 'workday',
      };
      joined.push({ ...time, doubtful: false, rule: event });
      continue;
    }
    if (time.doubtful && /限期|(?<!完成)期限/.test(text)) {
      joined.push({ ...time, doubtful: false });
      continue;
    }
    const sameDay = /^[当次翌隔]/.test(text.slice(time.from)) ? baseOf(text.slice(previous?.to ?? 0, time.from)) : null;
    if (sameDay && sameDay.from !== 'any' && sameDay.from !== 'occasion') {
      joined.push({ ...time, rule: { ...rule, base: sameDay } });
      continue;
    }
    const base = writtenBase(text, previous?.to ?? 0, time);
    joined.push(
      base.from === 'any' && !base.written ? time : { ...time, doubtful: false, rule: { ...rule, base: base.base } },
    );
  }
  return joined;
}

interface FoundBase {
  readonly from: Base['from'];
  readonly base: Base;
  readonly written: boolean;
}

const BRACKETED_BASE = /^\(?((?:自|从|以)[^)]{1,20}(?:起算|起|计算|计|后)|[^)]{1,16}(?:之日起|后)(?:起?算|计算)?)/;

function writtenBase(text: string, from: number, time: PlacedTime): FoundBase {
  const before = text.slice(from, time.from);
  const base = baseBefore(before);
  if (base.from !== 'any') return { from: base.from, base, written: true };
  const after = BRACKETED_BASE.exec(text.slice(time.to));
  const later: Base = after?.[1] ? baseOf(after[1]) : base;
  return { from: later.from, base: later, written: later.from !== 'any' || /(?:起|后)$/.test(before) };
}
