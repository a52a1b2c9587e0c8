import type { Coded } from '../../coded';
import type { Day } from '../../day/day';
import type { DateReading, StatusReading, TaskTable, UnitTable } from '../../ledger';
import type { Settings } from '../../settings';
import type { SheetSnapshot } from '../../snapshot';
import type { RegisterId, Role } from '../../vocabulary';
import type { DatedEvent } from '../../day/events';
import type { WorkCalendar } from '../../day/workdays';
import { readDateCell } from '../dates/readDateCell';
import { readStatus } from '../statuses/readStatus';
import type { Cell, CellsOf, ColumnCells } from './columnCells';
import { codeColumn, codeNumbers, columnCells, joinCoded, mapCoded, sameForAll, shownText } from './columnCells';
import { deadlineColumn, earlierDeadline, extendedDeadline, withoutDeadlines } from './deadlineColumn';
import { ledgerYear, type LedgerYear } from './ledgerYear';
import { percentColumn } from './percentCell';
import { statusFromProgress, statusWithFinish } from './statusColumn';
import { dateInGroup, dateInText, sourceInGroup, sourceInTitle } from './taskSource';
import { latestTexts, taskTexts } from './taskTexts';
import { unitColumns } from './unitColumns';

/** All that tasks are read from. */
export interface TaskSheet {
  readonly snapshot: SheetSnapshot;
  readonly register: RegisterId;
  readonly title: string | null;
  readonly lines: readonly string[];
  readonly headers: readonly string[];
  /** Column of each role; `progress` in time order, the newest last. */
  readonly columns: ReadonlyMap<Role, readonly number[]>;
  /** A second deadline column whose clock rules where it ends earlier; null in nearly all ledgers. */
  readonly secondDeadline: number | null;
  readonly rows: Int32Array;
  readonly groups: Coded<string | null>;
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

/** The tasks of one ledger and the year that its texts mean. */
export interface TasksRead {
  readonly tasks: TaskTable;
  readonly year: LedgerYear;
}

const DATE_ROLES: readonly Role[] = ['assign_date', 'done_date', 'instruct_date', 'meeting_date'];

/** Reads every column once and puts the tasks together. */
export function readTasks(sheet: TaskSheet, context: TaskContext): TasksRead {
  const { snapshot, rows, columns } = sheet;
  const count = rows.length;
  const cellsOf = (role: Role): ColumnCells | null => {
    const column = columns.get(role)?.at(-1);
    return column === undefined ? null : columnCells(snapshot, column, rows);
  };
  const contentsOf = (role: Role): Coded<Cell> | null => {
    const cells = cellsOf(role);
    return cells && codeColumn(cells, (cell) => cell);
  };
  const textOf = (role: Role): Coded<string | null> | null => {
    const cells = cellsOf(role);
    return cells && codeColumn(cells, shownText);
  };
  const dateCells = DATE_ROLES.map(contentsOf);
  const datesIn = (year: number | null): (Coded<DateReading> | null)[] =>
    dateCells.map(
      (contents) =>
        contents && mapCoded(contents, (cell) => readDateCell({ ...cell, date1904: snapshot.date1904, year })),
    );
  const { title, lines, headers } = sheet;
  const year = ledgerYear({ title, sheet: snapshot.name, lines, headers, dates: datesIn(null), asOf: context.asOf });
  const [assigned = null, finished = null, instructed = null, meetings = null] = datesIn(year.year);
  const meetingDate = meetings ?? meetingInGroups(sheet, year.year);

  const texts = taskTexts(count, cellsOf);
  const progress = latestTexts((columns.get('progress') ?? []).map((column) => columnCells(snapshot, column, rows)));
  const statusCells = cellsOf('status');
  const units = unitColumns(cellsOf, context, count);
  const none = sameForAll<string | null>(count, null);
  const percentCells = cellsOf('percent');
  const numberCells = cellsOf('item_no') ?? cellsOf('seq');
  return {
    year,
    tasks: {
      count,
      rows,
      number: numberCells ? codeNumbers(numberCells) : none,
      group: joinedOr(textOf('group'), sheet.groups),
      source: sourceColumn(sheet, textOf('source')),
      category: textOf('category') ?? none,
      meetingDate,
      task: texts.task,
      title: texts.title,
      ...units,
      leader: leaderOf(sheet.register, textOf) ?? none,
      owner: textOf('owner') ?? none,
      assigned,
      deadline: deadlines(sheet, context, cellsOf, { assigned, meeting: meetingDate, instructed, year: year.year }),
      finished,
      status: statusCells
        ? codeColumn(statusCells, (cell) => readStatus(cell, year.year))
        : withFinish(statusFromProgress(progress, count, year.year), finished),
      statusFrom: statusCells ? 'status' : progress ? 'progress' : 'none',
      percent: percentCells && percentColumn(percentCells),
      progress,
    },
  };
}

function withFinish(status: Coded<StatusReading>, finished: Coded<DateReading> | null): Coded<StatusReading> {
  return finished ? joinCoded(status, finished, statusWithFinish) : status;
}

function leaderOf(
  register: RegisterId,
  textOf: (role: Role) => Coded<string | null> | null,
): Coded<string | null> | null {
  const order: readonly Role[] =
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
  cellsOf: CellsOf,
  references: Parameters<typeof deadlineColumn>[1],
): TaskTable['deadline'] {
  const cells = cellsOf('deadline');
  if (!cells) return withoutDeadlines(sheet.rows.length);
  const { asOf, settings, calendar, events } = context;
  const common = { asOf, settings, calendar, events, date1904: sheet.snapshot.date1904 };
  const extension = cellsOf('extension');
  const fixed = deadlineColumn(cells, references, common);
  const first = extension ? joinCoded(fixed, deadlineColumn(extension, references, common), extendedDeadline) : fixed;
  if (sheet.secondDeadline === null) return first;
  const second = deadlineColumn(columnCells(sheet.snapshot, sheet.secondDeadline, sheet.rows), references, common);
  return joinCoded(first, second, earlierDeadline);
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
