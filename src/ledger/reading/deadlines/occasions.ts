import type { Item } from './items';
import type { PlacedTime } from './placed';
import type { Stretch, TimeRule } from './rule';

const OCCASION_CLAUSE = /^(?:[^,;:\n]*?(?:在|于))?([^,;:\n\d]{1,12}?)(?:之前|以前|前(?![期后提往置述]))/;
const NO_OCCASION = /(?:目|当|提|先|此|日|空|底|末|以|之)$/;
/** After a comma only what is sure to be an occasion, with work behind it: 汛期, 例会, 供暖季, 开学 by their last character. */
const OCCASION_AFTER_COMMA =
  /^(?:在|于|赶在|力争|确保|争取)*([^,;:\n\d]{1,8}?[期汛会季学考届假春夏秋冬耕收种])(?:之前|以前|前(?![期后提往置述]))(?=[^,;:\n)])/;

/**
 * Clauses without a time that hang on an occasion.
 * @example // 3月底完成方案;汛期前完工 has a second step, before 汛期
 */
export function datedByOccasion(
  text: string,
  items: readonly Item[],
  times: readonly PlacedTime[],
): readonly PlacedTime[] {
  return clausesOf(text, items).flatMap(({ from, to }): PlacedTime[] => {
    if (times.some((time) => time.from >= from && time.to <= to)) return [];
    const afterComma = text.charAt(from - 1) === ',';
    if (afterComma && !followsWork(times, from)) return [];
    const match = (afterComma ? OCCASION_AFTER_COMMA : OCCASION_CLAUSE).exec(text.slice(from, to));
    if (!match?.[1] || NO_OCCASION.test(match[1])) return [];
    const rule = occasion(match[1], 'before');
    return [{ rule, mark: 'none', doubtful: false, from, to: from + match[0].length }];
  });
}

interface Clause {
  readonly from: number;
  readonly to: number;
}

/** The clauses of a text that has several: those between semicolons and lines, and those behind a comma. */
function clausesOf(text: string, items: readonly Item[]): readonly Clause[] {
  const endsAt = (marks: RegExp): readonly number[] =>
    items.flatMap((item) => (item.is === 'mark' && marks.test(item.mark) ? [item.from] : []));
  const between = (ends: readonly number[]): readonly Clause[] =>
    [...ends, text.length].map((to, index) => ({ from: (ends[index - 1] ?? -1) + 1, to }));
  const sentences = endsAt(/[\n;]/);
  const behindCommas = between(endsAt(/[\n;,]/)).filter(({ from }) => text.charAt(from - 1) === ',');
  return sentences.length === 0 ? behindCommas : [...between(sentences), ...behindCommas];
}

/** 6月1日，汛期前完工 says one time twice; 3月底前完成方案，汛期前完工 names two. */
function followsWork(times: readonly PlacedTime[], from: number): boolean {
  return times.some((time) => time.to < from - 1) && times.every((time) => time.to !== from - 1);
}

function occasion(name: string, edge: 'before' | 'during' | 'after'): TimeRule {
  return { type: 'event', name, year: null, edge, count: 0, workdays: false };
}

const WHOLE_OCCASION =
  /^(.{1,16}?)(?:之前|以前|前夕|前|之后|以后|后|时|期间|内)(?:完成|办结|办理|实施|落实|报送|开展)?$/;
const NO_WHOLE_OCCASION = /(?:目|当|提|先|此|日|空|以|之|生|超|往)$|^[^\u4e00-\u9fff]+$/;

/**
 * The occasion that a text without a time is all about; null where it is about none.
 * @example occasionOf('汛期后完成') // after 汛期
 */
export function occasionOf(plain: string): TimeRule | null {
  const name = WHOLE_OCCASION.exec(plain)?.[1];
  if (name === undefined || NO_WHOLE_OCCASION.test(name)) return null;
  const place = plain.slice(name.length);
  return occasion(name, place.includes('前') ? 'before' : /期间|时|内/.test(place) ? 'during' : 'after');
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
    const named = OCCASION_AFTER.exec(text.slice(time.to, next?.from ?? text.length));
    if (!named?.[1]) return [time];
    const event: TimeRule = { type: 'event', name: named[1], year, edge: 'before', count: 0, workdays: false };
    return [{ ...time, to: time.to + named[0].length, rule: event }];
  });
}

const PERIODS = new Set<Stretch['unit']>(['year', 'half', 'quarter']);

/** A year, half or quarter that nothing closes: 第三季度例会前 speaks of the meeting. */
function isOpenPeriod(rule: TimeRule): boolean {
  return rule.type === 'moment' && !rule.before && !rule.closed && PERIODS.has(rule.stretch.unit);
}

function isYearly(rule: TimeRule): boolean {
  return (
    rule.type === 'recurring' &&
    rule.cycle.every === 'months' &&
    rule.cycle.months.length === 1 &&
    rule.cycle.days[0] === 0
  );
}
