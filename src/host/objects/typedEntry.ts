import { ApiError, invalidArgument } from '../protocol/apiError';
import type { CellError, CellScalar } from '../workbook/model';

/** What a cell becomes when something is written to it through the API. */
export interface TypedEntry {
  readonly value?: CellScalar | CellError;
  readonly formula?: string;
  /** The number format that Excel gives a cell of format General along with the value. */
  readonly numberFormat?: string;
}

/** Excel specifications and limits: total number of characters that a cell can contain. */
const longestText = 32_767;
/** Excel specifications and limits: length of formula contents. */
const longestFormula = 8_192;

const errorValues = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/**
 * What Excel makes of a value written to a cell: the same as of a typed one, in English (US) whatever the user's
 * language (office-js issues 229 and 1559: "the API is US locale by default"). A cell of format `@` keeps the text.
 * Texts that begin with `=`, `+`, `-` or `@` and are no numbers become formulas, as when typed.
 * Throws InvalidArgument for texts longer than a cell holds.
 * @param today the year of dates without one
 * @example typedEntry('12%', 'General', 45366) // { value: 0.12, numberFormat: '0%' }
 */
export function typedEntry(input: unknown, numberFormat: string, today: number): TypedEntry {
  if (typeof input === 'boolean') return { value: input };
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw invalidArgument(String(input));
    return { value: numberFormat === '@' ? String(input) : input };
  }
  if (typeof input !== 'string') throw invalidArgument(typeof input);
  if (input === '') return {};
  if (numberFormat === '@') return { value: checkedText(input) };
  if (input.startsWith("'")) return { value: checkedText(input.slice(1)) };
  return numberEntry(input, today) ?? otherEntry(input);
}

function otherEntry(input: string): TypedEntry {
  if (/^[=+\-@]./s.test(input)) return { formula: checkedFormula(input) };
  if (/^(true|false)$/i.test(input)) return { value: input.toUpperCase() === 'TRUE' };
  if (errorValues.test(input)) return { value: { error: input.toUpperCase() } };
  return { value: checkedText(input) };
}

function checkedText(text: string): string {
  if (text.length > longestText) throw invalidArgument(`text of ${text.length} characters`);
  return text;
}

function checkedFormula(input: string): string {
  if (input.length > longestFormula) {
    throw new ApiError('FormulaLengthExceedsLimit', 'The formula is longer than 8192 characters.');
  }
  if (input.startsWith('=')) return input;
  return input.startsWith('@') ? `=${input.slice(1)}` : `=${input}`;
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const groupedNumber = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const percentage = /^[+-]?(\d+\.?\d*|\.\d+)\s?%$/;
const dollars = /^[+-]?\$\s?(\d{1,3}(,\d{3})+|\d+)(\.\d*)?$/;

function numberEntry(input: string, today: number): TypedEntry | null {
  const text = input.trim();
  if (plainNumber.test(text)) return { value: Number(text), ...(/e/i.test(text) ? { numberFormat: '0.00E+00' } : {}) };
  if (groupedNumber.test(text)) {
    return { value: Number(text.replaceAll(',', '')), numberFormat: text.includes('.') ? '#,##0.00' : '#,##0' };
  }
  if (percentage.test(text)) {
    const digits = text.replace(/\s?%$/, '');
    // Dividing by 100 leaves binary dust (28.999999999999996 for 0.29 * 100); Excel keeps 15 digits.
    return {
      value: Number((Number(digits) / 100).toPrecision(15)),
      numberFormat: digits.includes('.') ? '0.00%' : '0%',
    };
  }
  if (dollars.test(text)) return { value: Number(text.replace(/[$,\s]/g, '')), numberFormat: '$#,##0.00' };
  return dateEntry(text, today) ?? timeEntry(text);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

function dateEntry(text: string, today: number): TypedEntry | null {
  const year = (digits: string | undefined) => (digits === undefined ? yearOf(today) : fullYear(Number(digits)));
  const month = (name: string | undefined) => months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  const yearFirst = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), 'm/d/yyyy');
  const monthFirst = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(text);
  if (monthFirst) {
    const format = monthFirst[3] === undefined ? 'd-mmm' : 'm/d/yyyy';
    return day(year(monthFirst[3]), Number(monthFirst[1]), Number(monthFirst[2]), format);
  }
  const named = new RegExp(`^(\\d{1,2})[- ]${monthName}(?:[- ](\\d{4}|\\d{2}))?$`, 'i').exec(text);
  if (named) {
    return day(year(named[3]), month(named[2]), Number(named[1]), named[3] === undefined ? 'd-mmm' : 'd-mmm-yy');
  }
  const american = new RegExp(`^${monthName} (\\d{1,2}), (\\d{4})$`, 'i').exec(text);
  if (american) return day(Number(american[3]), month(american[1]), Number(american[2]), 'd-mmm-yy');
  return null;
}

function timeEntry(text: string): TypedEntry | null {
  const time = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!time) return null;
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return { value: seconds / 86_400, numberFormat: time[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

/** Excel reads 00 to 29 as 2000 to 2029 and 30 to 99 as 1930 to 1999. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const dayLength = 86_400_000;
/** 1899-12-30: so that serials from 1900-03-01 on are right. */
const epoch = Date.UTC(1899, 11, 30);

function yearOf(serial: number): number {
  return new Date(epoch + serial * dayLength).getUTCFullYear();
}

function day(year: number, month: number, dayOfMonth: number, numberFormat: string): TypedEntry | null {
  const instant = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (year < 1900 || instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== dayOfMonth) return null;
  const serial = Math.round((instant.getTime() - epoch) / dayLength);
  return { value: serial < 61 ? serial - 1 : serial, numberFormat };
}
