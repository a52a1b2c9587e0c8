import type { Ledger } from '../ledger';
import { checkContent } from './contentRules';
import { checkDates } from './dateRules';
import { checkDeadlines } from './deadlineRules';
import type { Finding } from './finding';
import { inspect } from './inspection';
import type { CheckContext, Inspection } from './inspection';
import { checkNumbers } from './numberRules';
import { checkRequired } from './requiredRules';
import { checkSecrecy } from './secrecyRules';
import { checkStatuses } from './statusRules';
import { checkTexts } from './textRules';
import { checkTotals } from './totalRules';
import { checkUnits } from './unitRules';

const FAMILIES: readonly ((inspection: Inspection) => Finding[])[] = [
  checkContent,
  checkUnits,
  checkDeadlines,
  checkDates,
  checkStatuses,
  checkNumbers,
  checkRequired,
  checkSecrecy,
  checkTotals,
  checkTexts,
];

/**
 * Everything that is wrong or doubtful in a ledger, by row and then by column.
 *
 * An error is never reported on suspicion: merged cells, rows numbered in advance, cancelled tasks, drafts and long-term
 * tasks have their ordinary gaps, and a cell with an Excel error is reported as that alone.
 * @example checkLedger(ledger, {asOf, settings, snapshot, unitTable: null}) // [{row: 7, rule: 'deadline-unreadable', …}]
 */
export function checkLedger(ledger: Ledger, context: CheckContext): readonly Finding[] {
  const inspection = inspect(ledger, context);
  return FAMILIES.flatMap((family) => family(inspection)).sort(
    (one, other) => one.row - other.row || (one.column ?? 0) - (other.column ?? 0),
  );
}
