import { daysInMonth, fromYmd } from '../../day/day';
import { fullYear } from '../../day/format';
import type { Stretch, WrittenMonth, WrittenYear } from './rule';
import { found, matchAt } from './scan';
import type { Scan } from './scan';

/** A calendar expression: one stretch, or two that bound a range; `closed` when 底, 末 or 内 ends it. */
export interface Written {
  readonly start: Stretch | null;
  readonly stretch: Stretch;
  readonly closed: boolean;
}

const YEAR_WORDS: Readonly<Record<string, number>> = {
  去年: -1, 今年: 0, 本年: 0, 当年: 0, 明年: 1, 次年: 1, 来年: 1, 翌年: 1, 下年: 1, 第2年: 1, 后年: 2,
}; // prettier-ignore
const MONTH_WORDS: Readonly<Record<string, number>> = {
  上上: -2, 上: -1, 本: 0, 当: 0, 这: 0, 该: 0, 下: 1, 次: 1, 翌: 1, 下下: 2,
}; // prettier-ignore
const WEEKDAYS = '一二三四五六日';

const COMPACT = /((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/y;
const YEARS = /((?:19|20)\d{2})年?(?:度)?[-至到](20\d{2})(?!\d)(?:年度?)?/y;
const YEAR =
  /((?:19|20)\d{2})(?:年度?|(?=[QqHh][1-4]|[上下]半年|[底末]))|(1[89]|[234]\d|\d{2}(?=年\d{1,2}月))年度?|(去年|今年|本年|当年|明年|次年|来年|翌年|下年|第2年|后年)(?:度)?/y;
const DOTTED = /(\d{4}|\d{1,2})([-./\\])(\d{1,2})(?:\2(\d{1,2})(?!\d)|(?!\d|\2\d{1,2}(?!\d)|\/\d))/y;
const NO_QUANTITY =
  /(?!\.?\d|号(?!$|[前后之以止起完至到,;()-])|[亿万元%‰个米公千吨倍级名人家户亩平版项条次分岁楼期季旬周天])/y;
const DAYS = /(\d{1,2})月(\d{1,2})[日号]?[-至到](\d{1,2})[日号]/y;
const MONTHS = /(\d{1,2})(?:月份?)?[-至到](\d{1,2})月份?(?!\d)/y;
const MONTH = /(?:(\d{1,2})|(下下|上上|[上本当这该下次翌])(?:个|1个)?)月份?/y;
const DAY = /(\d{1,2})(?:[日号](?:之内|以内|内)?|(?=$|[前之以,;:()\n至到止完-]))/y;
const TEN_DAYS = /(上中|中下|上|中|下)旬/y;
const QUARTERS = /第?([1-4])(?:季度?)?(?:、第?[1-4](?:季度?)?)*[-至到、和]第?([1-4])季度?/y;
const QUARTER = /(?:第|前)?([1-4])季度?|[Qq]([1-4])|([上本当下])(?:个)?季度?/y;
const HALF = /(上|下|前|后)半年|(?<![A-Za-z])([Hh])([12])(?!\d)/y;
const YEAR_PART =
  /(?:年|岁)?((?:底|末|终)(?!(?:考核|总结|评.|决算|检查|述职|盘点|验收)(?:之|以)?前)|内|中(?![秋旬央心小国期])|初)|全年度?(?!情况|报告|总结)|年度(?:[内末底]|$|(?=任务|目标))/y;
const PLAN = /P(\d{1,2})(?:规划|时期|期间|规划期)?(?:期)?(末|内|中期|期间)?/y;
const WEEK = /(?:([上本这当下])(下)?个?)?(?:周|星期|礼拜)([一二三四五六日天]|[1-7](?![\d日号天个]))?(末|内)?/y;
/** 月底, 季度末, 周内 without 本: of the reference day. */
const BARE_END = /(?<![\d个])(月|季度|季|周)(?:底|末|内)/y;
/** 月初, 月中 without 本. */
const BARE_MONTH_PART = /(?<![\d个])月(?=初|中(?!旬))/y;
/** Digits that follow a month and are no day: a mistyped date, not a whole month. */
const BROKEN_DAY = /[lIoO]?\d{1,2}(?![\d月个项家批次件条名万亿%.公米])|\d{3,}[日号]/y;
const CLOSE = /(?:月)?(底|末|终|内|之内|以内)/y;

/**
 * The calendar expression that begins at a place of a normalised text; null where none does.
 * @example scanStretch('3月底前', 0) // month 3, closed
 */
export function scanStretch(text: string, at: number): Scan<Written> | null {
  const plan = text.charAt(at) === 'P' ? matchAt(PLAN, text, at) : null;
  if (plan) return single(PLAN.lastIndex, { unit: 'plan', plan: Number(plan[1]) }, plan[2] !== undefined);
  const compact = matchAt(COMPACT, text, at);
  if (compact) {
    const day = fromYmd(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return day === null
      ? impossible(COMPACT.lastIndex, compact[0])
      : single(COMPACT.lastIndex, { unit: 'serial', day }, true);
  }
  const years = matchAt(YEARS, text, at);
  if (years) {
    const start: Stretch = { unit: 'year', year: { absolute: Number(years[1]) } };
    return close(text, YEARS.lastIndex, start, { unit: 'year', year: { absolute: Number(years[2]) } });
  }
  const year = matchAt(YEAR, text, at);
  if (year) {
    const afterYear = YEAR.lastIndex;
    const written = writtenYear(year);
    const part = scanPart(text, afterYear, written);
    if (part) return part;
    return close(text, afterYear, null, { unit: 'year', year: written });
  }
  return scanDotted(text, at) ?? scanPart(text, at, null);
}

function writtenYear(match: RegExpExecArray): WrittenYear {
  if (match[3] !== undefined) return { shift: YEAR_WORDS[match[3]] ?? 0 };
  return { absolute: fullYear(match[1] ?? match[2] ?? '') };
}

/** 2024.3.15, 24-3-15, 2024/3, 3.15: what the parts mean is told by their size. */
function scanDotted(text: string, at: number): Scan<Written> | null {
  const match = matchAt(DOTTED, text, at);
  if (!match) return null;
  const end = DOTTED.lastIndex;
  const [all, first, , second, third] = match;
  if (!first || !second) return null;
  if (text.charAt(end) === '月')
    return first.length === 4 && third === undefined ? scanYearMonth(text, end, first, second) : null;
  if (!matchAt(NO_QUANTITY, text, end)) return null;
  if (third !== undefined) {
    const year = first.length === 1 ? null : fullYear(first);
    if (year === null) return null;
    const day = fromYmd(year, Number(second), Number(third));
    if (day === null) return impossible(end, all);
    const stop = /[日号.]/.test(text.charAt(end)) ? end + 1 : end;
    return single(stop, { unit: 'serial', day }, true);
  }
  if (first.length === 4) return scanYearMonth(text, end, first, second);
  if (Number(first) > 12) {
    if (Number(first) < 18 || Number(first) > 40 || Number(second) < 1 || Number(second) > 12) return null;
    return close(text, end, null, { unit: 'month', year: { absolute: fullYear(first) }, month: Number(second) });
  }
  if (Number(first) < 1) return null;
  const stop = /[日号]/.test(text.charAt(end)) ? end + 1 : end;
  return dayOf(stop, null, Number(first), Number(second), all);
}

/** 2024.3, 2024-03, and 2024.3月. */
function scanYearMonth(text: string, end: number, year: string, month: string): Scan<Written> {
  const stop = text.charAt(end) === '月' ? end + 1 : end;
  if (Number(month) < 1 || Number(month) > 12) return impossible(stop, `${year}.${month}`);
  return close(text, stop, null, { unit: 'month', year: { absolute: Number(year) }, month: Number(month) });
}

/** What may follow a year, or stand without one: a month, a quarter, a half, 年底. */
function scanPart(text: string, at: number, year: WrittenYear): Scan<Written> | null {
  const first = text.charAt(at);
  if (first >= '0' && first <= '9') return scanNumbered(text, at, year);
  const month = matchAt(MONTH, text, at);
  if (month && year === null) {
    return afterMonth(text, MONTH.lastIndex, null, { shift: MONTH_WORDS[month[2] ?? ''] ?? 0 }, month[0]);
  }
  const ordinalQuarter = matchAt(QUARTERS, text, at);
  if (ordinalQuarter) return quarters(text, ordinalQuarter, year);
  const quarter = matchAt(QUARTER, text, at);
  if (quarter) {
    const end = QUARTER.lastIndex;
    const written: WrittenMonth = quarter[3]
      ? { shift: MONTH_WORDS[quarter[3]] ?? 0 }
      : Number(quarter[1] ?? quarter[2]);
    return close(text, end, null, { unit: 'quarter', year, quarter: written });
  }
  const half = matchAt(HALF, text, at);
  if (half) {
    const which = half[3] ? Number(half[3]) : half[1] === '上' || half[1] === '前' ? 1 : 2;
    return close(text, HALF.lastIndex, null, { unit: 'half', year, half: which });
  }
  const part = year === null ? matchAt(BARE_MONTH_PART, text, at) : null;
  if (part) return afterMonth(text, BARE_MONTH_PART.lastIndex, null, { shift: 0 }, part[0]);
  const bare = year === null ? matchAt(BARE_END, text, at) : null;
  if (bare) return single(BARE_END.lastIndex, bareEnd(bare[1] ?? ''), true);
  const week = year === null ? matchAt(WEEK, text, at) : null;
  if (week && (week[1] || week[3])) return weekOf(week, WEEK.lastIndex);
  return yearPart(text, at, year);
}

function bareEnd(unit: string): Stretch {
  if (unit === '周') return { unit: 'week', shift: 0 };
  return unit === '月'
    ? { unit: 'month', year: null, month: { shift: 0 } }
    : { unit: 'quarter', year: null, quarter: { shift: 0 } };
}

function scanNumbered(text: string, at: number, year: WrittenYear): Scan<Written> | null {
  const days = matchAt(DAYS, text, at);
  if (days) {
    const end = DAYS.lastIndex;
    const start = dayOf(end, year, Number(days[1]), Number(days[2]), days[0]);
    const last = dayOf(end, year, Number(days[1]), Number(days[3]), days[0]);
    if ('impossible' in start || 'impossible' in last) return impossible(end, days[0]);
    return found(end, { start: start.value.stretch, stretch: last.value.stretch, closed: true });
  }
  const ordinalQuarters = matchAt(QUARTERS, text, at);
  if (ordinalQuarters) return quarters(text, ordinalQuarters, year);
  const months = matchAt(MONTHS, text, at);
  if (months && !/^\d/.test(text.slice(MONTHS.lastIndex))) return monthRange(text, months, year);
  const quarter = matchAt(QUARTER, text, at);
  if (quarter) return close(text, QUARTER.lastIndex, null, { unit: 'quarter', year, quarter: Number(quarter[1]) });
  const month = matchAt(MONTH, text, at);
  if (month) {
    const number = Number(month[1]);
    if (number < 1 || number > 12) return impossible(MONTH.lastIndex, month[0]);
    return afterMonth(text, MONTH.lastIndex, year, number, month[0]);
  }
  if (year !== null) return scanDotted(text, at)?.end === undefined ? null : withYear(text, at, year);
  return null;
}

/** 2024年3.15 */
function withYear(text: string, at: number, year: WrittenYear): Scan<Written> | null {
  const match = matchAt(DOTTED, text, at);
  return match && match[4] === undefined
    ? dayOf(DOTTED.lastIndex, year, Number(match[1]), Number(match[3]), match[0])
    : null;
}

function monthRange(text: string, months: RegExpExecArray, year: WrittenYear): Scan<Written> {
  const end = MONTHS.lastIndex;
  const first = Number(months[1]);
  const last = Number(months[2]);
  if (first < 1 || first > 12 || last < 1 || last > 12) return impossible(end, months[0]);
  const tail = afterMonth(text, end, first > last ? null : year, last, months[0]);
  if ('impossible' in tail) return tail;
  return found(tail.end, { ...tail.value, start: { unit: 'month', year, month: first } });
}

function quarters(text: string, match: RegExpExecArray, year: WrittenYear): Scan<Written> {
  const start: Stretch = { unit: 'quarter', year, quarter: Number(match[1]) };
  return close(text, QUARTERS.lastIndex, start, { unit: 'quarter', year, quarter: Number(match[2]) });
}

/** A day, 旬, 初, 中 or 底 after a month. */
function afterMonth(text: string, at: number, year: WrittenYear, month: WrittenMonth, written: string): Scan<Written> {
  const tenDays = matchAt(TEN_DAYS, text, at);
  if (tenDays) {
    const part = tenDays[1] === '上' ? 1 : tenDays[1] === '中' || tenDays[1] === '上中' ? 2 : 3;
    return close(text, TEN_DAYS.lastIndex, null, { unit: 'ten-days', year, month, part });
  }
  const day = matchAt(DAY, text, at);
  if (day) return dayOf(DAY.lastIndex, year, month, Number(day[1]), `${written}${day[0]}`);
  const broken = matchAt(BROKEN_DAY, text, at);
  if (broken) return impossible(BROKEN_DAY.lastIndex, `${written}${broken[0]}`);
  const next = text.charAt(at);
  if (next === '初') return single(at + 1, { unit: 'ten-days', year, month, part: 1 }, false);
  if (next === '中') return single(at + 1, { unit: 'day', year, month, day: 15 }, true);
  return close(text, at, null, { unit: 'month', year, month });
}

function dayOf(end: number, year: WrittenYear, month: WrittenMonth, day: number, written: string): Scan<Written> {
  const longest = typeof month === 'number' ? daysInMonth(2024, month) : 31;
  if (day < 1 || day > longest) return impossible(end, written);
  return single(end, { unit: 'day', year, month, day }, true);
}

function weekOf(match: RegExpExecArray, end: number): Scan<Written> {
  const shift = match[1] === '上' ? -1 : match[1] === '下' ? (match[2] === '下' ? 2 : 1) : 0;
  const named = match[3];
  if (!named) return single(end, { unit: 'week', shift }, match[4] !== undefined);
  const weekday = named === '天' ? 7 : WEEKDAYS.includes(named) ? WEEKDAYS.indexOf(named) + 1 : Number(named);
  return single(end, { unit: 'weekday', shift, weekday }, true);
}

function yearPart(text: string, at: number, year: WrittenYear): Scan<Written> | null {
  const match = matchAt(YEAR_PART, text, at);
  if (!match || (year === null && match[1] !== undefined && !/^[年岁]/.test(match[0]))) return null;
  const end = YEAR_PART.lastIndex;
  if (match[1] === '中') return single(end, { unit: 'half', year, half: 1 }, true);
  if (match[1] === '初') return single(end, { unit: 'quarter', year, quarter: 1 }, false);
  return single(end, { unit: 'year', year }, match[1] !== undefined || match[0].endsWith('内'));
}

function close(text: string, at: number, start: Stretch | null, stretch: Stretch): Scan<Written> {
  const closing = matchAt(CLOSE, text, at);
  return found(closing ? CLOSE.lastIndex : at, { start, stretch, closed: closing !== null });
}

function single(end: number, stretch: Stretch, closed: boolean): Scan<Written> {
  return found(end, { start: null, stretch, closed });
}

function impossible(end: number, written: string): Scan<Written> {
  return { end, impossible: written };
}
