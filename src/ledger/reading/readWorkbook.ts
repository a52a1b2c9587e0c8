import { createWorkCalendar } from '../day/workdays';
import type { Ledger, OtherSheet, WorkbookReading } from '../ledger';
import { limitsInForce } from '../limits/limitsInForce';
import type { SheetSnapshot } from '../snapshot';
import { atOnce, type Steps } from '../steps';
import { NOTHING_DECIDED, withDecidedUnits } from './decisions';
import { findTables } from './layout/findTables';
import { whyNoTable } from './notLedgers';
import type { ReadingOptions } from './readingOptions';
import { readLedger, type OpenedLedger } from './readLedger';
import { readOfficeTables } from './tables/officeTables';

/** A workbook that was read, with what it takes to read edited rows again alone (`rereadRows`). */
export interface OpenedWorkbook {
  readonly reading: WorkbookReading;
  /** One for each ledger of the reading, in the same order. */
  readonly opened: readonly OpenedLedger[];
}

/** Why a sheet is no ledger that the clerk has left out. */
const LEFT_OUT = '您已确认不计入：它的事项在别的表里已有';

/**
 * Understands a workbook: every ledger with its columns and tasks, every sheet that is none with the reason, and the
 * tables that the office keeps in it (单位表, 节假日表, 事件表, 时限表). Pure; never throws on any grid.
 * @example readWorkbook(snapshots, { asOf: fromIso('2024-06-30'), settings: DEFAULT_SETTINGS }).ledgers.length
 */
export function readWorkbook(snapshots: readonly SheetSnapshot[], options: ReadingOptions): WorkbookReading {
  return openWorkbook(snapshots, options).reading;
}

/**
 * The same, keeping what its ledgers were read by.
 * @example openWorkbook(snapshots, options).opened[0].ledger.tasks.count
 */
export function openWorkbook(snapshots: readonly SheetSnapshot[], options: ReadingOptions): OpenedWorkbook {
  return atOnce(openingWorkbook(snapshots, options));
}

/** The same in steps: a step is a part of one ledger, and at most some thousand rows where it goes through cells. */
export function* openingWorkbook(snapshots: readonly SheetSnapshot[], options: ReadingOptions): Steps<OpenedWorkbook> {
  const { unitTable, holidays, events, limitTable, sheets } = readOfficeTables(snapshots);
  const calendar = options.calendar ?? createWorkCalendar(holidays);
  const decided = options.decided ?? NOTHING_DECIDED;
  const units = withDecidedUnits(unitTable, decided.units);
  const inForce = limitsInForce(limitTable);
  const context = {
    ...options,
    decided,
    unitTable: units,
    calendar,
    events: [...(options.events ?? []), ...events],
    limits: inForce.limits,
  };
  const opened: OpenedLedger[] = [];
  const ledgers: Ledger[] = [];
  const otherSheets: OtherSheet[] = [];
  for (const snapshot of snapshots) {
    const kept = sheets.get(snapshot.name);
    if (kept !== undefined) {
      otherSheets.push({ sheet: snapshot.name, why: kept });
      continue;
    }
    if (decided.sheets?.[snapshot.name] === 'left-out') {
      otherSheets.push({ sheet: snapshot.name, why: LEFT_OUT, isLeftOut: true });
      continue;
    }
    yield;
    const { grid, tables } = findTables(snapshot);
    if (tables.length === 0) otherSheets.push({ sheet: snapshot.name, why: whyNoTable(grid) });
    for (const table of tables) {
      yield;
      const read = yield* readLedger(snapshot, table, context, ledgers);
      if ('why' in read) {
        if (table.taskRows.length > 0 || tables.length === 1) otherSheets.push(read);
      } else {
        opened.push(read);
        ledgers.push(read.ledger);
      }
    }
  }
  return { reading: { ledgers, otherSheets, unitTable, holidays, ...inForce }, opened };
}
