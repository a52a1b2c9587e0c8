import type { Role } from '../../vocabulary';

/**
 * How header words are built: the last word says what kind of thing stands in the column (时限, 单位, 情况), the words
 * before it say whose or which. So a header that no dictionary has (「整改反馈截止日」, 「总牵头部门」) is still understood.
 */
export interface HeadWord {
  /** Written as alternatives at the end of the header. */
  readonly heads: string;
  /** Words before the head, first match decides; weight 0 to 1. */
  readonly stems: readonly (readonly [stem: string, role: Role, weight: number])[];
  /** What the head means with no known word before it. */
  readonly bare?: readonly [role: Role, weight: number];
  /** What the head may mean besides, whatever stands before it. */
  readonly also?: readonly [role: Role, weight: number];
}

const DEADLINE_TIME =
  '要求|应当|应于|应|计划|预计|拟|目标|截止|到期|限|规定|约定|承诺|最迟|最晚|节点|时间节点|交账|交卷|交差|交帐|交付';

/** First match decides, so heads that contain others stand before them. */
export const HEAD_WORDS: readonly HeadWord[] = [
  {
    heads: '时限|期限|限期|截止|截止日|到期日|(?:时限|期限|时间|日期|节点)要求|完成年限|办结时效',
    stems: [['延期|延长|调整|变更', 'extension', 0.85], ['', 'deadline', 0.9]], // prettier-ignore
  },
  { heads: '延期至?|延至|顺延至?|展期至?|延长至', stems: [['', 'extension', 0.88]] },
  {
    heads: '节点|节点时间',
    stems: [['完成|办结|竣工|交付|时间|时限', 'deadline', 0.75], ['', 'schedule', 0.75]], // prettier-ignore
  },
  { heads: '(?<!收)文号|发文号|来文号|字号', stems: [['', 'doc_no', 0.85]] },
  { heads: '电话|手机|手机号|联系方式|电话号码|手机号码|座机', stems: [['', 'phone', 0.9]] },
  { heads: '序号|顺号|行号|项序|事项序|次序|顺序', stems: [['', 'seq', 0.85]] },
  {
    heads: '时间|日期|时点|时刻|月份|日|期',
    stems: [
      ['开始|起始|启动|开工|进场', 'start_date', 0.82],
      ['实际|真正|已完成|已办', 'done_date', 0.85],
      ['延期|延长|调整后|变更', 'extension', 0.8],
      ['会议|召开|开会|议定|会期', 'meeting_date', 0.85],
      ['批示|签批|批办|指示|圈阅|批阅', 'instruct_date', 0.85],
      ['采用|刊登|刊发', 'adopt_date', 0.85],
      [DEADLINE_TIME, 'deadline', 0.82],
      ['交稿|报出|办毕|办结|办完|结案|销号|完结|了结|结办|验收|闭环', 'done_date', 0.8],
      [
        '交办|下达|下发|派|转办|分办|立项|登记|受理|收到|收文|收件|来文|来信|来访|接收|部署|分解|布置|签收|接件|接办|发起|列入|申请|任务时|批转',
        'assign_date',
        0.85,
      ],
      ['答复|回复|办复|复函', 'done_date', 0.75],
      ['反馈|报送|上报|更新|填报|报告|汇报|跟踪|调度|录入', 'feedback_date', 0.8],
      ['完成|完工|竣工|整改|落实|解决|办理|推进', 'deadline', 0.7],
    ],
  },
  // 计划竣工, 何时完成: the deed itself heads the column.
  {
    heads: '竣工|完工|建成|投产|交付|投用|完成|办结|办完|做完|搞完|干完',
    stems: [
      ['实际|已', 'done_date', 0.8],
      [`${DEADLINE_TIME}|什么时候|啥时候?|何时|几时|哪天|多久`, 'deadline', 0.78],
    ],
  },
  { heads: '开工|动工', stems: [[`实际|已|${DEADLINE_TIME}|何时`, 'start_date', 0.78]] }, // prettier-ignore
  // 谁来干、干什么、怎么干、干到什么程度: lists that ask plainly.
  {
    heads: '谁来?(负责|牵头|承担|落实|干|办|做|抓|管|完成)|由谁(负责|牵头|承担|落实|来?[干办做抓管])',
    stems: [['配合|协助', 'co_unit', 0.7], ['', 'resp_unit', 0.7]], // prettier-ignore
  },
  { heads: '[干做办]什么(事)?|什么事', stems: [['', 'task', 0.75]] },
  { heads: '怎么[干做办]|如何[干做办]', stems: [['', 'measures', 0.7]] },
  { heads: '[干做办]到什么程度|[干做办]成什么样', stems: [['', 'standard', 0.75]] },
  { heads: '(什么时候|何时|啥时候?|几时)[干做办要交报]?[完好结账]?', stems: [['', 'deadline', 0.7]] },
  { heads: '([干做办搞抓]|进展|落实|推进)得?(怎么?样|咋样|如何|到哪一?步)了?', stems: [['', 'progress', 0.72]] },
  {
    heads:
      '单位|部门|处室|科室|股室|部室|机构|主体|局办|委办局|责任方|责任制单位|单位名称|部门名称|单位\\/部门|单位或部门|单位部门|机关|县区|县市区|区县|镇街|乡镇|镇办|属地',
    stems: [
      [
        '配合|协办|协同|协作|协助|会办|会签|参与|参加|支持|支撑|联办|联动|其他|相关|有关|辅助|助力|协力|共同',
        'co_unit',
        0.85,
      ],
      ['督办|督查|督导|监督|跟踪|督促|调度|考核|监管', 'supervisor', 0.8],
      ['采用', 'adopt_level', 0.8],
      ['交办|来文|来源|发文|下达|移交|提出|呈报|呈批|上报|送审|主办会议', 'source', 0.65],
      ['转办|转送|转交|接办|分办|派', 'lead_unit', 0.72],
      ['反映|投诉|申请|提案|建议人|诉求', 'petitioner', 0.6],
      ['牵头|主办|主责|主要|第一|总负责|首办|领办|汇总|主管|统筹', 'lead_unit', 0.9],
      ['承办|承接|受理|受办|办理|经办', 'lead_unit', 0.8],
      ['责任|落实|实施|执行|整改|承担|完成|属地|任务|归口|具体|负责|对应|被督', 'resp_unit', 0.85],
      ['施工|设计|监理|勘察|中标|供货|检测|审图', 'resp_unit', 0.2],
      ['建设|业主|项目|申报|运营|管理', 'resp_unit', 0.7],
      ['报送|填报', 'resp_unit', 0.6],
    ],
    bare: ['resp_unit', 0.6],
  },
  // Bodies whose own names end alike (督查一科, 建设分公司): only a word that says what they do makes a header of them.
  {
    heads: '司局|司|子公司|分公司|公司|学院|院系|系部|书院|支队|车间|项目部|班组|支部|站所|站办|村居|社区|街道|处|科',
    stems: [
      ['^(配合|协办|协同|协作|协助|会办|会签|参与|支持|联办)$', 'co_unit', 0.85],
      ['^(督办|督查|督导|监督|跟踪|督促|调度|考核)$', 'supervisor', 0.8],
      ['^(牵头|主办|主责|首办|领办|主管|统筹|承办)$', 'lead_unit', 0.88],
      ['^(责任|落实|实施|执行|整改|承担|归口|具体)$', 'resp_unit', 0.82],
    ],
  },
  { heads: '承办|主办|牵头|主抓', stems: [['', 'lead_unit', 0.75]] },
  { heads: '协办|配合|会办', stems: [['', 'co_unit', 0.75]] },
  {
    heads: '[省市县区]级?领导(同志)?',
    stems: [['批示|签批|批办|圈阅|指示', 'instruct_leader', 0.85], ['', 'lead_leader', 0.85]], // prettier-ignore
  },
  {
    heads: '领导|班子成员|负责同志|领导同志|负责人|校领导|局领导|局长|秘书长|领导姓名|领导签名',
    stems: [
      ['批示|签批|批办|圈阅|指示', 'instruct_leader', 0.85],
      ['交办', 'instruct_leader', 0.7],
      [
        '督办|主抓|挂包|包抓|包联|包案|包保|包干|包帮|帮扶|挂钩|挂帅|挂点|联系|市级|县级|区级|省级|牵头|领办|分管市|分管县|分管区|副',
        'lead_leader',
        0.85,
      ],
      ['分管', 'lead_leader', 0.75],
      ['具体|直接|工作', 'owner', 0.65],
      ['责任|单位|部门|主要|局|科室|处室', 'resp_leader', 0.8],
    ],
    bare: ['resp_leader', 0.55],
  },
  {
    heads: '率|百分比|比例|占比|%|百分数',
    stems: [
      ['实际', 'percent', 0.85],
      ['序时|应完成|计划|目标|时间进度', 'planned_percent', 0.8],
      ['办结|按期|按时|满意|办复|解决|采用|反馈|回复|回访|答复', 'rate', 0.85],
      ['完成|进度|进展|推进|形象|投资|占年', 'percent', 0.85],
    ],
    bare: ['rate', 0.6],
  },
  {
    heads: '状态|与否|亮灯|灯|红绿灯',
    stems: [['', 'status', 0.85]],
  },
  { heads: '标识|标志|标记', stems: [['办结|完成|销号|落实|状态', 'status', 0.8]] },
  {
    heads: '措施|举措|办法|做法|打法|路径|抓手|步骤|整改方案|工作方案',
    stems: [['下一步|下步|后续|下阶段|下一阶段|接下来', 'next_step', 0.85], ['', 'measures', 0.85]], // prettier-ignore
  },
  {
    heads: '打算|计划|安排|思路|工作|建议|推进',
    stems: [['下一步|下步|后续|下阶段|下一阶段|下月|接下来|下周', 'next_step', 0.85]],
  },
  {
    heads: '问题|困难|因素|原因|短板|堵点|难点|瓶颈|协调事项|问题和困难|困难和问题|请求事项',
    stems: [
      ['延期', 'extension', 0.7],
      ['反映|发现|针对|整改|排查|检查|督查|巡察|巡视|审计|群众|具体|反馈', 'task', 0.72],
      ['', 'problems', 0.82],
    ],
  },
  {
    heads: '意见',
    stems: [
      ['代表|委员|提案|建议人|来信人|申请人|诉求人|信访人|群众|测评|评价|满意', 'satisfaction', 0.75],
      ['批示|签批|批办|领导', 'instruction', 0.75],
      ['议定|议决|会议|决定', 'task', 0.8],
    ],
  },
  {
    heads: '说明|详情|详细情况|简述|概述|摘录',
    stems: [['备注|其他|其它|补充', 'remark', 0.8], ['进展|进度|落实|完成|办理|办结|整改|推进|反馈|处理|处置|答复|回复|工作开展', 'progress', 0.82]], // prettier-ignore
  },
  {
    heads:
      '情况|情形|状况|现状|进展|动态|结果|成效|进展情况|情况说明|结论|反馈|回复|回音|经过|过程|进程|落实|记录|汇报',
    stems: [
      ['满意|回访|测评|评价', 'satisfaction', 0.75],
      ['延期', 'extension', 0.8],
      ['催办|督查|督办|提醒', 'urge_count', 0.6],
      ['问题|困难', 'problems', 0.7],
      ['采用', 'adopt_level', 0.5],
      ['基本|项目概', 'remark', 0.4],
      ['', 'progress', 0.82],
    ],
  },
  {
    heads: '进度',
    also: ['percent', 0.68],
    stems: [['序时|应', 'planned_percent', 0.8], ['', 'progress', 0.72]], // prettier-ignore
  },
  {
    heads: '目标|愿景',
    stems: [['工作|任务|年度|全年|主要|重点', 'task', 0.75], ['', 'standard', 0.72]], // prettier-ignore
  },
  {
    heads: '标准|尺度|目标值|指标值|成果形式|成果|要求|预期目标|预期成效|年度目标值|绩效目标',
    stems: [['任务|工作|交办|督办|具体|批示要求', 'task', 0.55], ['', 'standard', 0.75]], // prettier-ignore
  },
  {
    heads: '批示|批示件内容|批示内容|批示原文|指示|批示精神|签批意见|批示要求|批示事项',
    stems: [['', 'instruction', 0.8]],
  },
  {
    heads: '来源|由来|依据|出处|渠道|会议|届次|会次|文件|会议名称|会议纪要|纪要|来文|批次',
    stems: [['', 'source', 0.75]],
  },
  {
    heads: '名称|标题|题目|题名|事由|主题|简称|件名',
    stems: [
      ['申请人|来信人|信访人|诉求人|建议人|提案人', 'petitioner', 0.8],
      ['会议|批示文件|依据文件', 'source', 0.6],
      ['刊物|期刊', 'adopt_media', 0.8],
      ['单位|部门', 'resp_unit', 0.7],
      ['', 'title', 0.8],
    ],
  },
  {
    heads: '类别|类型|分类|性质|领域|条线|条块|种类|板块|大类|门类|专题|方面|专项',
    stems: [
      ['答复|办理|办复|结果|处理|回复', 'result_type', 0.75],
      ['进展|进度|完成|办结|销号', 'status', 0.72],
      ['重点|任务大', 'group', 0.6],
      ['', 'category', 0.8],
    ],
  },
  {
    heads: '项目|工程',
    stems: [
      ['重点|重大|实事', 'title', 0.8],
      ['', 'title', 0.7],
    ],
  },
  {
    heads:
      '内容|事项|条目|的事情?|任务|要点|清单|明细|诉求|议题|条款|描述|任务分解|工作|事宜|任务书|举要|表述|工作任务|摘要',
    stems: [
      ['批示|指示', 'instruction', 0.8],
      ['需协调|提请协调|协调解决', 'problems', 0.75],
      ['下一步|下步|后续', 'next_step', 0.8],
      ['反馈|进展', 'progress', 0.75],
      ['督办|交办|议定|具体|分解', 'task', 0.8],
      ['重点|一级|总体|大项|主线', 'group', 0.75],
      ['考核|指标', 'task', 0.65],
      ['', 'task', 0.8],
    ],
  },
  { heads: '级别|程度|等级|缓急|优先级|紧急', stems: [['采用|报送', 'adopt_level', 0.75], ['密|保密', 'secrecy', 0.8], ['', 'priority', 0.75]] }, // prettier-ignore
  { heads: '频次|周期|频率|调度方式', stems: [['', 'frequency', 0.8]] },
  { heads: '次数|催办|督办', stems: [['', 'urge_count', 0.7]] },
  { heads: '天数|剩余工作日|倒计时|逾期|超期|超时', stems: [['', 'days_left', 0.75]] },
  { heads: '得分|分值|评分|扣分|加分|总分|分', stems: [['', 'score', 0.8]] },
  { heads: '排名|名次|位次', stems: [['', 'rank', 0.85]] },
  { heads: '附件|材料|佐证|链接|资料|凭证', stems: [['', 'attachment', 0.75]] },
  { heads: '备注|附注|批注|其他|备考|其它|注', stems: [['', 'remark', 0.85]] },
  {
    heads: '件数|数量|总数|合计|小计|总计|项数|事项数|总量|数',
    stems: [
      ['逾期未|超期未|超时未', 'count_overdue', 0.8],
      ['逾期|超期|超时', 'count_late', 0.7],
      ['未办|在办|办理中|未完成|正在', 'count_open', 0.8],
      ['已|办结|完成|落实|销号|整改', 'count_done', 0.8],
      ['结转|新增', 'count_carry', 0.8],
      ['催办|督办|提醒', 'urge_count', 0.7],
      ['', 'count_total', 0.75],
    ],
  },
  {
    heads: '编号|编码|号码|代码|号|id',
    stems: [['收文|收件|来件|登记', 'item_no', 0.8], ['文', 'doc_no', 0.7], ['序', 'seq', 0.8], ['', 'item_no', 0.8]], // prettier-ignore
  },
  {
    heads: '人|人员|员|者|干部|同志|专班|人及职务|人姓名|专员|姓名|代表|委员',
    stems: [
      ['督办|督查|督导|跟踪|调度|评价', 'supervisor', 0.8],
      ['申请|来信|信访|诉求|投诉|反映|举报|提案|建议|来电|提出|来访|领衔|人大|政协', 'petitioner', 0.85],
      ['批示|签批|批办|圈阅', 'instruct_leader', 0.8],
      ['责任|承办|经办|办理|联系|联络|具体|填报|工作|落实|整改|负责|直接|对接|专管|信息|主办|跟进|执行', 'owner', 0.85],
    ],
    bare: ['owner', 0.55],
  },
];

