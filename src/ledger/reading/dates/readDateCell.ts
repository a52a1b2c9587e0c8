import type { DateReading } from '../../ledger';
import type { CellValue } from '../../snapshot';
import { readDateText } from './readDateText';

/** A cell of a date column, with what its text leaves open. */
export interface DateCell {
  readonly value: CellValue;
  /** As displayed. */
  readonly text: string;
  readonly numberFormat: string;
  readonly date1904: boolean;
  /** The year that a text without one means; null where the ledger does not say. */
  readonly year: number | null;
}

/** Days between serial 0 of the 1904 date system and that of the 1900 one. */
export const DAYS_1900_TO_1904 = 1462;
/** Excel's last day, 9999-12-31; a longer number is a date without separators, whatever its format. */
const LAST_SERIAL = 2958465;
/** 2000-01-01 and 2099-12-31 as serials: a plain number between them in a date column is a day without its format. */
const FIRST_PLAUSIBLE_SERIAL = 36526;
const LAST_PLAUSIBLE_SERIAL = 73050;

const PLACEHOLDER = /^(?:[\s/\\\-—–_―.。…*"“”〃]*|无|暂无|没有|n\/?a|无需|不涉及|待定|待明确|空)$/i;
/** Sentences that say “no day yet”: they stand in 办结时间 columns of open tasks and are no defect. */
const NOT_YET = /^(?:未|尚未|暂未|还未|没有|正在|正|持续|长期|常态|推进|办理中|在办|进行中|待)/;
/** A day that is hoped for is none on which something happened: 预计2024年8月. */
const EXPECTED = /^(?:预计|预期|计划|拟|力争|争取|有望|将于)/;

/**
 * Reads a cell of a date column that is not a deadline (交办时间, 办结时间, 会议时间).
 *
 * A number is a serial (1904 workbooks: 1462 are added), eight digits are a date without separators, a text is read by
 * `readDateText`. Placeholders (`/`, `-`, 无), days hoped for (预计8月底) and sentences such as 未办结 give no day and are not unreadable.
 * @example readDateCell({value: '2024.3.1', text: '2024.3.1', numberFormat: '@', date1904: false, year: null}).day // 45352
 */
export function readDateCell(cell: DateCell): DateReading {
  const shown = cell.text === '' ? String(cell.value) : cell.text;
  if (typeof cell.value === 'number') return readNumber(cell, cell.value, shown);
  if (typeof cell.value === 'boolean') return { text: shown, day: null, unreadable: true };
  return readText(cell.value, cell);
}

function readNumber(cell: DateCell, value: number, shown: string): DateReading {
  const serial = Math.floor(value) + (cell.date1904 ? DAYS_1900_TO_1904 : 0);
  if (isDateFormat(cell.numberFormat) && serial > 0 && serial <= LAST_SERIAL)
    return { text: shown, day: serial, unreadable: false };
  return { ...readText(String(value), cell), text: shown };
}

function readText(written: string, cell: DateCell): DateReading {
  const plain = written.normalize('NFKC').trim();
  if (PLACEHOLDER.test(plain) || EXPECTED.test(plain)) return { text: written, day: null, unreadable: false };
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return readSerialText(written, Number(plain), cell);
  const reading = readDateText(written, cell.year);
  switch (reading.kind) {
    case 'day':
      return { text: written, day: reading.day, unreadable: false };
    case 'month':
      return { text: written, day: reading.day, unreadable: false, monthOnly: true };
    case 'impossible':
      return { text: written, day: null, unreadable: true };
    case 'none':
      return { text: written, day: null, unreadable: !NOT_YET.test(plain) };
  }
}

function readSerialText(written: string, value: number, cell: DateCell): DateReading {
  const serial = Math.floor(value) + (cell.date1904 ? DAYS_1900_TO_1904 : 0);
  const plausible = serial >= FIRST_PLAUSIBLE_SERIAL && serial <= LAST_PLAUSIBLE_SERIAL;
  return { text: written, day: plausible ? serial : null, unreadable: !plausible };
}

/**
 * Whether a number format shows a day: `yyyy/m/d`, `[$-804]yyyy"年"m"月"`, `m"月"d"日"`, `d-mmm-yy`.
 * @example isDateFormat('[$-F800]dddd, mmmm dd, yyyy') // true
 * @example isDateFormat('0.00%') // false
 */
export function isDateFormat(numberFormat: string): boolean {
  if (numberFormat === GENERAL) return false;
  if (numberFormat !== lastFormat) {
    lastFormat = numberFormat;
    lastShowsDay = showsDay(numberFormat);
  }
  return lastShowsDay;
}

/** The format of nearly all cells. */
const GENERAL = 'General';

/** A column has one format from top to bottom: what was asked last is asked next. */
let lastFormat = '';
let lastShowsDay = false;

function showsDay(numberFormat: string): boolean {
  const bare = numberFormat
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '');
  return /[yd]|m(?!.*[#0?])/i.test(bare) && !/general|[#?]/i.test(bare);
}
