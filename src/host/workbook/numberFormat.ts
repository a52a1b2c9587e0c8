import { SSF } from '@e965/xlsx';

/**
 * What the formatting library does not know of Chinese number formats, worked out once per format.
 * Source of the codes: Excel's own list for Chinese (中国), and ECMA-376 part 1, 18.8.30-31.
 */
export interface ReadyFormat {
  readonly code: string;
  readonly isDate: boolean;
  /** The code with the parts that depend on the value (weekdays in Chinese, `General"%"`) put in as literal text. */
  codeFor(value: number, date1904: boolean): string;
  /** The finished text: digits as Chinese numerals where the format asks for them. */
  finish(text: string): string;
}

type Token = { readonly kind: 'literal' | 'bracket' | 'code'; readonly text: string };

function tokens(format: string): Token[] {
  const found = format.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^"\\_*[]+|[\s\S]/gu) ?? [];
  return found.map((text) => ({
    kind: /^\[/.test(text) && text.length > 1 ? 'bracket' : /^["\\_*]/.test(text) ? 'literal' : 'code',
    text,
  }));
}

/**
 * True when the format shows a date or a time: it has one of y m d h s e a outside quotes and brackets, or elapsed time.
 * @example isDateFormat('[$-804]yyyy"年"m"月"') // true; isDateFormat('0.0%') // false
 */
export function isDateFormat(format: string): boolean {
  return tokens(format).some(
    (token) =>
      (token.kind === 'code' && /[ymdhs]|a{3,4}|[eE](?![+-])/i.test(token.text.replace(/General/gi, ''))) ||
      (token.kind === 'bracket' && /^\[[hms]+\]$/i.test(token.text)),
  );
}

const chineseDays = ['日', '一', '二', '三', '四', '五', '六'];
const englishColors = /^\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]$/i;
const chineseColors = /^\[(黑色?|蓝色?|蓝绿色?|青色?|绿色?|洋红色?|红色?|白色?|黄色?|颜色 ?\d+)\]$/;

/** The format as the library needs it. */
export function readyFormat(format: string): ReadyFormat {
  const isDate = isDateFormat(format);
  const parts = tokens(format);
  const chinese = parts.some((part) => part.kind === 'bracket' && /\$[^-]*-0?804\]|DBNum/i.test(part.text));
  const numerals = parts.some((part) => part.kind === 'bracket' && /^\[DBNum1\]$/i.test(part.text));
  const kept = parts
    .filter((part) => !(part.kind === 'bracket' && isNoise(part.text)))
    // A dot between date parts is a plain sign; only after seconds does it begin their fraction.
    .map((part) => ({
      ...part,
      text: isDate && part.kind === 'code' ? part.text.replace(/(?<!s)\./gi, '\\.') : part.text,
    }));
  const code = kept.map((part) => part.text).join('');
  const isGeneralAmongOthers = kept.length > 1 && kept.some((part) => part.kind === 'code' && general.test(part.text));
  const hasDayName = isDate && kept.some((part) => part.kind === 'code' && dayName(chinese).test(part.text));
  return {
    code,
    isDate,
    codeFor: (value, date1904) => {
      if (isGeneralAmongOthers) return withGeneral(kept, value);
      if (!hasDayName) return code;
      const day = chineseDays[(((Math.floor(value) + (date1904 ? 1462 : 0) - 1) % 7) + 7) % 7] ?? '';
      return kept
        .map((part) =>
          part.kind === 'code'
            ? part.text.replace(
                dayName(chinese, 'g'),
                (name) => `"${name.length === 4 ? '星期' : chinese && name.startsWith('d') ? '周' : ''}${day}"`,
              )
            : part.text,
        )
        .join('');
    },
    finish: (text) => (numerals && isDate ? text.replace(/\d+/g, chineseNumeral) : text),
  };
}

const general = /General/i;

/** The library ignores what stands beside `General`; a second section gets the value without its sign, as in Excel. */
function withGeneral(parts: readonly Token[], value: number): string {
  const sections = parts.some((part) => part.kind === 'code' && part.text.includes(';'));
  const text = SSF.format('General', sections ? Math.abs(value) : value) as string;
  return parts.map((part) => (part.kind === 'code' ? part.text.replace(/General/gi, `"${text}"`) : part.text)).join('');
}

/** Locale, numeral and colour marks say nothing that the library could use; a currency sign in them does. */
function isNoise(bracket: string): boolean {
  return /^\[(\$-[^\]]*|DBNum\d)\]$/i.test(bracket) || englishColors.test(bracket) || chineseColors.test(bracket);
}

function dayName(chinese: boolean, flags = ''): RegExp {
  return chinese ? new RegExp('a{3,4}|d{3,4}', `i${flags}`) : new RegExp('a{3,4}', `i${flags}`);
}

/** 2024 is said figure by figure, 15 as a count: 二〇二四年三月十五日. */
function chineseNumeral(digits: string): string {
  const figures = '〇一二三四五六七八九';
  const number = Number(digits);
  if (digits.length > 2 || number > 99) return [...digits].map((digit) => figures[Number(digit)]).join('');
  if (number === 0) return '〇';
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? figures[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? figures[ones] : ''}`;
}
