import type { CellValue } from '../../snapshot';
import { EXACT_WORDS } from '../statuses/exactWords';
import { remembered } from '../../remembered';
import { isDateFormat } from '../dates/readDateCell';

/** One cell of a column as judging sees it. */
export interface SampleCell {
  readonly value: CellValue;
  readonly text: string;
  readonly numberFormat: string;
  /** True for the second and later rows of a vertically merged cell. */
  readonly continued?: boolean;
}

/** What a column's cells look like: shares of the filled cells, 0 to 1. */
export interface ColumnContent {
  /** Rows looked at, and how many of them were filled. */
  readonly rows: number;
  readonly filled: number;
  /** Rows that a cell merged from above covers. */
  readonly continued: number;
  readonly distinct: number;
  readonly averageLength: number;
  readonly dates: number;
  /** Days still to come: nothing was done on them. */
  readonly future: number;
  readonly deadlines: number;
  /** 3个工作日, 24小时, 十日内: limits that count from a day in another column. */
  readonly spans: number;
  readonly units: number;
  readonly people: number;
  /** 万元, 公里, 人次: units of measure, which a column of 单位 may hold as well. */
  readonly measured: number;
  readonly phones: number;
  readonly statuses: number;
  /** 是, 否, √, ×: an answer, but to which question the header must say. */
  readonly answers: number;
  readonly percents: number;
  readonly numbers: number;
  readonly ordinals: number;
  readonly documents: number;
  readonly longTexts: number;
  readonly meetings: number;
  /** Done-words and sentences about what happened. */
  readonly reports: number;
  /** A, B类, A类（已解决）: classes of results. */
  readonly classes: number;
  /** 满意, 基本满意, 不满意. */
  readonly satisfied: number;
}

/** 2024 年 3 月 15 日 16:40:05: no day is longer. */
const LONGEST_DATE = 24;
/** A day, with 08:12 or 16:40:05 behind it. */
const DATE =
  /^\s*(((20\d\d|\d\d)(\s*[年.\-/]\s*|\s+))?\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*[日号]?|20\d\d(0\d|1[0-2])([0-2]\d|3[01])|20\d\d年\d{1,2}月)(\s+\d{1,2}[:：]\d{2}([:：]\d{2})?)?$/;
