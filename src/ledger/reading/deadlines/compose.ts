import { baseBefore, baseOf, occasionBefore } from './counts';
import type { Item } from './items';
import type { Base, Meaning, TimeRule } from './rule';
import { stepsOf } from './steps';
import { REASON } from './words';

/** A time of the text with what stands around it. */
export interface PlacedTime {
  readonly rule: TimeRule;
  readonly mark: 'before' | 'from' | 'after' | 'none';
  readonly doubtful: boolean;
  readonly from: number;
  readonly to: number;
  readonly bracket: boolean;
  readonly index: number;
}

/** What follows a date that is only mentioned: 3月1日会议要求, 2024年以来. */
const MENTION =
  /^(?:的?(?:会议|会上|文件|通知|以来|议定|批示|交办|签批)|(?:召开|印发|下发|出台|审议)的|(?:市|县|区|省)?(?:委|政府)?(?:常务|专题|党组|办公)会)/;

/**
 * The meaning of a text that names a time or carries a word of the deadline families; null where it does neither.
 * @example compose('长期坚持', scanItems('长期坚持')) // words, long-term
 */
export function compose(text: string, items: readonly Item[]): Meaning | null {
  const impossible = items.find((item) => item.is === 'impossible');
  if (impossible?.is === 'impossible') return words('not-a-deadline', `“${impossible.written}”在日历上没有这一天`);
  const tags = new Set(items.flatMap((item) => (item.is === 'tag' ? [item.tag] : [])));
  const allTimes = withOccasions(text, joinBases(text, placedTimes(text, items)));
  const allowance = items.find(
    (item) => item.is === 'tag' && item.tag === 'change' && isAllowance(text, item.from, item.to),
  );
  const times = allowance ? allTimes.filter((time) => time.to <= allowance.from) : allTimes;
  const changed = tags.has('change') && !allowance ? changeOf(text, items, times) : null;
  if (changed) return changed;
  const replaced = tags.has('original') ? replacedOriginal(items, times) : null;
  if (replaced) return replaced;
  const lasting = tags.has('long-term');
  if (times.length === 0) return withoutTimes(text, tags, lasting);
  if (tags.has('done') && /^已[于在]/.test(text)) return words('not-a-deadline', '写的是完成的日期，不是时限');
  const [first, second] = times;
  if (!first) return null;
  if (times.every((time) => isMentionedYear(text, time))) return null;
  if (times.length === 1 && DONE_AFTER.test(text.slice(first.to)))
    return words('not-a-deadline', '写的是完成的日期，不是时限');
  if (REASON.test(text) && times.every((time) => hangsOnReason(text, time))) return null;
  if (times.length === 1) return oneTime(text, first, tags.has('immediate'), lasting);
  if (second && first.mark === 'from' && times.length === 2) {
    const range = rangeFrom(first.rule, second.rule);
    if (range)
      return lasting && range.type === 'range'
        ? { type: 'composite', time: range, steps: [], with: 'long-term' }
        : range;
  }
  if (second && times.length === 2) {
    const between = text.slice(first.to, second.from);
    if (first.rule.type === 'event' && second.rule.type === 'event' && /^[、和及]?$/.test(between)) {
      const { edge } = second.rule;
      return { type: 'choice', options: [{ ...first.rule, edge }, second.rule], why: '写了两个节日' };
    }
    if (/^或者?$/.test(between)) return { type: 'choice', options: [first.rule, second.rule], why: '写了两个时间' };
    if (second.bracket && !first.bracket && between === '(')
      return { type: 'refined', outer: first.rule, inner: second.rule };
  }
  return manyTimes(text, items, times, tags.has('immediate'), lasting);
}

/** 可延长30日, 确需延期的: an extension that may be given has not been given. */
function isAllowance(text: string, from: number, to: number): boolean {
  return (
    text.slice(from, to).includes('可') ||
    /(?:可|如需|确需|如|若|需)[^,;()]{0,5}$/.test(text.slice(0, from)) ||
    /^[^,;()]{0,4}的/.test(text.slice(to))
  );
}

function words(kind: Extract<Meaning, { type: 'words' }>['kind'], why: string): Meaning {
  return { type: 'words', kind, why };
}

function placedTimes(text: string, items: readonly Item[]): readonly PlacedTime[] {
  const times = items.flatMap((item, index): PlacedTime[] =>
    item.is === 'time' ? [{ ...item.time, from: item.from, to: item.to, bracket: item.bracket, index }] : [],
  );
  const occasions = times.length === 0 ? [] : datedByOccasion(text, items, times);
  if (occasions.length > 0) return [...times, ...occasions].sort((one, other) => one.from - other.from);
  const meant = times.filter((time) => time.mark !== 'none' || !MENTION.test(text.slice(time.to, time.to + 8)));
  return meant.length > 0 || times.length === 1 ? meant : times;
}

