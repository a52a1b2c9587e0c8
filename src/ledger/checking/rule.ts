import type { Finding } from './finding';
import type { Inspection } from './inspection';

/** Takes a finding. */
export type Report = (finding: Finding) => void;

/**
 * Rules that judge a row by that row alone, and so can be asked again for an edited row without the others. `open` is
 * called once per check and does no work per row; what it returns is asked for each task by its index.
 */
export interface RowRules {
  readonly open: (inspection: Inspection) => (index: number, report: Report) => void;
}

/** What rules that compare rows found in a ledger, and how they find again after an edit. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** The verdict on the ledger with the tasks at `indexes` edited, all others as they were. */
  readonly again: (inspection: Inspection, indexes: readonly number[]) => Verdict;
}

/** Rules that compare rows: the same number twice, a total. */
export interface LedgerRules {
  readonly check: (inspection: Inspection) => Verdict;
}

/** Rules on what stands around the tasks: no edit of a task changes what they found. */
export function aroundTasks(check: (inspection: Inspection) => readonly Finding[]): LedgerRules {
  return {
    check: (inspection) => {
      const verdict: Verdict = { findings: check(inspection), again: () => verdict };
      return verdict;
    },
  };
}

/**
 * Rules that look at the whole ledger again, but only where an edited row contributes something else than before:
 * `dependsOn` tells all that a row contributes.
 */
export function comparingRows(
  check: (inspection: Inspection) => readonly Finding[],
  dependsOn: (inspection: Inspection) => (index: number) => string,
): LedgerRules {
  const judge = (inspection: Inspection): Verdict => {
    const verdict: Verdict = {
      findings: check(inspection),
      again: (next, indexes) => {
        const before = dependsOn(inspection);
        const now = dependsOn(next);
        return indexes.every((index) => before(index) === now(index)) ? verdict : judge(next);
      },
    };
    return verdict;
  };
  return { check: judge };
}
