import type { Role } from '../../vocabulary';
import type { ColumnContent } from './columnContent';

/** How a column's content speaks for a role: -1 (it cannot be) over 0 (says nothing) to 1, with a sentence. */
export interface ContentScore {
  readonly weight: number;
  readonly says: string;
}

const SILENT: ContentScore = { weight: 0, says: '' };
/** Fewer filled cells than this say little. */
const FEW_CELLS = 3;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Limits that are no plain days (三季度末, 30天内), or days still to come, in many cells. */
export const writesLimits = (c: ColumnContent): boolean =>
  (c.deadlines - c.dates >= 0.35 || c.future >= 0.3) && c.units < 0.3;

/** From a share: at `enough` and above it speaks for the role, below `little` against it. */
function byShare(share: number, enough: number, little: number, what: string): ContentScore {
  if (share >= enough) return { weight: 0.4 + 0.6 * share, says: `${percent(share)}的单元格是${what}` };
  if (share <= little) return { weight: -0.6, says: `只有${percent(share)}的单元格是${what}` };
  return { weight: 0.1, says: `${percent(share)}的单元格是${what}` };
}

type Judge = (content: ColumnContent) => ContentScore;

const asDate: Judge = (c) => byShare(c.dates, 0.6, 0.15, '日期');
/** Days that lie behind or are given: 三季度末 and 30天内 stand in columns of deadlines. */
const asGivenDate: Judge = (c) =>
  writesLimits(c) ? { weight: -0.8, says: '许多单元格写的是时限，或者是以后的日子' } : asDate(c);
const asUnit: Judge = (c) => byShare(c.units, 0.6, 0.2, '单位名称');
const asPerson: Judge = (c) => byShare(c.people, 0.5, 0.1, '姓名或职务');
const asText: Judge = (c) => {
  if (c.numbers > 0.6 || c.dates > 0.6) return { weight: -0.9, says: '多数单元格是数字或日期' };
  if (c.units > 0.8 && c.averageLength < 14) return { weight: -0.7, says: '多数单元格是单位名称' };
  if (c.averageLength >= 12)
    return { weight: 0.5 + 0.3 * c.longTexts, says: `平均${Math.round(c.averageLength)}字，是一段文字` };
  return { weight: c.averageLength >= 6 ? 0.1 : -0.2, says: '文字较短' };
};
const asCount: Judge = (c) => byShare(c.numbers, 0.7, 0.3, '数字');

const JUDGES: Partial<Record<Role, Judge>> = {
  seq: (c) => byShare(c.ordinals, 0.7, 0.2, '递增的序号'),
  item_no: (c) =>
    c.averageLength > 25
      ? { weight: -0.6, says: '单元格文字较长' }
      : { weight: 0.1 + (c.ordinals < 0.9 ? 0.1 : 0), says: '像编号' },
  task: (c) => {
    const text = asText(c);
    return c.reports > 0.6 && text.weight > 0 ? { weight: 0.1, says: '多数单元格在写进展' } : text;
  },
  instruction: asText,
  title: (c) => (c.numbers > 0.6 || c.dates > 0.6 ? { weight: -0.9, says: '多数单元格是数字或日期' } : SILENT),
  group: (c) => {
    if (c.numbers > 0.6 || c.dates > 0.6) return { weight: -0.8, says: '多数单元格是数字或日期' };
    if (c.filled >= FEW_CELLS && c.filled >= 0.9 * c.rows && c.distinct >= 0.9 * c.filled)
      return { weight: -0.6, says: '每行各写一项，不是管多行的分组' };
    return { weight: c.filled * 2 <= c.rows ? 0.3 : 0, says: '同一内容管多行' };
  },
  measures: asText,
  problems: (c) => (c.numbers > 0.6 || c.dates > 0.6 ? { weight: -0.8, says: '多数单元格是数字或日期' } : SILENT),
  deadline: (c) => {
    const score = byShare(c.deadlines, 0.5, 0.15, '日期或时限写法');
    return c.units > 0.6 || c.people > 0.7 ? { weight: -0.8, says: '多数单元格是单位或姓名' } : score;
  },
  assign_date: asGivenDate,
  start_date: asGivenDate,
  meeting_date: asDate,
  instruct_date: asDate,
  feedback_date: (c) => {
    const score = asDate(c);
    return score.weight > 0 && c.filled < c.rows * 0.9 ? { ...score, weight: score.weight - 0.4 } : score;
  },
  adopt_date: asDate,
  done_date: (c) => {
    const score = asDate(c);
    const partly = c.filled < c.rows * 0.9;
    if (score.weight > 0 && partly) return { weight: score.weight, says: `${score.says}，且只有部分行填写` };
    return score.weight > 0 ? { ...score, weight: score.weight - 0.3 } : score;
  },
  lead_unit: asUnit,
  resp_unit: asUnit,
  co_unit: (c) => (c.filled < FEW_CELLS ? SILENT : asUnit(c)),
  owner: (c) => (c.units > 0.7 ? { weight: -0.7, says: '多数单元格是单位名称' } : asPerson(c)),
  resp_leader: (c) => (c.units > 0.7 ? { weight: -0.7, says: '多数单元格是单位名称' } : asPerson(c)),
  lead_leader: (c) => (c.units > 0.7 ? { weight: -0.7, says: '多数单元格是单位名称' } : asPerson(c)),
  instruct_leader: (c) => (c.averageLength > 15 ? { weight: -0.8, says: '单元格是一段文字' } : asPerson(c)),
  phone: (c) => byShare(c.phones, 0.6, 0.1, '电话号码'),
  doc_no: (c) => byShare(c.documents, 0.5, 0.05, '文号'),
  status: (c) => {
    if (c.averageLength > 12 || c.distinct > Math.max(12, c.filled * 0.6))
      return { weight: -0.7, says: '文字长或各不相同，不像状态' };
    if (c.dates > 0.5 || c.units > 0.5) return { weight: -0.8, says: '多数单元格是日期或单位' };
    if (c.averageLength > 6 && c.distinct > c.filled * 0.7) return { weight: -0.5, says: '文字各不相同，不像状态' };
    return byShare(Math.max(c.statuses, c.percents * 0.6), 0.6, 0.1, '状态用语');
  },
  progress: (c) => {
    if (c.numbers > 0.7 && c.percents < 0.3) return { weight: -0.7, says: '多数单元格是数字' };
    if (c.averageLength > 12)
      return { weight: 0.4 + 0.4 * c.reports, says: `平均${Math.round(c.averageLength)}字，写的是进展` };
    if (c.statuses > 0.7 && c.averageLength <= 8 && c.distinct <= 12)
      return { weight: -0.5, says: '单元格是状态用语，不是进展文字' };
    if (c.averageLength > 6 && c.distinct > c.filled * 0.7) return { weight: 0.3, says: '文字各不相同，像进展' };
    return SILENT;
  },
  percent: (c) => {
    if (c.percents > 0.5) return { weight: 0.9, says: `${percent(c.percents)}的单元格是百分数` };
    if (c.numbers > 0.7) return { weight: 0.5, says: '多数单元格是数字' };
    return { weight: -0.7, says: '单元格不是百分数' };
  },
  planned_percent: (c) => (c.percents > 0.5 || c.numbers > 0.7 ? { weight: 0.5, says: '多数单元格是百分数' } : SILENT),
  rate: (c) =>
    c.percents > 0.5
      ? { weight: 0.4, says: '多数单元格是百分数' }
      : c.numbers > 0.7
        ? SILENT
        : { weight: -0.7, says: '单元格不是百分数' },
  extension: (c) =>
    Math.max(c.dates, c.deadlines) > 0.5
      ? { weight: 0.6, says: '多数单元格是日期' }
      : c.answers > 0.6
        ? { weight: -0.4, says: '单元格只写是否' }
        : SILENT,
  satisfaction: (c) =>
    c.satisfied > 0.6 ? { weight: 0.9, says: `${percent(c.satisfied)}的单元格是满意程度` } : SILENT,
  source: (c) =>
    c.meetings > 0.5
      ? { weight: 0.6, says: `${percent(c.meetings)}的单元格是会议或来源名称` }
      : c.numbers > 0.6 || c.dates > 0.6
        ? { weight: -0.8, says: '多数单元格是数字或日期' }
        : SILENT,
  count_total: asCount,
  count_done: asCount,
  count_open: asCount,
  count_late: asCount,
  count_overdue: asCount,
  count_nodue: asCount,
  count_carry: asCount,
};

