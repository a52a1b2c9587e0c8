import { fromYmd } from '../../../src/ledger/day/day';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import type { CellValue } from '../../../src/ledger/snapshot';
import type { RegisterId } from '../../../src/ledger/vocabulary';
import { analyseSnapshots } from '../../../src/operations/analyseSnapshots';
import { sheetOfRows } from './sheetOfRows';

const ROWS = 3000;
const AS_OF = fromYmd(2024, 6, 30) ?? 0;
const START = fromYmd(2024, 1, 2) ?? 0;

/** Words that offices write, none of them wrong where it stands; picked in turn, so that every mixture comes up. */
const UNITS = [
  '市发展改革委',
  '市财政局',
  '市教育局',
  '市水利局',
  '市农业农村局',
  '市住房城乡建设局',
  '市交通运输局',
  '市卫生健康委',
  '市生态环境局',
  '市应急局',
  '市商务局',
  '市公安局',
  '市民政局',
];
const LEADERS = ['陈志远', '李文博', '王晓岚', '赵国栋', '孙立新', '欧阳明', '周某某'];
const PLACES = ['城东片区', '开发区', '云岭镇', '滨河新区', '河阳街道', '高铁新城', '老城区', '南山林场'];
const WORKS = [
  '供水管网改造',
  '保密宣传教育',
  '机密测绘成果清理',
  '农村公路养护',
  '商业秘密保护示范点建设',
  '学前教育补短板',
  '河道清淤疏浚',
  '12345热线提升',
  '历史遗留产权登记',
  '营商环境评价',
  '预制菜产业园建设',
  '“双随机、一公开”监管',
  '危房C级、D级改造',
  '合计投资1.2亿元的扩建工程',
  '小计量衡器检定',
];
const VERBS = ['推进', '组织开展', '抓好', '落实', '协调解决', '研究提出', '加快', '完成'];
const DONE_WORDS = ['已办结', '已完成', '办结', '完成', '按期办结', '已落实', '已办结销号'];
const OPEN_WORDS = ['办理中', '推进中', '正在办理', '有序推进', '未办结', '未完成', '进行中'];
const DONE_TEXTS = [
  '已印发实施方案，任务全部完成。',
  '6月初通过验收，资料已归档。',
  '已办结，群众表示满意',
  '方案经审议通过后印发，各项任务已落实到位。',
  '工程竣工并移交管护单位',
  '已按要求整改到位，长效机制已建立',
  '完成率100%，提前完成年度目标',
  '已向申请人书面答复',
];
const OPEN_TEXTS = [
  '正在征求各部门意见',
  '已完成前期工作，正在办理用地手续',
  '完成投资60%，预计9月底完成',
  '前期、招标已完成，主体施工过半',
  '已召开2次协调会，正在按计划推进',
  '资金已下达50%，其余待拨付',
  '初稿已完成，待会议审定',
  '受降雨影响进度稍慢，正在赶工',
];
const DEADLINES: readonly CellValue[] = [
  '2024年9月底前',
  '第三季度',
  '年底前',
  '12月31日前',
  '2024-10-15',
  '长期坚持',
  '2024年11月',
  '上半年',
  fromYmd(2024, 12, 20) ?? '',
  '常态化推进',
  '2024年8月15日',
];

type Column = (index: number, done: boolean) => CellValue;

const pick = <T>(words: readonly T[], index: number, step: number): T =>
  words[(index * step + Math.floor(index / words.length)) % words.length] as T;
const assigned = (index: number): number => START + (index % 120);

/** Columns by their heads; a head of a pair (交办时间 and 办结时间) keeps the order of days. */
const COLUMNS: Readonly<Record<string, Column>> = {
  序号: (index) => index + 1,
  任务: (index) => `${pick(VERBS, index, 3)}${pick(PLACES, index, 5)}${pick(WORKS, index, 7)}（第${index + 1}批）`,
  单位: (index) => pick(UNITS, index, 5),
  配合: (index) => (index % 3 === 0 ? '' : `${pick(UNITS, index + 4, 5)}、各县（市、区）`),
  领导: (index) => pick(LEADERS, index, 2),
  人: (index) => pick(LEADERS, index + 3, 3),
  交办: assigned,
  时限: (index) => pick(DEADLINES, index, 3),
  状态: (index, done) => pick(done ? DONE_WORDS : OPEN_WORDS, index, 2),
  进展: (index, done) => pick(done ? DONE_TEXTS : OPEN_TEXTS, index, 3),
  办结: (index, done) => (done ? assigned(index) + 5 + (index % 40) : ''),
  措施: (index) => `${pick(VERBS, index, 2)}${pick(WORKS, index, 4)}，每月调度一次`,
  标准: (index) => `${pick(WORKS, index, 4)}达到省定标准`,
  备注: (index) => (index % 50 === 0 ? '列入重点督办' : ''),
  审核: (index, done) => (done ? pick(LEADERS, index, 1) : ''),
  来源: (index) =>
    pick(['市政府工作报告', '市政府常务会议', '市长办公会议', '市委经济工作会议'], Math.floor(index / 25), 1),
  来文: (index) => `政函〔2024〕${index + 1}号`,
  诉求: (index) =>
    `反映${pick(PLACES, index, 5)}${pick(['停水', '路灯不亮', '噪声扰民', '物业收费', '公交班次少'], index, 3)}问题，要求处理（工单${index + 1}）`,
  申请人: (index) => `${pick(['张', '李', '王', '赵'], index, 1)}某某`,
  满意: (index, done) => (done ? pick(['满意', '基本满意'], index, 1) : ''),
  百分比: (index, done) => (done ? '100%' : `${10 + (index % 8) * 10}%`),
  刊物: (index) => pick(['《要情快报》', '《信息快报》', ''], index, 1),
};

