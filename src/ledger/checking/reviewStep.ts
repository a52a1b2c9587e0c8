/** Heads of columns that hold a step of review: 科室审核、分管领导复核意见、验收时间、销号签字、二审. */
const REVIEW_STEP =
  /^[\u4e00-\u9fff]{0,8}(?:[一二三四五六七八九初复终]审|审核|复核|审查|会签|审签|签发|核稿|验收|验证|销号)(?:人|人员|意见|情况|结果|结论|时间|日期|签字|签名|确认)?$/;

/**
 * Whether the head of a column names a step of review: such a column is filled when the step is taken, not before.
 * @example isReviewStep('销号/验收人') // true
 */
export function isReviewStep(header: string): boolean {
  return REVIEW_STEP.test(header.split('/').at(-1) ?? header);
}
