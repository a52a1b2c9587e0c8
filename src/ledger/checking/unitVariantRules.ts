import { at } from '../coded';
import type { UnitsReading } from '../ledger';
import type { Finding, Fix } from './finding';
import { datedFormerNames } from './formerNames';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import { comparingRows } from './rule';
import type { LedgerRules } from './rule';
import { isBlankText } from './sheetCells';
import { unitColumns } from './unitRules';
import type { UnitColumn } from './unitRules';

/** One unit under several spellings: `unit-variant`. The rarer ones are named, with the commoner as the fix. */
export const UNIT_VARIANT_RULES: LedgerRules = comparingRows(variants, (inspection) => {
  const columns = unitColumns(inspection);
  return (index) => JSON.stringify(columns.map(({ units }) => at(units, index).text));
});

function variants(inspection: Inspection): Finding[] {
  const columns = unitColumns(inspection);
  const namesIn = namesReader(inspection);
  const usage = usageOf(columns, namesIn);
  const commonest = new Map([...usage].map(([full, spellings]) => [full, commonestOf(full, spellings)]));
  return columns.flatMap(({ column, units }) => {
    const rare = units.dictionary.map((content) =>
      namesIn(content).find(([name, full]) => !sameSpelling(name, commonest.get(full) ?? name)),
    );
    if (rare.every((named) => named === undefined)) return [];
    const findings: Finding[] = [];
    units.codes.forEach((code, index) => {
      const named = rare[code];
      if (named === undefined) return;
      const row = inspection.rowOf(index);
      if (inspection.cells.isContinued(row, column)) return;
      const [name, full] = named;
      const usual = commonest.get(full) ?? full;
      const message = `${inspection.place(row, column)}写作“${name}”，本台账多写作“${usual}”，应为同一单位。请统一写法。`;
      const fix = replacedName(inspection, row, column, name, usual);
      findings.push(finding(inspection, 'unit-variant', row, column, message, fix));
    });
    return findings;
  });
}

type NamesReader = (content: UnitsReading) => UnitsReading['written'];

/** The names in a cell, less those that were right until a known day: `unit-former` tells these, row by row. */
function namesReader(inspection: Inspection): NamesReader {
  const givenUp = datedFormerNames(inspection.context.unitTable);
  return ({ text, written }) => (isBlankText(text) ? [] : written.filter(([name]) => !givenUp.has(name)));
}

/** How often each full name is written in each spelling. */
function usageOf(
  columns: readonly UnitColumn[],
  namesIn: NamesReader,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const usage = new Map<string, Map<string, number>>();
  for (const { units } of columns) {
    const uses = new Int32Array(units.dictionary.length);
    for (const code of units.codes) uses[code] = (uses[code] as number) + 1;
    units.dictionary.forEach((content, code) => {
      for (const [written, full] of namesIn(content)) {
        const spellings = usage.get(full) ?? new Map<string, number>();
        usage.set(full, spellings.set(written, (spellings.get(written) ?? 0) + (uses[code] as number)));
      }
    });
  }
  return usage;
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

/** The commonest spelling; of equally common ones the full name, else the first. */
function commonestOf(full: string, spellings: ReadonlyMap<string, number>): string {
  const most = Math.max(...spellings.values());
  const commonest = [...spellings.keys()].filter((spelling) => spellings.get(spelling) === most);
  return commonest.find((spelling) => spelling === full) ?? commonest[0] ?? full;
}

/** 财政局 beside 市财政局 is the shared level of a list, no other spelling. */
function sameSpelling(one: string, other: string): boolean {
  return one === other || one.slice(1) === other || other.slice(1) === one;
}
