import { daysInMonth } from '../../day/day';
import type { RoundCycle } from '../../day/recurrence';
import { found, matchAt } from './scan';
import type { Scan } from './scan';

const EVERY =
  /每(?:隔|逢|间隔)?(?:满)?(\d{1,2}|半|双|单)?个?(季度|季|年度|年|月份|月|周|星期|礼拜|旬|天|个?工作日|日)/y;
const BY = /(?:按|逐)(半年|季度|季|年|月|周|旬|日|天)(?!度?(?:计划|目标|要求|任务|进度|序时)|内|底|末|初)/y;
const ONCE =
  /(\d{1,2}|半)个?(季度|季|年|月|周|星期|旬|天|日)(?:[一1](?=[\u4e00-\u9fff])(?![年月日号天周旬季个内])|[两二三23]次)/y;
const ON_WEEKDAYS = /逢(?:周|星期|礼拜)(?=[一二三四五六日天1-7])/y;
const TWO_DAYS = /隔(天|日|周|月)(?!内)/y;
const REPORT = /(半年|季度|季|双月|月|周|旬|日)(?:度)?(?:一次|1次|1报|一报|1调度|一调度|调度|通报|例会|报制|报告制)/y;
const LIST = '(\\d{1,2})[日号]?(?:[、和,及](\\d{1,2})[日号]?)*';
const MONTH_DAYS = new RegExp(`${LIST}(?=[日号前之以各]|$)|(?:${LIST})`, 'y');
const AFTER_END = /(?:结束|终了|期满|末|底)?(?:之?后|次月)?(?:第)?(\d{1,2})(个工作日|工作日|日|天)(?:内|以内|之内)/y;
const LAST = /月?[底末]/y;
const LAST_WORKDAY = /(?:月?[底末]的?)?(?:最后|倒数第)(\d{1,2})个?工作日/y;
const FIRST_WORKDAYS = /(?:[第前](\d{1,2})|首)个?工作日/y;
const TEN_DAYS = /(上|中|下)旬/y;
const MONTH_OF_CYCLE = /(首|次|下|第1个|第2个|第3个|末|最后[一1]个)月/y;
const MONTHS_OF_YEAR = /((?:\d{1,2}月?份?(?:底|末)?(?:之?前)?[、和,及])*\d{1,2})月份?/y;
const TO_LATER = /[日号]?(?:-|至|到)(?:[次下]月)?(?:(\d{1,2})[日号]|月?[底末])/y;
const BEFORE_END = /(?:之?前)(\d{1,2})(个工作日|工作日|日|天)/y;
/** 年后 alone is after 春节. */
const AFTER_PERIOD = /(半年|季度|季|月|年(?=度|终了|结束))(?:度)?(?=(?:终了|结束)?后\d)/y;
const HALF_OF_YEAR = /(上|下)半年/y;
const QUARTER_OF_YEAR = /第?([1-4])季度/y;
const WEEKDAY_RANGE = /(?:周|星期)?([一二三四五六日天1-7])[-至到](?:周|星期)?([一二三四五六日天1-7])/y;
const WEEKDAY_LIST = /((?:(?:周|星期)?[一二三四五六日天1-7][、和,及]?)+)(?!次)/y;
const PER_WEEK = /[一1](?:次|调度|通报|报|督|会商|研判|汇总|小结|更新|碰头|例会)/y;
const TAIL = /(?:之前|以前|前|止)?(?:各?(?:[一1]次|1次|\d次))?/y;
const WEEKDAYS = '一二三四五六日';
const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * Something that comes round again (每月25日前, 每季度末, 三天一督查) at a place of a normalised text; null where
 * nothing does.
 * @example scanCycle('每月25日前', 0) // monthly on the 25th
 */
export function scanCycle(text: string, at: number): Scan<RoundCycle> | null {
  const first = text.charAt(at);
  if (first === '每') {
    const every = matchAt(EVERY, text, at);
    return every ? everyUnit(text, EVERY.lastIndex, every[1] ?? '', every[2] ?? '') : null;
  }
  if (first === '逢') {
    const weekdays = matchAt(ON_WEEKDAYS, text, at);
    return weekdays ? weekly(text, ON_WEEKDAYS.lastIndex) : null;
  }
  if (first === '按' || first === '逐') {
    const by = matchAt(BY, text, at);
    return by ? everyUnit(text, BY.lastIndex, '', by[1] ?? '') : null;
  }
  if (first === '隔') {
    const other = matchAt(TWO_DAYS, text, at);
    return other ? everyUnit(text, TWO_DAYS.lastIndex, '2', other[1] ?? '') : null;
  }
  const once = matchAt(ONCE, text, at);
  if (once) return found(ONCE.lastIndex, everySo(once[1] ?? '', once[2] ?? ''));
  if (at > 0) return null;
  const after = matchAt(AFTER_PERIOD, text, at);
  if (after) return everyUnit(text, AFTER_PERIOD.lastIndex, '', after[1] ?? '');
  const report = matchAt(REPORT, text, at);
  return report ? everyUnit(text, REPORT.lastIndex, '', report[1] ?? '') : null;
}

