import { NUMERAL_CLASS, chineseNumber } from '../../day/numerals';

/** A percentage of something else than the task's progress: satisfaction, growth, how far behind. */
const OTHER_MEASURE =
  /(?:(?<!完成|办结|落实|整改|销号|解决|办复|答复|达产)率|提高|提升|上升|增长|增加|增幅|下降|降低|减少|回落|上涨|同比|环比|较.{0,6}|比.{0,6}|超(?:出|过)?(?:序时)?(?:进度)?|滞后|落后|低于.{0,6}|高于.{0,6}|领先|满意[率度]?|合格率|优良率|达标率|覆盖率|覆盖面|入住率|覆盖|参保率|利用率|知晓率|占比|补贴|税率|利率|奖励|处罚|目标|序时进度|任务)[^%,。;]{0,6}$/;
/** Words right before a percentage that make it the progress of the task. */
const PROGRESS_MEASURE =
  /(?:完成率?|进度|办结率|落实率|整改率|已完成|完成了|完成比例|完成投资|占(?:年度|全年|总|计划|年初)|形象进度|总体|总进度)[^%,。;]{0,10}$/;

/** 由60%提高到75%: where it stood before, and where it stands now. */
const RISE_FROM = /[由从]$/;
const RISE_TO = /完成率?.{0,8}(?:提高|提升|上升|增长|增加)[到至]了?$/;
/** 完成率85: the sign is left out. */
const RATE_WITHOUT_SIGN = /((?:完成|办结|整改|落实|销号)率[:为达到]*)(\d{1,3}(?:\.\d+)?)(?![\d.%‰/成])/g;
const NAMED_PERCENT = new RegExp(`百分之([${NUMERAL_CLASS}]+)`, 'g');

/**
 * The percentage of completion that a text names: the last one that is no increase, comparison or other measure;
 * one behind 完成、进度 goes before one that stands alone. Null where the text names none.
 * @example percentOf('截至3月底，完成率65.3%，较上月提高5个百分点。') // 65.3
 */
export function percentOf(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/百分之(\d+(?:\.\d+)?)/g, '$1%')
    .replace(/百分百/g, '100%')
    .replace(RATE_WITHOUT_SIGN, '$1$2%')
    .replace(NAMED_PERCENT, (written, numerals: string) => {
      const number = numerals === '百' ? 100 : chineseNumber(numerals);
      return number === null ? written : `${number}%`;
    });
  let alone: number | null = null;
  let named: number | null = null;
  for (const hit of plain.matchAll(/(?<![\d.])(?<!(?<!\d)-)(\d+(?:\.\d+)?)%/g)) {
    const before = plain.slice(Math.max(0, hit.index - 16), hit.index);
    if (RISE_FROM.test(before)) continue;
    if (RISE_TO.test(before)) named = Number(hit[1]);
    else if (PROGRESS_MEASURE.test(before)) named = Number(hit[1]);
    else if (!OTHER_MEASURE.test(before)) alone = Number(hit[1]);
  }
  return named ?? alone;
}
