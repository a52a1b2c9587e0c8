import type { Evidence, LedgerColumn } from '../../ledger';
import type { Role } from '../../vocabulary';
import { bestAssignment } from './assignment';
import type { ColumnContent } from './columnContent';
import { contentGuesses, contentScore, type ContentScore } from './contentScores';
import { headerScores, type HeaderScore } from './headerScores';
import { normaliseHeader } from './headerText';
import { levelOf } from './levels';
import { ROLE_WORDS } from './roleWords';

/** One column as judging sees it: the words above it and what stands in it. */
export interface ColumnToJudge {
  readonly column: number;
  readonly path: readonly string[];
  readonly content: ColumnContent;
}

/** What is known beside the columns themselves. */
export interface JudgingContext {
  /** The level of the office that keeps the ledger (市, 县 …), for rows with two clocks; empty where unknown. */
  readonly ownLevel: string;
  /** Title, lines above the header and sheet name, joined. */
  readonly about: string;
  /** True where header or title speak of 整改, 销号: then a column of problems holds the tasks. */
  readonly rectifies: boolean;
  /** What a clerk has confirmed for these headers. */
  readonly confirmed?: Readonly<Record<string, Role | null>>;
}

/** Roles that several columns of one ledger may play. */
const SHARED_ROLES: ReadonlySet<Role> = new Set<Role>([
  'progress', 'schedule', 'remark', 'attachment', 'phone', 'measures', 'next_step', 'problems', 'score', 'rate',
  'count_total', 'count_done', 'count_late', 'count_open', 'count_overdue', 'count_nodue', 'count_carry', 'category',
]); // prettier-ignore

/** Scores at or below this make no role. */
const FLOOR = 0.3;
/** How far content moves what a header says. */
const CONTENT_SHARE = 0.35;
/** A list of things to do has a task column: what tips the scales where no column surely is one. */
const TASK_BONUS = 0.5;
/** Where no column surely is the deadline, a column of 进度安排 or 反馈时间 full of deadlines is. */
const DEADLINE_BONUS = 0.4;
/** The same for the unit: where no column surely is one, 交办单位 or 督办部门 full of units is. */
const UNIT_BONUS = 0.4;
const UNIT_END = /(单位|部门|处室|科室|股室|机构)$/;
const LEVEL_BONUS = 0.2;
/** Columns beyond this are not judged; no ledger has so many. */
const MOST_COLUMNS = 120;

/** What the ledger still lacks when its columns are looked at one by one. */
interface Needs {
  readonly needsTask: boolean;
  readonly needsDeadline: boolean;
  readonly needsUnit: boolean;
  readonly contested: ReadonlySet<Role>;
}

