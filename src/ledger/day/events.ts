import { fromYmd } from './day';
import type { Day } from './day';
import { FESTIVAL_DAYS } from './festivals';

/** An event that somebody dated: 两会, 汛期, 下次常务会. The office keeps these in a table of its own. */
export interface DatedEvent {
  readonly name: string;
  readonly day: Day;
  /** The last day of an event that goes on for some time (汛期). */
  readonly end?: Day;
}

/** Places of the moving festivals in a line of `FESTIVAL_DAYS`. */
const MOVING = { 春节: 0, 元宵节: 1, 清明节: 2, 端午节: 3, 中秋节: 4, 重阳节: 5 } as const;

/** Festivals and memorial days with a fixed month and day. */
const FIXED = {
  元旦: [1, 1],
  妇女节: [3, 8],
  植树节: [3, 12],
  劳动节: [5, 1],
  青年节: [5, 4],
  儿童节: [6, 1],
  建党节: [7, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  国庆节: [10, 1],
} as const;

type Festival = keyof typeof MOVING | keyof typeof FIXED | '除夕';

/** The festivals whose dates are known here. */
const FESTIVALS = [...Object.keys(MOVING), ...Object.keys(FIXED), '除夕'] as readonly Festival[];

/**
 * Whether the festival's date can be looked up here.
 * @example isFestival('春节') // true
 */
export function isFestival(name: string): name is Festival {
  return (FESTIVALS as readonly string[]).includes(name);
}

/**
 * The day of a festival in a calendar year (春节 is 初一, 除夕 the day before); null outside the table (2004 to 2035)
 * for festivals that move.
 * @example festivalDay('春节', 2025) // 2025-01-29
 */
export function festivalDay(name: Festival, year: number): Day | null {
  if (name === '除夕') {
    const spring = festivalDay('春节', year);
    return spring === null ? null : spring - 1;
  }
  if (name in FIXED) {
    const [month, day] = FIXED[name as keyof typeof FIXED];
    return fromYmd(year, month, day);
  }
  const written = FESTIVAL_DAYS[year]?.split(' ')[MOVING[name as keyof typeof MOVING]];
  if (!written) return null;
  return fromYmd(year, Number(written.slice(0, 2)), Number(written.slice(3)));
}

/**
 * The statutory holidays of a year by the 全国年节及纪念日放假办法 in its version of 2024-11-10: 元旦 1, 春节 4 (除夕 to 初三),
 * 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆节 3. Beyond the table of moving festivals only the fixed ones.
 * @example statutoryDays(2027).length // 13
 */
export function statutoryDays(year: number): readonly Day[] {
  const lengths: readonly (readonly [Festival, number])[] = [
    ['元旦', 1],
    ['除夕', 4],
    ['清明节', 1],
    ['劳动节', 2],
    ['端午节', 1],
    ['中秋节', 1],
    ['国庆节', 3],
  ];
  return lengths.flatMap(([name, length]) => {
    const first = festivalDay(name, year);
    return first === null ? [] : Array.from({ length }, (_, index) => first + index);
  });
}
