import type { TaskTable } from '../ledger';
import { isErrorValue } from '../snapshot';
import type { Inspection } from './inspection';
import { readItemNumber } from './numbering';
import type { NumberedRows } from './numbering';

/** 政督〔2024〕3号 numbers a paper, and one paper may hand out several tasks. */
const DOCUMENT_NUMBER = /[〔[【(（]\s*20\d\d\s*[〕\]】)）]/;

/** What stands in a column of numbers. */
export interface NumberedColumn {
  readonly numbered: NumberedRows;
  /** The tasks (by index) whose number is one of Excel's error values. */
  readonly errors: readonly number[];
}

/**
 * The numbers of a column in the order of its rows, without the numbers of papers (政督〔2024〕3号). The later rows of
 * merged cells are empty.
 * @example numbersIn(inspection, 1).numbered.values // Float64Array [1, 2, 2, 4]
 */
export function numbersIn(inspection: Inspection, column: number): NumberedColumn {
  const { tasks, cells, ledger } = inspection;
  const groupRows = ledger.layout.skipped.filter(({ as }) => as === 'group').map(({ row }) => row);
  const { scopes: perGroup, scopeAt } = scopesOf(tasks);
  const rows = new Int32Array(tasks.count);
  const prefixes = new Int32Array(tasks.count);
  const values = new Float64Array(tasks.count);
  const scopes = new Float64Array(tasks.count);
  const prefixNames: string[] = [];
  /** The number last seen under each prefix. */
  const last: (number | undefined)[] = [];
  const errors: number[] = [];
  const codes = new Map<string, number>();
  let prefix = -1;
  let groupsAbove = 0;
  let count = 0;
  for (let index = 0; index < tasks.count; index += 1) {
    const row = tasks.rows[index] as number;
    const content = cells.value(row, column);
    let value = content as number;
    let name = '';
    if (!Number.isInteger(content)) {
      if (isErrorValue(content)) {
        errors.push(index);
        continue;
      }
      const shown = cells.shown(row, column);
      const written = DOCUMENT_NUMBER.test(shown) ? null : readItemNumber(shown);
      if (written === null) continue;
      value = written.value;
      name = written.prefix;
    }
    if (prefixNames[prefix] !== name) {
      prefix = codes.get(name) ?? prefixNames.push(name) - 1;
      codes.set(name, prefix);
    }
    value = restored(value, last[prefix], content);
    last[prefix] = value;
    while ((groupRows[groupsAbove] ?? Infinity) < row) groupsAbove += 1;
    rows[count] = row;
    prefixes[count] = prefix;
    values[count] = value;
    scopes[count] = scopeAt(index) + groupsAbove * perGroup;
    count += 1;
  }
  const numbered = {
    rows: rows.subarray(0, count),
    prefixes: prefixes.subarray(0, count),
    prefixNames,
    values: values.subarray(0, count),
    scopes: scopes.subarray(0, count),
  };
  return { numbered, errors };
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
  const next = (last ?? NaN) + 1;
  const mayLackZero = typeof content === 'number' && !Number.isInteger(content);
  return mayLackZero && value * 10 === next ? next : value;
}
