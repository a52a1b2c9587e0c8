import { yearOf } from '../../day/day';
import { sayDay } from '../../day/format';
import type { DatedEvent } from '../../day/events';
import type { SheetSnapshot } from '../../snapshot';
import { yearIn } from '../tasks/ledgerYear';
import { findKeptTable, sayUnused, type KeptColumns, type KeptRow, type KeptTable } from './keptTable';
import { readWrittenDays } from './writtenDays';

/** The events that an office has dated in its workbook, and what is to be said of the sheet. */
export interface EventTable {
  readonly sheet: string;
  readonly events: readonly DatedEvent[];
  /** What was understood, and which rows were not, in a clerk's words. */
  readonly why: string;
}

type Column = 'event' | 'day' | 'from' | 'to' | 'year';

const SHEET_NAME = /事件|重要(日期|日子|时间|节点|活动)|时间节点|节点(表|日期|时间)|会议(日期|时间)(表|安排)|会期/;
const COLUMNS: KeptColumns<Column> = [
  ['event', /^(重要|重大)?(事件|事项|节点|时间节点|会议|活动|重要日期)?(名称|名)?$/],
  ['from', /^(开始|起始|起|开幕|召开)(日期|时间|日)?$|^日期起$/],
  ['to', /^(结束|截止|终止|止|闭幕)(日期|时间|日)?$|^日期止$/],
  ['year', /^(年份|年度|年)$/],
  ['day', /^(日期|时间|日|具体日期|具体时间|起止日期|起止时间|举办时间|会议时间|会议日期)$/],
];

/**
 * The workbook's own 事件表 (重要日期, 时间节点表): events by name with the day, or the first and last day, on which they
 * fall (两会, 汛期, 下次常务会). Null where the sheet is none.
 * @example readEventTable(snapshot)?.events // [{name: '市两会', day: 45310}]
 */
export function readEventTable(snapshot: SheetSnapshot): EventTable | null {
  if (!SHEET_NAME.test(snapshot.name)) return null;
  const table = findKeptTable(snapshot, COLUMNS, (has) => has.has('event') && (has.has('day') || has.has('from')));
  if (!table) return null;
  const events: DatedEvent[] = [];
  const unused: { row: number; why: string }[] = [];
  for (const row of table.rows) {
    const read = readEvent(row, table);
    if ('why' in read) unused.push({ row: row.row, why: read.why });
    else events.push(read);
  }
  const shown = events.slice(0, 3).map(({ name, day, end }) => `${name}${sayDay(day)}${end ? `至${sayDay(end)}` : ''}`);
  const list =
    events.length === 0
      ? '没有读到事件'
      : `收录${events.length}个事件的日期（${shown.join('，')}${events.length > 3 ? '等' : ''}）`;
  return { sheet: table.sheet, events, why: `事件表：${list}${sayUnused(unused)}` };
}

function readEvent(row: KeptRow<Column>, table: KeptTable<Column>): DatedEvent | { readonly why: string } {
  const name = row.text('event').replace(/\s/g, '');
  if (name === '') return { why: '没有写事件名称' };
  const year = /20\d\d/.exec(row.text('year').normalize('NFKC'))?.[0];
  const meant = year === undefined ? (yearIn(name) ?? yearIn(table.heading) ?? yearIn(table.sheet)) : Number(year);
  const start = readWrittenDays(row.cell(table.columns.has('from') ? 'from' : 'day'), meant, table.date1904);
  if ('why' in start) return start;
  const { first } = start;
  if (row.text('to') === '')
    return first.to > first.from ? { name, day: first.from, end: first.to } : { name, day: first.from };
  const end = readWrittenDays(row.cell('to'), meant ?? yearOf(first.from), table.date1904);
  if ('why' in end) return end;
  const last = end.last.to;
  return last < first.from ? { why: '结束日期早于开始日期' } : { name, day: first.from, end: last };
}
