import type { Base, CountUnit, TimeRule } from './rule';
import { found, matchAt } from './scan';
import type { Found } from './scan';

/** A counted stretch as written; `doubtful` where it could as well be a day of the month (15日). */
export interface Counted {
  readonly count: number;
  readonly unit: CountUnit;
  readonly extraDays: number;
  readonly doubtful: boolean;
}

const COUNT =
  /(?:第)?(\d{1,3})(?:[-至到、或](\d{1,3}))?(个半月|个半年|个月|个工作日|工作日|个季度|个星期|个礼拜|个小时|个自然日|个日历日|个日|自然日|日历日|天|小时|[Hh](?![a-z1-9])|周年|周|星期|礼拜|年半|年(?!度|\d|底|末|(?:专项)?(?:行动|规划|计划|攻坚|方案))|日(?!期(?!限)|攻坚|行动|会战|大会战|竞赛|冲刺|整治|清零))/y;
const WORDS: readonly (readonly [RegExp, Omit<Counted, 'doubtful'>])[] = [
  [/(?:当|即|今)[日天晚](?!起|开)|半[天日]/y, { count: 0, unit: 'day', extraDays: 0 }],
  [/(?:次|下1?个?|翌)工作日|第2个工作日/y, { count: 1, unit: 'workday', extraDays: 0 }],
  [/[次翌隔明][日天]|第2[日天]/y, { count: 1, unit: 'day', extraDays: 0 }],
  [/大后天/y, { count: 3, unit: 'day', extraDays: 0 }],
  [/后天/y, { count: 2, unit: 'day', extraDays: 0 }],
  [/半个?月/y, { count: 15, unit: 'day', extraDays: 0 }],
  [/半年(?!情况|工作|报|小结|总结|度|评估|目标|任务)/y, { count: 6, unit: 'month', extraDays: 0 }],
];
const PLUS = /[Tt]\+(\d{1,3})(?:个?(工作日|日|天))?/y;
const WITHIN = /(?:之内|以内|内|期限|左右|后)/y;

/**
 * A counted stretch (5个工作日内, 一周内, 当日, T+5) at a place of a normalised text; null where there is none.
 * @example scanCount('5个工作日内', 0) // 5 workdays
 */
export function scanCount(text: string, at: number): Found<Counted> | null {
  const first = text.charAt(at);
  const numbered = first >= '0' && first <= '9';
  if (!numbered) {
    for (const [pattern, value] of WORDS) {
      if (matchAt(pattern, text, at)) return within(text, pattern.lastIndex, { ...value, doubtful: false });
    }
  }
  if (numbered || first === '第') {
    const match = matchAt(COUNT, text, at);
    return match ? counted(text, COUNT.lastIndex, match) : null;
  }
  if (first === 'T' || first === 't') {
    const plus = matchAt(PLUS, text, at);
    if (!plus) return null;
    const unit: CountUnit = plus[2] === '日' || plus[2] === '天' ? 'day' : 'workday';
    return found(PLUS.lastIndex, { count: Number(plus[1]), unit, extraDays: 0, doubtful: false });
  }
  return null;
}

function counted(text: string, end: number, match: RegExpExecArray): Found<Counted> | null {
  const number = Number(match[2] ?? match[1]);
  const unit = match[3] ?? '';
  const count = (value: number, of: CountUnit, extraDays = 0): Found<Counted> =>
    within(text, end, { count: value, unit: of, extraDays, doubtful: false });
  if (unit.endsWith('工作日')) return count(number, 'workday');
  if (unit === '个半月') return count(number, 'month', 15);
  if (unit === '个半年') return null;
  if (unit === '个月') return count(number, 'month');
  if (unit === '个季度') return count(number * 3, 'month');
  if (unit === '年半') return count(number * 12 + 6, 'month');
  if (unit.startsWith('年')) return number <= 15 ? count(number * 12, 'month') : null;
  if (unit === '周年') return count(number * 12, 'month');
  if (unit === '周' || unit.endsWith('星期') || unit.endsWith('礼拜')) return count(number, 'week');
  if (unit.endsWith('小时') || unit === 'h' || unit === 'H') return count(number, 'hour');
  if (unit !== '日' || matchAt(/之内|以内|内|期限/y, text, end)) return count(number, 'day');
  if (/^(?:之前|以前|前|止|起)/.test(text.slice(end, end + 2))) return null;
  return number === 0 ? null : found(end, { count: number, unit: 'day', extraDays: 0, doubtful: number <= 31 });
}

