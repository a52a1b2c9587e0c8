import { allowedEntries } from '../excel/allowedEntries';
import type { AllowedEntries } from '../excel/allowedEntries';
import { leaveOutProtected } from '../excel/apply/leaveOutProtected';
import { isBounds, isWithin } from '../excel/bounds';
import { success, type Result } from '../excel/session/result';
import type { Finding, Fix } from '../ledger/checking/finding';
import type { Ledger } from '../ledger/ledger';
import type { CellValue, SheetSnapshot } from '../ledger/snapshot';
import { RULE_LABELS, type Role } from '../ledger/vocabulary';
import { dateFormatOf } from '../plan/fixes/dateFormat';
import { cellAddress, fixEdits } from '../plan/fixes/fixEdits';
import type { CellFix } from '../plan/fixes/fixEdits';
import type { LeftOut, Plan } from '../plan/plan';
import { knownRowsOf } from './knownRowsOf';
import type { WorkbookState } from './workbookState';

const DATES: ReadonlySet<Role> = new Set(['deadline', 'assign_date', 'start_date', 'done_date', 'meeting_date', 'instruct_date', 'feedback_date', 'adopt_date']); // prettier-ignore

/** Characters, before and after together, that the journal can surely keep of one step; a cell costs some more. */
const MOST_CHARACTERS = 1_000_000;
const CHARACTERS_PER_CELL = 72;

/** A cell and what is proposed for it. */
export interface Proposal {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly fix: Fix;
}

/** A finding whose right content is known. */
export type FixableFinding = Finding & Proposal;

/**
 * Whether the add-in can put right what a finding names.
 * @example state.ledgers[0]?.findings.filter(isFixable)
 */
export function isFixable(finding: Finding): finding is FixableFinding {
  return finding.fix !== undefined && finding.column !== null;
}

/**
 * The plan behind 改正: of these findings those with a fix. Findings that this reading no longer makes are passed over:
 * their fix may be wrong by now.
 * @example await applyPlan(fixPlan(state, state.ledgers.flatMap(({ findings }) => findings)))
 */
export function fixPlan(state: WorkbookState, findings: readonly Finding[]): Plan {
  const wanted = stillFound(state, findings);
  return inKnownRows(state, proposalPlan(state, titleOf(wanted), wanted));
}

/**
 * The same plan, held against the data validations of the open workbook: what a cell does not let in is left out.
 * @example const plan = await planFixes(state, findings);
 */
export function planFixes(state: WorkbookState, findings: readonly Finding[]): Promise<Result<Plan>> {
  const wanted = stillFound(state, findings);
  return planProposals(state, titleOf(wanted), wanted);
}

/**
 * The plan behind an accepted proposal, held against the data validations of the open workbook. A text that becomes a
 * date is shown like the other dates of its column. What cannot be written, and what stands on a protected sheet, is
 * named in `leftOut`; the rest is planned.
 * @example await planProposals(state, '填写办理状态', offer.proposals)
 */
export async function planProposals(
  state: WorkbookState,
  title: string,
  proposals: readonly Proposal[],
): Promise<Result<Plan>> {
  const allowed = await allowedEntries(proposals, state.snapshots);
  if (!allowed.ok) return allowed;
  const reasons = proposals.map((each, index) => whyBarred(each, allowed.value[index] ?? 'unknown'));
  const plan = proposalPlan(
    state,
    title,
    proposals.filter((_, index) => reasons[index] === null),
  );
  const barred = reasons.flatMap((reason) => reason ?? []);
  const kept = await leaveOutProtected({ ...plan, leftOut: [...(plan.leftOut ?? []), ...barred] });
  return kept.ok ? success(inKnownRows(state, kept.value)) : kept;
}

/** What is written goes into these rows and no others, should they move meanwhile. */
function inKnownRows(state: WorkbookState, plan: Plan): Plan {
  return plan.edits.length === 0 ? plan : { ...plan, rows: knownRowsOf(state, plan.edits) };
}

function proposalPlan(state: WorkbookState, title: string, proposals: readonly Proposal[]): Plan {
  const fixable = proposals.slice(0, fittingInJournal(proposals, state.snapshots));
  const sheets = state.snapshots.flatMap((snapshot) => {
    const here = fixable.filter(({ sheet }) => sheet === snapshot.name);
    if (here.length === 0) return [];
    const formats = dateFormats(state, snapshot);
    return [
      fixEdits(
        snapshot,
        here.map((each) => cellFix(each, snapshot, formats)),
      ),
    ];
  });
  return {
    title,
    edits: sheets.flatMap(({ edits }) => edits),
    leftOut: [
      ...tooMany(proposals.length, proposals.slice(fixable.length)),
      ...sheets.flatMap(({ leftOut }) => leftOut),
    ],
  };
}

