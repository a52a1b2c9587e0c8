/** What a bare number in a deadline cell counts: its header says it. */
export type CountUnit = '天' | '工作日' | '小时' | '周' | '个月';

const UNITS: Readonly<Record<string, CountUnit>> = {
  天: '天',
  日历日: '天',
  自然日: '天',
  工作日: '工作日',
  小时: '小时',
  周: '周',
  月: '个月',
};

const IN_BRACKETS = /[（(](?:单位[:：]?)?个?(天|日历日|自然日|工作日|小时|周|月)[内数]?[)）]$/;
const AT_THE_END = /(天|工作日)数$/;

/**
 * The unit that the header of a deadline column names for its numbers: 整改期限（天）, 办理时限(工作日), 限办天数. Null
 * where it names none, or several (小时/工作日): then each cell must say its own.
 * @example countUnit('整改期限（天）') // '天'
 */
export function countUnit(header: string): CountUnit | null {
  const plain = header.replace(/\s/g, '');
  const named = (IN_BRACKETS.exec(plain) ?? AT_THE_END.exec(plain))?.[1];
  return named === undefined ? null : (UNITS[named] ?? null);
}
