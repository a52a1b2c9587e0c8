import { yearOf } from '../../day/day';
import type { Day } from '../../day/day';
import type { HolidayYear } from '../../day/holidayYear';
import type { SheetSnapshot } from '../../snapshot';
import { yearIn } from '../tasks/ledgerYear';
import { holidayYears, type MarkedDay } from './holidayYears';
import { findKeptTable, sayUnused, type KeptColumns, type KeptRow, type KeptTable } from './keptTable';
import { readWrittenDays, type DaySpan } from './writtenDays';

/** The working days that an office has added to the State Council's table, and what is to be said of its sheet. */
export interface HolidayTable {
  readonly sheet: string;
  readonly years: readonly HolidayYear[];
  /** What was understood, and which rows were not, in a clerk's words. */
  readonly why: string;
}

type Column = 'day' | 'from' | 'to' | 'kind' | 'off' | 'work' | 'name' | 'year' | 'notice';

const SHEET_NAME = /节假日|工作日历|放假安排|放假调休|假期(安排|表)|工作日(表|安排)|休息日/;
const COLUMNS: KeptColumns<Column> = [
  ['work', /^(调休|补休|补班|周末)*(上班|补班)(日期?|时间|安排)?$|^调休(上班)?(日期|时间)$|^工作日期$/],
  ['off', /^(放假|休息|休假)(调休)?$|^(放假|休息|休假|假期)(调休)?(日期?|时间|安排|起止(日期|时间)?)$/],
  ['kind', /^(日期)?(类型|类别|性质|属性|安排|状态|放假\/上班|是否放假|是否上班)$/],
  ['from', /^(开始|起始|起)(日期|时间|日)?$|^(日期)?(起|自)$/],
  ['to', /^(结束|截止|终止|止|迄)(日期|时间|日)?$|^(日期)?(止|至)$/],
  ['name', /^(节日|节假日|假日|假期|名称|节日名称|节假日名称|假期名称|节日\/假期)$/],
  ['year', /^(年份|年度|年)$/],
  ['notice', /^(说明|依据|备注|通知|文号|文件|依据文件|通知文号|来源)$/],
  ['day', /^(日期|时间|日|具体日期|起止日期|起止时间|日期范围)$/],
];

const HAS_DAYS: readonly Column[] = ['day', 'from', 'off', 'work'];
/** Longer than any holiday: a slip of the year or month. */
const LONGEST_DAYS = 60;

/**
 * The workbook's own 节假日表 (节假日, 工作日历): days off and make-up days, one per row or as stretches, which are laid
 * over the State Council's table. Null where the sheet is none.
 * @example readHolidayTable(snapshot)?.years[0] // {year: 2027, notice: '…', off: ['2027-01-01..2027-01-03 元旦', …], …}
 */
export function readHolidayTable(snapshot: SheetSnapshot): HolidayTable | null {
  if (!SHEET_NAME.test(snapshot.name)) return null;
  const table = findKeptTable(snapshot, COLUMNS, (has) => HAS_DAYS.some((column) => has.has(column)));
  if (!table) return null;
  const marked: MarkedDay[] = [];
  const unused: { row: number; why: string }[] = [];
  for (const row of table.rows) {
    const read = readRow(row, table);
    if ('why' in read) unused.push({ row: row.row, why: read.why });
    else marked.push(...read.days);
  }
  const { days, disputed } = withoutDisputes(marked);
  unused.push(...disputed);
  unused.sort((one, other) => one.row - other.row);
  const { years, says } = holidayYears(days, noticeOf(table), table.sheet);
  const understood = says.length > 0 ? says.join('；') : '没有读到放假或上班的日期';
  return { sheet: table.sheet, years, why: `节假日表：${understood}${sayUnused(unused)}` };
}

type RowDays = { readonly days: readonly MarkedDay[] } | { readonly why: string };

function readRow(row: KeptRow<Column>, table: KeptTable<Column>): RowDays {
  const year = yearOfRow(row, table);
  const name = row.text('name').replace(/\s/g, '');
  const days: MarkedDay[] = [];
  const add = (spans: readonly DaySpan[], off: boolean): void => {
    for (const { from, to } of spans)
      for (let day = from; day <= to; day++) days.push({ day, off, name, row: row.row });
  };
  if (table.columns.has('off') || table.columns.has('work')) {
    for (const column of ['off', 'work'] as const) {
      if (/^([\s/\\—–-]*|无)$/.test(row.text(column))) continue;
      const read = withinReason(readWrittenDays(row.cell(column), year, table.date1904));
      if ('why' in read) return read;
      add(read.spans, column === 'off');
    }
    return days.length > 0 ? { days } : { why: '没有填写日期' };
  }
  const off = isOff(row, table);
  if (typeof off === 'string') return { why: off };
  const read = withinReason(spansOf(row, year, table));
  if ('why' in read) return read;
  add(read.spans, off);
  return { days };
}

