import { at } from '../coded';
import type { TaskTable } from '../ledger';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { listsOf, readItemNumber } from './numbering';
import type { NumberedRow } from './numbering';
import type { LedgerRules, Verdict } from './rule';

/** Above this share of repeated numbers the column numbers groups of rows, not rows. */
const GROUP_NUMBER_SHARE = 0.4;
/** Below this share of present numbers the list is an extract, whose gaps mean nothing. */
const DENSE_SHARE = 0.6;

/** 政督〔2024〕3号 numbers a paper, and one paper may hand out several tasks. */
const DOCUMENT_NUMBER = /[〔[【(（]\s*20\d\d\s*[〕\]】)）]/;

/**
 * Item numbers that repeat or skip inside their list: `number-duplicate`, `number-gap`. A number merged over the rows of
 * one task, or repeated for rows of the same task, is no duplicate; a gap beside a duplicate (14, 14, 16) is that
 * duplicate's.
 */
export const NUMBER_RULES: LedgerRules = { reach: 'ledger', check: judge };

/** What a row is about matters only where its number stands twice: the others are asked for their numbers alone. */
function judge(inspection: Inspection): Verdict {
  const columns = numberColumns(inspection).map((column) => checkColumn(inspection, column));
  const twice = new Set(columns.flatMap(({ repeated }) => repeated));
  const verdict: Verdict = {
    findings: columns.flatMap(({ findings }) => findings),
    again: (next, indexes) => {
      const before = contribution(inspection, twice);
      const now = contribution(next, twice);
      return indexes.every((index) => before(index) === now(index)) ? verdict : judge(next);
    },
  };
  return verdict;
}

function contribution(inspection: Inspection, twice: ReadonlySet<number>): (index: number) => string {
  const { tasks, cells } = inspection;
  const numbers = numberColumns(inspection);
  const task = inspection.columnOf('task', 'title', 'instruction');
  return (index) => {
    const row = inspection.rowOf(index);
    const columns = task !== null && twice.has(row) ? [...numbers, task] : numbers;
    const shown = columns.map((column) => [cells.value(row, column), cells.shown(row, column)]);
    const meeting = tasks.meetingDate ? at(tasks.meetingDate, index).day : null;
    return JSON.stringify([shown, at(tasks.group, index), at(tasks.source, index), meeting]);
  };
}

function numberColumns(inspection: Inspection): readonly number[] {
  return (['seq', 'item_no'] as const).flatMap((role) => inspection.columnOf(role) ?? []);
}

/** What a column of numbers shows; `repeated` are the rows whose number stands in another row as well. */
interface NumbersJudged {
  readonly findings: readonly Finding[];
  readonly repeated: readonly number[];
}

function checkColumn(inspection: Inspection, column: number): NumbersJudged {
  const rows = numberedRows(inspection, column);
  const lists = listsOf(rows).flatMap((list) => (countsUp(list) ? [] : [{ list, places: placesIn(list) }]));
  const twice = lists.flatMap(({ list, places }) => repeatedRows(list, places));
  const groupsRows = twice.length > Math.max(1, rows.length * GROUP_NUMBER_SHARE);
  if (groupsRows) return { findings: [], repeated: [] };
  const apart = twice.filter(({ row, first }) => !sameTask(inspection, row, first));
  const others = otherNumbers(inspection, column);
  const findings = [
    ...apart.map(({ row, first, shown }) =>
      finding(
        inspection,
        'number-duplicate',
        row,
        column,
        `${inspection.place(row, column)}的编号“${shown}”与第${first}行重复。请核对后改正编号。`,
      ),
    ),
    ...lists.flatMap(({ list, places }) => gapsOf(inspection, places, list[0]?.prefix ?? '', others, column)),
  ];
  return { findings, repeated: twice.flatMap(({ row, first }) => [row, first]) };
}

function numberedRows(inspection: Inspection, column: number): NumberedRow[] {
  const { tasks, cells, ledger } = inspection;
  const groupRows = ledger.layout.skipped.filter(({ as }) => as === 'group').map(({ row }) => row);
  let groupsAbove = 0;
  const { scopes, scopeAt } = scopesOf(tasks);
  const rows: NumberedRow[] = [];
  const last = new Map<string, number>();
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    if (cells.isContinued(row, column) || cells.hasError(row, column)) continue;
    const content = cells.value(row, column);
    if (typeof content === 'string' && DOCUMENT_NUMBER.test(content)) continue;
    const whole = typeof content === 'number' && Number.isInteger(content) && content >= 0;
    const number = whole ? { prefix: '', value: content } : readItemNumber(cells.shown(row, column));
    if (!number) continue;
    const value = restored(number.value, last.get(number.prefix), content);
    last.set(number.prefix, value);
    while ((groupRows[groupsAbove] ?? Infinity) < row) groupsAbove += 1;
    rows.push({ row, prefix: number.prefix, value, scope: scopeAt(index) + groupsAbove * scopes });
  }
  return rows;
}

