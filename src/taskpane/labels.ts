import type { DeadlineKind, RegisterId, ReportedStatus, Role } from '../ledger/vocabulary';

/** What the clerk reads for each column role, in groups as the role question lists them. */
export const ROLE_GROUPS: readonly { readonly label: string; readonly roles: readonly (readonly [Role, string])[] }[] =
  [
    {
      label: '任务',
      roles: [
        ['task', '任务内容'],
        ['title', '事项名称'],
        ['seq', '序号'],
        ['item_no', '事项编号'],
        ['source', '任务来源'],
        ['category', '类别'],
        ['group', '一级任务（分组）'],
        ['doc_no', '文号'],
        ['instruction', '批示内容'],
        ['measures', '具体措施'],
        ['standard', '完成标准'],
        ['schedule', '进度安排'],
        ['priority', '紧急程度'],
        ['secrecy', '密级'],
        ['frequency', '督办频次'],
      ],
    },
    {
      label: '单位和人员',
      roles: [
        ['lead_unit', '牵头单位'],
        ['resp_unit', '责任单位'],
        ['co_unit', '配合单位'],
        ['lead_leader', '牵头领导'],
        ['resp_leader', '责任领导'],
        ['instruct_leader', '批示领导'],
        ['owner', '责任人'],
        ['phone', '联系电话'],
        ['supervisor', '督办人'],
        ['petitioner', '申请人/来信人'],
      ],
    },
    {
      label: '时间',
      roles: [
        ['deadline', '完成时限'],
        ['assign_date', '交办时间'],
        ['start_date', '开始时间'],
        ['done_date', '办结时间'],
        ['meeting_date', '会议时间'],
        ['instruct_date', '批示时间'],
        ['feedback_date', '最近反馈时间'],
        ['extension', '延期'],
        ['days_left', '剩余天数'],
      ],
    },
    {
      label: '进展',
      roles: [
        ['status', '办理状态'],
        ['progress', '进展情况'],
        ['percent', '完成率'],
        ['planned_percent', '序时进度'],
        ['problems', '存在问题'],
        ['next_step', '下步措施'],
        ['urge_count', '催办次数'],
        ['satisfaction', '满意度'],
        ['result_type', '办理类别'],
        ['adopt_level', '采用级别'],
        ['adopt_media', '采用刊物'],
        ['adopt_date', '采用时间'],
        ['attachment', '附件'],
        ['remark', '备注'],
      ],
    },
    {
      label: '汇总数字',
      roles: [
        ['count_total', '总数'],
        ['count_done', '已办结数'],
        ['count_late', '超时办结数'],
        ['count_open', '办理中数'],
        ['count_overdue', '逾期未办结数'],
        ['count_nodue', '无明确时限数'],
        ['count_carry', '上期结转数'],
        ['rate', '率'],
        ['score', '得分'],
        ['rank', '排名'],
      ],
    },
  ];

const ROLE_NAMES = new Map(ROLE_GROUPS.flatMap((group) => group.roles));

/**
 * The clerk's word for a role.
 * @example roleLabel('lead_unit') // '牵头单位'
 */
export function roleLabel(role: Role): string {
  return ROLE_NAMES.get(role) ?? role;
}

export const REGISTER_NAMES: Readonly<Record<RegisterId, string>> = {
  'key-work': '重点工作任务台账',
  meeting: '会议议定事项台账',
  instruction: '领导批示件台账',
  proposal: '建议提案办理台账',
  hotline: '民生诉求（12345）台账',
  petition: '信访事项台账',
  disclosure: '信息公开申请台账',
  document: '公文办理台账',
  information: '政务信息报送台账',
  rectification: '问题整改台账',
  project: '重点项目台账',
};

export const REPORTED_STATUS_NAMES: Readonly<Record<ReportedStatus, string>> = {
  done: '已完成',
  'done-early': '提前完成',
  'done-late': '逾期完成',
  'basically-done': '基本完成',
  'partially-done': '部分完成',
  ahead: '进度超前',
  'in-progress': '正在办理',
  behind: '进度滞后',
  'not-started': '尚未启动',
  overdue: '已逾期',
  'near-due': '临近到期',
  'long-term': '长期坚持',
  extended: '已延期',
  suspended: '暂缓',
  cancelled: '取消',
  returned: '退回',
  'pending-review': '待销号',
  draft: '草稿',
  'no-action': '阅知，不需办理',
  'other-result': '其他结果',
};

export const DEADLINE_KIND_NAMES: Readonly<Record<DeadlineKind, string>> = {
  date: '具体日期',
  'period-end': '某一时段的最后一天',
  range: '起止时段',
  relative: '从某日起若干天',
  immediate: '立行立改',
  'long-term': '长期坚持',
  composite: '多个时限',
  recurring: '定期重复',
  milestones: '分阶段节点',
  event: '以某件事为准',
  none: '没有时限',
  inherit: '同上一行',
  ambiguous: '有两种读法',
  'not-a-deadline': '不是时限',
};
