import type { Coded } from '../../coded';
import type { Day } from '../../day/day';
import type { DateReading, StatusReading, TaskTable, UnitsReading, UnitTable } from '../../ledger';
import type { Settings } from '../../settings';
import type { SheetSnapshot } from '../../snapshot';
import type { RegisterId, Role } from '../../vocabulary';
import type { DatedEvent } from '../../day/events';
import type { WorkCalendar } from '../../day/workdays';
import { readDateCell } from '../dates/readDateCell';
import { readProgress } from '../progress/readProgress';
import { readStatus } from '../statuses/readStatus';
import { createUnitReader } from '../units/readUnits';
import type { Cell, ColumnCells } from './columnCells';
import {
  codeColumn,
  codeValues,
  columnCells,
  joinCoded,
  mapCoded,
  sameForAll,
  shownText,
  textColumn,
} from './columnCells';
import { deadlineColumn, earlierDeadline, extendedDeadline, withoutDeadlines } from './deadlineColumn';
import { ledgerYear, type LedgerYear } from './ledgerYear';
import { percentColumn } from './percentCell';
import { dateInText, sourceInGroup, sourceInTitle } from './taskSource';

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
  readonly groups: readonly (string | null)[];
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

const NO_UNITS: UnitsReading = {
  text: '',
  lead: [],
  co: [],
  groups: [],
  people: [],
  phones: [],
  written: [],
  open: false,
};
const NO_STATUS: StatusReading = { text: '', status: null, percent: null, reason: '台账没有状态和进展' };

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
    const contents = contentsOf(role);
    return contents && mapCoded(contents, shownText);
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

  const texts = taskTexts(sheet, cellsOf);
  const progress = latestTexts((columns.get('progress') ?? []).map((column) => columnCells(snapshot, column, rows)));
  const statusCells = cellsOf('status');
  const units = readUnitColumns(cellsOf, context, count);
  const none = sameForAll<string | null>(count, null);
  const percentCells = cellsOf('percent');
  return {
    year,
    tasks: {
      count,
      rows,
      number: textOf('item_no') ?? textOf('seq') ?? none,
      group: joinedOr(textOf('group'), codeValues(sheet.groups)),
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
        : statusFromProgress(progress, count, year.year),
      statusFrom: statusCells ? 'status' : progress ? 'progress' : 'none',
      percent: percentCells && percentColumn(percentCells),
      progress,
    },
  };
}

type CellsOf = (role: Role) => ColumnCells | null;

function taskTexts(sheet: TaskSheet, cellsOf: CellsOf): Pick<TaskTable, 'task' | 'title'> {
  const [task, title, instruction, group] = (['task', 'title', 'instruction', 'group'] as const).map((role) => {
    const cells = cellsOf(role);
    return cells && textColumn(cells);
  });
  const main = task ?? instruction ?? title ?? group ?? new Array<string | null>(sheet.rows.length).fill(null);
  const aside = main === title ? null : (title ?? null);
  // A row that gives its title alone is named by it.
  const filled = aside ? main.map((text, index) => text ?? aside[index] ?? null) : main;
  return { task: filled, title: title ?? null };
}

/** The latest filled text of several progress columns, row by row. */
function latestTexts(columns: readonly ColumnCells[]): (string | null)[] | null {
  const texts = columns.map(textColumn);
  const newest = texts.pop();
  if (!newest) return null;
  for (const older of texts.reverse()) {
    for (let index = 0; index < newest.length; index++) newest[index] ??= older[index] ?? null;
  }
  return newest;
}

function statusFromProgress(
  progress: readonly (string | null)[] | null,
  count: number,
  year: number,
): Coded<StatusReading> {
  if (!progress) return sameForAll(count, NO_STATUS);
  const dictionary: StatusReading[] = [];
  const known = new Map<string | null, number>();
  const codes = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const text = progress[index] ?? null;
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = dictionary.push(derivedStatus(text, year)) - 1));
    codes[index] = code;
  }
  return { codes, dictionary };
}

function derivedStatus(text: string | null, year: number): StatusReading {
  if (text === null) return { text: '', status: null, percent: null, reason: '没有状态，也没有填写进展' };
  const { status, percent, expected } = readProgress(text, year);
  return { text, status, percent, ...(expected === undefined ? {} : { expected }), reason: '由进展情况推断' };
}

function readUnitColumns(
  cellsOf: CellsOf,
  context: TaskContext,
  count: number,
): Pick<TaskTable, 'leadUnits' | 'respUnits' | 'coUnits'> {
  const read = createUnitReader({ ownLevel: context.ownLevel, unitTable: context.unitTable });
  const column = (role: Role): Coded<UnitsReading> | null => {
    const cells = cellsOf(role);
    return cells && codeColumn(cells, (cell) => read(cell.text));
  };
  const lead = column('lead_unit');
  const resp = column('resp_unit');
  const co = column('co_unit');
  return {
    leadUnits: lead && resp ? joinCoded(lead, resp, leadOrResponsible) : (lead ?? resp ?? sameForAll(count, NO_UNITS)),
    respUnits: lead && resp ? mapCoded(resp, assisting) : null,
    coUnits: co && mapCoded(co, assisting),
  };
}

/** A row without a lead unit is led by the first responsible one. */
function leadOrResponsible(lead: UnitsReading, responsible: UnitsReading): UnitsReading {
  return lead.lead.length === 0 && lead.groups.length === 0 && responsible.lead.length > 0 ? responsible : lead;
}

/** In a column of assisting units nobody leads. */
function assisting(units: UnitsReading): UnitsReading {
  return units.lead.length === 0 ? units : { ...units, lead: [], co: [...units.lead, ...units.co] };
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
  const groups = codeValues(sheet.groups);
  const fromGroups = {
    codes: groups.codes,
    dictionary: groups.dictionary.map((group) => sourceInGroup(group) ?? fromTitle),
  };
  return own
    ? joinCoded(own, fromGroups, (text, group) => text ?? (sheet.register === 'meeting' ? group : null))
    : fromGroups;
}

/** Meeting days that stand in group rows (「第14次常务会议（2024年3月5日）」) or in the title of one meeting's ledger. */
function meetingInGroups(sheet: TaskSheet, year: number): Coded<DateReading> | null {
  if (sheet.register !== 'meeting') return null;
  const groups = codeValues(sheet.groups.map((group) => dateInText(group) ?? dateInText(sheet.title)));
  const dictionary = groups.dictionary.map((text): DateReading =>
    text === null
      ? { text: '', day: null, unreadable: false }
      : readDateCell({ value: text, text, numberFormat: '@', date1904: false, year }),
  );
  return dictionary.some(({ day }) => day !== null) ? { codes: groups.codes, dictionary } : null;
}
