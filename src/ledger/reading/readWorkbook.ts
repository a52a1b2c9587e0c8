import type { Day } from '../day/day';
import type { DatedEvent } from '../day/events';
import { withLimitDeadlines } from '../limits/limitDeadlines';
import { limitsInForce } from '../limits/limitsInForce';
import { createWorkCalendar, type WorkCalendar } from '../day/workdays';
import type { Ledger, LedgerColumn, OtherSheet, UnitTable, WorkbookReading } from '../ledger';
import { recogniseRegister } from '../registers/recogniseRegister';
import type { Settings } from '../settings';
import type { SheetSnapshot } from '../snapshot';
import type { Role } from '../vocabulary';
import { columnLetter } from '../address';
import { NOTHING_DECIDED, withDecidedUnits, type ReadingDecisions } from './decisions';
import { decideColumns } from './columns/decideColumns';
import { headerFingerprint, type ConfirmedColumns } from './columns/headerFingerprint';
import { commonLevel, levelInTitle } from './columns/levels';
import { progressInOrder } from './columns/progressOrder';
import { sampleColumns } from './columns/sampleColumns';
import { secondClock } from './columns/secondClock';
import { findTables, type FoundTable } from './layout/findTables';
import { whyNoLedger, whyNoTable } from './notLedgers';
import { readTasks } from './tasks/readTasks';
import { readOfficeTables } from './tables/officeTables';

/** What reading a workbook needs beside its cells. */
export interface ReadingOptions {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly confirmed?: ConfirmedColumns;
  readonly decided?: ReadingDecisions;
  /** The working days, where the office has added to the State Council's table. */
  readonly calendar?: WorkCalendar;
  /** Events that the office has dated (两会, 文博会), for deadlines that name them. */
  readonly events?: readonly DatedEvent[];
}

/**
 * Understands a workbook: every ledger with its columns and tasks, every sheet that is none with the reason, and the
 * tables that the office keeps in it (单位表, 节假日表, 事件表, 时限表). Pure; never throws on any grid.
 * @example readWorkbook(snapshots, { asOf: fromIso('2024-06-30'), settings: DEFAULT_SETTINGS }).ledgers.length
 */
export function readWorkbook(snapshots: readonly SheetSnapshot[], options: ReadingOptions): WorkbookReading {
  const { unitTable, holidays, events, limitTable, sheets } = readOfficeTables(snapshots);
  const calendar = options.calendar ?? createWorkCalendar(holidays);
  const decided = options.decided ?? NOTHING_DECIDED;
  const units = withDecidedUnits(unitTable, decided.units);
  const context = { ...options, decided, unitTable: units, calendar, events: [...(options.events ?? []), ...events] };
  const inForce = limitsInForce(limitTable);
  const ledgers: Ledger[] = [];
  const otherSheets: OtherSheet[] = [];
  for (const snapshot of snapshots) {
    const kept = sheets.get(snapshot.name);
    if (kept !== undefined) {
      otherSheets.push({ sheet: snapshot.name, why: kept });
      continue;
    }
    const { grid, tables } = findTables(snapshot);
    if (tables.length === 0) otherSheets.push({ sheet: snapshot.name, why: whyNoTable(grid) });
    for (const table of tables) {
      const read = readLedger(snapshot, table, context, ledgers);
      if ('why' in read) {
        if (table.taskRows.length > 0 || tables.length === 1) otherSheets.push(read);
      } else ledgers.push(withLimitDeadlines(read, snapshot, { ...context, limits: inForce.limits }));
    }
  }
  return { ledgers, otherSheets, unitTable, holidays, ...inForce };
}

/** What all ledgers of a workbook share: the options with the tables that the office keeps in it. */
interface ReadingContext extends ReadingOptions {
  readonly decided: ReadingDecisions;
  /** With the names that the clerk has joined. */
  readonly unitTable: UnitTable | null;
  readonly calendar: WorkCalendar;
  readonly events: readonly DatedEvent[];
}

