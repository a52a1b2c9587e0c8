import { joinCoded, mapCoded, sameForAll, type Coded } from '../../coded';
import type { Day } from '../../day/day';
import type { DateReading, StatusReading, TaskTable, UnitsReading, UnitTable } from '../../ledger';
import type { Settings } from '../../settings';
import type { Steps } from '../../steps';
import type { RegisterId } from '../../vocabulary';
import type { DatedEvent } from '../../day/events';
import type { WorkCalendar } from '../../day/workdays';
import type { CountUnit } from '../deadlines/countedIn';
import { readDateCell } from '../dates/readDateCell';
import { readStatus } from '../statuses/readStatus';
import { shownText } from './codedCells';
import { deadlineColumn, earlierDeadline, extendedDeadline, withoutDeadlines } from './deadlineColumn';
import { ledgerYear, monthOfSheet, type LedgerYear } from './ledgerYear';
import { holdsShares, percentColumn } from './percentCell';
import { statusFromProgress, statusWithFinish } from './statusColumn';
import { taskColumns, type CodedRole, type ColumnPlaces, type TaskColumns } from './taskColumns';
import { dateInGroup, dateInText, sourceInGroup, sourceInTitle } from './taskSource';
import { latestTexts, taskTexts } from './taskTexts';
import { unitColumns } from './unitColumns';

/** All that tasks are read from. */
export interface TaskSheet extends ColumnPlaces {
  readonly register: RegisterId;
  readonly title: string | null;
  readonly lines: readonly string[];
  readonly headers: readonly string[];
  readonly groups: Coded<string | null>;
  /** What bare numbers in the deadline column count. */
  readonly deadlinesCountedIn: CountUnit | null;
}

/** What reading needs beside the sheet. */
export interface TaskContext {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly ownLevel: Settings['ownLevel'];
  readonly unitTable: UnitTable | null;
  readonly calendar: WorkCalendar;
  readonly events: readonly DatedEvent[];
}

/** What reading a row has to know of all the others. */
export interface ColumnFacts {
  /** The year that texts without one mean. */
  readonly year: LedgerYear;
  /** Whether the column of percentages nowhere exceeds 1. */
  readonly percentsAreShares: boolean;
}

/** The tasks of one ledger and what was seen of its columns as a whole. */
export interface TasksRead {
  readonly tasks: TaskTable;
  readonly facts: ColumnFacts;
}

export const DATE_ROLES = ['assign_date', 'done_date', 'instruct_date', 'meeting_date'] as const;

/**
 * Looks at every column once and puts the tasks together. For some rows of a ledger that was read before, `known` is
 * what was seen of the whole.
 */
export function* readTasks(sheet: TaskSheet, context: TaskContext, known?: ColumnFacts): Steps<TasksRead> {
  const { rows } = sheet;
  const count = rows.length;
  const columns = yield* taskColumns(sheet);
  const textOf: TextOf = (role) => {
    const cells = columns.codedOf(role);
    return cells && mapCoded(cells, shownText);
  };
  const datesIn = (year: number | null): (Coded<DateReading> | null)[] =>
    DATE_ROLES.map((role) => {
      const cells = columns.codedOf(role);
      const { date1904 } = sheet.snapshot;
      return (
        cells &&
        mapCoded(cells, ({ value, text, numberFormat }) => readDateCell({ value, text, numberFormat, date1904, year }))
      );
    });
  const percentCells = columns.codedOf('percent');
  const facts = known ?? {
    year: yearOfSheet(sheet, () => datesIn(null), context.asOf),
    percentsAreShares: percentCells !== null && holdsShares(percentCells),
  };
  const { year } = facts.year;
  const [assigned = null, finished = null, instructed = null, meetings = null] = datesIn(year);
  const meetingDate = meetings ?? meetingInGroups(sheet, year);

  const texts = taskTexts(count, columns);
  const progress = latestTexts(columns.progress);
  const statusCells = columns.codedOf('status');
  yield;
  const units = unitColumns(columns, context, count);
  yield;
  const deadline = deadlines(sheet, context, columns, {
    assigned,
    meeting: meetingDate,
    instructed,
    year,
    month: monthOfSheet(sheet.snapshot.name, sheet.title, year),
  });
  yield;
  const none = sameForAll<string | null>(count, null);
  return {
    facts,
    tasks: {
      count,
      rows,
      number: columns.number ?? none,
      group: joinedOr(textOf('group'), sheet.groups),
      source: sourceColumn(sheet, textOf('source')),
      category: textOf('category') ?? none,
      meetingDate,
      task: texts.task,
      title: texts.title,
      ...units,
      leader: leaderOf(sheet.register, textOf) ?? none,
      owner: textOf('owner') ?? mapCoded(units.leadUnits, peopleOf),
      assigned,
      deadline,
      finished,
      status: statusCells
        ? mapCoded(statusCells, (cell) => readStatus(cell, year))
        : withFinish(statusFromProgress(progress, count, year), finished),
      statusFrom: statusCells ? 'status' : progress ? 'progress' : 'none',
      percent: percentCells && percentColumn(percentCells, facts.percentsAreShares),
      progress,
    },
  };
}

