import { monthStart, yearOf } from '../../day/day';
import { chineseNumber } from '../../day/numerals';
import type { Coded } from '../../coded';
import type { Day } from '../../day/day';
import type { DateReading } from '../../ledger';

/** The year that texts without one mean, and where it comes from, in a clerk's words. */
export interface LedgerYear {
  readonly year: number;
  readonly from: string;
}

const DIGITS = '〇一二三四五六七八九';

/**
 * The year in a text, the last one where it names several (2023—2024年); null without one.
 * @example yearIn('二〇二四年重点工作') // 2024
 */
export function yearIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[○零]/g, '〇');
  const arabic = [...plain.matchAll(/(?<!\d)(20\d\d)(?=\s*(年|年度|[-—~.至]|$|[^\d]))/g)];
  const found = arabic.filter(([, , after]) => after === '年').at(-1) ?? arabic.at(-1);
  if (found) return Number(found[1]);
  const chinese = /二〇[〇一二三四五六七八九]{2}(?=年)/.exec(plain)?.[0];
  return chinese === undefined ? null : Number([...chinese].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** Whether title or sheet name say the year, so that the dates are not asked. */
export function namesYear(title: string | null, sheet: string): boolean {
  return yearIn(title ?? '') !== null || yearIn(sheet) !== null;
}

/** Where a ledger's year may stand, best source first. */
export interface YearSources {
  readonly title: string | null;
  readonly sheet: string;
  readonly lines: readonly string[];
  readonly headers: readonly string[];
  /** The date columns, asked for only where title and sheet name no year. */
  readonly dates: () => readonly (Coded<DateReading> | null)[];
  readonly asOf: Day;
}

/** The ledger's year: title, sheet name, lines above the header, most of its dates, header words, else the given day. */
export function ledgerYear(sources: YearSources): LedgerYear {
  const title = yearIn(sources.title ?? '');
  if (title !== null) return { year: title, from: `标题“${sources.title ?? ''}”` };
  const sheet = yearIn(sources.sheet);
  if (sheet !== null) return { year: sheet, from: `工作表名“${sources.sheet}”` };
  const dated = majorityYear(sources.dates());
  if (dated !== null) return { year: dated, from: '多数交办、会议、办结日期' };
  for (const line of sources.lines) {
    const year = yearIn(line);
    if (year !== null) return { year, from: `表头上方“${line}”` };
  }
  for (const header of sources.headers) {
    const year = yearIn(header);
    if (year !== null) return { year, from: `表头“${header}”` };
  }
  return { year: yearOf(sources.asOf), from: '表中没有年份，按统计日期的年份' };
}

/** One month alone: 5月, 2024年5月份, 05月, 五月重点工作; 1-5月 and 截至5月 are more than one. */
const ONE_MONTH =
  /(?<![\d一二三四五六七八九十\-—~～至到、.月]|截[至止].{0,5})(0?[1-9]|1[0-2]|十[一二]?|[一二三四五六七八九])月(?!\s*[\d\-—~～至到、前以])/;

/**
 * The first day of the month that a sheet is about, by its name or else its title; null where they name none.
 * @example monthOfSheet('5月', null, 2024) // 2024-05-01
 */
export function monthOfSheet(sheet: string, title: string | null, year: number): Day | null {
  for (const text of [sheet, title ?? '']) {
    const written = ONE_MONTH.exec(text.normalize('NFKC'))?.[1];
    if (written === undefined) continue;
    return monthStart(year, chineseNumber(written) ?? Number(written));
  }
  return null;
}

function majorityYear(columns: readonly (Coded<DateReading> | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const column of columns) {
    if (!column) continue;
    const years = column.dictionary.map(({ day, text }) =>
      day === null || !/\d{4}|\d{5}/.test(text) ? 0 : yearOf(day),
    );
    for (const code of column.codes) {
      const year = years[code] ?? 0;
      if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  let best: readonly [number, number] | null = null;
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}
