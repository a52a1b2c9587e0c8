/**
 * Writes the holiday table and the festival table of `src/ledger/day` from the package chinese-days (MIT), which
 * follows the State Council's notices. Run after that package has taken over a new year's notice:
 *
 *     TZ=UTC npx tsx scripts/make-holidays.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';

interface Published {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

interface Almanac {
  getLunarFestivals(from: string, to: string): readonly { readonly date: string; readonly name: readonly string[] }[];
  getSolarTermDate(year: number, month: number, term: string): string;
}

const require = createRequire(import.meta.url);
const published = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8')) as Published;
const almanac = require('chinese-days') as Almanac;

const FIRST_YEAR = 2004;
const LAST_FESTIVAL_YEAR = 2035;

/** Numbers of notices that were read; a year that is not here rests on the notice of its year, number not stated. */
const NUMBERS: Readonly<Record<number, string>> = {
  2011: '国办发明电〔2010〕40号',
  2012: '国办发明电〔2011〕45号',
  2016: '国办发明电〔2015〕18号',
  2019: '国办发明电〔2018〕15号、国办发明电〔2019〕3号',
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};

function noticeOf(year: number): string {
  const title = year < 2008 ? `国务院办公厅${year}年节假日放假安排` : `国务院办公厅关于${year}年部分节假日安排的通知`;
  const number = NUMBERS[year];
  return number ? `${title}（${number}）` : title;
}

const nextDay = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const nameOf = (entry: string): string => entry.split(',')[1] ?? '';

/** Neighbouring off days of one festival as `from..to name`. */
function spans(year: number): string[] {
  const days = Object.entries(published.holidays)
    .filter(([day]) => day.startsWith(`${year}-`))
    .sort();
  const found: { from: string; to: string; name: string }[] = [];
  for (const [day, entry] of days) {
    const last = found.at(-1);
    if (last && last.name === nameOf(entry) && nextDay(last.to) === day) last.to = day;
    else found.push({ from: day, to: day, name: nameOf(entry) });
  }
  return found.map(({ from, to, name }) => `${from === to ? from : `${from}..${to}`} ${name}`);
}

const workdays = (year: number): string[] =>
  Object.keys(published.workdays)
    .filter((day) => day.startsWith(`${year}-`))
    .sort();

const years = [...new Set(Object.keys(published.holidays).map((day) => Number(day.slice(0, 4))))]
  .filter((year) => year >= FIRST_YEAR)
  .sort();

const FESTIVALS = {
  春节: 'spring',
  元宵节: 'lantern',
  端午节: 'dragonBoat',
  中秋节: 'midAutumn',
  重阳节: 'doubleNinth',
};

function festivals(year: number): string {
  const found: Record<string, string> = { qingming: almanac.getSolarTermDate(year, 4, 'pure_brightness').slice(5) };
  for (const { date, name } of almanac.getLunarFestivals(`${year}-01-01`, `${year}-12-31`)) {
    for (const [chinese, key] of Object.entries(FESTIVALS)) if (name.includes(chinese)) found[key] = date.slice(5);
  }
  const keys = ['spring', 'lantern', 'qingming', 'dragonBoat', 'midAutumn', 'doubleNinth'];
  return keys.map((key) => found[key] ?? '').join(' ');
}

const holidaySource = `import type { HolidayYear } from './holidayYear';

/** Made by scripts/make-holidays.ts from the package chinese-days; do not edit by hand. Off days and make-up workdays. */
export const STATE_COUNCIL_YEARS: readonly HolidayYear[] = ${JSON.stringify(
  years.map((year) => ({ year, notice: noticeOf(year), off: spans(year), work: workdays(year) })),
)};
`;

const festivalYears = Array.from({ length: LAST_FESTIVAL_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
const festivalSource = `/**
 * Made by scripts/make-holidays.ts from the package chinese-days; do not edit by hand. Month and day of the festivals
 * that move: 春节 (初一), 元宵, 清明, 端午, 中秋, 重阳.
 */
export const FESTIVAL_DAYS: Readonly<Record<number, string>> = ${JSON.stringify(
  Object.fromEntries(festivalYears.map((year) => [year, festivals(year)])),
)};
`;

async function write(path: string, source: string): Promise<void> {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(source, { ...options, parser: 'typescript' }));
}

await write('src/ledger/day/holidays.ts', holidaySource);
await write('src/ledger/day/festivals.ts', festivalSource);
