import { sayDay } from '../../day/format';
import type { RoundCycle } from '../../day/recurrence';
import type { Stretch, WrittenMonth, WrittenYear } from './rule';

const SHIFTED_YEARS: Readonly<Record<string, string>> = { '-1': '去年', '0': '当年', '1': '次年', '2': '后年' };
const SHIFTED: Readonly<Record<string, string>> = { '-2': '上上', '-1': '上', '0': '本', '1': '下', '2': '下下' };

const numeral = (digit: number): string => '一二三四五六七八九'.charAt(digit - 1);

/**
 * A stretch in words, for reasons.
 * @example sayStretch({ unit: 'month', year: null, month: 3 }) // '3月'
 */
export function sayStretch(stretch: Stretch): string {
  switch (stretch.unit) {
    case 'serial':
      return sayDay(stretch.day);
    case 'day':
      return `${sayYear(stretch.year)}${stretch.month === null ? '' : sayMonth(stretch.month)}${stretch.day}日`;
    case 'ten-days':
      return `${sayYear(stretch.year)}${sayMonth(stretch.month)}${'上中下'.charAt(stretch.part - 1)}旬`;
    case 'month':
      return `${sayYear(stretch.year)}${sayMonth(stretch.month)}`;
    case 'quarter':
      return `${sayYear(stretch.year)}${typeof stretch.quarter === 'number' ? `第${numeral(stretch.quarter)}` : (SHIFTED[stretch.quarter.shift] ?? '')}季度`;
    case 'half':
      return `${sayYear(stretch.year)}${stretch.half === 1 ? '上' : '下'}半年`;
    case 'year':
      return stretch.year === null ? '年度' : sayYear(stretch.year);
    case 'plan':
      return `“${stretch.plan >= 10 ? '十' : ''}${numeral(stretch.plan % 10)}五”规划期`;
    case 'week':
      return `${SHIFTED[stretch.shift] ?? ''}周`;
    case 'weekday':
      return `${SHIFTED[stretch.shift] ?? ''}周${'一二三四五六日'.charAt(stretch.weekday - 1)}`;
  }
}

function sayYear(year: WrittenYear): string {
  if (year === null) return '';
  return 'absolute' in year ? `${year.absolute}年` : (SHIFTED_YEARS[year.shift] ?? '');
}

function sayMonth(month: WrittenMonth): string {
  return typeof month === 'number' ? `${month}月` : `${SHIFTED[month.shift] ?? ''}月`;
}

/**
 * A cycle in words, for reasons.
 * @example sayCycle({ every: 'days', count: 3 }) // '每3天一次'
 */
export function sayCycle(cycle: RoundCycle): string {
  switch (cycle.every) {
    case 'days':
      return cycle.count === 1 ? '每天一次' : `每${cycle.count}天一次`;
    case 'weekdays':
      return cycle.weekdays.length === 5
        ? '每个工作日'
        : `每周${cycle.weekdays.map((day) => '一二三四五六日'.charAt(day - 1)).join('、')}`;
    case 'months': {
      const days = cycle.days.map((day) => (day === 0 ? '最后一天' : `${day}日`)).join('、');
      const months = cycle.months.length === 12 ? '每月' : `每年${cycle.months.join('、')}月`;
      const plus =
        cycle.plus === 0
          ? ''
          : cycle.plusWorkdays
            ? `（按工作日${cycle.plus > 0 ? '后推' : '前推'}${Math.abs(cycle.plus)}个）`
            : `${cycle.plus > 0 ? '之后' : '之前'}${Math.abs(cycle.plus)}天`;
      return `${months}${days}${plus}`;
    }
  }
}
