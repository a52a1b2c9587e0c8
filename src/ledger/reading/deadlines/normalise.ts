import { NUMERAL_CLASS, chineseNumber, plainNumerals } from '../../day/numerals';

const LIST_NUMBERS = /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/g;
const DASHES = /[\u2010-\u2015\u2212\u2500\u30fc\uff5e\u301c~]+|-{2,}/g;
const QUOTES = /["'\u201c\u201d\u2018\u2019\u300a\u300b\u3008\u3009\u300c\u300d\u300e\u300f]/g;
const BLANKS = /[^\S\n]+/g;
const CLOCK_SIGN = /[:点时]/;
/** A time of day after a date: the day is what counts. */
const CLOCK =
  /(?:T|(?<=[日号天)\s]|周[一二三四五六日天]|午))(?:上午|下午|晚上?|中午|早上?)?\s*\d{1,2}(?::\d{2}(?::\d{2})?(?:\.\d+)?|[点时](?:半|整|\d{1,2}分)?)Z?(?!\d)/g;
const ARROW = '改为';
const SIMPLE = /^[-\w .:/\\年月日号底末前内]*$/;

/** What a number must stand before to be one: 三月, 两周, 五个工作日; 统一 and 周一 are no numbers. */
const UNITS = '个|年|月|日|号|天|周|季|旬|工作日|小时|星期|礼拜';
const NUMERAL = new RegExp(`[${NUMERAL_CLASS}]`);
const COUNTED = new RegExp(
  `(?<!周|星期|礼拜|[${NUMERAL_CLASS}])(第?)([${NUMERAL_CLASS}]+)(?=(?:[、至到或-]第?(?:[${NUMERAL_CLASS}]+|\\d+))*(?:${UNITS}))`,
  'g',
);
const YEAR_BY_PLACE = /[二两][〇○零一二三四五六七八九]{3}(?![个十百])/g;
const PLAN =
  /(?<![第月零〇一二三四五六七八九十])(十[一二三四五六七八九]?|[六七八九])五(?=规划|时期|期间|期|末|前|中|内|以|之|至|-|年末|年底|$)/g;

/**
 * A deadline text in one plain form: half-width, without blanks and quotation marks, dashes as `-`, list numbers and
 * line breaks as `\n`, Chinese numerals before a unit as digits, five-year plans as `P14`.
 * @example normalise('第三季度末 ') // '第3季度末'
 */
export function normalise(text: string): string {
  let plain = text;
  if (!SIMPLE.test(plain)) {
    plain = plain.replace(LIST_NUMBERS, '\n').normalize('NFKC').replace(DASHES, '-').replace(QUOTES, '');
    plain = plain
      .replace(/\r\n?/g, '\n')
      .replace(/【/g, '\n')
      .replace(/】/g, ':')
      .replace(/[〔[]/g, '(')
      .replace(/[〕\]]/g, ')');
    if (plain.includes('工作日')) plain = plain.replace(DAYS_MEANT, '$1个工作日');
    if (/[最首II]/.test(plain))
      plain = plain
        .replace(LAST_DAY, '底')
        .replace(FIRST_QUARTER, '1季度')
        .replace(ROMAN_QUARTER, (roman) => String(ROMAN.indexOf(roman) + 1));
    plain = plain.replace(/[。!]/g, ';').replace(/→|⇒|->|=>/g, ARROW);
  }
  if (plain.includes('--')) plain = plain.replace(DASHES, '-');
  if (plain.includes('·')) plain = plain.replace(/(?<=\d)·(?=\d)/g, '.');
  if (MISTYPED.test(plain))
    plain = plain.replace(/(?<=\d)曰/g, '日').replace(/(?<=[月年.\-/\d])[lI](?=\d?[日号月])/g, '1');
  plain = plain.replace(SPACED_DATE, '$1.$2.');
  plain = withoutListNumbers(plain);
  if (CLOCK_SIGN.test(plain)) plain = plain.replace(CLOCK, '');
  plain = plain.replace(BLANKS, '').trim();
  plain = plainNumerals(plain);
  if (plain.includes('元月')) plain = plain.replace(FIRST_MONTH, '1');
  for (const [short, whole] of SHORTENED) plain = plain.replace(short, whole);
  return NUMERAL.test(plain) ? withDigits(plain) : plain;
}

