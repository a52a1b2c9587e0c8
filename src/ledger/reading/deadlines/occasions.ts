import type { Item } from './items';
import type { PlacedTime } from './placed';
import type { TimeRule } from './rule';

const OCCASION_CLAUSE = /^(?:[^,;:\n]*?(?:在|于))?([^,;:\n\d]{1,12}?)(?:之前|以前|前(?![期后提往置述]))/;
const NO_OCCASION = /(?:目|当|提|先|此|日|空|底|末|以|之)$/;

/**
 * Clauses without a time that hang on an occasion.
 * @example // 3月底完成方案;汛期前完工 has a second step, before 汛期
 */
export function datedByOccasion(
  text: string,
  items: readonly Item[],
  times: readonly PlacedTime[],
): readonly PlacedTime[] {
  const ends = items.filter((item) => item.is === 'mark' && /[\n;]/.test(item.mark)).map((item) => item.from);
  if (ends.length === 0) return [];
  return [...ends, text.length].flatMap((to, index): PlacedTime[] => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    if (times.some((time) => time.from >= from && time.to <= to)) return [];
    const match = OCCASION_CLAUSE.exec(text.slice(from, to));
    if (!match?.[1] || NO_OCCASION.test(match[1])) return [];
    const rule: TimeRule = { type: 'event', name: match[1], year: null, edge: 'before', count: 0, workdays: false };
    return [{ rule, mark: 'none', doubtful: false, from, to: from + match[0].length, bracket: false, index: -1 }];
  });
}

const OCCASION_AFTER =
  /^(?!完成|实现|建成|开展|启动|全面|基本|底|末|内|年)((?:第\d+[次届])?[^,;:()\n\d、]{1,8}?)(?:之前|以前|前(?![期后提往置述]))/;

/**
 * Puts an occasion in place of a year that only dates it: 2024年汛期前, 每年开学前.
 * @example // 2024年汛期前 is an event, not the end of 2024
 */
export function withOccasions(text: string, times: readonly PlacedTime[]): readonly PlacedTime[] {
  return times.flatMap((time, index): PlacedTime[] => {
    const { rule } = time;
    const next = times[index + 1];
    if (isYearly(rule) && next?.rule.type === 'event' && next.from === time.to) return [];
    const year = rule.type === 'moment' && rule.stretch.unit === 'year' ? rule.stretch.year : null;
    if (time.mark !== 'none' || !(isOpenPeriod(rule) || isYearly(rule))) return [time];
    const occasion = OCCASION_AFTER.exec(text.slice(time.to, next?.from ?? text.length));
    if (!occasion?.[1]) return [time];
    const event: TimeRule = { type: 'event', name: occasion[1], year, edge: 'before', count: 0, workdays: false };
    return [{ ...time, to: time.to + occasion[0].length, rule: event }];
  });
}

/** A year, half or quarter that nothing closes: 第三季度例会前 speaks of the meeting. */
function isOpenPeriod(rule: TimeRule): boolean {
  return rule.type === 'moment' && !rule.before && !rule.closed && /^(?:year|half|quarter)$/.test(rule.stretch.unit);
}

function isYearly(rule: TimeRule): boolean {
  return (
    rule.type === 'recurring' &&
    rule.cycle.every === 'months' &&
    rule.cycle.months.length === 1 &&
    rule.cycle.days[0] === 0
  );
}
