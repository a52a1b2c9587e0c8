import { joinBases } from './bases';
import { changeOf, isAllowance, replacedOriginal } from './changes';
import type { Item } from './items';
import { datedByOccasion, withOccasions } from './occasions';
import { isWholeYear } from './placed';
import type { PlacedTime } from './placed';
import type { Meaning, TimeRule } from './rule';
import { stepsOf } from './steps';
import { REASON, saysWork } from './words';

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
  if (second && times.every((time, index) => index === 0 || isAlternative(text, times[index - 1], time))) {
    const options = times.map(({ rule }) => asBefore(rule, times.at(-1)?.rule));
    return { type: 'choice', options, why: `写了${options.length === 2 ? '两' : options.length}个时间` };
  }
  if (second && times.length === 2) {
    if (START_LABEL.test(text.slice(0, first.from)) && END_LABEL.test(text.slice(first.to, second.from))) {
      const range = rangeFrom(first.rule, second.rule);
      if (range) return range;
    }
    const between = text.slice(first.to, second.from);
    if (first.rule.type === 'event' && second.rule.type === 'event' && /^[、和及]?$/.test(between)) {
      const { edge } = second.rule;
      return { type: 'choice', options: [{ ...first.rule, edge }, second.rule], why: '写了两个节日' };
    }
    if (between === '(') return { type: 'refined', outer: first.rule, inner: inMonth(first.rule, second) };
  }
  return manyTimes(text, items, times, tags.has('immediate'), lasting);
}

/** 春节或元宵节前 is before either. */
function asBefore(rule: TimeRule, last: TimeRule | undefined): TimeRule {
  return rule.type === 'event' && rule.edge === 'on' && last?.type === 'event' ? { ...rule, edge: last.edge } : rule;
}

/** 3月底或6月底, 3月底完成或6月底完成, 3月底或者6月底或者9月底. */
function isAlternative(text: string, before: PlacedTime | undefined, time: PlacedTime): boolean {
  return /或者?$/.test(text.slice(before?.to, time.from));
}

/** 6月（15日前）: a bare day in brackets is one of the month before it. */
function inMonth(outer: TimeRule, { rule, doubtful }: PlacedTime): TimeRule {
  if (outer.type !== 'moment' || outer.stretch.unit !== 'month') return rule;
  const { year, month } = outer.stretch;
  if (rule.type === 'moment' && rule.stretch.unit === 'day' && rule.stretch.month === null)
    return { ...rule, stretch: { ...rule.stretch, year, month } };
  if (rule.type === 'relative' && doubtful)
    return { ...outer, before: false, stretch: { unit: 'day', year, month, day: rule.count } };
  return rule;
}

/** 起：… 止：…, 开始时间 … 结束时间 …: the two ends of one stretch. */
const START_LABEL = /(?:^|[,;(\n])(?:开始|起始|起)(?:时间|日期|日)?:?$/;
const END_LABEL = /(?:结束|终止|截止|止)(?:时间|日期|日)?:?$/;

function words(kind: Extract<Meaning, { type: 'words' }>['kind'], why: string): Meaning {
  return { type: 'words', kind, why };
}

function placedTimes(text: string, items: readonly Item[]): readonly PlacedTime[] {
  const times = items.flatMap((item): PlacedTime[] =>
    item.is === 'time' ? [{ ...item.time, from: item.from, to: item.to }] : [],
  );
  const occasions = times.length === 0 ? [] : datedByOccasion(text, items, times);
  if (occasions.length > 0) return [...times, ...occasions].sort((one, other) => one.from - other.from);
  const meant = times.filter((time) => time.mark !== 'none' || !MENTION.test(text.slice(time.to, time.to + 8)));
  return meant.length > 0 || times.length === 1 ? meant : times;
}

function withoutTimes(text: string, tags: ReadonlySet<string>, lasting: boolean): Meaning | null {
  if (REASON.test(text) && text.length > 8) return null;
  const immediate = tags.has('immediate') || (tags.has('hurry') && !saysWork(text));
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

/** 待2024年6月底资金下达后: what is waited for. */
const AWAITED = /^(?:待|等)[^,;]*后/;

/** A time that only tells why there is none: 待2024年省级资金下达后实施. */
function hangsOnReason(text: string, time: PlacedTime): boolean {
  const { rule } = time;
  if (time.mark === 'none' && time.to <= (AWAITED.exec(text)?.[0].length ?? 0)) return true;
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
    isCondition(text, time) ||
    /不(?:得|能)?早于$/.test(text.slice(0, time.from)) ||
    time.mark === 'from' ||
    (time.mark === 'after' && rule.type === 'moment');
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

function rangeFrom(first: TimeRule, second: TimeRule): TimeRule | null {
  if (first.type !== 'moment') return null;
  if (second.type === 'moment') return { type: 'range', start: first.stretch, end: second.stretch };
  if (second.type === 'relative') return { ...second, base: { from: 'stretch', stretch: first.stretch } };
  return null;
}

function isReported(rule: TimeRule, between: string): boolean {
  return rule.type === 'moment' && !rule.before && !rule.closed && !/[,;\n]/.test(between);
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
  if (lasting || immediate) {
    return { type: 'composite', time: null, steps, with: lasting ? 'long-term' : 'immediate' };
  }
  return { type: 'milestones', steps };
}