/** What is left out where all know it: 下旬 of this month, the even months of each year, a report for each quarter. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/^(?=[上中下]旬)/, '本月'],
  [/今明[两二2]年/, '今年至明年'],
  [/^逢?(?=[单双]月)/, '每'],
  [/^季报$/, '每季度报送'],
  [/^(?=(?:周|月|半年|年)报$)/, '每'],
];
/** 元月 is January; 10万元月底前 is money. */
const FIRST_MONTH = /(?<![\d百千万亿])元(?=月)/g;
/** 3月最后一天 is its end; 首季度 and Ⅱ季度 are quarters by number. */
const LAST_DAY = /(?<=[月度年底末])(?:底|末)?的?最后[一1][天日]/g;
const FIRST_QUARTER = /(?<!每)首季度?(?!月)/g;
const ROMAN = ['I', 'II', 'III', 'IV'];
const ROMAN_QUARTER = /(?<![A-Za-z])(?:IV|I{1,3})(?=季度)/g;

/** 5天（工作日）: the bracket says which days. */
const DAYS_MEANT = /(\d+|[一二三四五六七八九十]+)\s*[天日]\s*\((?:均?为|指|按|按照)?工作日(?:计算?)?\)/g;

/** 曰 for 日, l for 1: what scanning and hurried typing leave. */
const MISTYPED = /\d曰|[lI]\d?[日号月]/;
/** 2024,3,15 and 2024 3 15: a date whose dots became something else. */
const SPACED_DATE = /^((?:19|20)\d{2})[,、;\s]+(\d{1,2})[,、;\s]+(?=\d{1,2}(?:$|[日号前之以止]))/;
const CHINESE_LIST_NUMBER = /(^|[\n;])\s*\(?([一二三四五六七八九十]{1,2})(?:[、)]|是)/g;
const LIST_NUMBER = /(^|[\n;])\s*\(?(\d{1,2})[.、)](?=\S)/g;
const INCLUSIVE = /\((?:包?含)(?:当[日天]|本[日数]|(?:\d{1,2}月)?(?:\d{1,2}[日号]|底|末))\)/g;

/** Numbers 1, 2, 3 at the heads of lines or clauses count items; left in, 1.3月底 would read as 1.3. */
function withoutListNumbers(plain: string): string {
  const bare = plain.includes('含') ? plain.replace(INCLUSIVE, '') : plain;
  if (!/[\n;]/.test(bare)) return bare;
  const chinese = [...bare.matchAll(CHINESE_LIST_NUMBER)].map((match) => chineseNumber(match[2] ?? ''));
  if (chinese.length > 1 && chinese.every((number, index) => number === index + 1))
    return bare.replace(CHINESE_LIST_NUMBER, '$1');
  const numbers = [...bare.matchAll(LIST_NUMBER)].map((match) => Number(match[2]));
  const counts = numbers.length > 1 && numbers.every((number, index) => number === index + 1);
  return counts ? bare.replace(LIST_NUMBER, '$1') : bare;
}

/** Chinese numerals that count something, as digits. */
function withDigits(plain: string): string {
  return plain
    .replace(PLAN, (_, number: string) => `P${chineseNumber(number) ?? ''}`)
    .replace(YEAR_BY_PLACE, (year) => String(chineseNumber(year)))
    .replace(APPROXIMATE, between)
    .replace(COUNTED, (_, ordinal: string, numerals: string) => `${ordinal}${chineseNumber(numerals) ?? numerals}`)
    .replace(DAY_AFTER_MONTH, (numerals) => String(chineseNumber(numerals) ?? numerals))
    .replace(COUNTED_REST, (_, mark: string, numerals: string) => `${mark}${chineseNumber(numerals) ?? numerals}`);
}

/** 两三个月, 三五天, 五六月份: one number or the other, never 23, 35 or 56. */
const APPROXIMATE = new RegExp(
  `(?<!周|星期|礼拜|[${NUMERAL_CLASS}])([一二两三四五六七八])([二两三四五六七八九])(?=(?!年)(?:${UNITS}))`,
  'g',
);
/** 六月十五: the day written without 日. */
const DAY_AFTER_MONTH = new RegExp(`(?<=\\d月)[${NUMERAL_CLASS}]+(?=$|[前之以后,;:()\\n至到止完-])`, 'g');

function between(written: string, first: string, second: string): string {
  const [low, high] = [chineseNumber(first) ?? 0, chineseNumber(second) ?? 0];
  return high > low && high - low <= 2 ? `${low}-${high}` : written;
}

/** The later members of a list whose first became a digit: 1、二季度, 3至五天. */
const COUNTED_REST = new RegExp(`(?<=\\d)([、至到或-]第?)([${NUMERAL_CLASS}]+)(?=${UNITS})`, 'g');
