import type { ReportedStatus } from '../../vocabulary';

/** What one clause says. `future` announces what has not happened yet; `silent` says nothing of the status. */
export type ClauseMeaning = ReportedStatus | 'future' | 'silent';

/** A pattern over one clause; the first rule that fits decides. `firm` clauses contradict a 已办结 beside them. */
export interface ClauseRule {
  readonly pattern: RegExp;
  readonly means: ClauseMeaning;
  /** The rule in a clerk's words, for the reason. */
  readonly says: string;
  readonly firm?: boolean;
  /** The rule does not hold for clauses that also fit this. */
  readonly unless?: RegExp;
}

/** Verbs that end a task. With 已 or 未 before them they decide done or open. */
const ENDING =
  '(?:完成|完结|完毕|办结|办毕|办完|做完|办妥|结束|销号|销项|清零|结案|办复|结办|完工|竣工|结项|交付|达标|到位|落地|闭环|归档|关闭|解决|化解|完善并印发|投入(?:使用|运营|运行)|投用|通车|通过(?:竣工|综合|终期|最终)?验收)';
/** Verbs that may stand for the whole task in a status cell, but only with 已 before them. */
const ACTING =
  '(?:整改|落实|反馈|答复|回复|回访|办理|处理|处置|移交|移送|兑现|拨付|缴纳|清退|拆除|修复|上线|启用|达产|消除|清理|执行|关停|取缔|验收|兑付|报结|上报结果|报送结果|整治|整改销号|交办落实|印发执行)';
/** Verbs of a beginning: not having done them means not started. */
const BEGINNING =
  '(?:启动|开展|开工|开始|动工|着手|实施|办理|落实|汇报|上报|报送|整改|推进|签收|接收|受理|反馈|答复|回复|部署|安排|组织|进场|执行|研究|报告|提交|交办|处理|处置|行动|见面|对接|制定|进行)';

const NEGATION = '(?:未(?!来|成年)|没有|没(?!收)|尚无|并无|无法|不能|不曾|难以|有待|尚待|仍需|还需|尚需)';
const SOFTENING = '(?:能|能够|曾|予|予以|见|得到|获得|正式|实质性|实质|及时|有效|真正|具体|组织|最终|如期)*';
const LATE = '(?:逾期|超期|超时限?(?!序)|过期|逾时)';
const IN_TIME = '(?:按时|按期|如期|按要求|按规定(?:时限|时间)?|在规定(?:时限|时间)内?|在?时限内|按时限(?:要求)?|及时)';
/** Finished pieces that are a stage of a task, not the task. */
const STAGE =
  '(?:前期|可研|可行性研究|立项|招标|招投标|中标|采购|设计|勘察|勘测|测绘|征求意见|摸底|摸排|初稿|草拟|起草|选址|环评|预审|征地|征收|征迁|征拆|拆迁|签约|签订|协议|评审|动员|调研|论证|报批|备案|意向|洽谈|对接|方案|规划|编制|审批手续|手续|开工|土建|封顶|备料|资料收集|自查|申报|图审|施工图|场地平整|桩基|资金|经费|设备|材料|人员|初审|初步|一期|首批)';
/** Words by which a clause speaks of the end of the whole task, whatever stage it also names. */
const WHOLE =
  '办结|办毕|销号|投入|投用|投运|竣工|完工|通过.{0,6}验收|归档|闭环|(?:落实|整改|执行|治理|处置|办理|拨付|发放)到位|任务(?:已|均|全)|(?:全部|全面|各项)(?:工作|任务|内容|建设|整改|落实)|按照?[^已]{0,10}(?:方案|规划|计划)';

const rule = (pattern: string, means: ClauseMeaning, says: string, firm = false, unless?: string): ClauseRule => ({
  pattern: new RegExp(pattern),
  means,
  says,
  firm,
  ...(unless === undefined ? {} : { unless: new RegExp(unless) }),
});