interface Candidate {
  readonly role: Role;
  readonly score: number;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Decides the roles of all columns together: each column may play each role with a score from header, parents and
 * content; the assignment with the greatest sum wins, so a column takes its second meaning where another column has
 * the better claim to the first.
 */
export function decideColumns(columns: readonly ColumnToJudge[], context: JudgingContext): readonly LedgerColumn[] {
  const judged = columns.slice(0, MOST_COLUMNS);
  const fixed = judged.map((column) => confirmedRole(column, context));
  const taken = new Set(fixed.filter((role) => role !== undefined && role !== null && !SHARED_ROLES.has(role)));
  const needsTask = !judged.some((column) => headerScores(column.path).some(isSurelyTask));
  const needsDeadline = !judged.some((column) => headerScores(column.path).some(isSurelyDeadline));
  const needsUnit = !judged.some((column) => headerScores(column.path).some(isSurelyUnit));
  const contested = contestedLevels(judged);
  const candidates = judged.map((column, index) =>
    fixed[index] !== undefined
      ? []
      : candidatesOf(column, context, { needsTask, needsDeadline, needsUnit, contested }).filter(
          ({ role }) => !taken.has(role),
        ),
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
    const others = (candidates[index] ?? [])
      .filter((other) => other.role !== candidate?.role)
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
    const onlyUnit = index === leads;
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

const isSurelyTask = (score: { role: Role; weight: number }): boolean =>
  (score.role === 'task' || score.role === 'title' || score.role === 'instruction') && score.weight >= 0.78;

const isSurelyDeadline = (score: { role: Role; weight: number }): boolean =>
  score.role === 'deadline' && score.weight >= 0.7;

/** 单位, 填报单位, 呈报单位 beside a 牵头单位 need not be responsible for anything. */
const isSurelyResponsible = (path: readonly string[]): boolean =>
  headerScores(path).some(({ role, weight }) => role === 'resp_unit' && weight > 0.7);

const isSurelyUnit = (score: { role: Role; weight: number }): boolean =>
  (score.role === 'lead_unit' || score.role === 'resp_unit') && score.weight >= 0.6;

/** Date columns of another kind and surely known columns are not taken for the missing deadline. */
const mayBeDeadline = (header: { role: Role; weight: number } | undefined): boolean =>
  header === undefined || (header.weight < 0.9 && !header.role.endsWith('_date') && header.role !== 'seq');

const isFullOfDeadlines = (content: ColumnContent): boolean =>
  content.filled > 1 && content.ordinals < 0.7 && content.deadlines >= 0.5 && content.filled >= 0.8 * content.rows;

function confirmedRole(column: ColumnToJudge, context: JudgingContext): Role | null | undefined {
  if (!context.confirmed) return undefined;
  const header = column.path.join('/');
  if (header in context.confirmed) return context.confirmed[header];
  const folded = normaliseHeader(header);
  const same = Object.entries(context.confirmed).find(([text]) => normaliseHeader(text) === folded && folded !== '');
  return same?.[1];
}

function candidatesOf(
  column: ColumnToJudge,
  context: JudgingContext,
  { needsTask, needsDeadline, needsUnit, contested }: Needs,
): readonly Candidate[] {
  const found = new Map<Role, Candidate>();
  const header = column.path.join('/');
  const fromHeader = headerScores(column.path);
  const level = levelOf(header);
  for (const { role, weight, kind, says } of fromHeader) {
    const content = tempered(contentOfRole(role, column, fromHeader), weight);
    const evidence: Evidence[] = [{ kind, says: `${says}，应为${ROLE_WORDS[role].label}`, weight }];
    if (content.weight !== 0) evidence.push({ kind: 'content', says: content.says, weight: content.weight });
    let score = weight + CONTENT_SHARE * content.weight;
    if (role === 'task' && needsTask) score += TASK_BONUS;
    if (role === 'task' && context.rectifies && /问题|隐患/.test(header)) score += 0.35;
    if (role === 'schedule' && /分月|推进计划|计划表/.test(context.about)) score += 0.3;
    if (role === 'deadline' && needsDeadline && isFullOfDeadlines(column.content)) score += DEADLINE_BONUS;
    if (level && contested.has(role)) score += level === context.ownLevel ? LEVEL_BONUS : 0;
    found.set(role, { role, score, confidence: certainty(weight, content.weight), evidence });
  }
  if ((fromHeader[0]?.weight ?? 0) < 0.5) {
    for (const { role, weight, says } of contentGuesses(column.content)) {
      const known = found.get(role);
      const score = weight + (known?.score ?? 0) * 0.5 + (role === 'task' && needsTask ? TASK_BONUS / 2 : 0);
      const evidence: Evidence[] = [...(known?.evidence ?? []), { kind: 'content', says, weight }];
      if (score > (known?.score ?? 0)) found.set(role, { role, score, confidence: Math.min(0.75, weight), evidence });
    }
  }
  const named = fromHeader[0];
  if (needsDeadline && !found.has('deadline') && isFullOfDeadlines(column.content) && mayBeDeadline(named)) {
    const evidence: Evidence[] = [{ kind: 'content', says: '单元格是时限写法，且没有别的时限栏', weight: 0.6 }];
    found.set('deadline', { role: 'deadline', score: 0.6 + DEADLINE_BONUS, confidence: 0.6, evidence });
  }
  if (needsUnit && !found.has('lead_unit') && UNIT_END.test(header) && column.content.units > 0.6) {
    const evidence: Evidence[] = [{ kind: 'content', says: '单元格是单位名称，且没有别的单位栏', weight: 0.6 }];
    found.set('lead_unit', { role: 'lead_unit', score: 0.6 + UNIT_BONUS, confidence: 0.6, evidence });
  }
  const sorted = [...found.values()].sort((a, b) => b.score - a.score);
  const [best, second] = sorted;
  if (!best || !second || best.score - second.score > 0.12) return sorted;
  const doubt = Math.min(0.15, 0.2 - (best.score - second.score));
  return sorted.map((each) =>
    each === best ? { ...each, confidence: rounded(Math.max(0.05, each.confidence - doubt)) } : each,
  );
}

/** Where the header rather means 进展情况, nearly every cell must be a status word before the column is a status. */
function contentOfRole(role: Role, { content }: ColumnToJudge, header: readonly HeaderScore[]): ContentScore {
  const score = contentScore(role, content);
  if (role !== 'status' || score.weight <= 0 || Math.max(content.statuses, content.percents) >= 0.85) return score;
  const weight = (of: Role): number => header.find((each) => each.role === of)?.weight ?? 0;
  return weight('progress') >= weight('status') ? { weight: 0, says: '' } : score;
}

/** A word of the dictionary outweighs cells that look otherwise: the clerk may have filled them wrongly. */
function tempered(content: ContentScore, header: number): ContentScore {
  return content.weight < 0 && header >= 0.95 ? { ...content, weight: content.weight / 2 } : content;
}

function certainty(header: number, content: number): number {
  const raw = content >= 0 ? header * 0.88 + 0.12 * content : header * 0.88 + 0.3 * content;
  return rounded(Math.min(0.99, Math.max(0.02, raw)));
}

const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;

/** Clock roles that two columns with a level in their header claim (区交办, 市交办). */
function contestedLevels(columns: readonly ColumnToJudge[]): ReadonlySet<Role> {
  const claims = new Map<Role, number>();
  for (const column of columns) {
    if (levelOf(column.path.join('/')) === '') continue;
    for (const role of ['deadline', 'assign_date', 'done_date'] as const) {
      if (headerScores(column.path).some((score) => score.role === role && score.weight >= 0.55)) {
        claims.set(role, (claims.get(role) ?? 0) + 1);
      }
    }
  }
  return new Set([...claims].filter(([, count]) => count > 1).map(([role]) => role));
}

function assign(candidates: readonly (readonly Candidate[])[]): (Candidate | null)[] {
  const slots: Role[] = [];
  const slotsOf = new Map<Role, number[]>();
  for (const column of candidates) {
    for (const { role } of column) {
      const known = slotsOf.get(role);
      if (known && !SHARED_ROLES.has(role)) continue;
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
  return bestAssignment(scores).map((slot, index) => {
    const role = slot < 0 ? undefined : slots[slot];
    return candidates[index]?.find((candidate) => candidate.role === role) ?? null;
  });
}
