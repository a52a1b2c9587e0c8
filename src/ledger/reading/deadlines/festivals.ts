import type { TimeRule, WrittenYear } from './rule';
import { chineseNumber } from '../../day/numerals';
import { found, matchAt } from './scan';
import type { Found } from './scan';

/** Names that festivals go by in ledgers, and the name in the festival table. */
const NAMES: Readonly<Record<string, string>> = {
  春节: '春节', 新春: '春节', 农历新年: '春节', 过年: '春节', 除夕: '除夕', 年三十: '除夕', 大年三十: '除夕',
  元宵: '元宵节', 清明: '清明节', 端午: '端午节', 中秋: '中秋节', 重阳: '重阳节', 元旦: '元旦', 新年: '元旦',
  三八国际妇女: '妇女节', 三八妇女: '妇女节', 六一国际儿童: '儿童节', 七一建党: '建党节', 八一建军: '建军节', 十一国庆: '国庆节', 三八: '妇女节', 妇女: '妇女节', 植树: '植树节', 五一国际劳动: '劳动节', 五一劳动: '劳动节',
  五一: '劳动节', 劳动: '劳动节', 五四青年: '青年节', 五四: '青年节', 六一儿童: '儿童节', 六一: '儿童节',
  七一: '建党节', 建党: '建党节', 八一: '建军节', 建军: '建军节', 教师: '教师节', 国庆: '国庆节', 十一: '国庆节',
}; // prettier-ignore
/** Names that mean a festival only when 节 follows: 劳动 alone is work. */
const NEEDS_FESTIVAL_WORD = new Set(['妇女', '植树', '劳动', '教师', '建党', '建军']);

const NAME = new RegExp(`(?:农历(?!新年))?(${Object.keys(NAMES).sort((a, b) => b.length - a.length).join('|')})(节)?(?:假期|小长假|长假|黄金周|佳节)?(?![月个点国区路镇])`, 'y'); // prettier-ignore
const FIRST = new Set([...'农阴旧正冬腊', ...Object.keys(NAMES).map((name) => name.charAt(0))]);
const EDGE =
  /(前夕|之前|以前|前后|前|期间|当天|当日|结束之?后|结束以后|之后|以后|后)?(?:第)?(?:(\d{1,3})(个?工作日|天|日|周|个?星期|个月)(?:内|以内|之内)?)?/y;
const FESTIVAL_YEAR = /(?:(20\d{2})|(\d{2}))年|(今年|本年|当年|明年|次年|来年)/y;

const LUNAR =
  /(?:农历|阴历|旧历)?(正|冬|腊)月(?:初?(\d{1,2}|[一二三四五六七八九十廿]+)日?|底|末|里)?|(?:农历|阴历|旧历)(\d{1,2})月(?:初?(\d{1,2}|[一二三四五六七八九十廿]+)日?|底|末)?/y;
/** Days of the lunar calendar that are festivals, by month and day. */
const LUNAR_FESTIVALS: Readonly<Record<string, string>> = {
  '1-1': '春节', '1-15': '元宵节', '5-5': '端午节', '8-15': '中秋节', '9-9': '重阳节', '12-30': '除夕',
}; // prettier-ignore
const LUNAR_MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** 农历八月十五 is 中秋节; other days of the lunar calendar are events that the workbook has to date. */
function lunarName(text: string, at: number): { readonly name: string; readonly end: number } | null {
  const match = matchAt(LUNAR, text, at);
  if (!match) return null;
  const month = LUNAR_MONTHS[match[1] ?? ''] ?? Number(match[3]);
  const day = match[2] ?? match[4] ?? '';
  const number = /^\d*$/.test(day) ? Number(day) : chineseNumber(day);
  return { name: LUNAR_FESTIVALS[`${month}-${number}`] ?? match[0], end: LUNAR.lastIndex };
}

function festivalName(text: string, at: number): { readonly name: string; readonly end: number } | null {
  if (!FIRST.has(text.charAt(at))) return null;
  const lunar = lunarName(text, at);
  if (lunar) return lunar;
  const name = matchAt(NAME, text, at);
  if (!name || (NEEDS_FESTIVAL_WORD.has(name[1] ?? '') && !name[2])) return null;
  return { name: NAMES[name[1] ?? ''] ?? '', end: NAME.lastIndex };
}

/**
 * A festival with its place before or after (春节前, 国庆节前3天, 2025年春节后一周内) at a place of a normalised text.
 * @example scanFestival('国庆节前', 0) // before 国庆节
 */
export function scanFestival(text: string, at: number): Found<TimeRule> | null {
  const dated = matchAt(FESTIVAL_YEAR, text, at);
  const nameAt = dated ? FESTIVAL_YEAR.lastIndex : at;
  const festival = festivalName(text, nameAt);
  if (!festival) return null;
  const [, word = '', amount = '0', unit = ''] = matchAt(EDGE, text, festival.end) ?? [];
  const year: WrittenYear = !dated
    ? null
    : dated[3]
      ? { shift: /^[今本当]/.test(dated[3]) ? 0 : 1 }
      : { absolute: Number(dated[1] ?? `20${dated[2] ?? ''}`) };
  const count = Number(amount) * (/周|星期/.test(unit) ? 7 : unit.endsWith('月') ? 30 : 1);
  return found(EDGE.lastIndex, {
    type: 'event',
    name: festival.name,
    year,
    edge:
      word === '前后'
        ? 'on'
        : /前/.test(word)
          ? 'before'
          : /后/.test(word)
            ? 'after'
            : word === '期间'
              ? 'during'
              : 'on',
    count,
    workdays: unit.endsWith('工作日'),
  });
}