/** The word structure of Chinese status clauses, most specific first: negation stands before completion. */
export const CLAUSE_RULES: readonly ClauseRule[] = [
  rule(`^(?:均|全部)?无${LATE}|零${LATE}`, 'silent', '是汇总说明，不是本行的状态'),
  rule(`(?:未|没有|尚未|并未|不)${LATE}`, 'in-progress', '“未逾期”说明仍在办理'),
  rule('(?:申请|同意|批准|拟|需|建议|予以)(?:办理)?(?:延期|展期|顺延|延长)', 'extended', '已申请或同意延期'),
  rule('^(?:预计|力争|争取|有望|计划(?!内|外|任务)|拟(?!定|订|稿|立项)|将(?!要?到期)|下一?步|下阶段|后续|准备|打算|确保|待.{2,}后)(?!.*(?:未|已)).*', 'future', '说的是今后的打算，不算完成'),
  rule('(?:预计|力争|争取|有望|计划(?:于|在)|拟于|将于|将在|拟提请|拟提交|拟报|拟召开|拟组织|拟开展)', 'future', '说的是今后的打算，不算完成', true),
  rule('^(?:拟立项|待立项|未下达|待下达|待交办|待下发|未交办|草拟中|待提交)', 'draft', '尚未立项或交办'),
  rule(`延期(?:后)?(?:已)?(?:办结|完成|办理完毕)`, 'done-late', '延期后办结'),
  rule(`${LATE}.*(?:未|没有|尚|仍|正在|推进|办理中)`, 'overdue', '已过时限而未办结', true),
  rule(`(?:未能?|没有?|没能|不能)${SOFTENING}${IN_TIME}${SOFTENING}.*(?:${ENDING}|${ACTING}|${BEGINNING})`, 'overdue', '未按时限完成', true),
  rule(`${LATE}.*(?:${ENDING}|${ACTING})`, 'done-late', '逾期后办结'),
  rule(`(?:${ENDING}|${ACTING}).{0,4}[(（]?(?:已)?${LATE}`, 'done-late', '逾期后办结'),
  rule(`(?:即将|临近|快|将要?|接近)(?:.{0,6})(?:到期|时限|期限|截止)|临期|到期提醒|即将${LATE}`, 'near-due', '临近时限'),
  rule(`${LATE}|已到期|超出时限|超过时限`, 'overdue', '已过时限', true),
  rule('延期|展期|顺延|跨年度?(?:实施|推进|办理)|延长(?:办理)?(?:时限|期限)|缓期', 'extended', '已延期'),
  rule('(?:阅知|无需(?:办理|反馈|落实|整改)|不需要?(?:办理|反馈|落实|整改)|无须(?:办理|反馈)|(?:存|留|供)?备查|^知悉$|仅供参阅)', 'no-action', '不需要办理'),
  rule('(?:不予(?:公开|处理|采纳|支持|答复)|无法(?:提供|采纳)|留作参考|暂不具备(?:解决)?条件|解释说明工作|信息不存在|予以解释)', 'other-result', '已了结，但没有办成'),
  rule('(?:退回|退办|退件|退单|退文|驳回|不予受理|不予立项|重新办理|返回重办|重办|返工|打回)', 'returned', '被退回或需重新办理', true),
  rule('(?:暂缓|缓办|缓建|中止|停办|暂停|停工|搁置|停滞|待政策明确)', 'suspended', '暂缓或中止', true),
  rule('(?:取消|撤销|撤项|不再(?:实施|推进|办理|执行|建设|列入)|并案|合并(?:办理|至|到|实施)|已?并入|作废|终止|转(?:其他|其它|由|至|交)(?!.*(?:责任|承办|相关|有关|主办)).{0,12}(?:部门|单位|局|委|办|厅|政府|办理|负责)|非本单位职责)', 'cancelled', '已取消、并案或转办'),
  rule('(?:申请|提请|提交|报请|拟?申报)(?:了)?(?:办结|销号|验收|结项|结案|评价|审核|审批|审定|审议)|待(?:审|批|销号|验收|评价|评估|评议|回访|复核|核查|核实|确认|归档|考核|认定|查验|省|市|上级)|等待?(?:批复|审批|审核|验收)|(?:审核|审批|审查|验收|公示|会签|核验|复核|批复|审议)(?:之?中|阶段|过程中)|正在(?:审核|审批|验收|公示|走审批)', 'pending-review', '等待审核、批复或销号', true),
  rule('待(?:签收|办|办理|处理|启动|开工|实施|整改|落实|推进|开展|研究|部署|安排|完成|解决|接收|受理|反馈|答复|回复|执行|派单|处置)', 'not-started', '“待…”说明还没有开始', true),
  rule(`${NEGATION}${SOFTENING}(?:达到?|达成)?(?:序时|时序|进度|计划进度|目标进度|预期进度)`, 'behind', '没有达到进度要求', true),
  rule(`(?:${NEGATION}|未)${SOFTENING}(?:完全|全部|全面|彻底|整体|充分|足额)`, 'partially-done', '只完成了一部分', true),
  rule(`${NEGATION}${SOFTENING}${ACTING}?(?:${ENDING})`, 'in-progress', '否定词在前，没有完成', true),
  rule(`${NEGATION}${SOFTENING}(?:批复|批准|审批|通过|验收|公示|印发|出台|确定|取得|获批|到账|拨付|签订|签约|移交|定稿|成文|提交|召开|形成|建立|建成|明确|出具)`, 'in-progress', '否定词在前，没有完成', true),
  rule(`(?:整改|落实|推进|工作|措施|责任).{0,2}(?:不到位|不彻底|不够)`, 'in-progress', '没有落实到位', true),
  rule(`${NEGATION}${SOFTENING}${BEGINNING}`, 'not-started', '否定词在前，没有开始', true),
  rule('^(?:无|没有|尚无|暂无)(?:实质性?|明显|新的?)?进展$|^未动$|^空白$', 'not-started', '没有进展', true),
  rule('滞后|偏慢|缓慢|较慢|太慢|落后|慢于|慢序时|欠进度|欠序时|进度慢|低于(?:序时|时序|进度|计划|目标)|推进(?:不力|困难)|进展不(?:大|快|明显)|受阻|脱期', 'behind', '慢于进度要求', true),
  rule(`提前.{0,6}(?:${ENDING}|${ACTING})`, 'done-early', '提前办结'),
  rule('超序时|超进度|超时序|超前|快于|高于(?:序时|时序|进度|计划)|提前(?:推进|实施)|领先|好于(?:序时|预期)|超额推进', 'ahead', '快于进度要求'),
  rule(`(?:基本|接近|大体|大致|即将|临近|近乎|差不多|快要)(?:上)?(?:已)?(?:全部)?(?:${ENDING}|${ACTING})`, 'basically-done', '“基本完成”不等于完成'),
  rule('(?:进入)?(?:收尾|扫尾)|尾声', 'in-progress', '还在收尾', true),
  rule(`(?:部分|阶段性?|初步|大部分?|多数|一部分|个别|过半|一半|主体(?:工程|结构|建设)?)(?:任务|工作|内容|问题|事项|目标|整改)?(?:已|均已|地)?(?:${ENDING}|${ACTING})`, 'partially-done', '只完成了一部分'),
  rule(`(?:${ENDING}|${ACTING})(?:了)?(?:一部分|部分|大部分|过半|一半|阶段性|主体)`, 'partially-done', '只完成了一部分'),
  rule('取得(?:了)?(?:阶段性?|初步|一定|积极|明显)(?:成效|进展|成果)|阶段性(?:成效|成果)|初见成效', 'partially-done', '取得阶段性成效'),
  rule(`还?剩余?.{0,10}(?:正在|未|在办|推进)|剩余.{0,12}$|仍有.{0,10}(?:未|正在|在)`, 'in-progress', '还有剩余的没有完成', true),
  rule('^(?:已)?(?:转为?|纳入|转入|列入)?(?:长期(?:坚持|任务|推进|工作|抓好|开展)?|常态(?:化|落实)?(?:推进|开展|管理|工作|坚持|落实|实施|运行|机制)?|持续(?:推进|整改|坚持|开展|实施|抓好)|常抓不懈|贯穿全年|全年(?:持续)?推进|长抓不懈)$', 'long-term', '长期坚持的事项'),
  rule('转(?:为|入)?(?:长期|常态)|长期坚持|常态化(?:推进|坚持|开展)$', 'long-term', '长期坚持的事项'),
  rule('正在|正(?:抓紧|积极|有序|加快|组织|按|全力|稳步|式推进|常|与|对)|尚在|仍在|还在|(?:推进|进行|办理|整改|实施|建设|施工|处理|研究|落实|筹备|编制|修改|完善|协调|办|开展|执行|洽谈|攻坚|化解|调查|制定|起草|招标|排查|清理|审理|跟进)(?:之)?中$', 'in-progress', '还在办理', true),
  rule(`(?:${ENDING}|${ACTING}|通过|取得|获批).{0,16}${STAGE}|${STAGE}.{0,8}(?:${ENDING}|${ACTING}|通过|获批)`, 'in-progress', '完成的只是其中一个阶段', false, WHOLE),
  rule(`(?:上报|报请|提请|呈报|请示).{0,10}(?:解决|办理|处理|落实)|限期.{0,4}(?:${ENDING}|${ACTING})|推动解决|协调解决中`, 'in-progress', '还没有解决'),
  rule('延时解决', 'extended', '延时解决'),
  rule(`(?:督促|要求|责令|推动|加快|直至|推进).{0,14}(?:${ENDING})`, 'in-progress', '说的是要求，不是结果', false, '已'),
  rule(`${IN_TIME}.{0,3}(?:${ENDING}|${ACTING})`, 'done', '按期办结'),
  rule(`(?:${ENDING})`, 'done', '已经办结'),
  rule(`(?:已|已经|均|全部|业已|均已|现已)(?:全部|全面|经|由|按|按照|要求|规定|及时|如期|均|当场|现场|当日|书面|电话|先后|顺利|圆满|陆续|正式|依法|妥善|逐一|一次性)*(?:向.{1,8})?${ACTING}`, 'done', '已经办理完毕'),
  rule('^(?:已|已经)?(?:落实|整改|执行|处理|答复|回复|反馈)$', 'done', '已经办理完毕'),
  rule('达(?:到)?(?:序时|时序)?进度|(?:达到?|按|符合|与)(?:计划|序时|时序|进度|节点)|有序|稳步|正常|顺利|扎实|积极|抓紧|加快|加紧|全力|深入|推进|进行|在办|在建|办理|实施|开工|复工|前期|筹备|筹建|签收|受理|接收|启动|部署|研究|对接|协调|组织|开展|制定|印发|进场|跟进|着手|已?转办|已?交办|已?派|列入|纳入|施工|建设|开始|持续|继续|申报|报送|上报|调研|摸排|排查|会商|召开|起草|编制|征求|修改|完善|攻坚|试点|试运行|安排|收集|督促|立案|审理|解决中|延时解决|上报上级', 'in-progress', '还在办理'),
]; // prettier-ignore