/** What a header that was understood by its structure may mean besides, as a share of the first weight. */
export const SECOND_MEANINGS: Readonly<Partial<Record<Role, readonly [role: Role, share: number]>>> = {
  group: ['task', 0.85],
  measures: ['task', 0.6],
  title: ['task', 0.7],
  lead_unit: ['resp_unit', 0.5],
  deadline: ['done_date', 0.85],
  done_date: ['deadline', 0.5],
  problems: ['task', 0.7],
  feedback_date: ['done_date', 0.6],
  progress: ['status', 0.8],
  resp_leader: ['lead_leader', 0.6],
  lead_leader: ['resp_leader', 0.6],
  schedule: ['deadline', 0.5],
  standard: ['task', 0.6],
};

/** Headers of yes/no columns: what follows 是否 decides. */
export const YES_NO: readonly (readonly [stem: string, role: Role, weight: number])[] = [
  ['逾期|超期|超时', 'days_left', 0.8],
  ['重点|紧急|重要', 'priority', 0.75],
  ['公开', 'result_type', 0.75],
  ['满意', 'satisfaction', 0.8],
  ['延期', 'extension', 0.85],
  ['挂牌|督查|催办', 'urge_count', 0.7],
  ['涉密', 'secrecy', 0.75],
  ['完成|办结|销号|落实|整改|到位|解决|答复|闭环|反馈', 'status', 0.85],
];
