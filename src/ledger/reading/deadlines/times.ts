import { fromYmd, ymdOf } from '../../day/day';
import { relative, scanCount } from './counts';
import { scanCycle } from './cycles';
import { scanFestival } from './festivals';
import type { Stretch, TimeRule } from './rule';
import { found, matchAt } from './scan';
import type { Scan } from './scan';
import { scanStretch } from './stretches';
import type { Written } from './stretches';

/** A time as written; `mark` says what stands after it: 前 (before), 起 (from), 后 (after). */
export interface ReadTime {
  readonly rule: TimeRule;
  readonly mark: 'before' | 'from' | 'after' | 'none';
  /** Could as well be something else: 15日 alone. */
  readonly doubtful: boolean;
}

const STARTS = new Set(
  '0123456789PTtQqHh每按逐逢隔半双月季旬周日星礼当即今次下翌明后第前上本这该去来年岁全现目自从农阴旧正冬腊春新过除大元清五端中国十三妇植青六儿劳七建八教重',
);
const NOW = /(?:自|从)?(?:即日|今日|今天|今(?=起)|即刻|现在|目前|现)(?:起|开始)?,?(?:-|至|到)(?!位)/y;
const TO = /(?:起|开始)?,?(?:-|至|到)(?!位)/y;
const BARE_DAY = /(\d{1,2})[日号]?(?![-\d./\\月年个天周])/y;
/** 15日前, 25号: a day of the month without its month. */
const DAY_BEFORE = /(\d{1,2})(?:[日号](?=之?前|以前)|号(?=$|[,;(]))/y;
const MARK =
  /(?:上午|下午|中午|晚上|下班|早上|\((?:星期|周|礼拜)[一二三四五六日天1-7]\)|(?:星期|周)[一二三四五六日天])*(之前|以前|前后|前(?![期后提往置述沿景线台瞻]|[3三]季)|之后|以后|后(?![续期勤])|起|开始|以来|为止|止|左右)?/y;

/**
 * The time expression that begins at a place of a normalised text; null where none does.
 * @example scanTime('3月底前完成', 0) // 3月底, before
 */
export function scanTime(text: string, at: number): Scan<ReadTime> | null {
  const first = text.charAt(at);
  if (!STARTS.has(first)) return null;
  const cycle = scanCycle(text, at);
  if (cycle) return 'value' in cycle ? found(cycle.end, plain({ type: 'recurring', cycle: cycle.value })) : cycle;
  const festival = scanFestival(text, at);
  if (festival) return found(festival.end, plain(festival.value));
  const now = matchAt(NOW, text, at);
  if (now) return untilFrom(text, NOW.lastIndex);
  const count = scanCount(text, at);
  if (count) {
    const { doubtful } = count.value;
    return found(count.end, { rule: relative(count.value, { from: 'any' }), mark: 'none', doubtful });
  }
  const bare = matchAt(DAY_BEFORE, text, at);
  if (bare) return marked(text, DAY_BEFORE.lastIndex, { start: null, stretch: bareDay(Number(bare[1])), closed: true });
  const stretch = scanStretch(text, at);
  if (!stretch || 'impossible' in stretch) return stretch;
  return ranged(text, stretch.end, stretch.value);
}

function bareDay(day: number): Stretch {
  return { unit: 'day', year: null, month: null, day };
}

/** 即日起至6月底: from the reference day. */
function untilFrom(text: string, at: number): Scan<ReadTime> | null {
  const end = scanStretch(text, at);
  if (!end || 'impossible' in end) return end;
  matchAt(MARK, text, end.end);
  return found(MARK.lastIndex, plain({ type: 'range', start: 'reference', end: end.value.stretch }));
}

function ranged(text: string, at: number, first: Written): Scan<ReadTime> | null {
  const to = first.start === null ? matchAt(TO, text, at) : null;
  if (!to) return marked(text, at, first);
  const afterTo = TO.lastIndex;
  const day = first.stretch.unit === 'day' || first.stretch.unit === 'serial' ? matchAt(BARE_DAY, text, afterTo) : null;
  if (day) return sameMonth(text, BARE_DAY.lastIndex, first.stretch, Number(day[1]));
  const second = scanStretch(text, afterTo);
  if (!second) return marked(text, at, first);
  if ('impossible' in second) return second;
  return marked(text, second.end, { start: first.stretch, stretch: second.value.stretch, closed: true });
}

/** 3月1日至15日: the second day has the month of the first. */
function sameMonth(text: string, at: number, first: Stretch, day: number): Scan<ReadTime> | null {
  if (first.unit === 'day') {
    if (typeof first.month === 'number' && first.year === null && fromYmd(2024, first.month, day) === null)
      return { end: at, impossible: `${first.month}月${day}日` };
    return marked(text, at, { start: first, stretch: { ...first, day }, closed: true });
  }
  if (first.unit !== 'serial') return null;
  const { year, month } = ymdOf(first.day);
  const last = fromYmd(year, month, day);
  if (last === null) return { end: at, impossible: `${year}年${month}月${day}日` };
  return marked(text, at, { start: first, stretch: { unit: 'serial', day: last }, closed: true });
}

function marked(text: string, at: number, written: Written): Scan<ReadTime> {
  const word = matchAt(MARK, text, at)?.[1] ?? '';
  const end = MARK.lastIndex;
  const mark =
    word === '' || word === '前后' || word === '左右' || word.endsWith('止')
      ? 'none'
      : word.endsWith('前')
        ? 'before'
        : word.endsWith('后')
          ? 'after'
          : 'from';
  const { start, stretch, closed } = written;
  if (start) return found(end, { rule: { type: 'range', start, end: stretch }, mark, doubtful: false });
  const rule: TimeRule = { type: 'moment', stretch, before: mark === 'before', closed };
  return found(end, { rule, mark, doubtful: false });
}

function plain(rule: TimeRule): ReadTime {
  return { rule, mark: 'none', doubtful: false };
}