/** 三天一, 半个月一, 一季一: an interval from the assignment, or whole calendar months. */
function everySo(number: string, unit: string): RoundCycle {
  const count = number === '半' ? 0.5 : Math.max(Number(number), 1);
  if (unit === '天' || unit === '日') return days(count);
  if (unit === '周' || unit === '星期') return days(count * 7);
  if (unit === '旬') return tenDays();
  if (count === 0.5) return unit === '年' ? monthly([6, 12]) : days(15);
  if (unit === '月') return monthly(everyNth(count));
  return monthly(unit === '年' ? [12] : everyNth(count * 3));
}

function everyUnit(text: string, at: number, number: string, unit: string): Scan<RoundCycle> {
  if (number === '半') return unit === '年' ? everyUnit(text, at, '', '半年') : withTail(text, at, days(15));
  const count = /\d/.test(number) ? Math.max(Number(number), 1) : 1;
  switch (unit) {
    case '天':
    case '日':
      return withTail(text, at, days(count));
    case '工作日':
    case '个工作日':
      return withTail(text, at, count > 1 ? days(count) : { every: 'weekdays', weekdays: [1, 2, 3, 4, 5] });
    case '周':
    case '星期':
    case '礼拜':
      return count > 1 ? withTail(text, at, days(count * 7)) : weekly(text, at);
    case '旬':
      return withTail(text, at, tenDays());
    case '月':
    case '月份': {
      const months = number === '双' ? everyNth(2) : number === '单' ? [1, 3, 5, 7, 9, 11] : everyNth(count);
      return dayOfMonths(text, at, months, 1);
    }
    case '双月':
      return dayOfMonths(text, at, everyNth(2), 1);
    case '季':
    case '季度':
      return dayOfMonths(text, at, everyNth(3 * count), 3);
    case '半年':
      return dayOfMonths(text, at, [6, 12], 6);
    default:
      return yearly(text, at, count);
  }
}

function weekly(text: string, at: number): Scan<RoundCycle> {
  if (matchAt(PER_WEEK, text, at)) return withTail(text, at, days(7));
  if (text.charAt(at) === '末') return withTail(text, at + 1, { every: 'weekdays', weekdays: [7] });
  const range = matchAt(WEEKDAY_RANGE, text, at);
  if (range) {
    const [first, last] = [weekdayOf(range[1]), weekdayOf(range[2])];
    const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => weekday >= first && weekday <= last);
    return withTail(text, WEEKDAY_RANGE.lastIndex, { every: 'weekdays', weekdays });
  }
  const list = matchAt(WEEKDAY_LIST, text, at);
  if (!list) return withTail(text, at, days(7));
  const weekdays = (list[0].match(/[一二三四五六日天1-7]/g) ?? []).map(weekdayOf);
  return withTail(text, WEEKDAY_LIST.lastIndex, { every: 'weekdays', weekdays });
}

function weekdayOf(name = ''): number {
  if (name === '天') return 7;
  return WEEKDAYS.includes(name) ? WEEKDAYS.indexOf(name) + 1 : Number(name);
}

function yearly(text: string, at: number, count: number): Scan<RoundCycle> {
  if (count > 1) return withTail(text, at, days(count * 365));
  const half = matchAt(HALF_OF_YEAR, text, at);
  if (half) return withTail(text, closing(text, HALF_OF_YEAR.lastIndex), monthly([half[1] === '上' ? 6 : 12]));
  const quarter = matchAt(QUARTER_OF_YEAR, text, at);
  if (quarter) return withTail(text, closing(text, QUARTER_OF_YEAR.lastIndex), monthly([Number(quarter[1]) * 3]));
  const months = matchAt(MONTHS_OF_YEAR, text, at);
  if (!months) return dayOfMonths(text, text.charAt(at) === '年' ? at + 1 : at, [12], 12);
  const numbers = (months[1] ?? '').match(/\d{1,2}/g)?.map(Number) ?? [];
  const end = MONTHS_OF_YEAR.lastIndex;
  if (numbers.some((month) => month < 1 || month > 12)) return { end, impossible: months[0] };
  return dayOfMonths(text, end, numbers, 1);
}

