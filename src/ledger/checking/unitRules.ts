import { distance } from 'fastest-levenshtein';
import { at } from '../coded';
import type { Coded } from '../coded';
import type { UnitsReading } from '../ledger';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { isBlankText } from './sheetCells';

/** A unit column of the ledger with its readings. */
interface UnitColumn {
  readonly column: number;
  readonly units: Coded<UnitsReading>;
}

/**
 * Unit cells: `unit-missing`, `unit-group-leads`, `unit-unknown` (only where the workbook has a 单位表) and
 * `unit-variant`. A cancelled task or a draft needs no unit.
 * @example checkUnits(inspect(ledger, context)) // [{rule: 'unit-missing', row: 5, column: 5, …}]
 */
export function checkUnits(inspection: Inspection): Finding[] {
  const columns = unitColumns(inspection);
  return [
    ...leads(inspection),
    ...columns.flatMap((column) => unknownUnits(inspection, column)),
    ...variants(inspection, columns),
  ];
}

function unitColumns(inspection: Inspection): UnitColumn[] {
  const { tasks } = inspection;
  const lead = inspection.columnOf('lead_unit', 'resp_unit');
  const resp = inspection.columnOf('resp_unit');
  const co = inspection.columnOf('co_unit');
  return [
    ...(lead === null ? [] : [{ column: lead, units: tasks.leadUnits }]),
    ...(resp === null || tasks.respUnits === null ? [] : [{ column: resp, units: tasks.respUnits }]),
    ...(co === null || tasks.coUnits === null ? [] : [{ column: co, units: tasks.coUnits }]),
  ];
}

function leads(inspection: Inspection): Finding[] {
  const { tasks, cells } = inspection;
  const column = inspection.columnOf('lead_unit', 'resp_unit');
  if (column === null) return [];
  const findings: Finding[] = [];
  for (let index = 0; index < tasks.count; index += 1) {
    const row = inspection.rowOf(index);
    if (inspection.reserved[index] || cells.hasError(row, column)) continue;
    const lead = at(tasks.leadUnits, index);
    const resp = tasks.respUnits ? at(tasks.respUnits, index) : null;
    if (namesNobody(lead) && (resp === null || namesNobody(resp))) {
      const answered = inspection.ledger.register === 'hotline' && answeredDirectly(inspection, row);
      if (inspection.standings[index] === 'outside' || answered || cells.isContinued(row, column)) continue;
      findings.push(
        finding(
          inspection,
          'unit-missing',
          row,
          column,
          `${inspection.place(row, column)}没有填写单位，这一事项没有人负责。请补填牵头（责任）单位。`,
        ),
      );
    } else if (groupLeads(lead) && (resp === null || resp.lead.length === 0)) {
      findings.push(
        finding(
          inspection,
          'unit-group-leads',
          row,
          column,
          `${inspection.place(row, column)}由“${lead.groups[0] ?? ''}”牵头，不是具体单位，无法催办和统计。请明确一个牵头单位。`,
        ),
      );
    }
  }
  return findings;
}

function namesNobody(units: UnitsReading): boolean {
  return units.lead.length + units.groups.length + units.people.length === 0 && units.inherit !== true;
}

/** A call that the hotline answered itself (直接答复) goes to no unit. */
function answeredDirectly({ ledger, cells }: Inspection, row: number): boolean {
  return ledger.columns.some(({ column }) =>
    /直接(?:答复|回复|解答|办理)|在线(?:答复|解答)/.test(cells.shown(row, column)),
  );
}

/** A group stands alone, or before every unit. */
function groupLeads(units: UnitsReading): boolean {
  const [group] = units.groups;
  return (
    group !== undefined &&
    (units.lead.length === 0 || units.text.normalize('NFKC').trim().startsWith(group.normalize('NFKC')))
  );
}

