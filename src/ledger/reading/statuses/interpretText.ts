import type { ReportedStatus } from '../../vocabulary';
import { CLAUSE_RULES } from './clauseRules';
import type { ClauseRule } from './clauseRules';
import { EXACT_WORDS, TYPING_ERRORS } from './exactWords';

/** What a text says of its task, and why. `firm` is false where only a weak word (组织, 开展) carried it. */
export interface Interpretation {
  readonly status: ReportedStatus | null;
  readonly reason: string;
  readonly firm: boolean;
}

interface Clause {
  readonly text: string;
  readonly rule: ClauseRule;
}

const DONE: ReadonlySet<string> = new Set(['done', 'done-early', 'done-late', 'other-result']);
/** Statuses that take a task out of the work: in a long progress text their words speak of other things. */
const LEAVING: ReadonlySet<string> = new Set(['cancelled', 'draft', 'no-action', 'returned', 'suspended', 'other-result', 'long-term', 'extended']); // prettier-ignore
const SHORT_TEXT = 14;

/**
 * Reads the word structure of a status or progress text: clause by clause, negation before completion, plans and
 * finished stages are not done, the last clause that says something counts.
 * @example interpretText('已完成前期工作', 'status').status // 'in-progress'
 */
export function interpretText(text: string, from: 'status' | 'progress'): Interpretation {
  const plain = repaired(text);
  const exact = EXACT_WORDS.get(plain.toUpperCase());
  if (exact) return { status: exact, reason: `“${text.trim()}”按约定的记号理解`, firm: true };
  const counted = byCounts(plain);
  if (counted) return counted;
  const clauses = clausesOf(plain, from);
  const telling = clauses.filter(({ rule }) => rule.means !== 'silent' && rule.means !== 'future');
  if (telling.length > 0) return combined(telling);
  const future = clauses.find(({ rule }) => rule.means === 'future');
  if (future) return { status: 'in-progress', reason: sentence(future), firm: future.rule.firm ?? false };
  const silent = clauses[0];
  return { status: null, reason: silent ? sentence(silent) : `“${text.trim()}”不在已知的写法之内`, firm: false };
}

/** 完成60% is progress, not completion. */
const PART_OF_HUNDRED = /(?<![\d.])\d{1,2}(?:\.\d+)?%/;
const PERCENT_RULE: ClauseRule = { pattern: PART_OF_HUNDRED, means: 'in-progress', says: '百分比不足100%' };

/** 完成管网铺设35公里 tells how much, not whether that is all. */
const AMOUNT =
  /(?:\d|(?<!第)[两二三四五六七八九十百])\s*(?:多|余)?(?:公里|千米|米|个(?!月|工作日|季度|100%|百分)|次|户|件|项|万|亿|元|人|家|处|所|亩|公顷|平方米|座|条|吨|批|场|名|台|套|栋|起|份|期|篇|块|组|支|辆|间|宗|例|片|站|口|艘|村|辖区)/;
const AMOUNT_RULE: ClauseRule = { pattern: AMOUNT, means: 'in-progress', says: '写的是数量，看不出是否全部完成' };

function isAmount(part: string): boolean {
  return AMOUNT.test(part) && !/全部|全面|均|任务|办结|销号|竣工|投入|到位/.test(part);
}

/** NFKC, typing errors mended, blanks inside words removed; line breaks and ①②③ stay as clause borders. */
function repaired(text: string): string {
  let plain = text
    .replace(/[①-⑳]/g, '。')
    .normalize('NFKC')
    .replace(/[\r\n]+/g, '。')
    .replace(/\s/g, '')
    .replace(/^[。;,、.]+|[。;,、.]+$/g, '');
  for (const [wrong, right] of TYPING_ERRORS) plain = plain.replace(wrong, right);
  return ticked(plain)
    .replace(LABEL, '')
    .replace(/(除[^,。;]{1,24}外),/g, '$1');
}

/** 是否完成:否, 办理状态:在办: the word before the colon asks, the one behind it answers. */
const LABEL = /^(?:是否[^:]{1,6}|(?:完成|办结|落实|整改|办理)(?:情况|状态)?|状态|进展(?:情况)?):(?=.)/;
const TICK = /[√✓✔☑]/;

/** √已办结□未办结: of the choices of a form, those that are ticked. */
function ticked(plain: string): string {
  if (!TICK.test(plain) || !/[□☐]/.test(plain)) return plain;
  const choices = plain.split(/(?=[√✓✔☑□☐])/);
  return choices
    .filter((choice) => TICK.test(choice))
    .map((choice) => choice.slice(1))
    .join('');
}

