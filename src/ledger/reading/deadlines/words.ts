/**
 * The words of deadlines that are no dates, as data. Texts are compared in normalised form (see `normalise.ts`).
 */

/** What a word inside a longer text says of it. */
export type Tag = 'immediate' | 'hurry' | 'long-term' | 'change' | 'original' | 'start' | 'done';

/** Words by tag; `hurry` words mean immediate only where no date stands beside them. */
const WORDS: Readonly<Record<Tag, string>> = {
  start: '(?:即日|今日|即刻|现在)(?:起|开始)(?!,?(?:至|到|-))',
  immediate:
    '立[行即查说接整知]立[改办行整查]|立改|立即(?!印发)|立刻|即[知查改报接收来到办交行]即[改办知行查整结报]|边[查学整督]边[改整]|随\\S随\\S|接诉即办|即时|即刻(?!(?:起|开始)?,?[至到-])|马上(?:就办|办理|办)?|现场[办处整]\\S?|当场[办处整]\\S?|不过夜|速办|实时',
  hurry: '尽快|越快越好|尽早|尽速|抓紧|从速|从快|迅速|加快|火速|第一时间|特急|加急|急办|急件|限时办结|即办件?',
  'long-term':
    '(?:24小时|全天候?)(?:不间断)?(?:值守|值班|在岗|待命|开放|服务|运行|监测|监控|巡查|巡逻|轮班|轮值)|长期|常态化?|持续|常年|常抓不懈|经常性?|日常|贯穿|始终|不间断|久久为功|长效|永久|滚动(?:推进|实施)|全过程|坚持不懈|动态(?:管理|更新|推进|调整|监管|清零)|一以贯之|连续实施|循环开展|年年|一直|全周期|全生命周期',
  original: '原(?:定|计划|时限|要求|期限|完成时限|为|完成时间|先|截止)(?:时间|时限|期限|完成)?(?:为|:)?|原(?=\\d)',
  change:
    '(?:已|拟|现|经批准|经?同意|批准|批复|申请|可|再|再次|二次|后|请|因故)*(?:延期|延长|顺延|推迟|展期|延后|延迟|宽限|延缓|延|调整|变更|更改|修改|(?<!整)改|提前|现定?|缓)(?:完成|时限|期限|完成时间|完成时限|办理|时间|办结)*(?:至|到|为|成|(?=\\d{1,3}(?:个|天|日|周)|半))|(?:现|改)(?=\\d)|(?:延期|顺延|延长|调整):',
  done: '已于|已在',
};

const FAMILIES = Object.entries(WORDS) as readonly (readonly [Tag, string])[];
const PATTERN = new RegExp(FAMILIES.map(([, words]) => `(${words})`).join('|'), 'y');
const FIRST_CHARACTERS = new Set(
  '2即今现立边随接马当不速实尽越抓从迅加火第特急限长常持经日贯始久永滚全坚动一连循年原已拟同批申可再二后请因延顺推展宽调变更修改提缓',
);

/**
 * The tagged word at a place of a normalised text; null where there is none.
 * @example wordAt('长期坚持', 0) // { tag: 'long-term', end: 2 }
 */
export function wordAt(text: string, at: number): { readonly tag: Tag; readonly end: number } | null {
  if (!FIRST_CHARACTERS.has(text.charAt(at))) return null;
  PATTERN.lastIndex = at;
  const match = PATTERN.exec(text);
  if (!match) return null;
  const family = FAMILIES[match.slice(1).findIndex((group) => group !== undefined)];
  return family ? { tag: family[0], end: PATTERN.lastIndex } : null;
}

/** Whole cells that say there is no deadline (无明确时限). */
export const NONE = new Set(
  (
    '/ \\ - . .. ... * × x X ? 无 空 无时限 无期限 无明确时限 无明确期限 无明确时间 无明确完成时限 无具体时限 无要求 无限期 无固定时限 没有 ' +
    '没有时限 没有明确时限 未明确 未定 未确定 未规定 未要求 不定期 不限 不限期 不限时 不设时限 不定时 未明确时限 未注明 待定 待确定 待明确 待议 ' +
    '待研究 待通知 另行通知 另行确定 另定 另行安排 等通知 视进展 视情 视情况 视情况而定 视工作进展 按规定时限 按规定 按程序推进 按程序 按要求 ' +
    '按要求完成 按时 按时完成 按期 按期完成 按计划 按计划推进 按进度 按进度推进 按序时进度 序时推进 按序时推进 按时间节点 按时间节点推进 按节点 ' +
    '适时 择机 适时推进 适时开展 根据实际情况 根据实际 根据需要 根据工作需要 结合实际 暂无 暂缺 暂不明确 暂未明确 暂定 不明确 不详 n/a N/A na NA ' +
    'null none NULL None 无需 不需要 不涉及 见附件 详见附件 见备注 详见备注 见方案 详见方案 见计划 详见计划 见文件 见通知 按方案 按文件要求 按上级要求 按上级部署 同步推进 有序推进 稳步推进 ' +
    '正常推进 积极推进 加强推进 逐步推进 分步实施 分期实施 因地制宜 常规 跟踪落实 有条件时 条件成熟时 成熟一个推进一个 自定 自行确定 协商确定 跨年度 跨年'
  ).split(' '),
);

