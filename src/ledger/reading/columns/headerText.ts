/**
 * A header word as it is compared: full-width forms folded (NFKC), blanks, line breaks, required marks (`*`, `★`) and
 * quotes gone, no colon at the end, Latin letters small.
 * @example normaliseHeader('*完成 时\n限：') // '完成时限'
 */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff*★※☆"“”'‘’]+/g, '')
    .replace(/[:。.;,]+$/, '')
    .toLowerCase();
}

/**
 * A header word as it is shown: only blanks and line breaks gone.
 * @example shownHeader('未到完\n成时限') // '未到完成时限'
 */
export function shownHeader(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, '');
}

/**
 * A normalised header without its bracketed remarks; the same text where there are none or nothing else is left.
 * @example withoutBrackets('牵头单位(部门)') // '牵头单位'
 */
export function withoutBrackets(header: string): string {
  const bare = header.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g, '').replace(/[([【〔].*$/, '');
  return bare === '' ? header : bare;
}

/**
 * True for a header that only names a period or a step in time (1月, 一季度, 1-3月, 上半年, 截至3月底, 2024年5月): its
 * meaning comes from its parent, or from its content.
 */
export function isPeriodWord(header: string): boolean {
  return PERIOD.test(header.replace(DATES_IN_BRACKETS, ''));
}
/** 第21周(5.20-5.26): which days the period has. */
const DATES_IN_BRACKETS = /[([][\d.\-—~至到月日年/]+[)\]]$/;
const NUMBER = '[0-9一二三四五六七八九十]+';
const PERIOD = new RegExp(
  `^(截至|截止)?(20\\d\\d(年|\\.|-|/)?)?(${NUMBER}月?([-—~至到]${NUMBER})?月(份|底|末|上旬|中旬|下旬)?|第?${NUMBER}季度|[1-4]?q[1-4]|第?${NUMBER}周|上半年|下半年|全年|年度|年底|${NUMBER}月${NUMBER}日)(底|末)?$`,
);

/**
 * The months that a period word or a header with one covers, as `year * 12 + month` of its end (year 0 where none is
 * written), or null. Orders progress columns in time.
 * @example periodOrder('3月进展') // 3
 * @example periodOrder('一季度完成情况') // 3
 */
export function periodOrder(header: string): number | null {
  const year = /(20\d\d)/.exec(header);
  const base = year ? Number(year[1]) * 12 : 0;
  const rest = header.replace(/20\d\d年?/, '');
  const quarter = /第?([1-4一二三四])季度|q([1-4])/.exec(rest);
  if (quarter) return base + 3 * digit(quarter[1] ?? quarter[2] ?? '');
  if (rest.includes('上半年')) return base + 6;
  if (/下半年|全年|年底|年终/.test(rest)) return base + 12;
  const months = [...rest.matchAll(/(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月/g)];
  const last = months.at(-1);
  if (last) return base + digit(last[1] ?? '');
  const week = /第([0-9]+)周/.exec(rest);
  return week ? base + Number(week[1]) / 5 : null;
}

function digit(text: string): number {
  const chinese = '零一二三四五六七八九十';
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length === 2) return 10 + chinese.indexOf(text.charAt(1));
  return chinese.indexOf(text);
}
