import { toIso, fromIso, type Day } from '../day/day';
import { STATES, type State } from '../vocabulary';
import { parsePeriod, periodId } from './period';
import type { PeriodRecord, RecordedFigures, RecordedLine, RecordedTask, Tally } from './periodRecord';
import { NO_TEXT } from './textMark';

type PackedLine = readonly [key: string, ...tally: number[]];

/** The figures of a period as they are stored. */
export interface PackedPeriod {
  readonly period: string;
  readonly day: string;
  readonly total: Tally;
  readonly source: readonly PackedLine[];
  readonly unit: readonly PackedLine[];
}

/**
 * The tasks of a period as they are stored, column by column: about 20 characters a task, so that ten thousand tasks
 * take some two hundred thousand.
 */
export interface PackedTasks {
  /** Each id without what it shares with the one before: its length as one letter (base 36), then the rest; by lines. */
  readonly ids: string;
  /** One digit a task: index into `STATES`. */
  readonly states: string;
  /** Days after the record's day, in base 36; nothing where there is none; by commas. */
  readonly due: string;
  /** Marks of one length, end to end. */
  readonly names: string;
  readonly progress: string;
}

/**
 * The figures of a record in their stored form.
 * @example packPeriod(record).period // '2026Q3'
 */
export function packPeriod({ period, day, figures }: PeriodRecord): PackedPeriod {
  const lines = (all: readonly RecordedLine[]): PackedLine[] => all.map(({ key, tally }) => [key, ...tally]);
  return {
    period: periodId(period),
    day: toIso(day),
    total: figures.total,
    source: lines(figures.bySource),
    unit: lines(figures.byUnit),
  };
}

/**
 * A record from its stored form.
 * @returns null where the period, the day or a tally is none.
 * @example unpackPeriod(packPeriod(record), record.tasks)
 */
export function unpackPeriod(packed: PackedPeriod, tasks: readonly RecordedTask[] | null): PeriodRecord | null {
  const period = parsePeriod(packed.period);
  const day = fromIso(packed.day);
  if (period === null || day === null) return null;
  const lines = (all: readonly PackedLine[]): RecordedLine[] => all.map(([key, ...tally]) => ({ key, tally }));
  const figures: RecordedFigures = {
    total: packed.total,
    bySource: lines(packed.source),
    byUnit: lines(packed.unit),
  };
  const tallies = [figures.total, ...[...figures.bySource, ...figures.byUnit].map(({ tally }) => tally)];
  return tallies.every(({ length }) => length === STATES.length) ? { period, day, figures, tasks } : null;
}

/** One letter says how much of an id is shared. */
const MOST_SHARED = 35;

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length, MOST_SHARED);
  let length = 0;
  while (length < most && one[length] === other[length]) length++;
  return length;
}

/**
 * Tasks in their stored form.
 * @param day the record's day, from which the due days are counted.
 * @example unpackTasks(packTasks(tasks, day), day) // the same tasks
 */
export function packTasks(tasks: readonly RecordedTask[], day: Day): PackedTasks {
  const ids = tasks.map(({ id }, index) => {
    const shared = sharedLength(id, tasks[index - 1]?.id ?? '');
    return `${shared.toString(36)}${id.slice(shared)}`;
  });
  return {
    ids: ids.join('\n'),
    states: tasks.map(({ state }) => STATES.indexOf(state)).join(''),
    due: tasks.map(({ due }) => (due === null ? '' : (due - day).toString(36))).join(','),
    names: tasks.map(({ name }) => name).join(''),
    progress: tasks.map(({ progress }) => progress).join(''),
  };
}

/**
 * Tasks from their stored form.
 * @returns null where the columns do not belong together.
 * @example unpackTasks({ids: '', states: '', due: '', names: '', progress: ''}, day) // []
 */
export function unpackTasks(packed: PackedTasks, day: Day): RecordedTask[] | null {
  const { ids, states, due, names, progress } = packed;
  const count = states.length;
  if (count === 0) return ids === '' ? [] : null;
  const lines = ids.split('\n');
  const days = due.split(',');
  const whole = count * NO_TEXT.length;
  if (lines.length !== count || days.length !== count) return null;
  if (names.length !== whole || progress.length !== whole) return null;
  const markAt = (marks: string, index: number): string =>
    marks.slice(index * NO_TEXT.length, (index + 1) * NO_TEXT.length);
  let before = '';
  const tasks = lines.map((line, index): RecordedTask => {
    before = `${before.slice(0, Number.parseInt(line[0] ?? '0', 36))}${line.slice(1)}`;
    const offset = days[index] ?? '';
    return {
      id: before,
      name: markAt(names, index),
      state: STATES[Number(states[index])] as State,
      due: offset === '' ? null : day + Number.parseInt(offset, 36),
      progress: markAt(progress, index),
    };
  });
  return tasks.every(({ state, due: last }) => state !== undefined && !Number.isNaN(last)) ? tasks : null;
}