/** The ledger that a table is, or the reason why it is none. */
function readLedger(
  snapshot: SheetSnapshot,
  table: FoundTable,
  options: ReadingContext,
  before: readonly Ledger[],
): Ledger | OtherSheet {
  const { heading, header, taskRows } = table;
  const sampled = sampleColumns(snapshot, table.columns, taskRows, options.asOf);
  const unitTexts = sampled.flatMap(({ content, texts }) => (content.units > 0.5 ? texts : []));
  const named = levelInTitle(heading.title ?? '') ?? levelInTitle(snapshot.name) ?? options.settings.ownLevel;
  const ownLevel = commonLevel(unitTexts, named);
  const headers = table.columns.map(({ path }) => path.join('/'));
  const fingerprint = headerFingerprint(headers);
  const confirmed = options.confirmed?.[fingerprint];
  const about = [heading.title ?? '', ...heading.lines, snapshot.name].join(' ');
  const columns = decideColumns(sampled, {
    ownLevel,
    about,
    rectifies: /整改|销号|问题清单|问题台账/.test(`${about} ${headers.join(' ')}`),
    ...(confirmed ? { confirmed } : {}),
  });
  const why = whyNoLedger(columns, sampled, taskRows.length);
  const noLedger = ofTable(options.decided.tables[fingerprint], why, taskRows.length);
  if (noLedger !== null) return { sheet: snapshot.name, why: noLedger, fingerprint };

  const roles = columns.map(({ role }) => role);
  const told = options.decided.registers[fingerprint];
  const recognised = recogniseRegister({
    title: heading.title ?? '',
    sheet: snapshot.name,
    lines: heading.lines,
    groups: table.groups.dictionary.filter((group) => group !== null),
    roles,
    headers,
    taskHeader: columns
      .filter(({ role }) => role !== null && NAMING_ROLES.has(role))
      .map(({ header: text }) => text)
      .join(' '),
  });
  const register = told ?? recognised.register;
  const { tasks, year } = readTasks(
    {
      snapshot,
      register,
      title: heading.title,
      lines: heading.lines,
      headers,
      columns: columnsByRole(columns),
      secondDeadline: secondClock(columns, sampled, ownLevel),
      rows: taskRows,
      groups: table.groups,
    },
    { ...options, ownLevel },
  );
  const headerRows = Array.from({ length: header.bottom - header.top + 1 }, (_, index) => header.top + index);
  return {
    id: idOf(snapshot.name, header, before),
    register,
    registerWhy: told === undefined ? recognised.why : '您已确认',
    layout: {
      sheet: snapshot.name,
      title: heading.title,
      top: heading.top,
      left: header.left,
      right: header.right,
      headerRows,
      firstTaskRow: taskRows[0] ?? header.bottom + 1,
      lastTaskRow: taskRows.at(-1) ?? header.bottom,
      skipped: table.skipped,
      year: year.year,
      yearFrom: year.from,
      date1904: snapshot.date1904,
    },
    columns,
    tasks,
  };
}

/** Why a table is no ledger once the clerk has spoken: a header without rows cannot become one. */
function ofTable(decided: 'ledger' | 'no-ledger' | undefined, why: string | null, rows: number): string | null {
  if (decided === 'no-ledger') return '您已确认这不是台账';
  return decided === 'ledger' && rows > 0 ? null : why;
}

/** Columns whose header word tells the kind of ledger: 议定事项, 提案内容, 诉求内容. */
const NAMING_ROLES: ReadonlySet<Role> = new Set<Role>(['task', 'title', 'instruction', 'item_no']);

function idOf(sheet: string, header: { top: number; left: number }, before: readonly Ledger[]): string {
  const id = `${sheet}!${columnLetter(header.left)}${header.top}`;
  return before.some((ledger) => ledger.id === id) ? `${id}'` : id;
}

function columnsByRole(columns: readonly LedgerColumn[]): ReadonlyMap<Role, readonly number[]> {
  const byRole = new Map<Role, number[]>();
  for (const { column, role } of columns) {
    if (role === null) continue;
    const known = byRole.get(role);
    if (known) known.push(column);
    else byRole.set(role, [column]);
  }
  const progress = byRole.get('progress');
  if (progress) byRole.set('progress', progressInOrder(columns.filter(({ role }) => role === 'progress')));
  return byRole;
}