/** A ledger of each kind as an office heads it: the column's head and the words that stand under it. */
const LEDGERS: readonly (readonly [RegisterId, string, readonly (readonly [string, string])[]])[] = [
  ['key-work', '2024年市政府工作报告重点工作任务分解表', [['序号', '序号'], ['工作任务', '任务'], ['具体措施', '措施'], ['完成标准', '标准'], ['牵头单位', '单位'], ['配合单位', '配合'], ['责任领导', '领导'], ['责任人', '人'], ['完成时限', '时限'], ['进展情况', '进展'], ['办理状态', '状态'], ['备注', '备注']]],
  ['meeting', '2024年市政府常务会议议定事项督办台账', [['序号', '序号'], ['会议名称', '来源'], ['议定事项', '任务'], ['主办单位', '单位'], ['协办单位', '配合'], ['完成时限', '时限'], ['落实情况', '进展'], ['落实状态', '状态'], ['办结时间', '办结']]],
  ['instruction', '2024年市领导批示件办理台账', [['编号', '序号'], ['批示领导', '领导'], ['批示内容', '任务'], ['承办单位', '单位'], ['批示时间', '交办'], ['办结时限', '时限'], ['办理情况', '进展'], ['是否办结', '状态'], ['办结日期', '办结']]],
  ['proposal', '2024年人大代表建议、政协提案办理台账', [['建议号', '序号'], ['建议内容', '任务'], ['主办单位', '单位'], ['会办单位', '配合'], ['交办时间', '交办'], ['办理时限', '时限'], ['答复情况', '进展'], ['办理状态', '状态'], ['满意度', '满意']]],
  ['hotline', '12345政务服务便民热线工单办理台账', [['工单编号', '序号'], ['诉求内容', '诉求'], ['承办单位', '单位'], ['受理时间', '交办'], ['办理时限', '时限'], ['办理结果', '进展'], ['办理状态', '状态'], ['办结时间', '办结'], ['满意度', '满意']]],
  ['petition', '2024年信访事项办理台账', [['序号', '序号'], ['信访人', '申请人'], ['信访事项', '诉求'], ['责任单位', '单位'], ['包案领导', '领导'], ['受理日期', '交办'], ['办结期限', '时限'], ['办理情况', '进展'], ['办理状态', '状态'], ['复查意见', '备注']]],
  ['disclosure', '2024年政府信息依申请公开办理台账', [['序号', '序号'], ['申请人', '申请人'], ['申请内容', '任务'], ['承办科室', '单位'], ['收到日期', '交办'], ['答复期限', '时限'], ['办理状态', '状态'], ['答复日期', '办结']]],
  ['document', '2024年收文办理登记台账', [['收文编号', '序号'], ['来文字号', '来文'], ['文件标题', '任务'], ['承办单位', '单位'], ['收文日期', '交办'], ['办理期限', '时限'], ['办理情况', '进展'], ['办理状态', '状态'], ['审核', '审核'], ['签发', '审核']]],
  ['information', '2024年政务信息报送采用情况台账', [['序号', '序号'], ['信息标题', '任务'], ['报送单位', '单位'], ['报送时间', '交办'], ['采用刊物', '刊物'], ['备注', '备注']]],
  ['rectification', '2024年巡察反馈问题整改台账', [['序号', '序号'], ['反馈问题', '任务'], ['整改措施', '措施'], ['责任单位', '单位'], ['责任领导', '领导'], ['整改时限', '时限'], ['整改进展', '进展'], ['整改状态', '状态'], ['验收人', '审核'], ['销号审核', '审核']]],
  ['project', '2024年市级重点项目推进台账', [['序号', '序号'], ['项目名称', '任务'], ['责任单位', '单位'], ['包联领导', '领导'], ['计划完成时间', '时限'], ['形象进度', '进展'], ['完成比例', '百分比'], ['项目状态', '状态']]],
]; // prettier-ignore

describe('clean ledgers of 3,000 rows', () => {
  it.each(LEDGERS)('%s: nothing is found', (register, title, heads) => {
    const rows = Array.from({ length: ROWS }, (_, index) => {
      const done = index % 5 < 3;
      return heads.map(([, words]) => COLUMNS[words]?.(index, done) ?? '');
    });
    const sheet = sheetOfRows(
      title,
      heads.map(([head]) => head),
      rows,
    );
    const state = analyseSnapshots([sheet], { asOf: AS_OF, settings: DEFAULT_SETTINGS });
    expect(state.ledgers.map(({ ledger }) => [ledger.register, ledger.tasks.count])).toEqual([[register, ROWS]]);
    const findings = state.ledgers.flatMap((each) => each.findings);
    expect(findings.slice(0, 12).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
