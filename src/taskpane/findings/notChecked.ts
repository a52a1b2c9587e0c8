import { RULE_LABELS, type Role } from '../../ledger/vocabulary';
import type { SortedFindings } from '../../operations/ignoredFindings';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';

/** Columns without which a whole family of rules has nothing to look at. */
const NEEDED = {
  deadline: ['deadline'],
  status: ['status', 'progress', 'done_date'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/**
 * Why it cannot be said that nothing is wrong, although no finding is open; empty where every rule ran and none of
 * its findings was set aside.
 * @example notChecked(workbook, sortFindings(workbook, NOTHING_IGNORED)) // []
 */
export function notChecked({ ledgers, reading }: WorkbookState, sorted: SortedFindings): readonly string[] {
  const says = messages.findings;
  const missing = ledgers.flatMap(({ ledger }) => {
    const roles = new Set(ledger.columns.map(({ role }) => role));
    return (['deadline', 'status'] as const).flatMap((need) => {
      const [column = '', what = ''] = says.missing[need];
      return NEEDED[need].some((role) => roles.has(role)) ? [] : [says.noColumn(ledger.layout.sheet, column, what)];
    });
  });
  return [
    ...sorted.off.map(({ entry }) => says.ruleOff(RULE_LABELS[entry.rule])),
    ...(sorted.ignored.length === 0 ? [] : [says.setAsideHere(sorted.ignored.length)]),
    ...missing,
    ...(reading.unitTable === null ? [says.noUnitTable] : []),
  ];
}
