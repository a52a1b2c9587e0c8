import { NOT_STATED } from '../rates/grouping';
import { rateTable, type RateLine, type RateTable, type TaskRef } from '../rates/rateTable';
import { sayDay } from '../day/format';
import { STATE_COUNCIL_CALENDAR } from '../day/workdays';
import type { CountWords } from './countWords';
import { figuresOf, type Figures } from './figures';
import { daysOf, type NoticeInput } from './noticeInput';
import { outcomesOf, type Outcomes } from './outcomes';
import { sinceLast, type Since } from './since';
import { scheduleOf, type Schedule } from './schedule';
import { taskShower, type ShownTask } from './shownTask';
import type { LineSet, TaskSet } from './sets';
import { taskSetsOf } from './taskSets';

/** The items of the last meeting of a series that was held before the notice's day. */
interface PreviousMeeting {
  readonly series: string;
  readonly day: number;
  readonly line: RateLine;
}

/** All that a notice's sentences and tables are made from: one set of figures for both. */
export interface NoticeContext {
  readonly input: NoticeInput;
  readonly words: CountWords;
  readonly figures: Figures;
  readonly schedule: Schedule;
  readonly outcomes: Outcomes;
  /** The last period, worked out when it is first asked for; null where none is kept. */
  since(): Since | null;
  show(task: TaskRef): ShownTask;
  tasks(set: TaskSet): readonly TaskRef[];
  table(set: Exclude<LineSet, 'previous-meetings'>): RateTable;
  lines(set: LineSet): readonly RateLine[];
  previousMeetingOf(line: RateLine): PreviousMeeting | null;
}

const KEYS = { sources: 'source', units: 'unit', leaders: 'leader', categories: 'category', series: 'source' } as const;

/**
 * The context of an input; every table and list is made when it is first asked for, and kept.
 * @example contextOf(input, ITEMS).lines('units')
 */
export function contextOf(input: NoticeInput, words: CountWords): NoticeContext {
  const { ledgers, settings, asOf } = input;
  const figures = figuresOf(input);
  const tables = new Map<string, RateTable>([
    ['source', figures.bySource],
    ['unit', figures.byUnit],
  ]);
  const table: NoticeContext['table'] = (set) => {
    const by = KEYS[set];
    const made = tables.get(by) ?? rateTable(ledgers, by, settings, asOf);
    tables.set(by, made);
    return made;
  };
  let known: Since | null | undefined;
  const since = (): Since | null => (known === undefined ? (known = sinceLast(input)) : known);
  let meetings: readonly PreviousMeeting[] | null = null;
  const previous = (): readonly PreviousMeeting[] => (meetings ??= previousMeetings(input, table('series').rows));
  return {
    input,
    words,
    figures,
    schedule: scheduleOf(asOf, input.calendar ?? STATE_COUNCIL_CALENDAR),
    outcomes: outcomesOf(input),
    since,
    show: taskShower(ledgers, input.orders),
    tasks: taskSetsOf(input, () => since()?.changes?.closed ?? []),
    table,
    lines: (set) => (set === 'previous-meetings' ? previous().map(({ line }) => line) : linesOf(set, table(set).rows)),
    previousMeetingOf: (line) => previous().find((each) => each.line === line) ?? null,
  };
}

/** Lines with something in them; a set that is not stated anywhere in the ledgers has none. */
function linesOf(set: LineSet, rows: readonly RateLine[]): readonly RateLine[] {
  const filled = rows.filter(({ members }) => members.length > 0);
  const isStated = filled.some(({ key }) => key !== NOT_STATED);
  if (set === 'series') return filled.filter(({ key, total }) => key !== NOT_STATED && total > 0);
  return isStated || set === 'units' ? filled : [];
}

/** Of every series the last meeting before the day (常务会第一个议题), as the line of its own. */
function previousMeetings(input: NoticeInput, series: readonly RateLine[]): PreviousMeeting[] {
  const { ledgers, asOf, settings } = input;
  const dayOf = (task: TaskRef): number => daysOf(ledgers, task).meeting ?? 0;
  const single = rateTable(ledgers, 'meeting', settings, asOf).rows;
  return series.flatMap((line) => {
    const days = line.members.map(dayOf).filter((day) => day > 0 && day < asOf);
    if (days.length === 0) return [];
    const day = Math.max(...days);
    const first = line.members.find((task) => dayOf(task) === day);
    const meeting = single.find(({ members }) => members.some((each) => same(each, first)));
    return meeting ? [{ series: line.key, day, line: { ...meeting, key: `${line.key}（${sayDay(day)}）` } }] : [];
  });
}

const same = (a: TaskRef, b: TaskRef | undefined): boolean => a.ledger === b?.ledger && a.task === b.task;
