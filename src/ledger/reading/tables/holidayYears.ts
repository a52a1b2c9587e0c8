import { fromIso, toIso, weekday, yearOf } from '../../day/day';
import type { Day } from '../../day/day';
import { festivalDay, statutoryDays } from '../../day/events';
import type { HolidayYear } from '../../day/holidayYear';
import { STATE_COUNCIL_YEARS } from '../../day/holidays';

/** A day that a table marks as off or worked, and the row where it stands. */
export interface MarkedDay {
  readonly day: Day;
  readonly off: boolean;
  readonly name: string;
  readonly row: number;
}

interface YearDays {
  /** Name of the festival by day. */
  readonly off: Map<Day, string>;
  readonly work: Set<Day>;
}

const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

/**
 * Lays marked days over the State Council's years. A year that it has not published counts as official only where the
 * days cover all seven statutory holidays; otherwise the statutory days are added and the year stays reckoned.
 * @returns the years that changed, and for each a clause for the clerk
 */
export function holidayYears(
  marked: readonly MarkedDay[],
  notice: string,
  sheet: string,
): { readonly years: readonly HolidayYear[]; readonly says: readonly string[] } {
  const byYear = new Map<number, MarkedDay[]>();
  for (const each of marked) {
    const year = yearOf(each.day);
    byYear.set(year, [...(byYear.get(year) ?? []), each]);
  }
  const years: HolidayYear[] = [];
  const says: string[] = [];
  for (const [year, days] of [...byYear].sort(([one], [other]) => one - other)) {
    const published = STATE_COUNCIL_YEARS.find((each) => each.year === year);
    const complete = published !== undefined || coversFestivals(year, days);
    const base = published
      ? daysOf(published)
      : { off: complete ? new Map<Day, string>() : statutory(year), work: new Set<Day>() };
    const changed = days.filter(({ day, off }) => off !== isOff(base, day));
    const laid = overlay(base, days);
    years.push({
      year,
      notice: published ? `${published.notice}，并按本工作簿“${sheet}”补充` : notice,
      off: spansOf(laid.off),
      work: [...laid.work].sort((one, other) => one - other).map(toIso),
      ...(complete ? {} : { official: false }),
    });
    says.push(say(year, days, changed.length, published !== undefined, complete));
  }
  return { years, says };
}

function say(year: number, days: readonly MarkedDay[], changed: number, published: boolean, complete: boolean): string {
  const off = days.filter((each) => each.off).length;
  const counts = [off > 0 ? `放假${off}天` : '', off < days.length ? `上班${days.length - off}天` : ''];
  const listed = counts.filter((text) => text !== '').join('、');
  if (published) return `${year}年${listed}，其中与国务院办公厅安排不同的${changed}天以本表为准`;
  if (complete) return `${year}年${listed}，工作日按本表计算`;
  return `${year}年${listed}，但没有列全七个法定节日，其余仍暂按周一至周五推算`;
}

function coversFestivals(year: number, days: readonly MarkedDay[]): boolean {
  const off = new Set(days.filter((each) => each.off).map(({ day }) => day));
  return FESTIVALS.every((name) => {
    const day = festivalDay(name, year);
    return day === null || off.has(day);
  });
}

function daysOf(year: HolidayYear): YearDays {
  const off = new Map<Day, string>();
  for (const entry of year.off) {
    const [span = '', name = ''] = entry.split(' ');
    const [first = '', last = first] = span.split('..');
    const from = fromIso(first) ?? 0;
    for (let day = from; day <= (fromIso(last) ?? from); day++) off.set(day, name);
  }
  return { off, work: new Set(year.work.flatMap((day) => fromIso(day) ?? [])) };
}

function statutory(year: number): Map<Day, string> {
  return new Map(statutoryDays(year).map((day) => [day, '法定节日']));
}

function isOff({ off, work }: YearDays, day: Day): boolean {
  return !work.has(day) && (off.has(day) || weekday(day) > 5);
}

function overlay(base: YearDays, days: readonly MarkedDay[]): YearDays {
  const off = new Map(base.off);
  const work = new Set(base.work);
  for (const { day, off: isFree, name } of days) {
    if (isFree) {
      off.set(day, name || (off.get(day) ?? ''));
      work.delete(day);
    } else {
      off.delete(day);
      if (weekday(day) > 5 || base.off.has(day)) work.add(day);
    }
  }
  return { off, work };
}

/** Days of one name that follow each other, written as spans. */
function spansOf(off: ReadonlyMap<Day, string>): string[] {
  const spans: { from: Day; to: Day; name: string }[] = [];
  for (const [day, name] of [...off].sort(([one], [other]) => one - other)) {
    const last = spans.at(-1);
    if (last?.to === day - 1 && last.name === name) last.to = day;
    else spans.push({ from: day, to: day, name });
  }
  return spans.map(({ from, to, name }) => `${toIso(from)}${to > from ? `..${toIso(to)}` : ''} ${name}`.trimEnd());
}
