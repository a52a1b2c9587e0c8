import type { Item } from './items';
import type { Step, Stretch, TimeRule, WrittenYear } from './rule';

interface Placed {
  readonly rule: TimeRule;
  readonly from: number;
  readonly to: number;
}

const LEADING = /^(?:\d{1,2}[.、]|[:,;、)\s/-]|之前|以前|前(?!期))+/;
const TRAILING =
  /(?:[:,;、()\s\n/]|\d{1,2}[.、]|于|在|到|至|最迟|最晚|不晚于|力争|确保|争取|并|计划|拟|预计|第\d+(?:步|阶段)|[1-9一二三四五六七八九][、.是])+$/;

/**
 * The steps (节点) of a text with several times: each with the words that belong to it, and the year carried forward
 * from the step before.
 * @example // 3月:完成立项;6月底前:开工 gives two steps, 完成立项 and 开工
 */
export function stepsOf(text: string, items: readonly Item[], times: readonly Placed[]): readonly Step[] {
  const steps: Step[] = [];
  let year: WrittenYear = null;
  times.forEach((time, index) => {
    const next = times[index + 1];
    const groupEnd = breakBefore(items, time.to, next?.from ?? text.length);
    const own = clean(text.slice(time.to, groupEnd));
    const before = clean(text.slice(groupStart(items, time.from, times[index - 1]?.to ?? 0), time.from));
    const rule: TimeRule = withYear(time.rule, year);
    year = yearOfRule(rule) ?? year;
    steps.push({ rule, text: own === '' ? before : before === '' ? own : `${before}${own}` });
  });
  return steps;
}

/** Where the words of a time end: at the last break before the next time, so that what follows it heads the next. */
function breakBefore(items: readonly Item[], from: number, to: number): number {
  const breaks = items.filter(
    (item) => item.is === 'mark' && /[\n;,]/.test(item.mark) && item.from >= from && item.to <= to,
  );
  const last = breaks.at(-1);
  return last ? last.from : to;
}

/** Where the words before a time begin: after the last break; without one they belong to the time before. */
function groupStart(items: readonly Item[], timeFrom: number, floor: number): number {
  const breaks = items.filter(
    (item) => item.is === 'mark' && /[\n;,]/.test(item.mark) && item.from >= floor && item.to <= timeFrom,
  );
  return breaks.at(-1)?.to ?? (floor === 0 ? 0 : timeFrom);
}

function clean(text: string): string {
  return text.replace(LEADING, '').replace(TRAILING, '').replaceAll('\n', '；');
}

function yearOfRule(rule: TimeRule): WrittenYear {
  const stretch = rule.type === 'moment' ? rule.stretch : rule.type === 'range' ? rule.end : null;
  return stretch && 'year' in stretch ? stretch.year : null;
}

function withYear(rule: TimeRule, year: WrittenYear): TimeRule {
  if (year === null) return rule;
  const carried = (stretch: Stretch): Stretch =>
    'year' in stretch && stretch.year === null ? { ...stretch, year } : stretch;
  if (rule.type === 'moment') return { ...rule, stretch: carried(rule.stretch) };
  if (rule.type === 'range' && rule.start !== 'reference')
    return { ...rule, start: carried(rule.start), end: carried(rule.end) };
  return rule;
}
