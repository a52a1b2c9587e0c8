import { digitsForNumerals } from '../day/numerals';

const MEASURE = '(?:大?项|件|条|个(?:事项|任务|问题)?|宗)';

/**
 * The number of items that a title or a summary row claims: `（共26项）`, `合计：5件`, `小计 共三项`, `共5大类26项`.
 * Null where it claims none; counts of a part (其中已完成3项) are no claim.
 * @example claimedCount('2024年议定事项台账（共26项）') // 26
 */
export function claimedCount(text: string): number | null {
  const plain = digitsForNumerals(text.normalize('NFKC')).replace(/\s/g, '');
  const hit = new RegExp(
    `(?:总共|共计|共有|合计|总计|小计|共)[:为是]?(?:\\d+(?:大?类|个方面|个部分|个领域|大方面|大板块|章|部分)[、,，]?(?:共|计)?)?(\\d+)${MEASURE}`,
  ).exec(plain);
  return hit ? Number(hit[1]) : null;
}

/** Whether a summary row speaks of all rows above it (合计、总计、累计) and not only of its group (小计). */
export function isGrandTotal(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  return /合计|总计|总数|累计/.test(plain) && !plain.includes('小计');
}
