import type { Evidence } from '../../ledger';
import type { Role } from '../../vocabulary';
import type { ColumnContent } from './columnContent';
import type { ColumnToJudge, JudgingContext } from './columnToJudge';
import { contentGuesses, contentScore, writesLimits, type ContentScore } from './contentScores';
import { headerScores, type HeaderScore } from './headerScores';
import { spansRows, type Needs } from './ledgerNeeds';
import { levelOf } from './levels';
import { ROLE_WORDS } from './roleWords';

/** A role that a column may play. */
export interface Candidate {
  readonly role: Role;
  readonly score: number;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Sure enough to go on with, not to go on without asking: cells speak for the role, no header word does. */
const ASKED = 0.55;
/** Cells of 三季度末, 30天内 under a word that is not surely another (交账时间 is one character from 交办时间). */
const LIMITS = 0.75;
const SURE_HEADER = 0.8;
/** How far content moves what a header says. */
const CONTENT_SHARE = 0.35;
/** A list of things to do has a task column: what tips the scales where no column surely is one. */
const TASK_BONUS = 0.5;
/** Where no column surely is the deadline, a column of 进度安排 or 反馈时间 full of deadlines is. */
const DEADLINE_BONUS = 0.4;
/** The same for the unit: where no column surely is one, 交办单位 or 督办部门 full of units is. */
const UNIT_BONUS = 0.4;
const UNIT_END = /(单位|部门|处室|科室|股室|机构)$/;
/** Beside a sure unit column another column full of units (所在镇村) is guessed to be one only where it has no name. */
const UNIT_ROLES: readonly Role[] = ['lead_unit', 'co_unit'];
/** 单位 over 万元 and 公里 names no body. */
const BODY_ROLES: readonly Role[] = ['lead_unit', 'resp_unit', 'co_unit'];
const LEVEL_BONUS = 0.2;
/** Headers of what is no role here, whatever the cells look like: 建设地点 full of streets, 所属月份 full of months. */
const NO_ROLE =
  /(地点|地址|位置|区域|投资额?|资金|金额|经费|预算|规模|面积|长度|职务|职称|性别|年龄|月份|年份|所属期|年度|形式|方式)$/;

/**
 * The roles that a column may play, each with its score from header, parents, content and what the ledger lacks; best
 * first.
 */
export function candidatesOf(
  column: ColumnToJudge,
  columns: readonly ColumnToJudge[],
  context: JudgingContext,
  needs: Needs,
): readonly Candidate[] {
  const found = new Map<Role, Candidate>();
  const header = column.path.join('/');
  const fromHeader = headerScores(column.path);
  const level = levelOf(header);
  const groups = spansRows(column, columns);
  for (const { role, weight, kind, says } of fromHeader) {
    if (column.content.measured > 0.5 && BODY_ROLES.includes(role)) continue;
    const content = tempered(contentOfRole(role, column, fromHeader), weight);
    const evidence: Evidence[] = [{ kind, says: `${says}，应为${ROLE_WORDS[role].label}`, weight }];
    if (content.weight !== 0) evidence.push({ kind: 'content', says: content.says, weight: content.weight });
    let score = weight + CONTENT_SHARE * content.weight;
    if (role === 'task' && groups) score -= TASK_BONUS;
    else if (role === 'task' && needs.task) score += TASK_BONUS;
    if (role === 'task' && context.rectifies && /问题|隐患/.test(header)) score += 0.35;
    if (role === 'schedule' && /分月|推进计划|计划表/.test(context.about)) score += 0.3;
    if (role === 'deadline' && needs.deadline && isFullOfDeadlines(column.content)) score += DEADLINE_BONUS;
    if (level && needs.contested.has(role)) score += level === context.ownLevel ? LEVEL_BONUS : 0;
    found.set(role, { role, score, confidence: certainty(weight, content.weight), evidence });
  }
  if ((fromHeader[0]?.weight ?? 0) < 0.5 && !NO_ROLE.test(header)) {
    for (const { role, weight, says } of contentGuesses(column.content)) {
      if (header !== '' && !needs.unit && UNIT_ROLES.includes(role)) continue;
      const known = found.get(role);
      const score =
        weight + (known?.score ?? 0) * 0.5 + (role === 'task' && needs.task && !groups ? TASK_BONUS / 2 : 0);
      const evidence: Evidence[] = [...(known?.evidence ?? []), { kind: 'content', says, weight }];
      if (score > (known?.score ?? 0)) found.set(role, { role, score, confidence: Math.min(0.75, weight), evidence });
    }
  }
  const named = fromHeader[0];
  if (
    needs.deadline &&
    !found.has('deadline') &&
    isFullOfDeadlines(column.content) &&
    mayBeDeadline(named, header, column.content)
  ) {
    const evidence: Evidence[] = [{ kind: 'content', says: '单元格是时限写法，且没有别的时限栏', weight: 0.6 }];
    found.set('deadline', { role: 'deadline', score: 0.6 + DEADLINE_BONUS, confidence: ASKED, evidence });
  }
  if (
    !found.has('deadline') &&
    (named?.weight ?? 0) < SURE_HEADER &&
    !NO_ROLE.test(header) &&
    writesLimits(column.content)
  ) {
    const evidence: Evidence[] = [{ kind: 'content', says: '许多单元格写的是时限，或者是以后的日子', weight: LIMITS }];
    found.set('deadline', { role: 'deadline', score: LIMITS, confidence: ASKED, evidence });
  }
  const told = found.get('feedback_date');
  if (needs.start && told && column.content.dates > 0.8 && column.content.filled >= 0.9 * column.content.rows) {
    const evidence: Evidence[] = [
      { kind: 'content', says: '每行都有日期，时限按天数算，且没有别的起算日期栏', weight: 0.6 },
    ];
    found.set('assign_date', { role: 'assign_date', score: told.score + DEADLINE_BONUS, confidence: ASKED, evidence });
  }
  const done = found.get('done_date');
  if (needs.deadline && done && isPlanned(column.content)) {
    const evidence: Evidence[] = [
      { kind: 'content', says: '每行都有日期，许多还没有到或写作“…前”，且没有别的时限栏', weight: 0.7 },
    ];
    found.set('deadline', { role: 'deadline', score: done.score + DEADLINE_BONUS, confidence: ASKED, evidence });
  }
  if (
    needs.unit &&
    !found.has('lead_unit') &&
    named?.role !== 'co_unit' &&
    UNIT_END.test(header) &&
    column.content.units > 0.6
  ) {
    const evidence: Evidence[] = [{ kind: 'content', says: '单元格是单位名称，且没有别的单位栏', weight: 0.6 }];
    found.set('lead_unit', { role: 'lead_unit', score: 0.6 + UNIT_BONUS, confidence: ASKED, evidence });
  }
  if (needs.report && named?.role === 'remark') {
    const report = reportInRemarks(column.content);
    if (report) found.set(report.role, report);
  }
  if (groups && found.has('task') && !found.has('group') && named?.role !== 'problems') {
    const evidence: Evidence[] = [{ kind: 'content', says: '一格管多行，每行另有具体内容', weight: 0.6 }];
    found.set('group', { role: 'group', score: 0.8, confidence: 0.7, evidence });
  }
  if (!needs.doneDate && column.content.classes > 0.6 && found.has('status')) {
    const evidence: Evidence[] = [{ kind: 'content', says: '单元格是A、B、C类，是办理结果的类别', weight: 0.7 }];
    found.set('result_type', { role: 'result_type', score: 1.2, confidence: 0.75, evidence });
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

/** Date columns of another kind and surely known columns are not taken for the missing deadline. */
const mayBeDeadline = (
  named: { role: Role; weight: number } | undefined,
  header: string,
  content: ColumnContent,
): boolean =>
  !NO_ROLE.test(header) &&
  (named === undefined ||
    (named.weight < 0.9 && named.role !== 'seq' && (!named.role.endsWith('_date') || looksForward(named, content))));

/** A word that is not surely another date, over limits or days to come. */
const looksForward = (named: { weight: number }, { deadlines, dates, future }: ColumnContent): boolean =>
  named.weight < SURE_HEADER && Math.max(deadlines - dates, future) >= 0.2;

/** A day in every row, many of them still to come or written as limits (10月底前): nobody has finished on them. */
const isPlanned = (content: ColumnContent): boolean =>
  content.filled > 1 &&
  content.filled >= 0.9 * content.rows &&
  content.deadlines >= 0.7 &&
  (content.future >= 0.25 || content.deadlines - content.dates >= 0.4);

/** Where nothing else tells how a task stands, remarks in most rows that do are the status or the progress. */
function reportInRemarks({ rows, filled, statuses, reports, future }: ColumnContent): Candidate | null {
  if (filled < 2 || filled < 0.5 * rows || future > 0.2 || statuses + reports < 0.6) return null;
  const role = statuses >= 0.7 ? 'status' : 'progress';
  const says = `没有状态和进展栏，备注里写的是${ROLE_WORDS[role].label}`;
  return { role, score: 1.6, confidence: ASKED, evidence: [{ kind: 'content', says, weight: 0.65 }] };
}

const isFullOfDeadlines = (content: ColumnContent): boolean =>
  content.filled > 1 && content.ordinals < 0.7 && content.deadlines >= 0.5 && content.filled >= 0.8 * content.rows;
