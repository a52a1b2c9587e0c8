import { distance } from 'fastest-levenshtein';
import { at, oncePerContent } from '../coded';
import type { Coded } from '../coded';
import type { UnitTable, UnitsReading } from '../ledger';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { RowRules } from './rule';
import { registerOf } from '../registers/registers';
import { isBlankText } from './sheetCells';

/** A unit column of the ledger with its readings. */
export interface UnitColumn {
  readonly column: number;
  readonly units: Coded<UnitsReading>;
}

/**
 * Unit cells by themselves: `unit-missing`, `unit-group-leads`, `unit-unknown` (only where the workbook has a 单位表).
 * A cancelled task or a draft needs no unit.
 */
export const UNIT_RULES: RowRules = {
  open: (inspection) => {
    const checks = [leads(inspection), ...unitColumns(inspection).map((column) => unknownUnits(inspection, column))];
    return (index, report) => {
      for (const check of checks) check(index, report);
    };
  },
};

type RowCheck = ReturnType<RowRules['open']>;

/** Each column of units that the ledger has, with its readings. */
export function unitColumns(inspection: Inspection): UnitColumn[] {
  const { tasks } = inspection;
  const columns = [
    { column: inspection.columnOf('lead_unit', 'resp_unit'), units: tasks.leadUnits },
    { column: inspection.columnOf('resp_unit'), units: tasks.respUnits },
    { column: inspection.columnOf('co_unit'), units: tasks.coUnits },
  ];
  return columns.flatMap(({ column, units }) => (column === null || units === null ? [] : [{ column, units }]));
}

function leads(inspection: Inspection): RowCheck {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('lead_unit', 'resp_unit');
  if (column === null) return () => undefined;
  const leadsAlone = oncePerContent(tasks.leadUnits, (units) => !namesNobody(units) && units.groups.length === 0);
  return (index, report) => {
    if (leadsAlone(index)) return;
    const lead = at(tasks.leadUnits, index);
    const resp = tasks.respUnits ? at(tasks.respUnits, index) : null;
    const nobody = namesNobody(lead) && (resp === null || namesNobody(resp));
    const [group] = lead.groups;
    const row = inspection.rowOf(index);
    if (inspection.isReserved(index) || cells.hasError(row, column)) return;
    if (nobody) {
      if (inspection.standingAt(index) === 'outside' || cells.isContinued(row, column)) return;
      if (needsNoUnit(inspection, row)) return;
      const message = `${inspection.place(row, column)}没有填写单位，这一事项没有人负责。请补填牵头（责任）单位。`;
      report(finding(inspection, 'unit-missing', row, column, message));
    } else if (group !== undefined && leadsAll(lead, group) && (resp === null || resp.lead.length === 0)) {
      const message = `${inspection.place(row, column)}由“${group}”牵头，不是具体单位，无法催办和统计。请明确一个牵头单位。`;
      report(finding(inspection, 'unit-group-leads', row, column, message));
    }
  };
}

function namesNobody(units: UnitsReading): boolean {
  return [units.lead, units.groups, units.people].every((named) => named.length === 0) && units.inherit !== true;
}

/** A row of a kind that goes to no unit (直接答复). */
function needsNoUnit({ ledger, cells }: Inspection, row: number): boolean {
  const { withoutUnit } = registerOf(ledger.register);
  return withoutUnit !== undefined && ledger.columns.some(({ column }) => withoutUnit.test(cells.shown(row, column)));
}

/** A group stands alone, or before every unit. */
function leadsAll({ lead, text }: UnitsReading, group: string): boolean {
  return lead.length === 0 || text.normalize('NFKC').trim().startsWith(group.normalize('NFKC'));
}

function unknownUnits(inspection: Inspection, { column, units }: UnitColumn): RowCheck {
  const table = inspection.context.unitTable;
  if (table === null || table.units.length === 0) return () => undefined;
  const known = knownNames(table);
  const strangers = new Map<number, readonly string[]>();
  return (index, report) => {
    const code = units.codes[index] as number;
    let names = strangers.get(code);
    if (names === undefined) {
      const { text, written } = at(units, index);
      const unknown = written.filter(([name, full]) => !known.has(name) && !known.has(full)).map(([name]) => name);
      names = isBlankText(text) ? [] : unknown;
      strangers.set(code, names);
    }
    if (names.length === 0) return;
    const row = inspection.rowOf(index);
    if (inspection.cells.isContinued(row, column)) return;
    const message = `${inspection.place(row, column)}的“${names.join('”“')}”不在《${table.sheet}》中。${suggestion(table, names)}请改正名称，或把它补进单位表。`;
    report(finding(inspection, 'unit-unknown', row, column, message));
  };
}

/** All names of a unit table, worked out once per table. */
function knownNames(table: UnitTable): ReadonlySet<string> {
  const known = KNOWN_NAMES.get(table) ?? new Set(table.units.flatMap(({ name, aliases }) => [name, ...aliases]));
  KNOWN_NAMES.set(table, known);
  return known;
}

const KNOWN_NAMES = new WeakMap<UnitTable, ReadonlySet<string>>();

/** A name of the table that differs by one character. */
function suggestion(table: UnitTable, strangers: readonly string[]): string {
  const alike = table.units
    .map(({ name }) => name)
    .filter((name) => strangers.some((stranger) => distance(name, stranger) === 1));
  return alike.length > 0 ? `是不是“${alike.join('”或“')}”？` : '';
}