/** A number for each group, source and meeting that a row belongs to together, and how many of them there may be. */
function scopesOf({ group, source, meetingDate }: TaskTable): { scopes: number; scopeAt: (index: number) => number } {
  const groups = group.dictionary.length;
  const sources = source.dictionary.length;
  return {
    scopes: groups * sources * (meetingDate?.dictionary.length ?? 1),
    scopeAt: (index) => {
      const meeting = meetingDate?.codes[index] ?? 0;
      return (group.codes[index] ?? 0) + groups * ((source.codes[index] ?? 0) + sources * meeting);
    },
  };
}

/** The number 1.10 loses its zero in a number cell: after 1.9 a 1.1 is the tenth. */
function restored(value: number, last: number | undefined, content: unknown): number {
  const lostZero = typeof content === 'number' && !Number.isInteger(content) && last !== undefined;
  return lostZero && value * 10 === last + 1 ? last + 1 : value;
}

/** Every number one more than the last: nothing repeats and nothing is missing. */
function countsUp(list: readonly NumberedRow[]): boolean {
  for (let index = 1; index < list.length; index += 1) {
    if (list[index]?.value !== (list[index - 1]?.value ?? 0) + 1) return false;
  }
  return true;
}

function repeatedRows(
  list: readonly NumberedRow[],
  places: Places | null,
): { row: number; first: number; shown: string }[] {
  if (places?.distinct === list.length) return [];
  const firsts = new Map<number, number>();
  const firstOf = (value: number): number | undefined => places?.firstRows[value - places.lowest] ?? firsts.get(value);
  const repeated: { row: number; first: number; shown: string }[] = [];
  for (const { row, value, prefix } of list) {
    const first = firstOf(value);
    if (first === undefined) firsts.set(value, row);
    else if (first !== row) repeated.push({ row, first, shown: `${prefix}${value}` });
  }
  return repeated;
}

/** Where each number of a list stands, by its distance from the lowest; 0 for numbers that are missing. */
interface Places {
  readonly lowest: number;
  readonly distinct: number;
  readonly firstRows: Int32Array;
  readonly times: Int32Array;
}

/** Of a list that counts with few gaps, as nearly all do; null for an extract, whose gaps mean nothing. */
function placesIn(list: readonly NumberedRow[]): Places | null {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const { value } of list) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const reach = highest - lowest + 1;
  if (list.length < DENSE_SHARE * reach) return null;
  const firstRows = new Int32Array(reach);
  const times = new Int32Array(reach);
  let distinct = 0;
  for (const { value, row } of list) {
    const place = value - lowest;
    const before = times[place] ?? 0;
    times[place] = before + 1;
    if (before > 0) continue;
    distinct += 1;
    firstRows[place] = row;
  }
  return { lowest, distinct, firstRows, times };
}

function sameTask(inspection: Inspection, row: number, other: number): boolean {
  const column = inspection.columnOf('task', 'title', 'instruction');
  if (column === null) return false;
  const { cells } = inspection;
  if (cells.isContinued(row, column)) return true;
  const text = cells.shown(row, column).trim();
  return text !== '' && text === cells.shown(other, column).trim();
}

/** Numbers in rows that are no tasks (a task taken for a note, a group row with a number) or cannot be read: no gap. */
function otherNumbers(inspection: Inspection, column: number): ReadonlySet<string> {
  const present = new Set<string>();
  for (const { row } of inspection.ledger.layout.skipped) {
    const number = readItemNumber(inspection.cells.shown(row, column));
    if (number) present.add(`${number.prefix}${number.value}`);
  }
  // Where Excel shows an error, the number after the one above stood.
  for (let index = 1; index < inspection.tasks.count; index += 1) {
    if (!inspection.cells.hasError(inspection.rowOf(index), column)) continue;
    const above = readItemNumber(inspection.cells.shown(inspection.rowOf(index - 1), column));
    if (above) present.add(`${above.prefix}${above.value + 1}`);
  }
  return present;
}

function gapsOf(
  inspection: Inspection,
  places: Places | null,
  prefix: string,
  others: ReadonlySet<string>,
  column: number,
): Finding[] {
  if (places === null || places.distinct < 3 || places.distinct / places.times.length < DENSE_SHARE) return [];
  const { lowest, firstRows, times } = places;
  const findings: Finding[] = [];
  for (let place = 1, before = 0; place < times.length; place += 1) {
    if (times[place] === 0) continue;
    const previous = before;
    before = place;
    if (place === previous + 1) continue;
    const spent = (times[previous] ?? 1) + (times[place] ?? 1) - 2;
    const absent = Array.from(
      { length: place - previous - 1 },
      (_, step) => `${prefix}${lowest + previous + 1 + step}`,
    );
    const missing = absent.filter((number) => !others.has(number));
    if (missing.length <= spent) continue;
    const row = firstRows[place] ?? 0;
    const message = `${inspection.place(row, column)}之前缺少编号 ${missing.join('、')}。请核对是漏登、删除还是编号有误。`;
    findings.push(finding(inspection, 'number-gap', row, column, message));
  }
  return findings;
}