const OCCASION_CLAUSE = /^(?:[^,;:\n]*?(?:在|于))?([^,;:\n\d]{1,12}?)(?:之前|以前|前(?![期后提往置述]))/;
const NO_OCCASION = /(?:目|当|提|先|此|日|空|底|末|以|之)$/;

/** Clauses without a time that hang on an occasion: 3月底完成方案;汛期前完工. */
function datedByOccasion(text: string, items: readonly Item[], times: readonly PlacedTime[]): readonly PlacedTime[] {
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

/** Gives counted times their base: 自交办之日起15日, 4月1日后10日内, 7日内（自收到之日起）. */
function joinBases(text: string, times: readonly PlacedTime[]): readonly PlacedTime[] {
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

const BRACKETED_BASE = /^\(?((?:自|从|以)[^)]{1,20}(?:起算|起|计算|计|后)|[^)]{1,16}(?:之日起|后)(?:起?算|计算)?)\)?/;

function writtenBase(text: string, from: number, time: PlacedTime): FoundBase {
  const before = text.slice(from, time.from);
  const base = baseBefore(before);
  if (base.from !== 'any') return { from: base.from, base, written: true };
  const after = BRACKETED_BASE.exec(text.slice(time.to));
  const later: Base = after?.[1] ? baseOf(after[1]) : base;
  return { from: later.from, base: later, written: later.from !== 'any' || /(?:起|后)$/.test(before) };
}

function withoutTimes(text: string, tags: ReadonlySet<string>, lasting: boolean): Meaning | null {
  if (REASON.test(text) && text.length > 8) return null;
  const immediate = tags.has('immediate') || tags.has('hurry');
  if (lasting && immediate) return { type: 'composite', time: null, steps: [], with: 'immediate-long-term' };
  if (lasting) return words('long-term', '');
  if (immediate) return words('immediate', '');
  if (tags.has('start')) return { type: 'start-only', time: null };
  return null;
}

/** 3月15日已报送: what has been done, and when. */
const DONE_AFTER = /^已经?(?:完成|报送|办结|上报|印发|落实|整改|办理|反馈|报告|销号)/;
const PAPER = /^[^,;()]{0,8}?(?:要点|方案|考核|文件|预算|号|报告|规划|责任书|计划(?=$|[,;中内]))/;

/** 按2024年工作要点推进: the year names a paper, not a time. */
function isMentionedYear(text: string, time: PlacedTime): boolean {
  const { rule } = time;
  if (rule.type !== 'moment' || !isWholeYear(rule) || time.mark !== 'none') return false;
  return time.from > 0 && (REASON.test(text) || PAPER.test(text.slice(time.to)));
}

/** 6月办结后启动: something begins then; when it ends is not said. */
function isCondition(text: string, time: PlacedTime): boolean {
  const { rule } = time;
  if (rule.type !== 'moment' || rule.closed || time.mark !== 'none') return false;
  return /^[^,;()]{1,6}后(?![续期])/.test(text.slice(time.to));
}

/** A time that only tells why there is none: 待2024年省级资金下达后实施. */
function hangsOnReason(text: string, time: PlacedTime): boolean {
  const { rule } = time;
  if (rule.type === 'recurring' || rule.type === 'event') return false;
  if (rule.type === 'moment' && (time.mark === 'before' || (rule.closed && rule.stretch.unit !== 'serial')))
    return false;
  if (rule.type === 'relative') return false;
  return time.from > 0 && /^(?:因|由于|鉴于|受|待|视|目前|尚|正在|等)/.test(text);
}

function oneTime(text: string, time: PlacedTime, immediate: boolean, lasting: boolean): Meaning {
  const { rule } = time;
  if (rule.type === 'recurring') return rule;
  const startOnly =
    isCondition(text, time) || time.mark === 'from' || (time.mark === 'after' && rule.type === 'moment');
  if (lasting && startOnly) return words('long-term', '');
  if (lasting && isWholeYear(rule)) return { type: 'long-term-within', time: rule };
  if (lasting && /(?:至|到)$/.test(text.slice(0, time.from))) return rule;
  if (lasting) return { type: 'composite', time: rule, steps: [], with: 'long-term' };
  if (startOnly) return { type: 'start-only', time: rule };
  if (rule.type === 'moment' && rule.stretch.unit === 'quarter' && /年初前?$/.test(text.slice(time.from, time.to))) {
    const january: TimeRule = {
      ...rule,
      before: false,
      closed: true,
      stretch: { unit: 'month', year: rule.stretch.year, month: 1 },
    };
    return {
      type: 'choice',
      options: [january, { ...rule, before: false, closed: true }],
      why: '“年初”没有统一的说法',
    };
  }
  if (immediate) return { type: 'composite', time: rule, steps: [], with: 'immediate' };
  if (time.doubtful && rule.type === 'relative') {
    const day: TimeRule = {
      type: 'moment',
      stretch: { unit: 'day', year: null, month: null, day: rule.count },
      before: false,
      closed: true,
    };
    return { type: 'choice', options: [rule, day], why: `看不出是${rule.count}天之内，还是${rule.count}号` };
  }
  return rule;
}

