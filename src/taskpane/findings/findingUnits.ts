import { at } from '../../ledger/coded';
import type { Finding } from '../../ledger/checking/finding';
import type { WorkbookState } from '../../operations/workbookState';

/** The units of a finding's row, the leading ones; none for rows that are no tasks. */
export type UnitsOf = (finding: Finding) => readonly string[];

/**
 * Who answers for the row of a finding.
 * @example findingUnits(workbook)(finding) // ['市财政局']
 */
export function findingUnits(workbook: WorkbookState): UnitsOf {
  const byRow = new Map<string, readonly string[]>();
  for (const { ledger, findings } of workbook.ledgers) {
    const found = new Set(findings.map(({ row }) => row));
    ledger.tasks.rows.forEach((row, index) => {
      if (found.has(row)) byRow.set(`${row}:${ledger.layout.sheet}`, at(ledger.tasks.leadUnits, index).lead);
    });
  }
  return ({ sheet, row }) => byRow.get(`${row}:${sheet}`) ?? [];
}

/** A choice of the filter: null stands for rows without a unit. */
export interface UnitCount {
  readonly unit: string | null;
  readonly count: number;
}

/**
 * How many findings each unit has, the most first; those without a unit last.
 * @example unitCounts(findings, unitsOf) // [{unit: '市财政局', count: 3}, {unit: null, count: 1}]
 */
export function unitCounts(findings: readonly Finding[], unitsOf: UnitsOf): readonly UnitCount[] {
  const counts = new Map<string, number>();
  let without = 0;
  for (const finding of findings) {
    const units = unitsOf(finding);
    if (units.length === 0) without++;
    for (const unit of new Set(units)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const named = [...counts].map(([unit, count]) => ({ unit, count })).sort((one, other) => other.count - one.count);
  return without === 0 ? named : [...named, { unit: null, count: without }];
}
