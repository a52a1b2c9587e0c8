/**
 * The names that code, pane, sheets, JSON and documents share. Ids are stable: saved workbooks and other programs
 * depend on them. Labels are what users see.
 */

/** What a ledger column is for. A column plays one role or none. */
export const ROLES = [
  'seq', 'item_no', 'category', 'group', 'source', 'doc_no', 'meeting_date', 'title', 'task', 'instruction',
  'instruct_leader', 'instruct_date', 'measures', 'standard', 'schedule', 'deadline', 'assign_date', 'start_date',
  'lead_unit', 'resp_unit', 'co_unit', 'lead_leader', 'resp_leader', 'owner', 'phone', 'supervisor', 'priority',
  'secrecy', 'frequency', 'progress', 'percent', 'planned_percent', 'status', 'done_date', 'days_left', 'problems',
  'next_step', 'extension', 'feedback_date', 'urge_count', 'satisfaction', 'result_type', 'petitioner',
  'adopt_level', 'adopt_media', 'adopt_date', 'count_total', 'count_done', 'count_late', 'count_open',
  'count_overdue', 'count_nodue', 'count_carry', 'rate', 'score', 'rank', 'attachment', 'remark',
] as const; // prettier-ignore
export type Role = (typeof ROLES)[number];

/** The kinds of ledger (台账类型). `key-work` is the default when nothing tells otherwise. */
export const REGISTERS = [
  'key-work', 'meeting', 'instruction', 'proposal', 'hotline', 'petition', 'disclosure', 'document', 'information',
  'rectification', 'project',
] as const; // prettier-ignore
export type RegisterId = (typeof REGISTERS)[number];

/** What a deadline cell says (时限写法). */
export const DEADLINE_KINDS = [
  'date', 'period-end', 'range', 'relative', 'immediate', 'long-term', 'composite', 'recurring', 'milestones',
  'event', 'none', 'inherit', 'ambiguous', 'not-a-deadline',
] as const; // prettier-ignore
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What a row says of itself (填报状态). */
export const REPORTED_STATUSES = [
  'done', 'done-early', 'done-late', 'basically-done', 'partially-done', 'ahead', 'in-progress', 'behind',
  'not-started', 'overdue', 'near-due', 'long-term', 'extended', 'suspended', 'cancelled', 'returned',
  'pending-review', 'draft', 'no-action', 'other-result',
] as const; // prettier-ignore
export type ReportedStatus = (typeof REPORTED_STATUSES)[number];

/** What the add-in concludes on a given day (督办状态): exactly one per task. */
export const STATES = [
  'done-on-time', 'done-late', 'done-undated', 'not-due', 'overdue', 'no-deadline', 'long-term', 'excluded',
] as const; // prettier-ignore
export type State = (typeof STATES)[number];

export const STATE_LABELS: Readonly<Record<State, string>> = {
  'done-on-time': '按期办结',
  'done-late': '逾期办结',
  'done-undated': '已办结（无办结日期）',
  'not-due': '未到期',
  overdue: '逾期未办结',
  'no-deadline': '无明确时限',
  'long-term': '长期坚持',
  excluded: '不计入',
};

/** The light beside a task (灯). It is apart from the state and never shown by colour alone. */
export const LIGHTS = ['green', 'yellow', 'red', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

export const LIGHT_LABELS: Readonly<Record<Light, string>> = {
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  none: '—',
};

export type Severity = 'error' | 'warning' | 'info';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '提示' };

/** The rules that a finding can name. More may come; an id never changes its meaning. */
export const RULES = [
  'task-missing', 'unit-missing', 'deadline-missing', 'deadline-unreadable', 'deadline-ambiguous', 'date-unreadable',
  'deadline-before-assigned', 'finished-before-assigned', 'finished-in-future', 'assigned-in-future',
  'done-without-date', 'dated-but-open', 'status-unknown', 'status-contradicts-progress', 'percent-out-of-range',
  'number-duplicate', 'number-gap', 'task-duplicate', 'unit-unknown', 'unit-variant', 'unit-group-leads',
  'result-missing', 'required-missing', 'secrecy-marking', 'text-untidy', 'cell-error', 'total-mismatch',
  'unit-former', 'phone-in-unit', 'several-leads', 'review-missing', 'progress-stale', 'balance-mismatch',
  'statistics-mismatch',
] as const; // prettier-ignore
export type RuleId = (typeof RULES)[number];

/** What a clerk calls each rule. */
export const RULE_LABELS: Readonly<Record<RuleId, string>> = {
  'task-missing': '任务内容为空',
  'unit-missing': '没有牵头（责任）单位',
  'deadline-missing': '没有完成时限',
  'deadline-unreadable': '完成时限读不出',
  'deadline-ambiguous': '完成时限有两种读法',
  'date-unreadable': '日期读不出',
  'deadline-before-assigned': '完成时限早于交办时间',
  'finished-before-assigned': '办结时间早于交办时间',
  'finished-in-future': '办结时间在截止日期之后',
  'assigned-in-future': '交办时间在截止日期之后',
  'done-without-date': '已办结但没有办结时间',
  'dated-but-open': '有办结时间但状态未办结',
  'status-unknown': '办理状态看不懂',
  'status-contradicts-progress': '状态与进展不一致',
  'percent-out-of-range': '完成率不在 0 到 100 之间',
  'number-duplicate': '编号重复',
  'number-gap': '编号不连续',
  'task-duplicate': '任务重复',
  'unit-unknown': '单位不在单位表中',
  'unit-variant': '同一单位写法不一',
  'unit-group-leads': '“各县区”等不能牵头',
  'result-missing': '已办结但没有办理结果',
  'required-missing': '必填项为空',
  'secrecy-marking': '含有密级标志',
  'text-untidy': '文字不整齐',
  'cell-error': '单元格公式出错',
  'total-mismatch': '合计与明细不符',
  'unit-former': '用了更名前的单位名称',
  'phone-in-unit': '单位栏里有电话号码',
  'several-leads': '一个课题有几个牵头',
  'review-missing': '已办结但审核、验收没有填写',
  'progress-stale': '进展与上期相同',
  'balance-mismatch': '数量前后不平',
  'statistics-mismatch': '统计表与台账不符',
};

/** Rows inside a ledger's area that are no tasks. */
export type SkippedAs = 'group' | 'subtotal' | 'note' | 'repeated-header' | 'signature' | 'blank';
