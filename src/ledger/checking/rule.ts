import type { Finding } from './finding';
import type { Inspection } from './inspection';

/** Takes a finding. */
export type Report = (finding: Finding) => void;

/**
 * Rules that judge a row by that row alone, and so can be asked again for an edited row without the others. `open` is
 * called once per check and does no work per row; what it returns is asked for each task by its index.
 */
export interface RowRules {
  readonly reach: 'row';
  readonly open: (inspection: Inspection) => (index: number, report: Report) => void;
}

/**
 * Rules that compare rows (the same number twice, a total). `dependsOn` tells all that a row contributes: while that
 * stays the same for every edited row, what was found before still holds.
 */
export interface LedgerRules {
  readonly reach: 'ledger';
  readonly check: (inspection: Inspection) => Finding[];
  readonly dependsOn: (inspection: Inspection) => (index: number) => string;
}

/** A family of rules, told apart by how far it must look. */
export type RuleFamily = RowRules | LedgerRules;

/** What rules depend on that look at the ledger's head only, not at its rows. */
export const ON_NO_ROW: LedgerRules['dependsOn'] = () => () => '';
