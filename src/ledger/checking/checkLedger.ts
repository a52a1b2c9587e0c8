import type { Ledger } from '../ledger';
import { registerOf } from '../registers/registers';
import { atOnce, type Steps } from '../steps';
import { BALANCE_RULES } from './balanceRules';
import { CONTENT_RULES } from './contentRules';
import { DATE_RULES } from './dateRules';
import { DEADLINE_RULES } from './deadlineRules';
import type { Finding } from './finding';
import { inOrder, merged, withoutRows } from './findingOrder';
import { inspect } from './inspection';
import type { CheckContext, Inspection } from './inspection';
import { NUMBER_RULES } from './numberRules';
import { PROGRESS_RULES } from './progressRules';
import { REPEATED_TASK_RULES } from './repeatedTaskRules';
import { ASSIGNMENT_RULES, REQUIRED_RULES } from './requiredRules';
import { REVIEW_RULES } from './reviewRules';
import type { LedgerRules, Report, RowRules, Verdict } from './rule';
import { HEAD_SECRECY_RULES, SECRECY_RULES } from './secrecyRules';
import { SINGLE_LEAD_RULES } from './singleLeadRules';
import { STATUS_RULES } from './statusRules';
import { TEXT_RULES } from './textRules';
import { TOTAL_RULES } from './totalRules';
import { UNIT_NAME_RULES } from './unitNameRules';
import { UNIT_RULES } from './unitRules';
import { UNIT_VARIANT_RULES } from './unitVariantRules';

const ROW_FAMILIES: readonly RowRules[] = [
  CONTENT_RULES,
  UNIT_RULES,
  UNIT_NAME_RULES,
  SINGLE_LEAD_RULES,
  DEADLINE_RULES,
  DATE_RULES,
  STATUS_RULES,
  PROGRESS_RULES,
  ASSIGNMENT_RULES,
  SECRECY_RULES,
  TEXT_RULES,
];

const LEDGER_FAMILIES: readonly LedgerRules[] = [
  REPEATED_TASK_RULES,
  UNIT_VARIANT_RULES,
  NUMBER_RULES,
  REQUIRED_RULES,
  REVIEW_RULES,
  HEAD_SECRECY_RULES,
  TOTAL_RULES,
  BALANCE_RULES,
];

/** A checked ledger: its findings, with what is needed to check edited rows again. */
export interface CheckedLedger {
  /** By row and then by column. */
  readonly findings: readonly Finding[];
  readonly inspection: Inspection;
  /** The findings of single rows, in the same order. */
  readonly ofRows: readonly Finding[];
  /** One for each family that compares rows. */
  readonly verdicts: readonly Verdict[];
}

/**
 * Everything that is wrong or doubtful in a ledger, by row and then by column.
 *
 * An error is never reported on suspicion: merged cells, rows numbered in advance, cancelled tasks, drafts and long-term
 * tasks have their ordinary gaps, and a cell with an Excel error is reported as that alone.
 * @example checkLedger(ledger, {asOf, settings, snapshot, unitTable: null}).findings // [{row: 7, rule: 'deadline-unreadable', …}]
 */
export function checkLedger(ledger: Ledger, context: CheckContext): CheckedLedger {
  return atOnce(checkingLedger(ledger, context));
}

/** The same in steps: one for some thousand rows, and one for each family that compares rows. */
export function* checkingLedger(ledger: Ledger, context: CheckContext): Steps<CheckedLedger> {
  const inspection = inspect(ledger, context);
  const ofRows: Finding[] = [];
  yield* checkingRows(inspection, ROW_FAMILIES, (found) => void ofRows.push(found));
  const verdicts: Verdict[] = [];
  for (const { check } of LEDGER_FAMILIES) {
    verdicts.push(check(inspection));
    yield;
  }
  return checked(inspection, inOrder(ofRows), verdicts);
}

/** So many rows fit into a processor's own memory: every family finds them there. */
const ROWS_AT_A_TIME = 2048;

/**
 * Asks families of rules about every row, some rows at a time for all families.
 * @example for (const _ of checkingRows(inspection, [UNIT_RULES], report)); // all rows in one go
 */
export function* checkingRows(inspection: Inspection, families: readonly RowRules[], report: Report): Steps<void> {
  const checks = families.map(({ open }) => open(inspection));
  const { count } = inspection.tasks;
  for (let from = 0; from < count; from += ROWS_AT_A_TIME) {
    const to = Math.min(count, from + ROWS_AT_A_TIME);
    for (const check of checks) for (let index = from; index < to; index += 1) check(index, report);
    yield;
  }
}

/**
 * The same for a ledger of which some rows (Excel's) were edited since `earlier`, without looking at the others: the
 * answer is that of a full check. The ledger must have the same rows, columns and layout as before; rows that were
 * inserted, deleted or changed their kind need a full check.
 * @example recheckRows(earlier, ledger, context, [57]).findings
 */
export function recheckRows(
  earlier: CheckedLedger,
  ledger: Ledger,
  context: CheckContext,
  rows: readonly number[],
): CheckedLedger {
  const inspection = inspect(ledger, context, earlier.inspection);
  const edited = [...new Set(rows)].sort((one, other) => one - other);
  const indexes = edited.flatMap((row) => inspection.indexOf(row) ?? []);
  const ofEdited: Finding[] = [];
  const report = (found: Finding): void => void ofEdited.push(found);
  for (const { open } of ROW_FAMILIES) {
    const check = open(inspection);
    for (const index of indexes) check(index, report);
  }
  return checked(
    inspection,
    merged(withoutRows(earlier.ofRows, edited), inOrder(ofEdited)),
    earlier.verdicts.map(({ again }) => again(inspection, indexes)),
  );
}

function checked(inspection: Inspection, ofRows: readonly Finding[], verdicts: readonly Verdict[]): CheckedLedger {
  const { rulesOff } = registerOf(inspection.ledger.register);
  const all = merged(ofRows, inOrder(verdicts.flatMap((verdict) => verdict.findings)));
  const findings = rulesOff.length === 0 ? all : all.filter(({ rule }) => !rulesOff.includes(rule));
  return { findings, inspection, ofRows, verdicts };
}
