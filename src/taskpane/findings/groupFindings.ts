import { RULES, type RuleId, type Severity } from '../../ledger/vocabulary';
import type { Finding } from '../../ledger/checking/finding';

/** The grave first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/**
 * Findings by rule: the grave before the light, in the order of the rules; inside a rule in the order given.
 * @example groupFindings(findings)[0]?.rule // 'task-missing'
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const byRule = new Map<RuleId, Finding[]>();
  for (const finding of findings) {
    const members = byRule.get(finding.rule);
    if (members === undefined) byRule.set(finding.rule, [finding]);
    else members.push(finding);
  }
  return RULES.flatMap((rule) => {
    const members = byRule.get(rule);
    return members?.[0] === undefined ? [] : [{ rule, severity: members[0].severity, findings: members }];
  }).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** A name for a finding among those of its workbook, for lists. */
export function findingKey({ sheet, row, column, rule, message }: Finding): string {
  return `${sheet}!${row}:${column ?? ''}:${rule}:${message}`;
}