function unknownUnits(inspection: Inspection, { column, units }: UnitColumn): Finding[] {
  const table = inspection.context.unitTable;
  if (table === null || table.units.length === 0) return [];
  const known = new Set(table.units.flatMap(({ name, aliases }) => [name, ...aliases]));
  const strangers = units.dictionary.map((reading) =>
    reading.written.filter(([written, full]) => !known.has(written) && !known.has(full)).map(([written]) => written),
  );
  return rowsOf(inspection, units, (code) => (strangers[code] ?? []).length > 0).flatMap(({ row, code }) => {
    const names = strangers[code] ?? [];
    if (inspection.cells.isContinued(row, column)) return [];
    const alike = table.units
      .map(({ name }) => name)
      .filter((name) => names.some((stranger) => distance(name, stranger) === 1));
    const hint = alike.length > 0 ? `是不是“${alike.join('”或“')}”？` : '';
    return [
      finding(
        inspection,
        'unit-unknown',
        row,
        column,
        `${inspection.place(row, column)}的“${names.join('”“')}”不在《${table.sheet}》中。${hint}请改正名称，或把它补进单位表。`,
      ),
    ];
  });
}

/** One unit under several spellings: the rarer ones are named, with the commoner as the fix. */
function variants(inspection: Inspection, columns: readonly UnitColumn[]): Finding[] {
  const usage = new Map<string, Map<string, number>>();
  for (const { units } of columns) {
    const uses = new Int32Array(units.dictionary.length);
    for (const code of units.codes) uses[code] = (uses[code] ?? 0) + 1;
    units.dictionary.forEach(({ written: names, text }, code) => {
      if (isBlankText(text) || uses[code] === 0) return;
      for (const [written, full] of names) {
        const spellings = usage.get(full) ?? new Map<string, number>();
        usage.set(full, spellings.set(written, (spellings.get(written) ?? 0) + (uses[code] ?? 0)));
      }
    });
  }
  const commonest = new Map<string, string>();
  for (const [full, spellings] of usage) commonest.set(full, commonestOf(full, spellings));
  return columns.flatMap(({ column, units }) => {
    const rare = units.dictionary.map(({ written }) =>
      written.filter(([name, full]) => !sameSpelling(name, commonest.get(full) ?? name)),
    );
    return rowsOf(inspection, units, (code) => (rare[code] ?? []).length > 0).flatMap(({ row, code }) => {
      const [first] = rare[code] ?? [];
      if (!first || inspection.cells.isContinued(row, column)) return [];
      const [name, full] = first;
      const usual = commonest.get(full) ?? full;
      return [
        finding(
          inspection,
          'unit-variant',
          row,
          column,
          `${inspection.place(row, column)}写作“${name}”，本台账多写作“${usual}”，应为同一单位。请统一写法。`,
          replacement(inspection, row, column, name, usual),
        ),
      ];
    });
  });
}

function replacement(inspection: Inspection, row: number, column: number, name: string, usual: string) {
  const content = inspection.cells.value(row, column);
  if (typeof content !== 'string' || content.split(name).length !== 2) return undefined;
  return { value: content.replace(name, usual), says: `把“${name}”统一为“${usual}”` };
}

/** The commonest spelling; of equally common ones the full name. */
function commonestOf(full: string, spellings: ReadonlyMap<string, number>): string {
  const ranked = [...spellings].sort(
    ([a, usesA], [b, usesB]) => usesB - usesA || Number(b === full) - Number(a === full),
  );
  return ranked[0]?.[0] ?? full;
}

/** 财政局 beside 市财政局 is the shared level of a list, no other spelling. */
function sameSpelling(one: string, other: string): boolean {
  return one === other || one.slice(1) === other || other.slice(1) === one;
}

/** The rows whose unit cell is not blank and of a kind; asked once per distinct cell. */
function rowsOf(
  inspection: Inspection,
  units: Coded<UnitsReading>,
  holds: (code: number) => boolean,
): { row: number; code: number }[] {
  const wanted = units.dictionary.map(({ text }, code) => !isBlankText(text) && holds(code));
  const rows: { row: number; code: number }[] = [];
  if (!wanted.includes(true)) return rows;
  units.codes.forEach((code, index) => {
    if (wanted[code]) rows.push({ row: inspection.rowOf(index), code });
  });
  return rows;
}
