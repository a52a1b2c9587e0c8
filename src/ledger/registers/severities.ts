import type { RegisterId, RuleId, Severity } from '../vocabulary';
import { registerOf } from './registers';

/**
 * How grave a rule is in a kind of ledger: what the register says, else what holds everywhere.
 * @example severityIn('rectification', 'review-missing') // 'error'
 */
export function severityIn(register: RegisterId, rule: RuleId): Severity {
  return registerOf(register).severities[rule] ?? USUAL[rule];
}

/** How grave each rule is where a register does not say otherwise. An error is a wrong figure or a hole in the ledger; a warning is for a person to decide. */
const USUAL: Readonly<Record<RuleId, Severity>> = {
  'task-missing': 'error',
  'unit-missing': 'error',
  'deadline-missing': 'warning',
  'deadline-unreadable': 'error',
  'deadline-ambiguous': 'warning',
  'date-unreadable': 'error',
  'deadline-before-assigned': 'error',
  'finished-before-assigned': 'error',
  'finished-in-future': 'error',
  'assigned-in-future': 'warning',
  'done-without-date': 'warning',
  'dated-but-open': 'warning',
  'status-unknown': 'warning',
  'status-contradicts-progress': 'warning',
  'percent-out-of-range': 'error',
  'number-duplicate': 'error',
  'number-gap': 'warning',
  'task-duplicate': 'warning',
  'unit-unknown': 'warning',
  'unit-variant': 'warning',
  'unit-group-leads': 'warning',
  'result-missing': 'warning',
  'required-missing': 'warning',
  'secrecy-marking': 'error',
  'text-untidy': 'info',
  'cell-error': 'error',
  'total-mismatch': 'error',
  'unit-former': 'warning',
  'phone-in-unit': 'warning',
  'several-leads': 'warning',
  'review-missing': 'warning',
  'progress-stale': 'warning',
  'balance-mismatch': 'error',
  'statistics-mismatch': 'error',
};
