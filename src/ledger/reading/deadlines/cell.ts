import type { CountUnit } from './countedIn';
import { fromYmd, ymdOf } from '../../day/day';
import type { Day } from '../../day/day';
import type { CellValue } from '../../snapshot';
import { parseDeadline } from './parse';
import type { DeadlineRule, Meaning, Stretch, TimeRule } from './rule';
import { isLostDate } from './serials';

/** A deadline cell as Excel gives it. */
export interface DeadlineCell {
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  readonly numberFormat: string;
  readonly date1904: boolean;
  /** What a bare number counts, where the header says it: 整改期限（天）. */
  readonly countedIn?: CountUnit | null;
}

/** How far behind the serials of a workbook with the 1904 date system are. */
const SHIFT_1904 = 1462;

/**
 * Understands a deadline cell: texts as `parseDeadline` does; numbers by their format, as dates, serials that lost
 * their format, 20240315, or decimals such as 2024.3 and 3.15. Decimals that may have lost a zero are ambiguous unless
 * the format shows the second decimal.
 * @example readDeadlineCell({ value: 45366, text: '45366', numberFormat: 'General', date1904: false })
 */
export function readDeadlineCell(cell: DeadlineCell): DeadlineRule {
  const { value } = cell;
  const counted = countMeaning(cell);
  if (counted) return { text: cell.text === '' ? String(value) : cell.text, meaning: counted };
  if (typeof value === 'string') return parseDeadline(value);
  const text = cell.text === '' ? String(value) : cell.text;
  if (typeof value === 'boolean') return { text, meaning: notADeadline(`“${text}”不是时限`) };
  return { text, meaning: numberMeaning(value, text, cell) };
}

/** 30 under 整改期限（天） is 30天; a longer number is a day or a year, whatever the header says. */
const LONGEST_COUNT = 3;

function countMeaning({ value, numberFormat, countedIn }: DeadlineCell): Meaning | null {
  if (!countedIn || (typeof value === 'number' && shownParts(numberFormat) !== 'number')) return null;
  const digits = String(value).normalize('NFKC').trim();
  return /^[1-9]\d*$/.test(digits) && digits.length <= LONGEST_COUNT
    ? parseDeadline(`${digits}${countedIn}内`).meaning
    : null;
}

function notADeadline(why: string): Meaning {
  return { type: 'words', kind: 'not-a-deadline', why };
}

function moment(stretch: Stretch, note?: string): TimeRule {
  return { type: 'moment', stretch, before: false, closed: true, ...(note === undefined ? {} : { note }) };
}

function numberMeaning(value: number, text: string, cell: DeadlineCell): Meaning {
  const shown = shownParts(cell.numberFormat);
  const serial = Math.floor(value) + (cell.date1904 ? SHIFT_1904 : 0);
  if (shown === 'time') return notADeadline(`“${text}”只有钟点，没有日期`);
  if (shown !== 'number') {
    if (serial < 61 || serial > 2958465) return notADeadline(`“${text}”不是可用的日期`);
    return dateMeaning(serial, shown);
  }
  if (cell.numberFormat.includes('%')) return notADeadline(`“${text}”是百分比，不是时限`);
  if (Number.isInteger(value)) {
    if (isLostDate(serial)) return moment({ unit: 'serial', day: serial }, '是日期的序列号，即');
    return parseDeadline(String(value)).meaning;
  }
  return decimalMeaning(value, text, cell.numberFormat);
}

/** What a number format shows of a serial number. */
type Shown = 'day' | 'month' | 'year' | 'time' | 'number';

/**
 * Quoted text, colours and locales of a format do not count: `[$-804]yyyy"年"m"月"` shows a month. An m beside h or s
 * is a minute.
 */
function shownParts(format: string): Shown {
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (plain === '' || plain === 'general' || plain === '@') return 'number';
  if (/d/.test(plain)) return 'day';
  if (/y|e(?![+-])/.test(plain)) return /m/.test(plain) ? 'month' : 'year';
  if (/[hs]/.test(plain)) return 'time';
  return /m/.test(plain) ? 'month' : 'number';
}

/** A format without the day shows a month: 2024年3月 on the first of March means its end. */
function dateMeaning(serial: Day, shown: 'day' | 'month' | 'year'): Meaning {
  const { year, month, day } = ymdOf(serial);
  if (shown === 'month' && day === 1) return moment({ unit: 'month', year: { absolute: year }, month });
  if (shown === 'year' && day === 1 && month === 1) return moment({ unit: 'year', year: { absolute: year } });
  return moment({ unit: 'serial', day: serial });
}

/** 3.15 and 2024.3 typed as numbers; one decimal may be what Excel left of two. */
function decimalMeaning(value: number, text: string, format: string): Meaning {
  const twoShown = /\.(?:00|\?\?|0\?)/.test(format);
  const written = twoShown && /^\d+\.\d{2}$/.test(text) ? text : String(value);
  const match = /^(\d+)\.(\d{1,2})$/.exec(written);
  if (!match) return notADeadline(`“${text}”是数字，不是时限`);
  const whole = Number(match[1]);
  const part = match[2] ?? '';
  const exact = decimal(whole, Number(part));
  const long = part.length === 1 && !twoShown ? decimal(whole, Number(part) * 10) : null;
  if (exact === null) return long ?? notADeadline(`“${text}”是数字，不是时限`);
  if (long === null) return exact;
  return {
    type: 'choice',
    options: [exact, long],
    why: `数字末尾的0会被Excel省去，可能是${written}，也可能是${written}0`,
  };
}

function decimal(whole: number, part: number): TimeRule | null {
  if (whole >= 2000 && whole <= 2099) {
    return part >= 1 && part <= 12 ? moment({ unit: 'month', year: { absolute: whole }, month: part }) : null;
  }
  return fromYmd(2024, whole, part) === null ? null : moment({ unit: 'day', year: null, month: whole, day: part });
}