function within(text: string, end: number, value: Counted): Found<Counted> {
  return found(matchAt(WITHIN, text, end) ? WITHIN.lastIndex : end, value);
}

const BASE_WORDS: readonly (readonly [RegExp, Base])[] = [
  [
    /交办|交转|派发|派单|转办|分办|部署|(?<!资金|指标|计划|批复|预算|经费|债券)下达|下发|印发|发文|发布|本通知|通知之?[日后]|立项之日|任务下/,
    { from: 'assignment' },
  ],
  [/批示|签批|批办|批阅|圈阅/, { from: 'instruction' }],
  [/收文|收到|接到|接件|接报|接单|接收|签收|受理|来文|收件|收悉|登记/, { from: 'receipt' }],
  [/(?<!两|博览|[文农]博|运动|展览|交易)会(?:议)?(?:结束|召开|闭幕)?(?:之?[后日]|次日|起|$)/, { from: 'meeting' }],
  [/^(?:即日|今日|即|现在|此后|今)/, { from: 'any' }],
];
/** 会议召开前3天: so long before an occasion. 提前 alone is before what was fixed. */
const BEFORE_OCCASION = /([^,;:(\n、]{1,14}?)(?:之前|以前|前)$/;
const BASE_CLAUSE = /[^,;:(\n]{0,24}?(?:之日|当日|次日|之时)?(?:起算|开始|起|算起|之后|以后|后|内)$/;
const LEAD_IN = /^(?:自|从|在|于|请|要求|须|需|应|务必|必须|确保|原则上|各单位|并)+/;

/**
 * From which day the count runs, by the words before it (自交办之日起, 会后, 批复后); `any` where nothing is said.
 * @example baseBefore('自收到之日起') // { from: 'receipt' }
 */
export function baseBefore(before: string): Base {
  const match = BASE_CLAUSE.exec(before);
  return match ? baseOf(match[0].replace(/^、/, '')) : { from: 'any' };
}

/**
 * The occasion that a count runs back from (会议召开前3天); null where the words before it name none.
 * @example occasionBefore('会议召开前') // '会议召开'
 */
export function occasionBefore(before: string): string | null {
  const name = BEFORE_OCCASION.exec(before)?.[1]?.replace(LEAD_IN, '') ?? '';
  return name === '' || /[目当此日]$/.test(name) ? null : name === '提' ? '原定时间' : name;
}

/**
 * From which day the count runs, by a phrase alone.
 * @example baseOf('会后') // { from: 'meeting' }
 */
export function baseOf(phrase: string): Base {
  for (const [pattern, base] of BASE_WORDS) if (pattern.test(phrase)) return base;
  const name = phrase
    .replace(LEAD_IN, '')
    .replace(/(?:之日|当日|次日|之时)?(?:起算|开始|起|算起|之后|以后|后|内)$/, '')
    .replace(/^[之]|[之的]$/g, '');
  return name === '' ? { from: 'any' } : { from: 'occasion', name };
}

/**
 * A relative rule from a counted stretch and its base.
 * @example relative({ count: 5, unit: 'workday', extraDays: 0, doubtful: false }, { from: 'meeting' }).type // 'relative'
 */
export function relative(counted: Counted, base: Base): TimeRule {
  const { count, unit, extraDays } = counted;
  return { type: 'relative', count, unit, extraDays, base };
}
