import type { Evidence, LedgerColumn } from '../../ledger';
import type { Role } from '../../vocabulary';
import { bestAssignment } from './assignment';
import { candidatesOf, type Candidate } from './candidates';
import type { ColumnToJudge, JudgingContext } from './columnToJudge';
import { headerScores } from './headerScores';
import { normaliseHeader } from './headerText';
import { needsOf } from './ledgerNeeds';

/** Roles that several columns of one ledger may play. */
const SHARED_ROLES: ReadonlySet<Role> = new Set<Role>([
  'progress', 'schedule', 'standard', 'remark', 'attachment', 'phone', 'measures', 'next_step', 'problems', 'score', 'rate',
  'count_total', 'count_done', 'count_late', 'count_open', 'count_overdue', 'count_nodue', 'count_carry', 'category',
]); // prettier-ignore

/** A candidate as sure as this of being 配合单位 shares the role with others: 市直配合单位 beside 县区配合单位. */
const SURE_ASSISTING = 0.6;

const mayShare = ({ role, confidence }: Candidate): boolean =>
  SHARED_ROLES.has(role) || (role === 'co_unit' && confidence >= SURE_ASSISTING);

/** Scores at or below this make no role. */
const FLOOR = 0.3;
/** Columns beyond this are not judged; no ledger has so many. */
const MOST_COLUMNS = 120;

/**
 * Decides the roles of all columns together: each column may play each role with a score from header, parents and
 * content; the assignment with the greatest sum wins, so a column takes its second meaning where another column has
 * the better claim to the first.
 */
export function decideColumns(columns: readonly ColumnToJudge[], context: JudgingContext): readonly LedgerColumn[] {
  const judged = columns.slice(0, MOST_COLUMNS);
  const fixed = judged.map((column) => confirmedRole(column, context));
  const taken = new Set(fixed);
  const needs = needsOf(judged);
  const candidates = judged.map((column, index) =>
    fixed[index] !== undefined
      ? []
      : candidatesOf(column, judged, context, needs).filter(({ role }) => SHARED_ROLES.has(role) || !taken.has(role)),
  );
  const chosen = assign(candidates);
  const roles = chosen.map((candidate, index) => fixed[index] ?? candidate?.role ?? null);
  if (roles.includes('lead_unit')) {
    judged.forEach(({ path }, index) => {
      if (fixed[index] === undefined && roles[index] === 'resp_unit' && !isSurelyResponsible(path)) {
        roles[index] = null;
        chosen[index] = null;
      }
    });
  }
  const leads = roles.indexOf('lead_unit') < 0 ? roles.indexOf('resp_unit') : -1;
  return columns.map((column, index) => {
    const header = column.path.join('/');
    const confirmed = fixed[index];
    if (confirmed !== undefined) {
      const evidence: Evidence[] = [{ kind: 'user', says: '由经办人确认', weight: 1 }];
      return { column: column.column, header, role: confirmed, confidence: 1, evidence, alternatives: [] };
    }
    const candidate = chosen[index];
    const onlyUnit = index === leads;
    const others = (candidates[index] ?? [])
      .filter(({ role }) => role !== candidate?.role && !(onlyUnit && role === 'lead_unit'))
      .slice(0, 3)
      .map(({ role, confidence }) => ({ role, confidence }));
    if (!candidate) {
      return {
        column: column.column,
        header,
        role: null,
        confidence: others.length > 0 ? 0.5 : 0.8,
        evidence: [],
        alternatives: others,
      };
    }
    const evidence: readonly Evidence[] = onlyUnit
      ? [
          ...candidate.evidence,
          { kind: 'neighbour', says: '没有牵头单位一栏，责任单位的第一个单位为牵头', weight: 0.5 },
        ]
      : candidate.evidence;
    const role: Role = onlyUnit ? 'lead_unit' : candidate.role;
    return { column: column.column, header, role, confidence: candidate.confidence, evidence, alternatives: others };
  });
}

/** 单位, 填报单位, 呈报单位 beside a 牵头单位 need not be responsible for anything. */
const isSurelyResponsible = (path: readonly string[]): boolean =>
  headerScores(path).some(({ role, weight }) => role === 'resp_unit' && weight >= 0.7);

function confirmedRole(column: ColumnToJudge, context: JudgingContext): Role | null | undefined {
  if (!context.confirmed) return undefined;
  const header = column.path.join('/');
  if (header in context.confirmed) return context.confirmed[header];
  const folded = normaliseHeader(header);
  const same = Object.entries(context.confirmed).find(([text]) => normaliseHeader(text) === folded && folded !== '');
  return same?.[1];
}

function assign(candidates: readonly (readonly Candidate[])[]): (Candidate | null)[] {
  const slots: Role[] = [];
  const slotsOf = new Map<Role, number[]>();
  for (const column of candidates) {
    for (const candidate of column) {
      const { role } = candidate;
      const known = slotsOf.get(role);
      if (known && !mayShare(candidate)) continue;
      const slot = slots.push(role) - 1;
      if (known) known.push(slot);
      else slotsOf.set(role, [slot]);
    }
  }
  const scores = candidates.map((column) => {
    const row = new Array<number>(slots.length).fill(0);
    for (const { role, score } of column) {
      for (const slot of slotsOf.get(role) ?? []) row[slot] = Math.max(0, score - FLOOR);
    }
    return row;
  });
  const assigned = bestAssignment(scores);
  return candidates.map((column, index) => {
    const role = slots[assigned[index] ?? -1];
    return column.find((candidate) => candidate.role === role) ?? null;
  });
}
