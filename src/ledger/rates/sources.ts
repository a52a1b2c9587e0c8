import type { Settings } from '../settings';

/**
 * Task sources as offices write them (任务来源). One series of meetings has many spellings: 市政府常务会,
 * 市政府常务会议, 市政府第14次常务会议, 常务会（第3次）. They are one line in a table by source. The rules join
 * spellings only; two bodies are never joined.
 */

const NUMERALS = '[\\d０-９〇零一二三四五六七八九十百]+';
const NUMBERED = new RegExp(`第${NUMERALS}[次期号]`, 'gu');
const MEETING = '[^、，；]*(?:常务会|常委会|专题会|办公会|党组会|碰头会)';

/** Numbers and dates of a single meeting inside its name: they tell the meeting, not the series. */
const ORDINALS: readonly RegExp[] = [
  new RegExp(`[(（][^()（）]*(?:第${NUMERALS}[次期号]|\\d{4}年|\\d+月\\d+日)[^()（）]*[)）]`, 'gu'),
  NUMBERED,
  // The year of a report stays: the reports of two years are two sources.
  new RegExp(`\\d{4}年(?:度)?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?=${MEETING})`, 'gu'),
];

/** Spellings that mean the same, applied in order; `$level` is the office's own level (市). */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/中共(?=[省市县区]委)/u, ''],
  [/人民政府/gu, '政府'],
  [/(常务|专题|办公|碰头|党组)会(?!议)/gu, '$1会议'],
  [/委常委(?:会(?:会议|议)?|会议)$/u, '委常委会会议'],
  [/^(?:政府)?常务会议$/u, '$level政府常务会议'],
  [/^常委(?:会(?:会议|议)?|会议)$/u, '$level委常委会会议'],
  [/^(?:[省市县区]委)?书记专题会议$/u, '书记专题会议'],
  [/^(?:[省市县区]政府)?([市县区]长)(办公|专题)会议$/u, '$1$2会议'],
  [/^政府工作报告$/u, '$level政府工作报告'],
];

const UNTIDY = /[\s《》“”"〈〉]/gu;

/**
 * The name of a series as it is written: without the number and date of the single meeting, blanks and quotes.
 * @example seriesName('市政府第14次常务会议') // '市政府常务会议'
 */
export function seriesName(text: string): string {
  const tidy = text.replace(UNTIDY, '');
  const series = ORDINALS.reduce((name, ordinal) => name.replace(ordinal, ''), tidy);
  return series === '' ? tidy : series;
}

/**
 * What two spellings of one series have in common: equal results mean one line in the tables.
 * @example seriesOf('常务会', '市') === seriesOf('市政府第14次常务会议', '市') // true
 */
export function seriesOf(text: string, ownLevel: Settings['ownLevel']): string {
  return SPELLINGS.reduce(
    (name, [pattern, replacement]) => name.replace(pattern, replacement.replace('$level', ownLevel)),
    seriesName(text).normalize('NFKC'),
  );
}

/**
 * Whether the text names one meeting of a series and not the series alone.
 * @example namesSingleMeeting('市政府第14次常务会议') // true
 */
export function namesSingleMeeting(text: string): boolean {
  return text.search(NUMBERED) >= 0;
}
