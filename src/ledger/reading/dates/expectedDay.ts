import { fromYmd, monthEnd, quarterEnd } from '../../day/day';
import type { Day } from '../../day/day';
import { digitsForNumerals } from '../../day/numerals';

/** 预计、力争、计划于 … with the day that follows within a few words. */
const EXPECTATION =
  /(?:预计|力争|争取|计划|拟|将于|确保|有望)[^。；;]{0,12}?(?=\d|明年|次年|来年|今年|年底|年内|月底|本月|上半年|第?[1-4]季度)/g;

/**
 * The day on which a progress text expects the task to be done (预计6月底完成), null where it expects nothing.
 * A text without a year means `year`.
 * @example expectedDay('正在征求意见，预计6月底完成', 2024) // 45473 (2024-06-30)
 */
export function expectedDay(text: string, year: number | null): Day | null {
  const plain = digitsForNumerals(text.normalize('NFKC'));
  let found: Day | null = null;
  for (const hit of plain.matchAll(EXPECTATION)) {
    found = endOfPeriod(plain.slice(hit.index + hit[0].length), year) ?? found;
  }
  return found;
}

function endOfPeriod(text: string, defaultYear: number | null): Day | null {
  const hit =
    /^(?:(\d{4})年?|(今|明|次|来)年)?(?:(\d{1,2})月(?:(\d{1,2})[日号]|(上旬|中旬|下旬|底|末|份)?)|第?([1-4])季度|(上半年)|(年底|年内|末|底))/.exec(
      text,
    );
  if (!hit) return null;
  const year = hit[1]
    ? Number(hit[1])
    : defaultYear === null
      ? null
      : defaultYear + (hit[2] && hit[2] !== '今' ? 1 : 0);
  if (year === null) return null;
  if (hit[3]) {
    const month = Number(hit[3]);
    if (hit[4]) return fromYmd(year, month, Number(hit[4]));
    if (hit[5] === '上旬') return fromYmd(year, month, 10);
    if (hit[5] === '中旬') return fromYmd(year, month, 20);
    return fromYmd(year, month, 1) === null ? null : monthEnd(year, month);
  }
  if (hit[6]) return quarterEnd(year, Number(hit[6]));
  return monthEnd(year, hit[7] ? 6 : 12);
}
