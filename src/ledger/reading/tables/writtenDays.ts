import { fromYmd } from '../../day/day';
import type { Day } from '../../day/day';
import { digitsForNumerals } from '../../day/numerals';
import { readDateCell } from '../dates/readDateCell';
import type { Cell } from '../tasks/columnCells';

/** Days from one to another, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** Days that a cell names, or in a clerk's words why it names none. */
export type WrittenDays =
  { readonly spans: readonly DaySpan[]; readonly first: DaySpan; readonly last: DaySpan } | { readonly why: string };

const NUMBER = '(\\d{1,2})';
const DATE = `(?:(\\d{4})\\s*[年./-]\\s*)?${NUMBER}\\s*[月./-]\\s*${NUMBER}\\s*[日号]?`;
const PART = new RegExp(`^${DATE}(?:\\s*(?:至|到|~|-+|—+|–+)\\s*(?:${DATE}|${NUMBER}\\s*[日号]?))?$`);
const COMPACT = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g;
const DAY_ALONE = new RegExp(`^${NUMBER}\\s*[日号]$`);
/** Words that stand beside the days and say nothing of them. */
const BESIDE =
  /\([^()]*\)|(?:星期|周)[一二三四五六日天]|放假(?:调休)?|调休|休息|上班|补班|共计?\s*\d+\s*天|起|[。.](?=$)/g;

/**
 * The days that a cell names: a date cell, `2月15日至23日`, `2月14日（周六）、2月28日（周六）上班`, `2027.2.5-2.11`. A text
 * without a year means `year`.
 * @example readWrittenDays(cell, 2026, false) // {spans: [{from: 46068, to: 46076}], …} for 2月15日至23日
 */
export function readWrittenDays(cell: Cell, year: number | null, date1904: boolean): WrittenDays {
  if (cell.text.trim() === '') return { why: '没有填写日期' };
  if (typeof cell.value === 'number') {
    const { day } = readDateCell({ ...cell, date1904, year });
    return day === null ? { why: `“${cell.text}”不是日期` } : written([{ from: day, to: day }], cell);
  }
  const plain = digitsForNumerals(cell.text.normalize('NFKC').replace(BESIDE, ' '))
    .replace(COMPACT, '$1-$2-$3')
    .replace(/ +/g, ' ');
  const spans: DaySpan[] = [];
  let known: { readonly year: number | null; readonly month: number | null } = { year, month: null };
  for (const part of plain.split(/[、,;\n和及与]/).map((text) => text.trim())) {
    if (part === '') continue;
    const read = readPart(part, known);
    if (read === null) return { why: `“${cell.text}”里的“${part}”不是日期` };
    if (read.year === null) return { why: `“${cell.text}”没有写年份` };
    const from = fromYmd(read.year, read.month, read.day);
    const to = from === null ? null : endOf(read, from);
    if (from === null || to === null) return { why: `“${cell.text}”里有日历上没有的日子` };
    spans.push({ from, to });
    known = { year: read.toYear ?? read.year, month: read.toMonth };
  }
  return written(spans, cell);
}

function written(spans: readonly DaySpan[], cell: Cell): WrittenDays {
  const [first] = spans;
  const last = spans.at(-1);
  return first && last ? { spans, first, last } : { why: `“${cell.text}”里没有日期` };
}

interface Part {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly toYear: number | null;
  readonly toMonth: number;
  readonly toDay: number;
}

function readPart(text: string, known: { readonly year: number | null; readonly month: number | null }): Part | null {
  const alone = DAY_ALONE.exec(text);
  if (alone) {
    if (known.month === null) return null;
    const day = Number(alone[1]);
    return { year: known.year, month: known.month, day, toYear: null, toMonth: known.month, toDay: day };
  }
  const match = PART.exec(text);
  if (!match) return null;
  const [, year, month, day, toYear, toMonth, laterDay, sameMonthDay] = match;
  return {
    year: year === undefined ? known.year : Number(year),
    month: Number(month),
    day: Number(day),
    toYear: toYear === undefined ? null : Number(toYear),
    toMonth: Number(toMonth ?? month),
    toDay: Number(laterDay ?? sameMonthDay ?? day),
  };
}

/** An end before its start lies in the next year (12月30日至1月1日); null where no calendar has it. */
function endOf({ year, toYear, toMonth, toDay }: Part, from: Day): Day | null {
  if (year === null) return null;
  const end = fromYmd(toYear ?? year, toMonth, toDay);
  if (end === null || end >= from) return end;
  return toYear === null ? fromYmd(year + 1, toMonth, toDay) : null;
}
