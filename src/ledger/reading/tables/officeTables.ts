import type { DatedEvent } from '../../day/events';
import type { HolidayYear } from '../../day/holidayYear';
import type { UnitTable } from '../../ledger';
import type { SheetSnapshot } from '../../snapshot';
import { readEventTable } from './eventTable';
import { readHolidayTable } from './holidayTable';
import { readLimitTable, type LimitTable } from './limitTable';
import { PAPER_SHEETS } from './paperSheets';
import { readUnitTable } from './unitTable';

/** What an office keeps in its workbook for reading to use. */
export interface OfficeTables {
  readonly unitTable: UnitTable | null;
  readonly holidays: readonly HolidayYear[];
  readonly events: readonly DatedEvent[];
  readonly limitTable: LimitTable | null;
  /** The sheets of these tables, by name, with what was understood. */
  readonly sheets: ReadonlyMap<string, string>;
}

/**
 * Finds the workbook's 单位表, 节假日表, 事件表 and 时限表. Of several 单位表, 节假日表 or 时限表 the first counts, the others are said to be
 * left out; events of all tables are taken together.
 * @example readOfficeTables(snapshots).holidays.map(({ year }) => year) // [2027]
 */
export function readOfficeTables(snapshots: readonly SheetSnapshot[]): OfficeTables {
  const sheets = new Map<string, string>();
  let unitTable: UnitTable | null = null;
  let holidays: { readonly sheet: string; readonly years: readonly HolidayYear[] } | null = null;
  let limitTable: LimitTable | null = null;
  const events: DatedEvent[] = [];
  for (const snapshot of snapshots) {
    const paper = PAPER_SHEETS.get(snapshot.name);
    if (paper !== undefined) {
      sheets.set(snapshot.name, paper);
      continue;
    }
    const units = readUnitTable(snapshot);
    if (units) {
      sheets.set(snapshot.name, unitTable ? leftOut('单位表', unitTable.sheet) : units.why);
      unitTable ??= units.table;
      continue;
    }
    const days = readHolidayTable(snapshot);
    if (days) {
      sheets.set(snapshot.name, holidays ? leftOut('节假日表', holidays.sheet) : days.why);
      holidays ??= days;
      continue;
    }
    const limits = readLimitTable(snapshot);
    if (limits) {
      sheets.set(snapshot.name, limitTable ? leftOut('时限表', limitTable.sheet) : limits.why);
      limitTable ??= limits;
      continue;
    }
    const dated = readEventTable(snapshot);
    if (!dated) continue;
    sheets.set(snapshot.name, dated.why);
    events.push(...dated.events);
  }
  return { unitTable, holidays: holidays?.years ?? [], events, limitTable, sheets };
}

function leftOut(kind: string, first: string): string {
  return `${kind}，没有采用：已按“${first}”；请把两张表合并为一张`;
}
