import type { Finding } from '../ledger/checking/finding';
import type { RuleId } from '../ledger/vocabulary';
import { findingMarks } from './findingMarks';
import type { WorkbookState } from './workbookState';

/** The longest reason that is kept. */
export const LONGEST_REASON = 200;

/** A finding that is set aside (忽略), known again by its mark. */
export interface IgnoredFinding {
  readonly rule: RuleId;
  readonly sheet: string;
  readonly mark: string;
  readonly reason: string;
}

/** A rule that is switched off for the workbook (停用). */
export interface RuleOff {
  readonly rule: RuleId;
  readonly reason: string;
}

/** All that is ignored in a workbook, each with its reason. */
export interface Ignored {
  readonly findings: readonly IgnoredFinding[];
  readonly rules: readonly RuleOff[];
}

export const NOTHING_IGNORED: Ignored = { findings: [], rules: [] };

/** The findings of a workbook, as far as they are to be told. */
export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly entry: IgnoredFinding }[];
  readonly off: readonly { readonly entry: RuleOff; readonly findings: readonly Finding[] }[];
  /** Entries of sheets that are no longer there under any name. */
  readonly gone: readonly IgnoredFinding[];
}

/**
 * The findings that are open, those that are set aside, and those of rules that are switched off. Nothing is lost:
 * every finding is in one of them. What is written (notices, the command's answer) looks at all findings alike.
 * @example sortFindings(state, NOTHING_IGNORED).ignored // []
 */
export function sortFindings(state: WorkbookState, ignored: Ignored): SortedFindings {
  const off = new Set(ignored.rules.map(({ rule }) => rule));
  const entries = new Map(ignored.findings.map((entry) => [keyOf(entry), entry]));
  // Of a sheet that is renamed the marks are the same: they are of what rows and cells say.
  const names = new Set(state.snapshots.map(({ name }) => name));
  const homeless = ignored.findings.filter(({ sheet }) => !names.has(sheet));
  const renamed = new Map(homeless.map((entry) => [markOf(entry), entry]));
  const anywhere = new Set(homeless.map(({ rule }) => rule));
  const touched = new Set(ignored.findings.map(({ rule, sheet }) => `${rule}|${sheet}`));
  const open: Finding[] = [];
  const aside: SortedFindings['ignored'][number][] = [];
  const silent = new Map<RuleId, Finding[]>(ignored.rules.map(({ rule }) => [rule, []]));
  for (const { ledger, findings } of state.ledgers) {
    const isTouched = ({ rule, sheet }: Finding): boolean => anywhere.has(rule) || touched.has(`${rule}|${sheet}`);
    const marks = findingMarks(state, ledger, findings, isTouched);
    for (const finding of findings) {
      const mark = marks.get(finding);
      const known = mark === undefined ? undefined : { ...finding, mark };
      const entry = known && (entries.get(keyOf(known)) ?? renamed.get(markOf(known)));
      if (off.has(finding.rule)) silent.get(finding.rule)?.push(finding);
      else if (entry === undefined) open.push(finding);
      else aside.push({ finding, entry });
    }
  }
  const rules = ignored.rules.map((entry) => ({ entry, findings: silent.get(entry.rule) ?? [] }));
  const found = new Set(aside.map(({ entry }) => entry));
  return { open, ignored: aside, off: rules, gone: homeless.filter((entry) => !found.has(entry)) };
}

/**
 * The same with a finding of this state set aside; unchanged where the finding is not of this state.
 * @example ignoreFinding(state, NOTHING_IGNORED, finding, '会议纪要原文如此')
 */
export function ignoreFinding(state: WorkbookState, ignored: Ignored, finding: Finding, reason: string): Ignored {
  const own = state.ledgers.find(({ findings }) => findings.includes(finding));
  const mark = own && findingMarks(state, own.ledger, own.findings, ({ rule }) => rule === finding.rule).get(finding);
  if (mark === undefined) return ignored;
  const entry = { rule: finding.rule, sheet: finding.sheet, mark, reason: tidyReason(reason) };
  return { ...ignored, findings: [...takeBack(ignored, entry).findings, entry] };
}

/** The same without an entry: its finding is told again. */
export function takeBack(ignored: Ignored, entry: IgnoredFinding): Ignored {
  return { ...ignored, findings: ignored.findings.filter((each) => keyOf(each) !== keyOf(entry)) };
}

/** The same with a rule switched off for the whole workbook. */
export function switchOff(ignored: Ignored, rule: RuleId, reason: string): Ignored {
  return { ...ignored, rules: [...switchOn(ignored, rule).rules, { rule, reason: tidyReason(reason) }] };
}

/** The same with a rule on again. */
export function switchOn(ignored: Ignored, rule: RuleId): Ignored {
  return { ...ignored, rules: ignored.rules.filter((each) => each.rule !== rule) };
}

const tidyReason = (reason: string): string => reason.trim().slice(0, LONGEST_REASON);

const markOf = ({ rule, mark }: Pick<IgnoredFinding, 'rule' | 'mark'>): string => `${rule}|${mark}`;

const keyOf = ({ rule, sheet, mark }: Pick<IgnoredFinding, 'rule' | 'sheet' | 'mark'>): string =>
  `${rule}|${mark}|${sheet}`;