function clausesOf(plain: string, from: 'status' | 'progress'): Clause[] {
  const long = from === 'progress' && plain.length > SHORT_TEXT;
  const parts = plain.split(/[,。;!?()[\]【】〔〕]+/).filter((part) => part !== '');
  const silenced = (means: ClauseRule['means']): boolean =>
    (long && LEAVING.has(means)) || (from === 'progress' && parts.length > 1 && means === 'long-term');
  return parts
    .map((part) => part.replace(/^(?:\d+|[一二三四五六七八九十]+)[.、:)]+/, ''))
    .flatMap((part) => {
      const rule = CLAUSE_RULES.find(
        (candidate) => candidate.pattern.test(part) && !candidate.unless?.test(part) && !silenced(candidate.means),
      );
      if (part === '' || !rule) return [];
      if (rule.means !== 'done') return [{ text: part, rule }];
      if (PART_OF_HUNDRED.test(part)) return [{ text: part, rule: PERCENT_RULE }];
      return [{ text: part, rule: from === 'progress' && isAmount(part) ? AMOUNT_RULE : rule }];
    });
}

const COUNTED = '[件项个条处户家起宗例人座套台批]';
const FINISHED = '(?:完成|办结|解决|整改|落实|销号)';
const FRACTION = new RegExp(`${FINISHED}(?:率|了|情况)?:?(\\d{1,4})/(\\d{1,4})(?![/\\d])`);
const DONE_COUNT = new RegExp(
  `${FINISHED}(?:了)?(\\d+)${COUNTED}|(?<!剩余?|其余)(?<!\\d)(\\d+)${COUNTED}(?:任务|事项|问题|项目)?(?:已经?|均|全部)+${FINISHED}`,
);
const TOTAL_COUNT = new RegExp(
  `(?:共|总计|合计|计)(?:有|计)?[^\\d,。;]{0,6}(\\d+)${COUNTED}|(\\d+)${COUNTED}[^\\d,。;]{0,4}中`,
);
const OPEN_COUNT = new RegExp(
  `(?:正在(?:办理|推进|整改|实施)|在办|办理中|推进中|未(?:完成|办结|整改|落实)|剩余?|余下|其余)(?:的)?(\\d+)${COUNTED}`,
);

/** 已办结2件，正在办理1件; 共5项，已完成3项; 已完成3/5: the counts decide. */
function byCounts(plain: string): Interpretation | null {
  const fraction = FRACTION.exec(plain);
  if (fraction && Number(fraction[2]) > 0 && Number(fraction[1]) <= Number(fraction[2])) {
    return fraction[1] === fraction[2]
      ? counts('done', `${fraction[0]}，全部办结`)
      : counts('partially-done', `${fraction[0]}，没有全部办结`);
  }
  const done = DONE_COUNT.exec(plain);
  if (!done) return null;
  const finished = Number(done[1] ?? done[2]);
  const open = OPEN_COUNT.exec(plain);
  if (open) {
    return Number(open[1]) > 0
      ? counts('partially-done', `${done[0]}、${open[0]}，还有没办结的`)
      : counts('done', `${done[0]}、${open[0]}，全部办结`);
  }
  const total = TOTAL_COUNT.exec(plain);
  const all = total && Number(total[1] ?? total[2]);
  if (!total || all === null) return null;
  if (all > finished) return counts('partially-done', `${total[0]}、${done[0]}，没有全部办结`);
  return all === finished ? counts('done', `${total[0]}、${done[0]}，全部办结`) : null;
}

function counts(status: ReportedStatus, says: string): Interpretation {
  return { status, reason: `“${says}”`, firm: true };
}

/** The last clause counts, seen in the light of the earlier ones. */
function combined(clauses: readonly Clause[]): Interpretation {
  let whole = clauses[0] as Clause;
  for (const next of clauses.slice(1)) whole = joined(whole, next);
  return { status: whole.rule.means as ReportedStatus, reason: sentence(whole), firm: whole.rule.firm ?? false };
}

function joined(before: Clause, next: Clause): Clause {
  const earlier = before.rule.means;
  const later = next.rule.means;
  if (earlier === 'overdue' && later === 'done') return { ...next, rule: LATE_RULE };
  if (earlier === 'done' && later === 'overdue') return { ...next, rule: LATE_RULE };
  if (earlier === 'overdue' && !DONE.has(later)) return before;
  if (DONE.has(earlier)) {
    if (later === 'done') return earlier === 'done' ? next : before;
    const weak = !(next.rule.firm ?? false) && ['in-progress', 'partially-done', 'ahead'].includes(later);
    return weak ? before : next;
  }
  if (
    later === 'in-progress' &&
    ['basically-done', 'partially-done', 'behind', 'extended', 'pending-review'].includes(earlier)
  )
    return before;
  if (later === 'long-term' && earlier === 'partially-done') return before;
  if (later === 'not-started' && earlier !== 'not-started') return before;
  return next;
}

const LATE_RULE: ClauseRule = { pattern: /(?:)/, means: 'done-late', says: '逾期后办结' };

function sentence(clause: Clause): string {
  return `“${clause.text}”：${clause.rule.says}`;
}