/** Which day of its months: 25日, 首月10日, 底, 中旬, 结束后5日内; without any, the last day of the last month. */
function dayOfMonths(text: string, at: number, months: readonly number[], length: number): Scan<RoundCycle> {
  const of = matchAt(MONTH_OF_CYCLE, text, at);
  if (of) {
    const place = /[首次下1]/.test(of[0]) && !/最后/.test(of[0]) ? 1 : of[1] === '第2个' ? 2 : length;
    return dayOfMonths(
      text,
      MONTH_OF_CYCLE.lastIndex,
      months.map((month) => month - length + place),
      1,
    );
  }
  const inMonths = (end: number, dayList: readonly number[], plus = 0, plusWorkdays = false): Scan<RoundCycle> =>
    withTail(text, end, { every: 'months', months, days: dayList, plus, ...(plusWorkdays ? { plusWorkdays } : {}) });
  /** So many months before the last of the period: 每季度初 is in its first month. */
  const inMonth = (before: number, day: number): RoundCycle => ({ every: 'months', months: months.map((month) => month - before), days: [day], plus: 0 }); // prettier-ignore
  const fromEnd = matchAt(LAST_WORKDAY, text, at);
  if (fromEnd) return inMonths(LAST_WORKDAY.lastIndex, [0], -Number(fromEnd[1]), true);
  const fromStart = matchAt(FIRST_WORKDAYS, text, at);
  if (fromStart) return inMonths(FIRST_WORKDAYS.lastIndex, [0], Number(fromStart[1] ?? 1), true);
  const after = matchAt(AFTER_END, text, at);
  if (after) return inMonths(AFTER_END.lastIndex, [0], Number(after[1]), (after[2] ?? '').endsWith('工作日'));
  const ten = matchAt(TEN_DAYS, text, at);
  if (ten) return inMonths(TEN_DAYS.lastIndex, [ten[1] === '上' ? 10 : ten[1] === '中' ? 20 : 0]);
  if (text.charAt(at) === '初') return withTail(text, at + 1, inMonth(length - 1, 10));
  if (text.charAt(at) === '中') return withTail(text, at + 1, length % 2 === 0 ? inMonth(length / 2, 0) : inMonth((length - 1) / 2, 15)); // prettier-ignore
  if (matchAt(LAST, text, at)) {
    const end = LAST.lastIndex;
    const early = matchAt(BEFORE_END, text, end);
    if (!early) return inMonths(end, [0]);
    const workdays = (early[2] ?? '').endsWith('工作日');
    return inMonths(BEFORE_END.lastIndex, [0], -Number(early[1]), workdays);
  }
  const tens = text.charAt(at) === '逢' ? matchAt(/逢([1-9])(?:[日号])?(?!\d)/y, text, at) : null;
  if (tens)
    return inMonths(
      at + tens[0].length,
      [0, 10, 20].map((ten) => ten + Number(tens[1])),
    );
  const dayMatch = matchAt(MONTH_DAYS, text, at);
  if (dayMatch && !/^(?:次|项|件|家|个)/.test(text.slice(MONTH_DAYS.lastIndex))) {
    const dayList = dayMatch[0].match(/\d{1,2}/g)?.map(Number) ?? [];
    const end = /[日号]/.test(text.charAt(MONTH_DAYS.lastIndex)) ? MONTH_DAYS.lastIndex + 1 : MONTH_DAYS.lastIndex;
    const written = text.slice(at, end);
    if (dayList.some((day) => day < 1 || months.every((month) => day > daysInMonth(2024, month))))
      return /[日号]/.test(written) ? { end, impossible: written } : inMonths(at, [0]);
    const later = dayList.length === 1 ? matchAt(TO_LATER, text, MONTH_DAYS.lastIndex) : null;
    if (later) return inMonths(TO_LATER.lastIndex, [later[1] === undefined ? 0 : Number(later[1])]);
    // A day named of a quarter or half without its month means the first month, when the last period is reported.
    const inFirst = length < 12 ? months.map((month) => month - length + 1) : months;
    return withTail(text, end, { every: 'months', months: inFirst, days: dayList, plus: 0 });
  }
  return inMonths(at, [0]);
}

function closing(text: string, at: number): number {
  return /[底末内]/.test(text.charAt(at)) ? at + 1 : at;
}

function withTail(text: string, at: number, cycle: RoundCycle): Scan<RoundCycle> {
  return found(matchAt(TAIL, text, at) ? TAIL.lastIndex : at, cycle);
}

function days(count: number): RoundCycle {
  return { every: 'days', count };
}

function monthly(months: readonly number[]): RoundCycle {
  return { every: 'months', months, days: [0], plus: 0 };
}

function tenDays(): RoundCycle {
  return { every: 'months', months: ALL_MONTHS, days: [10, 20, 0], plus: 0 };
}

function everyNth(step: number): readonly number[] {
  return ALL_MONTHS.filter((month) => month % step === 0);
}