/** What the content says about a role; silent where there are too few cells or nothing to check. */
export function contentScore(role: Role, content: ColumnContent): ContentScore {
  const judge = JUDGES[role];
  if (!judge || content.filled === 0) return SILENT;
  const score = judge(content);
  return content.filled < FEW_CELLS ? { ...score, weight: score.weight * 0.4 } : score;
}

/**
 * Roles that content alone may suggest for a column without a known header word, with the weight of the suggestion.
 */
export function contentGuesses(
  content: ColumnContent,
): readonly { readonly role: Role; readonly weight: number; readonly says: string }[] {
  if (content.filled < 2) return [];
  const guess = (role: Role, weight: number, says: string): { role: Role; weight: number; says: string } => ({
    role,
    weight,
    says,
  });
  const text = content.averageLength > 15 && content.units < 0.6 && content.dates < 0.3;
  return [
    guess('seq', content.ordinals > 0.8 ? 0.6 : 0, '单元格是递增的序号'),
    guess('phone', content.phones > 0.7 ? 0.6 : 0, '单元格是电话号码'),
    guess('doc_no', content.documents > 0.6 ? 0.55 : 0, '单元格是文号'),
    guess('lead_unit', content.units > 0.7 && content.averageLength < 30 ? 0.55 : 0, '单元格是单位名称'),
    guess('co_unit', content.units > 0.7 && content.averageLength < 60 ? 0.5 : 0, '单元格是单位名称'),
    guess(
      'deadline',
      content.deadlines > 0.6 && content.ordinals < 0.8 ? 0.55 - 0.1 * content.dates : 0,
      '单元格是时限写法',
    ),
    guess('assign_date', content.dates > 0.8 ? 0.46 : 0, '单元格是日期'),
    guess(
      'done_date',
      content.dates > 0.7 && content.filled < content.rows * 0.9 ? 0.5 : 0,
      '单元格是日期，且只有部分行填写',
    ),
    guess(
      'status',
      content.statuses - content.answers > 0.7 && content.averageLength < 8 && content.distinct <= 12 ? 0.55 : 0,
      '单元格是状态用语',
    ),
    guess('satisfaction', content.satisfied > 0.7 ? 0.6 : 0, '单元格是满意程度'),
    guess('percent', content.percents > 0.7 ? 0.5 : 0, '单元格是百分数'),
    guess('owner', content.people > 0.7 && content.units < 0.4 && content.distinct > 1 ? 0.5 : 0, '单元格是姓名'),
    guess('progress', text && content.reports > 0.5 ? 0.52 : 0, '单元格在写进展'),
    guess('task', text && content.reports <= 0.5 ? 0.5 : 0, '单元格是一段文字'),
    guess('source', content.meetings > 0.7 && content.averageLength < 30 ? 0.5 : 0, '单元格是会议或来源名称'),
  ].filter(({ weight }) => weight > 0);
}
