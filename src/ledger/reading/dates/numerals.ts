const DIGITS = '〇一二三四五六七八九';
const TENS = /([一二三四五六七八九]?)十([一二三四五六七八九]?)/g;

/**
 * Writes the Chinese numerals of a date as Arabic digits: 二〇二四 digit by digit, 二十五 as 25, 十 as 10.
 * @example digitsForNumerals('二〇二四年三月二十五日') // '2024年3月25日'
 */
export function digitsForNumerals(text: string): string {
  return text
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
    .replace(/元(?=月)/g, '1')
    .replace(TENS, (_, tens: string, ones: string) =>
      String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}