/** How texts begin that say why there is no deadline, or what it hangs on. */
export const REASON =
  /^(?:因|由于|鉴于|受|待|视|需|须|目前|该|此项|本项|根据|按|依|结合|随|尚|暂|无|不|没有|未|正在|与|同步|配合|参照|以|等|其他|可|具体|适时|择机|另|各|涉及|属|跨|省|国家|上级|市级)/;

/** Whole cells that mean the row above (同上). */
export const INHERIT =
  /^(?:同上(?:一?[项条行格]|述|面)?|同前(?:一?[项条行])?|[〃″′"]+|′′|''|同上一[项条行]|与上(?:一[项条行])?相?同|〞|〟|上同|如上|ditto|″)$/;

/** A reference to another row than the one above (同第3项). */
export const OTHER_ROW = /^(?:同|见|与)(?:序号|第)?(?:\d+|[一二三四五六七八九十]+)(?:[项条行号])?(?:相同|一致|同)?$/;

const UNIT_END =
  /(?:局|委|办|厅|部|处|科|室|院|校|所|站|队|中心|公司|集团|政府|街道|镇|乡|村|社区|委员会|办公室|管委会|银行|学校|医院|单位|部门|县|区|市|旗|大队|支队|分局|工委|党组|党委|科室|协会|学会|总会|工会|团委|妇联|残联|工商联|科协|文联)$/;

/**
 * Whether every member of a list looks like a unit's name: 市发改委、市财政局.
 * @example looksLikeUnits('市发改委') // true
 */
export function looksLikeUnits(text: string): boolean {
  const names = text
    .replace(/\([^)]*\)/g, '')
    .split(/[、,;/\n:]|牵头|配合|负责/)
    .filter((name) => name !== '' && name !== '等');
  return names.length > 0 && names.every((name) => name.length <= 16 && UNIT_END.test(name));
}

/** Whole cells that belong into other columns: yes and no, statuses, percentages, priorities, amounts. */
export const OTHER_COLUMN =
  /^(?:是|否|有|对|错|√|✓|✔|✘|y|n|yes|no|true|false|已?完成|未完成|已?办结|未办结|办理中|进行中|推进中|在办|已销号|未销号|正在办理|正在推进|已整改|未整改|整改中|逾期|超期|已逾期|延期|按时办结|逾期办结|未启动|已启动|基本完成|部分完成|红|黄|绿|蓝|红灯|黄灯|绿灯|蓝灯|高|中|低|紧急|重要|一般|重点|优先|[A-Da-d]类?|-?[\d.]+%|约?[\d.,]+(?:万|亿|万元|亿元|元|个|项|件|公里|平方米|亩|人|家|户|%|‰|分)|1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/i;

/** Openings of a task or a report, not of a term. */
const WORK =
  /^(?:(?:进一步|全面|积极|深入|扎实|切实|大力|牵头|组织|负责|继续)*(?:组织|开展|完善|建设|制定|编制|修订|召开|落实|推动|推进|加强|加快|建立|健全|优化|提升|举办|实施|督促|协调|指导|排查|整治|研究|起草|印发|出台|检查|核查|改造|培育|引进|打造|创建|梳理|规范|压减|盘活|化解|新建|申报|争取|做好|抓好|清理|发展|支持|鼓励|改善|强化|拓展|深化|引导)|已经?(?:完成|办结|印发|落实|启动|形成|上报|开展|制定))/;
/** What a reason for a missing term speaks of: 统筹推进，完成时间由省里确定. */
const UNCERTAIN =
  /无法|暂|待|视|尚|因|由于|根据|取决|依据|随|未|时限|期限|时间|进度|节点|明确|确定|统一|为准|按[时期照]|及时|适时|逐步|分步|分期|分批|稳步|有序/;
const SHORTEST_WORK = 8;

/**
 * Whether a text without a time tells what is to be done or has been done, and not why there is no limit.
 * @example saysWork('组织开展专项检查') // true
 * @example saysWork('推进时间由省里统一确定') // false
 */
export function saysWork(text: string): boolean {
  return text.length >= SHORTEST_WORK && WORK.test(text) && !UNCERTAIN.test(text);
}
