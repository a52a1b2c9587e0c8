import { fromYmd } from '../../day/day';
import { remembered } from '../../remembered';
import { parseDay } from '../../day/format';
import { compose } from './compose';
import { scanItems } from './items';
import { normalise } from './normalise';
import { occasionOf } from './occasions';
import type { DeadlineRule, Meaning, Stretch, TimeRule } from './rule';
import { isLostDate } from './serials';
import { INHERIT, NONE, OTHER_COLUMN, OTHER_ROW, REASON, looksLikeUnits, saysWork } from './words';

/**
 * Understands a deadline text, without the days of its row (see `resolveDeadline`). Every text gets a meaning; nothing
 * throws. 以前, 以内 include the day or number itself (民法典第一千二百五十九条).
 * @example parseDeadline('3月底前').meaning.type // 'moment'
 */
export function parseDeadline(text: string): DeadlineRule {
  return { text, meaning: meaningOf(text) };
}

const meaningOf = remembered(understood);

function understood(text: string): Meaning {
  const raw = text.trim();
  if (raw === '') return words('none', '时限一栏是空的');
  if (/^#[A-Z/0!?]+$/.test(raw)) return words('not-a-deadline', '单元格是错误值');
  if (INHERIT.test(raw)) return words('inherit', '');
  const plain = normalise(raw);
  if (/^[\d.%-]+$/.test(plain)) {
    const number = numeric(plain);
    if (number) return number;
  }
  const bare = plain.replace(/[;,:()\n.…]+$|^[;,:()\n…]+/g, '');
  if (bare === '' || NONE.has(bare) || NONE.has(raw) || NONE.has(bare.replace(LABEL, ''))) return words('none', '');
  if (INHERIT.test(bare)) return words('inherit', '');
  if (OTHER_ROW.test(bare)) return words('ambiguous', `“${raw}”指的是另一行，请直接填写日期`);
  if (OTHER_COLUMN.test(bare)) return words('not-a-deadline', `“${raw}”不是时限，像是别的栏目的内容`);
  const vague = VAGUE.find(([pattern]) => pattern.test(plain));
  if (vague) return words('ambiguous', `“${raw}”${vague[1]}，请直接填写日期`);
  const sum = summed(plain);
  if (sum) return sum;
  const exclusive = EXCLUSIVE.test(plain);
  const spoken = exclusive ? plain.replace(EXCLUSIVE, '') : plain;
  const meaning = compose(spoken, scanItems(spoken));
  if (exclusive && meaning?.type === 'moment') return { ...meaning, exclusive };
  return meaning ?? american(plain) ?? withoutTime(raw, bare);
}

/** 时限待定, 完成时间：另行通知: what the cell is about, said once more. */
const LABEL = /^(?:具体|完成|办结|办理)*(?:时限|期限|时间|日期)(?:尚|还|暂)?[:,]?/;

function words(kind: Extract<Meaning, { type: 'words' }>['kind'], why: string): Meaning {
  return { type: 'words', kind, why };
}

/** Times that offices reckon differently: asked, not guessed. */
const VAGUE: readonly (readonly [RegExp, string])[] = [
  [/^(?!.*每).*(?:月|季度|年)[底末]?的?(?:第\d+|首|最后1|倒数第\d+)个?(?:周|星期|工作日)(?!内)/, '写的是其中第几周或第几个工作日'],
  [/^(?!.*[,;每]).*季度?初/, '“季度初”没有统一的说法'],
  [/(?:年|^)(?:[春夏秋冬]季|开春|入[春夏秋冬]|今[春夏秋冬])(?:完成)?$/, '季节没有统一的起止日'],
]; // prettier-ignore

const EXCLUSIVE = /\(?不含(?:当[日天]|本[日数])\)?/;

const SUM = /^(\d{1,2})\+(\d{1,2})(个?工作日|天|日)(?:内|以内|之内)?$/;

/** 3+2个工作日: the term and what it may be prolonged by, or both together. */
function summed(plain: string): Meaning | null {
  const match = SUM.exec(plain);
  if (!match) return null;
  const unit = match[3]?.endsWith('工作日') ? 'workday' : 'day';
  const term = (count: number): TimeRule => ({ type: 'relative', count, unit, extraDays: 0, base: { from: 'any' } });
  const [first, more] = [Number(match[1]), Number(match[2])];
  return {
    type: 'choice',
    options: [term(first + more), term(first)],
    why: `可能共${first + more}${match[3] ?? ''}，也可能是${first}${match[3] ?? ''}、另可延长${more}${match[3] ?? ''}`,
  };
}

/** Texts of digits alone: 20240315, 202403, 45366, 2024. */
function numeric(plain: string): Meaning | null {
  const number = Number(plain);
  if (/^\d{8}$/.test(plain)) {
    const day = parseDay(plain);
    if (day === null) return words('not-a-deadline', `“${plain}”在日历上没有这一天`);
    return { type: 'moment', stretch: { unit: 'serial', day }, before: false, closed: true };
  }
  if (/^\d{6}$/.test(plain)) {
    const month = Number(plain.slice(4));
    const year = Number(plain.slice(0, 4));
    if (year >= 1990 && year <= 2099 && month >= 1 && month <= 12) {
      return {
        type: 'moment',
        stretch: { unit: 'month', year: { absolute: year }, month },
        before: false,
        closed: true,
      };
    }
    const day = fromYmd(2000 + Number(plain.slice(0, 2)), Number(plain.slice(2, 4)), month);
    if (day !== null) return { type: 'moment', stretch: { unit: 'serial', day }, before: false, closed: true };
    return words('not-a-deadline', `“${plain}”不是日期`);
  }
  const pair = /^(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (pair) return monthPair(Number(pair[1]), Number(pair[2]));
  if (/^\d{5}$/.test(plain) && isLostDate(number)) {
    return {
      type: 'moment',
      stretch: { unit: 'serial', day: number },
      before: false,
      closed: true,
      note: '是日期的序列号',
    };
  }
  if (/^20\d{2}$/.test(plain)) {
    return { type: 'moment', stretch: { unit: 'year', year: { absolute: number } }, before: false, closed: true };
  }
  if (/^\d{1,2}$/.test(plain) && number >= 1 && number <= 31) {
    return words('ambiguous', `只写了“${plain}”，看不出是几月、几日还是几天`);
  }
  return /^-?\d+$/.test(plain) || plain.includes('%') ? words('not-a-deadline', `“${plain}”是数字，不是时限`) : null;
}

/** 5-8: the eighth of May, or May to August. */
function monthPair(first: number, second: number): Meaning | null {
  if (first < 1 || first >= second || second > 12) return null;
  const month = (of: number): Stretch => ({ unit: 'month', year: null, month: of });
  const day: TimeRule = {
    type: 'moment',
    stretch: { unit: 'day', year: null, month: first, day: second },
    before: false,
    closed: true,
  };
  const range: TimeRule = { type: 'range', start: month(first), end: month(second) };
  return { type: 'choice', options: [day, range], why: `可能是${first}月${second}日，也可能是${first}月至${second}月` };
}

const DAY_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?:之前|以前|前)?$/;

/** 3/15/2024, 15-Mar-2024: forms that other programs write. */
function american(plain: string): Meaning | null {
  const written = /[A-Za-z]/.test(plain) ? parseDay(plain) : null;
  if (written !== null)
    return { type: 'moment', stretch: { unit: 'serial', day: written }, before: false, closed: true };
  const named = MONTH_DAY_YEAR.exec(plain);
  if (named) {
    const month = MONTHS.indexOf((named[1] ?? '').toLowerCase()) + 1;
    const day = fromYmd(Number(named[3]), month, Number(named[2]));
    if (day === null) return words('not-a-deadline', `“${plain}”在日历上没有这一天`);
    return { type: 'moment', stretch: { unit: 'serial', day }, before: false, closed: true };
  }
  const month = monthAndYear(plain);
  if (month) return month;
  const match = DAY_LAST.exec(plain);
  if (!match) return null;
  const year = Number(match[3]);
  const candidates = [
    fromYmd(year, Number(match[1]), Number(match[2])),
    fromYmd(year, Number(match[2]), Number(match[1])),
  ];
  const days = [...new Set(candidates)].filter((day) => day !== null);
  const moments = days.map(
    (day) => ({ type: 'moment', stretch: { unit: 'serial', day }, before: false, closed: true }) as const,
  );
  const [only] = moments;
  if (only && moments.length === 1) return only;
  if (moments.length === 0) return words('not-a-deadline', `“${plain}”在日历上没有这一天`);
  return { type: 'choice', options: moments, why: '月和日的先后看不出来' };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAMED = new RegExp(`^(${MONTHS.join('|')})[a-z]{0,6}[-/.]?(20)?(\\d{2})$`, 'i');
const MONTH_DAY_YEAR = new RegExp(`^(${MONTHS.join('|')})[a-z]{0,6}\\.?(\\d{1,2})(?:st|nd|rd|th)?,?(20\\d{2})$`, 'i');
const MONTH_FIRST = /^(\d{1,2})[-/.](20\d{2})$/;

/** 03/2024, Mar-24: a month and its year, as Excel shows them in other countries. */
function monthAndYear(plain: string): Meaning | null {
  const named = MONTH_NAMED.exec(plain);
  const numbered = named ? null : MONTH_FIRST.exec(plain);
  const month = named ? MONTHS.indexOf((named[1] ?? '').toLowerCase()) + 1 : Number(numbered?.[1] ?? 0);
  if (month < 1 || month > 12) return null;
  const year = { absolute: named ? 2000 + Number(named[3]) : Number(numbered?.[2]) };
  return { type: 'moment', stretch: { unit: 'month', year, month }, before: false, closed: true };
}

/** Openings of a reason: 待省厅批复后 has no limit at all. */
const GROUNDS = /^(?:因|由于|鉴于|受|待|视|需|须|目前|根据|按|依|结合|随|尚|暂|无|不|未|等|与|适时|择机)/;

const endOfYear: TimeRule = { type: 'moment', stretch: { unit: 'year', year: null }, before: false, closed: true };

const NEXT_MEETING = /^(?:下[一1]?次|下[一1]?届|最近一次)[^,;]{1,12}会议?$/;

/** Texts in which no time stands. */
function withoutTime(raw: string, plain: string): Meaning {
  if (looksLikeUnits(plain)) return words('not-a-deadline', `“${raw}”像是单位名称，不是时限`);
  if (/^年前(?:完成)?$/.test(plain)) {
    const spring: TimeRule = { type: 'event', name: '春节', year: null, edge: 'before', count: 0, workdays: false };
    return { type: 'choice', options: [spring, endOfYear], why: '“年前”可以是春节前，也可以是年底前' };
  }
  if (NEXT_MEETING.test(plain))
    return { type: 'event', name: plain, year: null, edge: 'on', count: 0, workdays: false };
  const occasion = GROUNDS.test(plain) ? null : occasionOf(plain);
  if (occasion) return occasion;
  if (REASON.test(plain) && plain.length > 2) return words('none', `没有给出时限，写的是：${raw}`);
  if (saysWork(plain)) return words('not-a-deadline', `“${raw}”写的是工作内容或进展，不是时限`);
  if (plain.length >= 8 && /[\u4e00-\u9fff]{4}/.test(plain)) return words('none', `没有给出时限，写的是：${raw}`);
  return words('not-a-deadline', `“${raw}”不像时限`);
}
