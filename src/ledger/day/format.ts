import { fromYmd, weekday, ymdOf } from './day';
import type { Day } from './day';
import { NUMERAL_CLASS, chineseNumber, printNumber, printYear } from './numerals';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (number: number): string => String(number).padStart(2, '0');
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

interface Parts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly day: Day;
}

/** The written forms of a day that ledgers hold, by name. Two-digit years mean 2000 to 2099. */
const FORMS = {
  iso: ({ y, m, d }: Parts) => `${y}-${two(m)}-${two(d)}`,
  'iso-short': ({ y, m, d }: Parts) => `${y}-${m}-${d}`,
  slash: ({ y, m, d }: Parts) => `${y}/${m}/${d}`,
  'slash-padded': ({ y, m, d }: Parts) => `${y}/${two(m)}/${two(d)}`,
  backslash: ({ y, m, d }: Parts) => `${y}\\${m}\\${d}`,
  dot: ({ y, m, d }: Parts) => `${y}.${m}.${d}`,
  'dot-padded': ({ y, m, d }: Parts) => `${y}.${two(m)}.${two(d)}`,
  'dot-spaced': ({ y, m, d }: Parts) => `${y}. ${m}. ${d}.`,
  compact: ({ y, m, d }: Parts) => `${y}${two(m)}${two(d)}`,
  chinese: ({ y, m, d }: Parts) => `${y}年${m}月${d}日`,
  'chinese-padded': ({ y, m, d }: Parts) => `${y}年${two(m)}月${two(d)}日`,
  'chinese-spaced': ({ y, m, d }: Parts) => `${y} 年 ${m} 月 ${d} 日`,
  'chinese-hao': ({ y, m, d }: Parts) => `${y}年${m}月${d}号`,
  'chinese-weekday': ({ y, m, d, day }: Parts) => `${y}年${m}月${d}日（星期${WEEKDAYS[weekday(day) - 1] ?? ''}）`,
  'chinese-full-width': ({ y, m, d }: Parts) => fullWidth(`${y}年${m}月${d}日`),
  'chinese-numerals': ({ y, m, d }: Parts) => `${printYear(y)}年${printNumber(m)}月${printNumber(d)}日`,
  'chinese-zero': ({ y, m, d }: Parts) =>
    `${printYear(y).replaceAll('〇', '零')}年${printNumber(m)}月${printNumber(d)}日`,
  'with-time': ({ y, m, d }: Parts) => `${y}-${two(m)}-${two(d)} 00:00:00`,
  'with-iso-time': ({ y, m, d }: Parts) => `${y}-${two(m)}-${two(d)}T00:00:00`,
  'short-year-dot': ({ y, m, d }: Parts) => `${two(y % 100)}.${m}.${d}`,
  'short-year-chinese': ({ y, m, d }: Parts) => `${two(y % 100)}年${m}月${d}日`,
  'english-month': ({ y, m, d }: Parts) => `${d}-${MONTHS[m - 1] ?? ''}-${y}`,
} as const;

export type DayForm = keyof typeof FORMS;

/** The names of all written forms, for choosing one and for tests over all of them. */
export const DAY_FORMS = Object.keys(FORMS) as readonly DayForm[];

/**
 * A day in one of its written forms.
 * @example printDay(45366, 'chinese') // '2024年3月15日'
 */
export function printDay(day: Day, form: DayForm): string {
  const { year, month, day: dayOfMonth } = ymdOf(day);
  return FORMS[form]({ y: year, m: month, d: dayOfMonth, day });
}

/**
 * A day as sentences name it, with its year.
 * @example sayDay(45366) // '2024年3月15日'
 */
export function sayDay(day: Day): string {
  return printDay(day, 'chinese');
}

const NUMERALS = new RegExp(`[${NUMERAL_CLASS}]+`, 'g');
const TRAILING_TIME = /[T日号]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const TRAILING_WEEKDAY = /\(?(?:星期|周|礼拜)[一二三四五六日天1-6]\)?$/;
const SEPARATED = /^(\d{4}|\d{2})([-/.\\年])(\d{1,2})([-/.\\月])(\d{1,2})[日号.]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const ENGLISH = /^(\d{1,2})-([A-Za-z]{3})-(\d{4}|\d{2})$/;

/**
 * The day of a full written date, in any of the forms above; null for anything else and for impossible dates. Dates
 * without a year are not read here: they need a ledger's year.
 * @example parseDay('二〇二四年三月十五日') // 45366
 */
export function parseDay(text: string): Day | null {
  let plain = text.normalize('NFKC').trim();
  if (plain.includes(':'))
    plain = plain.replace(/\s+(?=\d{1,2}:)/, 'T').replace(TRAILING_TIME, (time) => (/^[日号]/.test(time) ? '日' : ''));
  plain = plain.replace(/\s+/g, '').replace(TRAILING_WEEKDAY, '');
  plain = plain.replace(NUMERALS, (numerals) => String(chineseNumber(numerals) ?? numerals));
  const separated = SEPARATED.exec(plain);
  if (separated) {
    const [, year, first, month, second, day] = separated;
    if ((first === '年') !== (second === '月') || (first !== '年' && first !== second)) return null;
    return fromYmd(fullYear(String(year)), Number(month), Number(day));
  }
  const compact = COMPACT.exec(plain);
  if (compact) return fromYmd(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const english = ENGLISH.exec(plain);
  if (english)
    return fromYmd(
      fullYear(String(english[3])),
      MONTHS.findIndex((name) => name.toLowerCase() === english[2]?.toLowerCase()) + 1,
      Number(english[1]),
    );
  return null;
}

/**
 * The year that a written year means: two digits are of this century.
 * @example fullYear('24') // 2024
 */
export function fullYear(digits: string): number {
  return digits.length <= 2 ? 2000 + Number(digits) : Number(digits);
}
