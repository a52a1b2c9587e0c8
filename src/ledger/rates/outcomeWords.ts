import { saysNothing } from '../reading/progress/readProgress';

/** What people said of an answer; null where they said nothing. */
export type Satisfaction = 'satisfied' | 'rather-satisfied' | 'dissatisfied';

/**
 * 满意、基本满意、不满意 of a cell; negation first.
 * @returns null for a form that did not come back (未评价、未回访).
 * @example satisfactionIn('非常满意') // 'satisfied'
 */
export function satisfactionIn(text: string): Satisfaction | null {
  if (/未评价|未回访|无法回访|未反馈/u.test(text)) return null;
  if (/不(?:太|很|够|甚)?满意|差评/u.test(text)) return 'dissatisfied';
  if (/(?:基本|比较|较为?)满意|一般/u.test(text)) return 'rather-satisfied';
  return /满意|好评/u.test(text) ? 'satisfied' : null;
}

const NOT_ADOPTED = /未(?:被)?采用|没有采用|^否$|^0$/u;

/**
 * Whether a cell of adoption (采用级别、采用刊物、采用时间) says that a piece was taken up.
 * @example saysAdopted('政务要闻第3期') // true
 */
export function saysAdopted(text: string): boolean {
  return !saysNothing(text) && !NOT_ADOPTED.test(text);
}