type StretchedDays = { readonly spans: readonly DaySpan[] } | { readonly why: string };

/** The days, or what is wrong with them. */
function withinReason(read: StretchedDays): StretchedDays {
  const long = 'spans' in read && read.spans.some(({ from, to }) => to - from >= LONGEST_DAYS);
  return long ? { why: `起止日期跨度超过${LONGEST_DAYS}天，请核对年份和月份` } : read;
}

function spansOf(row: KeptRow<Column>, year: number | null, table: KeptTable<Column>): StretchedDays {
  const start = readWrittenDays(row.cell(table.columns.has('from') ? 'from' : 'day'), year, table.date1904);
  if ('why' in start || row.text('to') === '') return start;
  const { from } = start.first;
  const end = readWrittenDays(row.cell('to'), year ?? yearOf(from), table.date1904);
  if ('why' in end) return end;
  const { to } = end.last;
  return to < from ? { why: '结束日期早于开始日期' } : { spans: [{ from, to }] };
}

/** Off or worked; a sentence where the row does not say. A table without that column lists days off. */
function isOff(row: KeptRow<Column>, table: KeptTable<Column>): boolean | string {
  const written = row.text('kind').replace(/\s/g, '');
  const said = dayKind(written);
  if (said !== null) return said;
  if (written !== '') return `类型“${written}”看不出是放假还是上班，请写“放假”或“上班”`;
  const told = dayKind(`${row.text('name')}${row.text('notice')}`);
  if (told !== null) return told;
  if (table.columns.has('kind') || !row.text('name')) return '没有写明放假还是上班';
  return true;
}

/**
 * What a word says of a day: true off, false worked, null neither.
 * @example dayKind('调休上班') // false
 * @example dayKind('调休放假') // true
 */
export function dayKind(word: string): boolean | null {
  if (/不(放假|休息|休)|取消(放假|休假)/.test(word)) return false;
  if (/(不|免|无需|停止?)上班/.test(word)) return true;
  if (/上班|补班|加班|非(节假|休息|假)日|^班$/.test(word)) return false;
  if (/非工作日|放假|休息|休假|假日|节假|假期|公休|双休|周末|^[休假]$/.test(word)) return true;
  return /调休|工作/.test(word) ? false : null;
}

/** Texts without a year mean the row's own (年份), else the heading's, else the sheet name's. */
function yearOfRow(row: KeptRow<Column>, table: KeptTable<Column>): number | null {
  const own = /20\d\d/.exec(row.text('year').normalize('NFKC'))?.[0];
  return own === undefined ? (yearIn(row.text('name')) ?? yearIn(table.heading) ?? yearIn(table.sheet)) : Number(own);
}

/** The notice that the table rests on: the row that cites one, else the heading. */
function noticeOf(table: KeptTable<Column>): string {
  const cited = table.rows.map((row) => row.text('notice')).find((text) => /通知|〔|\[20\d\d\]|国办/.test(text));
  return cited ?? (table.heading === '' ? `本工作簿“${table.sheet}”` : table.heading);
}

/** Days that stand as off and as worked are used as neither. */
function withoutDisputes(marked: readonly MarkedDay[]): {
  readonly days: readonly MarkedDay[];
  readonly disputed: readonly { readonly row: number; readonly why: string }[];
} {
  const first = new Map<Day, MarkedDay>();
  const disputes = new Map<Day, number>();
  for (const each of marked) {
    const before = first.get(each.day);
    if (!before) first.set(each.day, each);
    else if (before.off !== each.off) disputes.set(each.day, each.row);
  }
  const disputed = [...disputes].map(([day, row]) => ({
    row,
    why: `同一天在第${first.get(day)?.row ?? row}行写的是${first.get(day)?.off === true ? '放假' : '上班'}，两处不一致`,
  }));
  return { days: [...first.values()].filter(({ day }) => !disputes.has(day)), disputed };
}
