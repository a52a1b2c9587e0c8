import { at } from '../coded';
import type { Coded } from '../coded';
import type { UnitsReading } from '../ledger';
import type { Finding, Fix } from './finding';
import { datedFormerNames } from './formerNames';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { comparingRows } from './rule';
import type { LedgerRules } from './rule';
import { isBlankText } from './sheetCells';
import { unitColumns } from './unitRules';

/** One unit under several spellings: `unit-variant`. The rarer ones are named, with the commoner as the fix. */
export const UNIT_VARIANT_RULES: LedgerRules = comparingRows(variants, (inspection) => {
  const columns = unitColumns(inspection);
  return (index) => columns.map(({ units }) => at(units, index).text).join('\u0000');
});

function variants(inspection: Inspection): Finding[] {
  const columns = unitColumns(inspection);
  // A name that was right until a known day is told by `unit-former`, row by row.
  const givenUp = datedFormerNames(inspection.context.unitTable);
  const usage = new Map<string, Map<string, number>>();
  for (const { units } of columns) {
    const uses = new Int32Array(units.dictionary.length);
    for (const code of units.codes) uses[code] = (uses[code] ?? 0) + 1;
    units.dictionary.forEach(({ written: names, text }, code) => {
      if (isBlankText(text) || uses[code] === 0) return;
      for (const [written, full] of names) {
        if (givenUp.has(written)) continue;
        const spellings = usage.get(full) ?? new Map<string, number>();
        usage.set(full, spellings.set(written, (spellings.get(written) ?? 0) + (uses[code] ?? 0)));
      }
    });
  }
  const commonest = new Map<string, string>();
  for (const [full, spellings] of usage) commonest.set(full, commonestOf(full, spellings));
  return columns.flatMap(({ column, units }) => {
    const rare = units.dictionary.map(({ written }) =>
      written.filter(([name, full]) => !givenUp.has(name) && !sameSpelling(name, commonest.get(full) ?? name)),
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
          replacedName(inspection, row, column, name, usual),
        ),
      ];
    });
  });
}

/** The cell with one name of it replaced, where the name stands there once. */
export function replacedName(
  inspection: Inspection,
  row: number,
  column: number,
  name: string,
  usual: string,
): Fix | undefined {
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
