const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, '○': 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore

const PRINTED = '〇一二三四五六七八九';

const FORMAL: Readonly<Record<string, string>> = {
  壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 零: '〇',
}; // prettier-ignore
/** Formal numerals count only before the parts of a date: 陆 is also a family name, 零 a word. */
const FORMAL_RUN = /[壹贰叁肆伍陆柒捌玖拾零]+(?=[年月日号])/g;

/** The characters Chinese numbers are written with, as a character class for patterns. */
export const NUMERAL_CLASS = '〇○零一二两三四五六七八九十百廿卅';

/**
 * The number a run of Chinese numerals means, written by place (二〇二四) or by name (二十五, 一百二十, 廿三);
 * null where it means none.
 * @example chineseNumber('二〇二四') // 2024
 * @example chineseNumber('十五') // 15
 */
export function chineseNumber(numerals: string): number | null {
  if (numerals === '') return null;
  let total = 0;
  let pending: number | null = null;
  let named = false;
  for (const character of numerals) {
    const digit = DIGITS[character];
    if (digit !== undefined) {
      pending = named || pending === null ? digit : pending * 10 + digit;
    } else if (character === '百' || character === '十') {
      total += (pending ?? 1) * (character === '百' ? 100 : 10);
      pending = null;
      named = true;
    } else if (character === '廿' || character === '卅') {
      total += character === '廿' ? 20 : 30;
      pending = null;
      named = true;
    } else {
      return null;
    }
  }
  return total + (pending ?? 0);
}

/**
 * The formal numerals of a date (叁月拾伍日) as plain ones; all else stays.
 * @example plainNumerals('叁月拾伍日') // '三月十五日'
 */
export function plainNumerals(text: string): string {
  return text.replace(FORMAL_RUN, (run) => [...run].map((character) => FORMAL[character] ?? character).join(''));
}

const RUN = /[〇○零一二三四五六七八九十廿卅][〇○零一二三四五六七八九十百廿卅]*/g;

/**
 * The Chinese numerals of a text as Arabic digits: 二〇二四 digit by digit, 二十五 as 25, 元月 as 1月.
 * @example digitsForNumerals('二〇二四年三月二十五日') // '2024年3月25日'
 */
export function digitsForNumerals(text: string): string {
  return plainNumerals(text)
    .replace(/元(?=月)/g, '1')
    .replace(RUN, (run) =>
      /[十百廿卅]/.test(run)
        ? String(chineseNumber(run) ?? run)
        : [...run].map((character) => DIGITS[character] ?? character).join(''),
    );
}

/**
 * A number from 0 to 99 by name, as dates are written in formal papers.
 * @example printNumber(15) // '十五'
 */
export function printNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return PRINTED.charAt(ones);
  return `${tens > 1 ? PRINTED.charAt(tens) : ''}十${ones > 0 ? PRINTED.charAt(ones) : ''}`;
}

/**
 * A year digit by digit.
 * @example printYear(2024) // '二〇二四'
 */
export function printYear(year: number): string {
  return [...String(year)].map((digit) => PRINTED.charAt(Number(digit))).join('');
}