const DEADLINE =
  /(年|月|季度|上旬|中旬|下旬|周|日|天)(底|末|内|前|之前|以前)|[月日]底?前|^(?:20\d\d年)?(第?[一二三四1-4](?:[至到、\-—]第?[一二三四1-4])?季度|上半年|下半年|全年|年底|年内|即时|立即|长期|常态)|立行立改|即知即改|长期坚持|持续推进|常态化|工作日|\d+月?[-—~至到]\d+月|^20\d\d\.\d{1,2}[-—~至]|[一二两三四五六七八九十\d]+(个月|周|天|日)[之以]?内|^同上$|^每(周|月|季|年|日)|^(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(份|初|底|末|中旬|上旬|下旬)?$|无明确|节前|汛期|^(?:马上|尽快|抓紧|即刻|火速)|^[这本下]?周[一二三四五六日天末]|^\d{1,2}[./]\d{1,2}[之以]?前/;
const SPAN =
  /^(?:自.{1,8}起)?(?:\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(?:工作日|小时|日|天|周|星期|月)(?:[之以]?内)?$/;
const UNIT =
  /(局|委|办|厅|部|院|中心|政府|街道|街道办|镇|乡|公司|集团|委员会|办公室|银行|支行|法院|检察院|大队|支队|管委会|开发区|高新区|新区|处|科|所|站|队|学校|医院|总工会|妇联|团委|残联|工商联|文联|科协|县|区|各单位|各部门|有关单位|有关部门|协会|大学|学院|电视台|报社|社区|村|厂|车间|党校|站所|分局|办事处)([、，,；;/\s（(]|等|$)/;
const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const PERSON = new RegExp(
  `^[${SURNAMES}]([\\u4e00-\\u9fa5]|\\s[\\u4e00-\\u9fa5]|[\\u4e00-\\u9fa5]{2}|某某?|[×xX*]{1,2})$|^[\\u4e00-\\u9fa5]{2,8}·[\\u4e00-\\u9fa5]{2,8}$`,
);
const LEADER =
  /^[\u4e00-\u9fa5]{1,4}(同志|市长|副市长|县长|副县长|区长|副区长|书记|秘书长|主任|局长)$|^(常务)?副?(市长|县长|区长|书记|省长|秘书长)$/;
const MEASURE =
  /^[亿万千百]?(元|美元|吨|吨标准煤|件|个|项|人|人次|户|亩|公顷|公里|千米|米|平方米|平方公里|立方米|家|处|所|座|次|台|辆|套|条|张|份|篇|名|册|分|天|度|千瓦|千瓦时|百分点|床|[%％])([/／].{1,3})?$/;
const LONGEST_UNITS = 120;
const PHONE = /(^|\D)(1[3-9]\d{9}|0\d{2,3}[-—]?\d{7,8}|\d{7,8})(\D|$)/;
const STATUS =
  /^(已|未|正|尚未|基本|按期|按时|逾期|超期|提前|部分|全部|持续|长期|待|暂缓|中止|终止|取消|退回|转|拟|达|超|欠|慢|滞后|正常|有序|推进|完成|办结|办理|在办|落实|整改|销号|进行|启动|草稿|是|否|√|×|红|黄|绿|[ABCD]类?|未达|序时)/;
const LONGEST_STATUS = 5;
const DOCUMENT = /[〔[(（【]20\d\d[〕\])）】]\s*\d+\s*号/;
const MEETING = /会议|常务会|常委会|专题会|办公会|调度会|碰头会|工作报告|纪要|全会|批示|督办件/;
const REPORT =
  /^(已|正|现已)|已(完成|办结|印发|开展|落实|形成|启动|建成|制定|上报|报送|整改|组织)|已[报回复批发送签开建拆清改换购投交]|正在|目前|截至|预计|下一步|推进中|有序推进|完成\d|进场|征求|[还尚]没有?|尚未|没动/;

const RESULT_CLASS = /^[A-Da-dＡ-Ｄ](?:类?$|类\s*[（(：:，,、-])/;
const SATISFIED = /^(非常|十分|很|比较|较|基本|不)?(满意|不满意)$/;

/**
 * Looks at the cells of one column; what is blank counts as a row, not as a cell.
 * @param isFuture whether a cell holds a day that is still to come on the day the ledger is read.
 */
export function contentOf(cells: readonly SampleCell[], isFuture: (cell: SampleCell) => boolean): ColumnContent {
  const { filled, kinds, distinct } = equalCells(cells);
  const seen: Record<Share, number> = {
    dates: 0, deadlines: 0, spans: 0, units: 0, people: 0, measured: 0, phones: 0, statuses: 0, answers: 0,
    percents: 0, numbers: 0, documents: 0, longTexts: 0, meetings: 0, classes: 0, satisfied: 0, reports: 0,
  }; // prettier-ignore
  let future = 0;
  for (const { cell, times } of kinds) {
    for (const share of typeof cell.value === 'string' ? sharesOfText(cell.text) : sharesOfNumber(cell)) {
      seen[share] += times;
    }
    if (isFuture(cell)) future += times;
  }
  const count = Math.max(1, filled.length);
  // Written out: this is made for every column, and literals that spread another one are slow.
  return {
    dates: seen.dates / count,
    future: future / count,
    deadlines: seen.deadlines / count,
    spans: seen.spans / count,
    units: seen.units / count,
    people: seen.people / count,
    measured: seen.measured / count,
    phones: seen.phones / count,
    statuses: seen.statuses / count,
    answers: seen.answers / count,
    percents: seen.percents / count,
    numbers: seen.numbers / count,
    documents: seen.documents / count,
    longTexts: seen.longTexts / count,
    meetings: seen.meetings / count,
    classes: seen.classes / count,
    satisfied: seen.satisfied / count,
    reports: seen.reports / count,
    rows: cells.length,
    filled: filled.length,
    continued: cells.filter((cell) => cell.continued === true).length,
    distinct,
    averageLength: filled.reduce((sum, cell) => sum + cell.text.length, 0) / count,
    ordinals: ordinalShare(filled),
  };
}

/** The shares that one cell contributes to by itself. */
const SHARES = [
  'dates', 'deadlines', 'spans', 'units', 'people', 'measured', 'phones', 'statuses', 'answers', 'percents', 'numbers',
  'documents', 'longTexts', 'meetings', 'classes', 'satisfied', 'reports',
] as const satisfies readonly (keyof ColumnContent)[]; // prettier-ignore
type Share = (typeof SHARES)[number];

/** What of a cell depends on more than its text. */
interface Look {
  readonly text: string;
  readonly dated: boolean;
  readonly percent: boolean;
  readonly number: boolean;
  /** Whether a unit's name stands at its end, or before a separator; a number that is shown as 3处 names none. */
  readonly unit: boolean;
}

const sharesOfText = remembered((text) =>
  sharesOf({
    text,
    dated: isDateText(text),
    percent: text.length <= 8 && /[%％]$/.test(text),
    number: /^\d+(\.\d+)?$/.test(text),
    unit: text.length <= LONGEST_UNITS && UNIT.test(text),
  }),
);

const sharesOfNumber = (cell: SampleCell): readonly Share[] =>
  sharesOf({
    text: cell.text,
    dated: isDate(cell),
    percent: isPercent(cell),
    number: typeof cell.value === 'number',
    unit: false,
  });

/** What a cell may be; a pattern that looks for its words anywhere is asked only of texts that are short enough for it. */
function sharesOf({ text, dated, percent, number, unit }: Look): readonly Share[] {
  const { length } = text;
  const is: Readonly<Record<Share, boolean>> = {
    dates: dated,
    deadlines: dated || (length <= 60 && DEADLINE.test(text)),
    spans: SPAN.test(text),
    units: unit && !/[。；]$/.test(text),
    people: isSomebody(text, unit),
    measured: MEASURE.test(text),
    phones: !dated && length <= 40 && PHONE.test(text),
    statuses: !dated && isStatusWord(text),
    answers: length === 1 && /[是否有无√×YNyn✓]/.test(text),
    percents: percent,
    numbers: number,
    documents: length <= 40 && DOCUMENT.test(text),
    longTexts: length > 15,
    meetings: length <= 50 && MEETING.test(text),
    classes: RESULT_CLASS.test(text),
    satisfied: SATISFIED.test(text),
    reports: REPORT.test(length > 120 ? text.slice(0, 120) : text),
  };
  return SHARES.filter((share) => is[share]);
}

/** A person's name or an office (王市长). */
function isSomebody(text: string, unit: boolean): boolean {
  return (!unit && PERSON.test(text) && !STATUS.test(text)) || LEADER.test(text);
}

/** A cell that stands for all that hold the same. */
interface Kind {
  readonly cell: SampleCell;
  times: number;
}

/** The filled cells, equal ones once. */
function equalCells(cells: readonly SampleCell[]): {
  readonly filled: readonly SampleCell[];
  readonly kinds: readonly Readonly<Kind>[];
  readonly distinct: number;
} {
  const filled: SampleCell[] = [];
  const kinds: Kind[] = [];
  const texts = new Map<string, Kind>();
  for (const cell of cells) {
    if (cell.text === '') continue;
    filled.push(cell);
    const known = texts.get(cell.text);
    if (known !== undefined && isSame(cell, known.cell)) {
      known.times += 1;
      continue;
    }
    const kind = { cell, times: 1 };
    kinds.push(kind);
    if (known === undefined || typeof cell.value === 'string') texts.set(cell.text, kind);
  }
  return { filled, kinds, distinct: texts.size };
}

/** Texts that show the same; numbers that are the same and shown in one format, which may hide what they are. */
function isSame(one: SampleCell, other: SampleCell): boolean {
  if (typeof one.value === 'string') return typeof other.value === 'string';
  return one.value === other.value && one.numberFormat === other.numberFormat;
}

/** A known status word, or a short text that begins like one. */
function isStatusWord(text: string): boolean {
  return EXACT_WORDS.has(text) || (text.length <= LONGEST_STATUS && STATUS.test(text));
}

/** Whether a cell looks like a day: a number with a date format or in the reach of this century's days, or a short date text. */
export function isDate(cell: SampleCell): boolean {
  if (typeof cell.value === 'number') {
    if (isDateFormat(cell.numberFormat)) return true;
    return cell.value > 36_500 && cell.value < 58_500 && Number.isInteger(cell.value);
  }
  return isDateText(cell.text);
}

const isDateText = (text: string): boolean => text.length <= LONGEST_DATE && DATE.test(text);

function isPercent(cell: SampleCell): boolean {
  if (cell.text.endsWith('%') || cell.text.endsWith('％')) return cell.text.length <= 8;
  if (typeof cell.value !== 'number' || isDateFormat(cell.numberFormat)) return false;
  return cell.numberFormat.includes('%') || (cell.value > 0 && cell.value < 1);
}

/** Numbers that a rising 序号 column may leave out between two rows. */
const MOST_SKIPPED = 5;

/** Share of cells that are whole numbers which rise by small steps, or begin again at 1. */
function ordinalShare(filled: readonly SampleCell[]): number {
  let last = 0;
  let rising = 0;
  for (const cell of filled) {
    const digits = /^[(（]?(\d{1,6})[)）.、]?$/.exec(cell.text)?.[1];
    if (digits === undefined) continue;
    const number = Number(digits);
    if ((number > last && (last === 0 || number - last <= MOST_SKIPPED)) || number === 1) rising++;
    last = number;
  }
  return filled.length === 0 ? 0 : rising / filled.length;
}
