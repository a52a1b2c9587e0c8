import type { ProgressReading } from '../../ledger';
import type { Day } from '../../day/day';
import { expectedDay } from '../dates/expectedDay';
import { readDateText } from '../dates/readDateText';
import { interpretText } from '../statuses/interpretText';
import { percentOf } from '../statuses/percentOf';
import { statusOfPercent } from '../statuses/readStatus';

/** A dated entry of a progress cell: `3月25日：…`, `【2024年4月】…`, one below the other. */
interface Entry {
  readonly day: Day;
  readonly text: string;
}

const ENTRY_HEAD =
  /(?:^|[\n。；;#|])\s*[【[（(]?\s*((?:\d{4}\s*[年.\-/]\s*)?\d{1,2}\s*(?:月(?:\s*\d{1,2}\s*[日号])?|[.\-/]\s*\d{1,2}(?:\s*[日号])?))(?:份|底|末)?\s*(?:[】\])）]|[:：])/g;
const PROBLEM =
  /(?:存在(?:的)?(?:主要)?(?:问题|困难)|主要(?:问题|困难)|(未完成|滞后|逾期)?原因(?:分析)?|需(?:要)?(?:市里|上级|领导)?协调(?:解决)?(?:的)?(?:事项|问题)?|困难|(?<![\u4e00-\u9fff])(?:问题|难点|堵点))\s*(?:是|为|[:：])\s*([^。\n]+)/;
/** 因资金未到位，尚未开工: why it stands still. */
const CAUSE =
  /(?:^|[。；;，,\n])(?:因|由于|受)([^，,。；;\n]{2,24}?)(?:的?影响)?[，,](?=[^。]*(?:未|尚|滞后|缓慢|暂停|暂缓|无法|不能|延))/;
const EMPTY = /^(?:[\s/\\\-—–_.。…*]*|无|暂无|n\/?a|同上月?)$/i;

/**
 * Whether a progress cell holds a placeholder and no report.
 * @example saysNothing('/') // true
 */
export function saysNothing(text: string): boolean {
  return EMPTY.test(text.trim());
}

/**
 * What a progress cell says: the last dated entry, the last percentage that is no increase, the expected day, the
 * problem, and the status it amounts to (for ledgers without a status column). `year` is what a day without one means.
 * @example readProgress('截至3月底，完成率65.3%，较上月提高5个百分点。', 2024).percent // 65.3
 */
export function readProgress(text: string, year: number | null): ProgressReading {
  if (saysNothing(text)) return { text, status: null, percent: null };
  const entry = lastEntry(text, year);
  const current = entry && entry.text.trim() !== '' ? entry.text : text;
  const percent = percentOf(current);
  const expected = expectedDay(current, year);
  const plain = text.normalize('NFKC');
  const problem = (PROBLEM.exec(plain)?.[2] ?? CAUSE.exec(plain)?.[1])?.trim();
  return {
    text,
    status: statusOf(current.replace(PROBLEM, '$1').replace(CAUSE, '，'), percent),
    percent,
    ...(entry ? { lastFeedback: entry.day } : {}),
    ...(expected === null ? {} : { expected }),
    ...(problem ? { problem } : {}),
  };
}

function statusOf(text: string, percent: number | null): ProgressReading['status'] {
  const meaning = interpretText(text, 'progress');
  if (percent === null) return meaning.status;
  const done = meaning.status === 'done' || meaning.status === 'done-early' || meaning.status === 'done-late';
  if (percent < 100)
    return meaning.status === null || meaning.status === 'not-started' || done
      ? statusOfPercent(percent)
      : meaning.status;
  return meaning.status === null || (!meaning.firm && !done) ? 'done' : meaning.status;
}

/** The entry with the latest day; of equal days the one that stands last. */
function lastEntry(text: string, year: number | null): Entry | null {
  const plain = text.normalize('NFKC').replace(/\r\n?/g, '\n');
  const heads = [...plain.matchAll(ENTRY_HEAD)];
  let last: Entry | null = null;
  heads.forEach((head, index) => {
    const reading = readDateText(head[1] ?? '', year);
    if (reading.kind !== 'day' && reading.kind !== 'month') return;
    const entry = { day: reading.day, text: plain.slice(head.index + head[0].length, heads[index + 1]?.index) };
    if (last === null || entry.day >= last.day) last = entry;
  });
  return last;
}

/** Without one of these nothing firm can be said; reports of finished work are settled here. */
const ONGOING_HINT =
  /[正未尚仍还待拟退驳暂停]|中(?:[，,。；;）)\s]|$)|[%％]|滞后|慢|落后|进度|剩|逾期|超期|审|无进展|没有|计划|将/;

/**
 * False for texts of which `saysOngoing` is surely false: one look settles most reports.
 * @example mayBeOngoing('已全部整改到位。') // false
 */
export function mayBeOngoing(text: string): boolean {
  return ONGOING_HINT.test(text);
}

/**
 * Whether a progress text says in so many words that the task is still going on (正在征求意见, 尚未批复, 进度60%).
 * Weak words such as 组织、开展 do not count: they also stand in reports of finished work.
 * @example saysOngoing('正在征求有关部门意见。') // true
 * @example saysOngoing('组织专项检查3次，已全部整改到位。') // false
 */
export function saysOngoing(text: string): boolean {
  if (!mayBeOngoing(text)) return false;
  const percent = percentOf(text);
  if (percent !== null && percent < 100) return true;
  if (percent !== null) return false;
  const { firm, status } = interpretText(text, 'progress');
  // Firm words are those of open tasks, and counts: 已办结3件，剩余0件.
  return firm && status !== 'done';
}

const FINISHED_HINT = /办结|销号|全部(?:完成|办结|落实|整改)|落实到位|整改到位|投入使用|竣工验收/;

/**
 * False for texts of which `saysFinished` is surely false.
 * @example mayBeFinished('正在有序推进') // false
 */
export function mayBeFinished(text: string): boolean {
  return FINISHED_HINT.test(text);
}

/**
 * Whether a progress text says in so many words that the whole task is done (已办结销号).
 * @example saysFinished('已完成并通过验收，已办结销号。') // true
 */
export function saysFinished(text: string): boolean {
  if (!mayBeFinished(text)) return false;
  return ['done', 'done-early', 'done-late'].includes(readProgress(text, null).status ?? '');
}