function stillFound(state: WorkbookState, findings: readonly Finding[]): FixableFinding[] {
  const current = new Set(state.ledgers.flatMap((each) => each.findings.filter(isFixable).map(keyOf)));
  return findings.filter(isFixable).filter((finding) => current.has(keyOf(finding)));
}

function whyBarred(finding: Proposal, allowed: AllowedEntries): LeftOut | null {
  const why = whyNotAllowed(allowed, finding.fix.value);
  const cell = cellAddress(finding);
  return why === null ? null : { sheet: finding.sheet, area: cell, why: `${cell} ${why}` };
}

function whyNotAllowed(allowed: AllowedEntries, value: CellValue): string | null {
  if (allowed === 'anything') return null;
  if (allowed === 'unknown') return '设有数据验证，请直接在单元格里改，由 Excel 核对';
  if (isBounds(allowed)) return isWithin(allowed, value) ? null : '设有数据验证，改后的内容超出允许的范围，请核对';
  return allowed.has(String(value)) ? null : `设有下拉选项，“${String(value)}”不在其中，请从下拉选项里选`;
}

/** How many of the fixes, from the first on, one journal entry can take back. */
function fittingInJournal(fixes: readonly Proposal[], snapshots: readonly SheetSnapshot[]): number {
  const bySheet = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
  let room = MOST_CHARACTERS;
  const beyond = fixes.findIndex(({ sheet, row, column, fix }) => {
    const snapshot = bySheet.get(sheet);
    const before = snapshot?.values[row - snapshot.origin.row]?.[column - snapshot.origin.column] ?? '';
    room -= String(before).length + String(fix.value).length + CHARACTERS_PER_CELL;
    return room < 0;
  });
  return beyond < 0 ? fixes.length : beyond;
}

function tooMany(all: number, rest: readonly Proposal[]): LeftOut[] {
  const [first] = rest;
  if (first === undefined) return [];
  const why = `文字太多，一步只能改正前 ${all - rest.length} 处，其余 ${rest.length} 处请写入后接着改`;
  return [{ sheet: first.sheet, area: '', why }];
}

const keyOf = ({ sheet, row, column, rule, fix }: FixableFinding): string =>
  JSON.stringify([sheet, row, column, rule, fix.value]);

function titleOf(findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const [only] = rules;
  return rules.length === 1 && only !== undefined ? `改正“${RULE_LABELS[only]}”` : '改正检查出的问题';
}

type DateFormats = (row: number, column: number) => string | null;

function cellFix({ row, column, fix }: Proposal, snapshot: SheetSnapshot, formats: DateFormats): CellFix {
  const { origin, values } = snapshot;
  const judged = values[row - origin.row]?.[column - origin.column];
  const becomesDate = typeof judged === 'string' && typeof fix.value === 'number';
  const numberFormat = fix.numberFormat ?? (becomesDate ? formats(row, column) : null);
  return { row, column, value: fix.value, ...(numberFormat === null ? {} : { numberFormat }) };
}

/** How the date columns of a sheet show their dates, worked out once for each; null for other columns. */
function dateFormats(state: WorkbookState, snapshot: SheetSnapshot): DateFormats {
  const ledgers = state.ledgers.flatMap(({ ledger }) => (ledger.layout.sheet === snapshot.name ? [ledger] : []));
  const known = new Map<string, string>();
  return (row, column) => {
    const ledger = ledgerAt(ledgers, row, column);
    const role = ledger?.columns.find((each) => each.column === column)?.role ?? null;
    if (ledger === null || role === null || !DATES.has(role)) return null;
    const key = `${ledger.id}:${column}`;
    const format = known.get(key) ?? dateFormatOf(snapshot, column, ledger.tasks.rows);
    known.set(key, format);
    return format;
  };
}

/** The ledger of a cell: of ledgers one below the other the last that begins above it. */
function ledgerAt(ledgers: readonly Ledger[], row: number, column: number): Ledger | null {
  const above = ledgers.filter(({ layout }) => layout.top <= row && layout.left <= column && column <= layout.right);
  return above.sort((one, other) => other.layout.top - one.layout.top)[0] ?? null;
}