function yearOfSheet(sheet: TaskSheet, dates: () => readonly (Coded<DateReading> | null)[], asOf: Day): LedgerYear {
  const { title, lines, headers, snapshot } = sheet;
  return ledgerYear({ title, sheet: snapshot.name, lines, headers, dates, asOf });
}

type TextOf = (role: CodedRole) => Coded<string | null> | null;

function withFinish(status: Coded<StatusReading>, finished: Coded<DateReading> | null): Coded<StatusReading> {
  return finished ? joinCoded(status, finished, statusWithFinish) : status;
}

/** 水利站 老王: where no column names the responsible person, the unit's does. */
const peopleOf = ({ people }: UnitsReading): string | null => (people.length > 0 ? people.join('、') : null);

function leaderOf(register: RegisterId, textOf: TextOf): Coded<string | null> | null {
  const order: readonly CodedRole[] =
    register === 'instruction'
      ? ['instruct_leader', 'resp_leader', 'lead_leader']
      : ['resp_leader', 'lead_leader', 'instruct_leader'];
  for (const role of order) {
    const found = textOf(role);
    if (found) return found;
  }
  return null;
}

function deadlines(
  sheet: TaskSheet,
  context: TaskContext,
  columns: TaskColumns,
  references: Parameters<typeof deadlineColumn>[1],
): TaskTable['deadline'] {
  const cells = columns.codedOf('deadline');
  if (!cells) return withoutDeadlines(sheet.rows.length);
  const { asOf, settings, calendar, events } = context;
  const common = { asOf, settings, calendar, events, date1904: sheet.snapshot.date1904 };
  const extension = columns.codedOf('extension');
  const fixed = deadlineColumn(cells, references, { ...common, countedIn: sheet.deadlinesCountedIn });
  const first = extension ? joinCoded(fixed, deadlineColumn(extension, references, common), extendedDeadline) : fixed;
  if (columns.secondDeadline === null) return first;
  return joinCoded(first, deadlineColumn(columns.secondDeadline, references, common), earlierDeadline);
}

function joinedOr(own: Coded<string | null> | null, fallback: Coded<string | null>): Coded<string | null> {
  return own ? joinCoded(own, fallback, (text, group) => text ?? group) : fallback;
}

function sourceColumn(sheet: TaskSheet, own: Coded<string | null> | null): Coded<string | null> {
  const fromTitle = sourceInTitle(sheet.title);
  const fromGroups = mapCoded(sheet.groups, (group) => sourceInGroup(group) ?? fromTitle);
  return own
    ? joinCoded(own, fromGroups, (text, group) => text ?? (sheet.register === 'meeting' ? group : null))
    : fromGroups;
}

/** Meeting days that stand in group rows (「第14次常务会议（2024年3月5日）」) or in the title of one meeting's ledger. */
function meetingInGroups(sheet: TaskSheet, year: number): Coded<DateReading> | null {
  if (sheet.register !== 'meeting') return null;
  const dates = mapCoded(sheet.groups, (group): DateReading => {
    const text = dateInGroup(group) ?? dateInText(sheet.title);
    return text === null
      ? { text: '', day: null, unreadable: false }
      : readDateCell({ value: text, text, numberFormat: '@', date1904: false, year });
  });
  return dates.dictionary.some(({ day }) => day !== null) ? dates : null;
}
