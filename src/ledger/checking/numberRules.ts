import { at } from '../coded';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { numbersIn } from './numberedColumn';
import { listsOf, readItemNumber } from './numbering';
import type { NumberedRows } from './numbering';
import type { LedgerRules, Verdict } from './rule';

/** Above this share of repeated numbers the column numbers groups of rows, not rows. */
const GROUP_NUMBER_SHARE = 0.4;
/** Below this share of present numbers the list is an extract, whose gaps mean nothing. */
const DENSE_SHARE = 0.6;

/**
 * Item numbers that repeat or skip inside their list: `number-duplicate`, `number-gap`. A number merged over the rows of
 * one task, or repeated for rows of the same task, is no duplicate; a gap beside a duplicate (14, 14, 16) is that
 * duplicate's.
 */
export const NUMBER_RULES: LedgerRules = { check: judge };

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
  const task = inspection.taskColumn;
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
  const { numbered, errors } = numbersIn(inspection, column);
  const lists = listsOf(numbered).flatMap((list) =>
    countsUp(numbered, list) ? [] : [{ list, places: placesIn(numbered, list) }],
  );
  const twice = lists.flatMap(({ list, places }) => repeatedRows(numbered, list, places));
  const groupsRows = twice.length > Math.max(1, numbered.rows.length * GROUP_NUMBER_SHARE);
  if (groupsRows) return { findings: [], repeated: [] };
  const apart = twice.filter(({ row, first }) => !sameTask(inspection, row, first));
  const others = otherNumbers(inspection, column, errors);
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
    ...lists.flatMap(({ list, places }) => gapsOf(inspection, places, prefixOf(numbered, list), others, column)),
  ];
  return { findings, repeated: twice.flatMap(({ row, first }) => [row, first]) };
}

/** Every number one more than the last: nothing repeats and nothing is missing. */
function countsUp({ values }: NumberedRows, list: Int32Array): boolean {
  for (let index = 1; index < list.length; index += 1) {
    if (values[list[index] as number] !== (values[list[index - 1] as number] as number) + 1) return false;
  }
  return true;
}

function prefixOf({ prefixes, prefixNames }: NumberedRows, list: Int32Array): string {
  return prefixNames[prefixes[list[0] as number] as number] as string;
}

/** A row whose number stands in the row `first` above it as well. */
interface RepeatedRow {
  readonly row: number;
  readonly first: number;
  readonly shown: string;
}

function repeatedRows(numbered: NumberedRows, list: Int32Array, places: Places | null): RepeatedRow[] {
  if (places?.distinct === list.length) return [];
  const firsts = new Map<number, number>();
  const firstOf = (value: number): number | undefined => places?.firstRows[value - places.lowest] ?? firsts.get(value);
  const prefix = prefixOf(numbered, list);
  const repeated: RepeatedRow[] = [];
  for (const place of list) {
    const value = numbered.values[place] as number;
    const row = numbered.rows[place] as number;
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
function placesIn({ values, rows }: NumberedRows, list: Int32Array): Places | null {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const each of list) {
    const value = values[each] as number;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const reach = highest - lowest + 1;
  if (list.length < DENSE_SHARE * reach) return null;
  const firstRows = new Int32Array(reach);
  const times = new Int32Array(reach);
  let distinct = 0;
  for (const each of list) {
    const place = (values[each] as number) - lowest;
    const before = times[place] as number;
    times[place] = before + 1;
    if (before > 0) continue;
    distinct += 1;
    firstRows[place] = rows[each] as number;
  }
  return { lowest, distinct, firstRows, times };
}

function sameTask(inspection: Inspection, row: number, other: number): boolean {
  const column = inspection.taskColumn;
  if (column === null) return false;
  const { cells } = inspection;
  if (cells.isContinued(row, column)) return true;
  const text = cells.shown(row, column).trim();
  return text !== '' && text === cells.shown(other, column).trim();
}

/**
 * Numbers in rows that are no tasks (a task taken for a note, a group row with a number) or cannot be read: no gap.
 * Where Excel shows an error (`errors`: those tasks), the number after the one above stood.
 */
function otherNumbers(inspection: Inspection, column: number, errors: readonly number[]): ReadonlySet<string> {
  const { cells, ledger, rowOf } = inspection;
  const numberIn = (row: number) => readItemNumber(cells.shown(row, column));
  const skipped = ledger.layout.skipped.flatMap(({ row }) => numberIn(row) ?? []);
  const hidden = errors.flatMap((index) => {
    const above = index === 0 ? null : numberIn(rowOf(index - 1));
    return above === null ? [] : [{ prefix: above.prefix, value: above.value + 1 }];
  });
  return new Set([...skipped, ...hidden].map(({ prefix, value }) => `${prefix}${value}`));
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