/** 全年, 2024年, 2024年度 without 底 or 前: the year as a span, not its end. */
function isWholeYear(rule: TimeRule): boolean {
  return rule.type === 'moment' && rule.stretch.unit === 'year' && !rule.before && !rule.closed;
}

function rangeFrom(first: TimeRule, second: TimeRule): TimeRule | null {
  if (first.type !== 'moment') return null;
  if (second.type === 'moment') return { type: 'range', start: first.stretch, end: second.stretch };
  if (second.type === 'relative') return { ...second, base: { from: 'stretch', stretch: first.stretch } };
  return null;
}

/** Old and new deadline around the word of change. */
function changeOf(text: string, items: readonly Item[], times: readonly PlacedTime[]): Meaning | null {
  const changes = items.filter((item) => item.is === 'tag' && item.tag === 'change');
  const last = changes.at(-1);
  const firstChange = changes[0];
  if (!last || !firstChange) return null;
  const original = times.find((time) => time.to <= firstChange.from)?.rule ?? null;
  const after = times.filter((time) => time.from >= last.to);
  const now = after.at(-1) ?? null;
  if (!now) {
    const amongOriginal = items.some((item) => item.is === 'tag' && item.tag === 'original') ? times.at(-1) : undefined;
    if (amongOriginal && original && amongOriginal.from > last.from)
      return { type: 'changed', original, now: amongOriginal.rule };
    return null;
  }
  if (now.rule.type === 'relative' && original && /(?:\d|半)/.test(text.charAt(last.to))) {
    return { type: 'changed', original, now: now.rule };
  }
  // 原定9月底，提前 … 原 written after the change: 延期至9月底（原6月底）.
  const laterOriginal = items.find((item) => item.is === 'tag' && item.tag === 'original' && item.from > last.to);
  if (laterOriginal && !original) {
    const old = times.find((time) => time.from >= laterOriginal.to)?.rule ?? null;
    const moved = times.find((time) => time.from >= last.to)?.rule ?? null;
    return { type: 'changed', original: old, now: moved };
  }
  return { type: 'changed', original, now: now.rule };
}

function isReported(rule: TimeRule, between: string): boolean {
  return rule.type === 'moment' && !rule.before && !rule.closed && !/[,;\n]/.test(between);
}

/** 3月底前（原2月底）: the old deadline is named beside the new one. */
function replacedOriginal(items: readonly Item[], times: readonly PlacedTime[]): Meaning | null {
  const tag = items.find((item) => item.is === 'tag' && item.tag === 'original');
  const original = tag ? times.find((time) => time.from >= tag.to) : undefined;
  const now = times.filter((time) => time !== original).at(-1);
  return original && now ? { type: 'changed', original: original.rule, now: now.rule } : null;
}

const OCCASION_AFTER =
  /^(?!完成|实现|建成|开展|启动|全面|基本|底|末|内|年)((?:第\d+[次届])?[^,;:()\n\d、]{1,8}?)(?:之前|以前|前(?![期后提往置述]))/;

/** 2024年汛期前, 每年开学前: a year that only dates an occasion. */
function withOccasions(text: string, times: readonly PlacedTime[]): readonly PlacedTime[] {
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

function manyTimes(
  text: string,
  items: readonly Item[],
  times: readonly PlacedTime[],
  immediate: boolean,
  lasting: boolean,
): Meaning {
  const dated = times.filter((time, index) => {
    if (time.rule.type === 'recurring') return false;
    // 每月5日前报本月进展: what is reported, not when.
    return !(
      index > 0 &&
      times[0]?.rule.type === 'recurring' &&
      isReported(time.rule, text.slice(times[0].to, time.from))
    );
  });
  const [onlyDated] = dated;
  if (dated.length === 0 && times[0]) return times[0].rule;
  if (dated.length < times.length) {
    if (dated.length === 1 && onlyDated)
      return { type: 'composite', time: onlyDated.rule, steps: [], with: 'recurring' };
    return { type: 'composite', time: null, steps: stepsOf(text, items, dated), with: 'recurring' };
  }
  const steps = stepsOf(text, items, times);
  if (lasting || (immediate && steps.length > 1)) {
    return { type: 'composite', time: null, steps, with: lasting ? 'long-term' : 'immediate' };
  }
  return { type: 'milestones', steps };
}
