import { fromYmd, monthEnd } from '../../day/day';
import type { Day } from '../../day/day';
import { digitsForNumerals } from '../../day/numerals';

/** What a text says about a day: one, a month without a day, a day that no calendar has, or nothing. */
export type DateText =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'month'; readonly day: Day }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' };

interface DateForm {
  readonly pattern: RegExp;
  /** Which groups of the pattern hold year, month and day; a form without a day names a month. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SEPARATOR = '\\s*[-./\\\\、。]\\s*';

/** Written forms of a date, the longest first; each is tried on the whole text and the last hit in it counts. */
const FORMS: readonly DateForm[] = [
  { pattern: /((?:20|19)?\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})(?!\d)/g, year: 1, month: 2, day: 3 },
  { pattern: new RegExp(`(?<!\\d)((?:20|19)\\d{2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})(?!\\d)`, 'g'), year: 1, month: 2, day: 3 },
  { pattern: new RegExp(`(?<![\\d.])(\\d{2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})(?![\\d.])`, 'g'), year: 1, month: 2, day: 3 },
  { pattern: /(?<!\d)((?:20|19)\d{2})(0[1-9]|1[0-2])(\d{2})(?!\d)/g, year: 1, month: 2, day: 3 },
  { pattern: /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})(?!\d)/g, year: 0, month: 1, day: 2 },
  { pattern: /(?<!\d)((?:20|19)\d{2})\s*(?:年|[-./])\s*(\d{1,2})(?![\d.])/g, year: 1, month: 2, day: 0 },
  { pattern: /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?!\d)/g, year: 1, month: 2, day: 0 },
  { pattern: /(?<!\d)(\d{1,2})\s*月(?:份|底|末)?(?!\d)/g, year: 0, month: 1, day: 0 },
  { pattern: /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[日号]?\s*$/g, year: 0, month: 1, day: 2 },
]; // prettier-ignore

/**
 * Reads the day that a text names: `2024.3.1`, `2024年3月1日`, `3月1日`, `20240301`, `24-3-1`, full-width digits and
 * Chinese numerals, with a time or a weekday behind it. Of several days the last one counts (a later entry below an
 * earlier one). A text without a year means `year`; where that is not known either, it says nothing.
 * @example readDateText('２０２４年３月１日', null) // {kind: 'day', day: 45352}
 * @example readDateText('2024.2.30', null) // {kind: 'impossible'}
 */
export function readDateText(text: string, year: number | null): DateText {
  const plain = digitsForNumerals(text.normalize('NFKC'));
  if (!/\d/.test(plain)) return { kind: 'none' };
  for (const form of FORMS) {
    const hit = [...plain.matchAll(form.pattern)].at(-1);
    if (hit) return dayOfForm(form, hit, year);
  }
  return { kind: 'none' };
}

function dayOfForm(form: DateForm, hit: RegExpMatchArray, defaultYear: number | null): DateText {
  const year = form.year === 0 ? defaultYear : fullYear(Number(hit[form.year]));
  const month = Number(hit[form.month]);
  if (year === null) return { kind: 'none' };
  if (form.day !== 0) return known('day', fromYmd(year, month, Number(hit[form.day])));
  return known('month', fromYmd(year, month, 1) === null ? null : monthEnd(year, month));
}

function known(kind: 'day' | 'month', day: Day | null): DateText {
  return day === null ? { kind: 'impossible' } : { kind, day };
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}
