import { at } from '../coded';
import { isPerson } from '../reading/units/people';
import { DAYS_1900_TO_1904, readDateCell } from '../reading/dates/readDateCell';
import type { CellValue } from '../snapshot';
import type { Role } from '../vocabulary';
import type { Fix } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { RowRules } from './rule';

const DATES: ReadonlySet<Role> = new Set(['assign_date', 'start_date', 'done_date', 'meeting_date', 'instruct_date', 'feedback_date']); // prettier-ignore
/** Short entries, where full-width digits and line breaks are slips; in running text they are style. */
const SHORT_ENTRIES: ReadonlySet<Role> = new Set([...DATES, 'seq', 'item_no', 'deadline', 'status', 'percent', 'lead_unit', 'resp_unit', 'co_unit', 'owner', 'resp_leader', 'lead_leader', 'phone', 'doc_no']); // prettier-ignore
const SINGLE_NAMES: ReadonlySet<Role> = new Set(['owner', 'resp_leader', 'lead_leader', 'status', 'lead_unit', 'source', 'category']); // prettier-ignore

/** Characters that show nothing: all of Unicode's blanks, and the two without width. */
const BLANKS = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff'; // prettier-ignore
const BLANK_CODES = new Uint8Array(0x10000);
for (const blank of BLANKS) BLANK_CODES[blank.charCodeAt(0)] = 1;
const OUTER_BLANKS = new RegExp(`^[${BLANKS}]+|[${BLANKS}]+$`, 'g');
/** By code, 1 for all that can be untidy in a short entry: blanks, signs, characters of full width. A look into a table is the quickest. */
const SIGNS = new Uint8Array(0x10000).fill(1, 0, 0x21).fill(1, 0x7f, 0x3001).fill(1, 0xfe00);
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．]/;
/** Chinese names of two characters are padded with a blank in official tables; a line break inside one is a slip. */
const BROKEN_NAME = /^[\u4e00-\u9fff]{1,10}[\r\n]+[\u4e00-\u9fff]{1,10}$/;
const SPACED_NAME = /^[\u4e00-\u9fff]{1,10}[ \u3000\u00a0]+[\u4e00-\u9fff]{1,10}$/;

/**
 * Entries that look right and compare wrong: `text-untidy` (blanks at the ends, full-width digits, a line break inside
 * a name), with the tidy text as the fix; a date cell becomes a real date.
 */
export const TEXT_RULES: RowRules = {
  open: (inspection) => {
    const { ledger, cells } = inspection;
    const columns = ledger.columns.flatMap(({ column, role }) =>
      role === null ? [] : [{ column, role, short: isShort(role), verdicts: new Map<string, Verdict | null>() }],
    );
    return (index, report) => {
      const row = inspection.rowOf(index);
      const line = cells.line(row);
      for (const { column, role, short, verdicts } of columns) {
        const content = line[column - cells.left];
        if (typeof content !== 'string' || !(short ? hasSign(content) : hasOuterBlank(content))) continue;
        let verdict = verdicts.get(content);
        if (verdict === undefined) {
          verdict = judge(content, role, inspection, index);
          verdicts.set(content, verdict);
        }
        if (verdict === null) continue;
        const message = `${inspection.place(row, column)}${verdict.says}，会影响筛选和统计。可一键整理。`;
        report(finding(inspection, 'text-untidy', row, column, message, verdict.fix));
      }
    };
  },
};

const isShort = (role: Role): boolean => SHORT_ENTRIES.has(role) || SINGLE_NAMES.has(role);

function hasSign(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (SIGNS[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** All that can be untidy in running text. */
function hasOuterBlank(text: string): boolean {
  return BLANK_CODES[text.charCodeAt(0)] === 1 || BLANK_CODES[text.charCodeAt(text.length - 1)] === 1;
}

interface Verdict {
  readonly says: string;
  readonly fix: Fix;
}

function judge(content: string, role: Role, inspection: Inspection, index: number): Verdict | null {
  const faults: string[] = [];
  let tidy = content.replace(OUTER_BLANKS, '');
  if (tidy === '') return null;
  if (tidy !== content) faults.push('首尾有空格或换行');
  if (SHORT_ENTRIES.has(role) && FULL_WIDTH.test(tidy)) {
    faults.push('有全角数字或字母');
    tidy = tidy.replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (character) => character.normalize('NFKC'));
  }
  const broken = BROKEN_NAME.test(tidy) || (role === 'lead_unit' && SPACED_NAME.test(tidy));
  if (SINGLE_NAMES.has(role) && broken && isOneName(tidy, role, inspection, index)) {
    faults.push('名称中间有换行或空格');
    tidy = tidy.replace(/\s+/g, '');
  }
  if (faults.length === 0) return null;
  const value = DATES.has(role) ? dateValue(tidy, inspection) : tidy;
  return { says: faults.join('、'), fix: { value, says: `整理为“${tidy}”` } };
}

/** Two people or two units on two lines are a list; one name cut in two is a slip. */
function isOneName(text: string, role: Role, inspection: Inspection, index: number): boolean {
  const joined = text.replace(/\s+/g, '');
  if (role === 'status') return joined.length <= 4;
  if (role === 'source' || role === 'category') return joined.length <= 12;
  if (role !== 'lead_unit') return isPerson(joined);
  const { written } = at(inspection.tasks.leadUnits, index);
  return written.some(([name]) => name === joined);
}

/** The serial of a tidy date text, so that the cell becomes a real date; the text where the year is not certain. */
function dateValue(text: string, inspection: Inspection): CellValue {
  const { date1904 } = inspection.context.snapshot;
  const reading = readDateCell({ value: text, text, numberFormat: '@', date1904, year: null });
  if (reading.day === null || reading.monthOnly) return text;
  return date1904 ? reading.day - DAYS_1900_TO_1904 : reading.day;
}
