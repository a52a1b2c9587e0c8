import type { DatedEvent } from '../day/events';
import type { WorkCalendar } from '../day/workdays';
import type { Ledger, LedgerColumn, OtherSheet, UnitTable } from '../ledger';
import type { TimeLimit } from '../limits/limit';
import { withLimitDeadlines } from '../limits/limitDeadlines';
import { recogniseRegister } from '../registers/recogniseRegister';
import type { Settings } from '../settings';
import type { SheetSnapshot } from '../snapshot';
import type { Steps } from '../steps';
import type { RegisterId, Role } from '../vocabulary';
import { columnLetter } from '../address';
import { decideColumns } from './columns/decideColumns';
import { headerFingerprint } from './columns/headerFingerprint';
import { commonLevel, levelInTitle, namesInstitution } from './columns/levels';
import { progressInOrder } from './columns/progressOrder';
import { sampleColumns } from './columns/sampleColumns';
import { secondClock } from './columns/secondClock';
import type { ReadingDecisions } from './decisions';
import { countUnit } from './deadlines/countedIn';
import type { FoundTable } from './layout/findTables';
import { whyNoLedger } from './notLedgers';
import type { ReadingOptions } from './readingOptions';
import { readTasks, type ColumnFacts, type TaskSheet } from './tasks/readTasks';

/** What all ledgers of a workbook share: the options with the tables that the office keeps in it. */
export interface ReadingContext extends ReadingOptions {
  readonly decided: ReadingDecisions;
  /** With the names that the clerk has joined. */
  readonly unitTable: UnitTable | null;
  readonly calendar: WorkCalendar;
  readonly events: readonly DatedEvent[];
  readonly limits: readonly TimeLimit[];
}

/** A ledger with all that its rows were read by, so that edited rows can be read again alone. */
export interface OpenedLedger {
  readonly ledger: Ledger;
  readonly table: FoundTable;
  readonly judged: JudgedTable;
  readonly sheet: TaskSheet;
  readonly context: ReadingContext;
  readonly facts: ColumnFacts;
}

/** What a table's columns are for, and what kind of ledger it is. */
export interface JudgedTable {
  readonly columns: readonly LedgerColumn[];
  readonly register: RegisterId;
  readonly registerWhy: string;
  readonly ownLevel: Settings['ownLevel'];
  readonly secondDeadline: number | null;
}

/** The ledger that a table is, or the reason why it is none. `before` are the ledgers read so far. */
export function* readLedger(
  snapshot: SheetSnapshot,
  table: FoundTable,
  context: ReadingContext,
  before: readonly Ledger[],
): Steps<OpenedLedger | OtherSheet> {
  const judged = judgeTable(snapshot, table, context);
  if ('why' in judged) return judged;
  const { heading, header, taskRows } = table;
  const { columns, register, registerWhy, ownLevel } = judged;
  const sheet: TaskSheet = {
    snapshot,
    register,
    title: heading.title,
    lines: heading.lines,
    headers: headersOf(table),
    columns: columnsByRole(columns),
    secondDeadline: judged.secondDeadline,
    rows: taskRows,
    groups: table.groups,
    deadlinesCountedIn: countUnit(columns.find(({ role }) => role === 'deadline')?.header ?? ''),
  };
  yield;
  const { tasks, facts } = yield* readTasks(sheet, { ...context, ownLevel });
  const headerRows = Array.from({ length: header.bottom - header.top + 1 }, (_, index) => header.top + index);
  const ledger = {
    id: idOf(snapshot.name, header, before),
    register,
    registerWhy,
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
      year: facts.year.year,
      yearFrom: facts.year.from,
      date1904: snapshot.date1904,
    },
    columns,
    tasks,
  };
  return { ledger: withLimitDeadlines(ledger, snapshot, context), table, judged, sheet, context, facts };
}

/** Decides from a table's header and a part of its cells what it is; the reason where it is no ledger. */
export function judgeTable(
  snapshot: SheetSnapshot,
  table: FoundTable,
  context: ReadingContext,
): JudgedTable | OtherSheet {
  const { heading, taskRows } = table;
  const title = heading.title ?? '';
  const sampled = sampleColumns(snapshot, table.columns, taskRows, context.asOf);
  const unitTexts = sampled.flatMap(({ content, texts }) => (content.units > 0.5 ? texts : []));
  const titled = levelInTitle(title) ?? levelInTitle(snapshot.name);
  const own = namesInstitution(heading.title ?? snapshot.name) ? '' : context.settings.ownLevel;
  const ownLevel = commonLevel(unitTexts, titled, own);
  const headers = headersOf(table);
  const fingerprint = headerFingerprint(headers);
  const confirmed = context.confirmed?.[fingerprint];
  const about = [...heading.lines, snapshot.name].join(' ');
  const columns = decideColumns(sampled, {
    ownLevel,
    about,
    rectifies: /整改|销号|问题清单|问题台账/.test(`${about} ${headers.join(' ')}`),
    ...(confirmed ? { confirmed } : {}),
  });
  const why = whyNoLedger(columns, sampled, taskRows.length);
  const noLedger = ofTable(context.decided.tables[fingerprint], why, taskRows.length);
  if (noLedger !== null) return { sheet: snapshot.name, why: noLedger, fingerprint };

  const roles = columns.map(({ role }) => role);
  const told = context.decided.registers[fingerprint];
  const recognised = recogniseRegister({
    title,
    sheet: snapshot.name,
    lines: heading.lines,
    groups: table.groups.dictionary.filter((group) => group !== null),
    roles,
    headers,
    taskHeader: columns
      .filter(({ role }) => NAMING_ROLES.has(role))
      .map(({ header: text }) => text)
      .join(' '),
  });
  return {
    columns,
    register: told ?? recognised.register,
    registerWhy: told === undefined ? recognised.why : '您已确认',
    ownLevel,
    secondDeadline: secondClock(columns, sampled, ownLevel),
  };
}

const headersOf = (table: FoundTable): readonly string[] => table.columns.map(({ path }) => path.join('/'));

/** Why a table is no ledger once the clerk has spoken: a header without rows cannot become one. */
function ofTable(decided: 'ledger' | 'no-ledger' | undefined, why: string | null, rows: number): string | null {
  if (decided === 'no-ledger') return '您已确认这不是台账';
  return decided === 'ledger' && rows > 0 ? null : why;
}

/** Columns whose header word tells the kind of ledger: 议定事项, 提案内容, 诉求内容. */
const NAMING_ROLES: ReadonlySet<Role | null> = new Set<Role>(['task', 'title', 'instruction', 'item_no']);

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
